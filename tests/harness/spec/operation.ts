import type { ErrorObject, ValidateFunction } from 'ajv';

/** Runs a validator. Returns what is violated, in the schema's order; empty when the value is valid. */
export function violations(validate: ValidateFunction, value: unknown): readonly ErrorObject[] {
  return validate(value) ? [] : (validate.errors ?? []);
}
