import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Validators } from '../spec-model';

const environment: ValidateFunction['schemaEnv'] = {
  schema: true,
  baseId: '',
  refs: {},
  dynamicAnchors: {},
  get root() {
    return environment;
  },
};

/** A validator that says the same of every value, and takes none of the time that it takes to load ajv. */
export function saying(...errors: readonly ErrorObject[]): ValidateFunction {
  const accepts = (_value: unknown): _value is unknown => errors.length === 0;
  return Object.assign(accepts, { schema: true, schemaEnv: environment, errors: [...errors] });
}

export const accepting: Validators = { request: saying(), contact: saying(), responses: {}, headers: {} };
