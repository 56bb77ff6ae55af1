import type { ErrorObject, ValidateFunction } from 'ajv';

/** Runs a validator. Returns the violations in schema order; empty if the value is valid. */
export function violations(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
