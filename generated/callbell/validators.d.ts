// Generated from specs/ and contracts/ by "npm run generate". Do not edit.
import type { ValidateFunction } from 'ajv';
import type { components } from './types';

export const request: ValidateFunction<components['schemas']['NewContact']>;
export const contact: ValidateFunction<components['schemas']['Contact']>;
export const responses: {
  readonly '429': ValidateFunction;
  readonly '2XX': ValidateFunction;
  readonly '4XX': ValidateFunction;
  readonly '5XX': ValidateFunction;
};
export const headers: { readonly [status: string]: { readonly [name: string]: ValidateFunction } };
