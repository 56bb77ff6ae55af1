// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
import type { ValidateFunction } from 'ajv';
import type { components } from './types';

export const request: ValidateFunction<components['schemas']['NewContact']>;
export const contact: ValidateFunction<components['schemas']['Contact']>;
export const responses: {
  readonly '201': ValidateFunction;
  readonly '400': ValidateFunction;
  readonly '401': ValidateFunction;
  readonly '403': ValidateFunction;
  readonly '404': ValidateFunction;
  readonly '409': ValidateFunction;
  readonly '413': ValidateFunction;
  readonly '422': ValidateFunction;
  readonly '429': ValidateFunction;
  readonly '500': ValidateFunction;
  readonly '503': ValidateFunction;
};
export const headers: { readonly [status: string]: { readonly [name: string]: ValidateFunction } };
