/** The types of what a spec says, references resolved. Like model.ts, this module imports nothing of the harness. */
import type { ValidateFunction } from 'ajv';
import type { Level } from '../../contracts/contract';
import type { Json } from '../../contracts/expectation';

/** A JSON Schema node as our specs write it (2020-12), references resolved. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly required?: readonly string[];
  readonly properties?: { readonly [name: string]: Schema };
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly enum?: readonly Json[];
  readonly const?: Json;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly 'x-source'?: string | readonly string[];
  readonly 'x-level'?: Level;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'header';
  readonly required: boolean;
  readonly 'x-source': string | readonly string[];
}

export interface Response {
  readonly description: string;
  readonly source: readonly string[];
  readonly schema?: Schema;
  /** Undefined where the document describes no body. */
  readonly mediaType?: string;
  /** By name, in lower case. */
  readonly headers: { readonly [name: string]: DocumentedHeader };
  readonly examples: { readonly [name: string]: Example };
}

export interface DocumentedHeader {
  readonly required: boolean;
  readonly schema: Schema;
  readonly 'x-source': string | readonly string[];
  readonly 'x-level'?: Level;
}

/** A documented request or response, as it is in the document. */
export interface Example {
  readonly 'x-source': string | readonly string[];
  readonly value: Json;
}

/** The one operation of a spec, as `npm run generate` writes it to `generated/<provider>/operation.json`. */
export interface Operation {
  readonly method: 'POST';
  /** Below the base URL, with a leading slash. */
  readonly path: string;
  /** The documented server; absent where the document names none. */
  readonly server?: string;
  readonly mediaType: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema;
  /** The created contact, wherever it is in the answer. */
  readonly contact: Schema;
  /** The documented requests, by name. */
  readonly examples: { readonly [name: string]: Example };
  /** By status, `4XX` included. */
  readonly responses: { readonly [status: string]: Response };
}

/** What `generated/<provider>/validators.js` exports: ajv's standalone code, nothing is compiled when it is loaded. */
export interface Validators {
  readonly request: ValidateFunction;
  readonly contact: ValidateFunction;
  readonly responses: { readonly [status: string]: ValidateFunction };
  /** By status, then by name. */
  readonly headers: { readonly [status: string]: { readonly [name: string]: ValidateFunction } };
}
