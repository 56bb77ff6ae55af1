/** The vocabulary of what must come back: types only. CONTRIBUTING.md explains each word under "Adding a case". */

/** A JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * `$response.body#/id`, `$created#/id`, `$before.0.created#/id`, `$setting.NAME` …: see
 * tests/harness/request/expression.ts.
 */
export type Expression = `$${string}`;

/** An expression, a string with embedded expressions, or a plain value. */
export type Operand = Expression | Json;

/** What must hold between parts of an exchange. The left operand is under test. */
export type Relation =
  | { readonly equal: readonly [Operand, Operand] }
  | { readonly unequal: readonly [Operand, Operand] }
  /** The left contains everything in the right; objects may have more keys, lists have the same length and order. */
  | { readonly includes: readonly [Operand, Operand] }
  /** Equal as text: 1 and "1". */
  | { readonly text: readonly [Operand, Operand] }
  | { readonly endsWith: readonly [Operand, Operand] }
  /** The same strings, ignoring case and order; a string counts as a list with commas between its items. */
  | { readonly sameNames: readonly [Operand, Operand] }
  /** The left list has all strings of the right one, ignoring case and order; a string is a list with commas. */
  | { readonly includesNames: readonly [Operand, Operand] }
  /** A string that matches the whole regular expression. */
  | { readonly pattern: readonly [Operand, string] }
  /** The same digits in the same order; other characters are ignored. */
  | { readonly digits: readonly [Operand, Operand] }
  /** The left list has an item that equals the right; or the left string contains it. */
  | { readonly contains: readonly [Operand, Operand] }
  /** Lists of as many items: for each of the right one of the left that includes it, in any order. */
  | { readonly sameItems: readonly [Operand, Operand] }
  /** Two lists or objects have the same number of members. */
  | { readonly sameSize: readonly [Operand, Operand] }
  /** Numbers, or strings that are numbers. */
  | { readonly atLeast: readonly [Operand, Operand] }
  /** No other contact of the run with a different right value has the same left value. */
  | { readonly distinct: readonly [Expression, Expression] }
  /** The same in every answer of the run. */
  | { readonly constant: Expression }
  | { readonly present: Operand }
  | { readonly absent: Operand }
  | { readonly empty: Operand }
  | { readonly type: readonly [Operand, JsonType | readonly JsonType[]] }
  /** ISO 8601, with any precision and offset. */
  | { readonly iso8601: Operand }
  /** An instant within this many seconds of the request. */
  | { readonly withinSeconds: readonly [Operand, number] }
  /** The created contact satisfies its schema at this pointer and below. */
  | { readonly schema: string }
  | { readonly anyOf: readonly [Relation, ...Relation[]]; readonly because: string };

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

export type Status = number | '2XX' | '4XX' | '5XX';

/** What the response must be. Absent members are not checked. */
export interface Expectation {
  readonly status?: Status | readonly Status[];
  /** A machine-readable code: some string in the body equals it. */
  readonly code?: string;
  /** An exact message: some string in the body equals it. */
  readonly message?: string;
  /** Fields that the body names, as a key or as a string. */
  readonly fields?: readonly string[];
  /** Content type and body are JSON. */
  readonly json?: true;
  readonly holds?: readonly Relation[];
  /** What holds of a success, where a rejection passes as well. */
  readonly onSuccess?: readonly Relation[];
  /** Body and content type are those of this documented response, a key of the spec's `responses`. */
  readonly body?: string;
  /** A header of a documented response satisfies its schema, and is there when it is required. */
  readonly header?: readonly [response: string, name: string];
  /** Values that the report lists as observed, without judging them, because the document does not specify them. */
  readonly observe?: readonly Operand[];
}

/** Answers that a standing clause judges: successes (2XX), rejections (4XX), or all. */
export type Kind = 'success' | 'rejection' | 'answer';
