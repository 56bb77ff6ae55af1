// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
import type { ValidateFunction } from 'ajv';
import type { components } from './types';

export const request: ValidateFunction<components['schemas']['NewContact']>;
export const contact: ValidateFunction<components['schemas']['Contact']>;
export const responses: {
  readonly '200': ValidateFunction;
  readonly '201': ValidateFunction;
  readonly '403': ValidateFunction;
  readonly '422': ValidateFunction;
  readonly '500': ValidateFunction;
};
export const headers: { readonly [status: string]: { readonly [name: string]: ValidateFunction } };
