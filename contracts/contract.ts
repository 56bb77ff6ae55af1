/** The vocabulary of the contracts: types only. What each word means stands in CONTRIBUTING.md, "Adding a case". */

/** A JSON value (RFC 8259). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** RFC 2119. A broken MUST fails, a broken SHOULD warns, a MAY is only noted. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** A clause's sentence begins with its level; what follows reads after the provider's name. */
export type Sentence = `${Level} ${string}`;

/** Where a promise stands: lines of the provider's document, or the address of a companion page. */
export type Source = `L${number}` | `L${number}-${number}` | `https://${string}`;
export type Sources = Source | readonly [Source, ...Source[]];

/** A text with runtime expressions in braces; one that is nothing but an expression keeps the type of its value. */
export type Embedded = `{$${string}}`;

/** A request's data, in which each value may be left to an expression. */
export type Template<T> = T extends string
  ? T | Embedded
  : T extends number | boolean
    ? T | Embedded
    : T extends readonly (infer Item)[]
      ? readonly Template<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Template<T[Key]> }
        : T;

type Key<T> = keyof T & string;

/** Any provider's fields, where the provider does not matter. */
export type Fields = { readonly [name: string]: Json };

/** A place in a request, as a JSON Pointer (RFC 6901). */
export type RequestPath<Body> =
  | `/headers/${string}`
  | `/query/${string}`
  | '/body'
  | `/body/${Key<Body>}`
  | `/body/${Key<Body>}/${string}`;

/** One change of the valid request (RFC 6902, the three operations that a change needs). */
export type Change<Body = Fields> =
  | { readonly op: 'add' | 'replace'; readonly path: RequestPath<Body>; readonly value: Json }
  | { readonly op: 'remove'; readonly path: RequestPath<Body> };

/** `$response.body#/id`, `$created#/id`, `$before.0.created#/id`, `$setting.NAME` …: see tests/harness/exchange/expression.ts. */
export type Expression = `$${string}`;

/** An expression, a text with embedded expressions, or a plain value. */
export type Operand = Expression | Json;

/** What must hold between the parts of an exchange. The left operand is the one under test. */
export type Relation =
  | { readonly equal: readonly [Operand, Operand] }
  | { readonly unequal: readonly [Operand, Operand] }
  /** The left holds all that the right holds; objects may hold more, lists have the same length and order. */
  | { readonly matches: readonly [Operand, Operand] }
  /** Both are the same as text: 1 and "1". */
  | { readonly text: readonly [Operand, Operand] }
  | { readonly endsWith: readonly [Operand, Operand] }
  /** Lists with the same texts, compared without case and order. */
  | { readonly names: readonly [Operand, Operand] }
  /** A text that matches a regular expression as a whole. */
  | { readonly pattern: readonly [Operand, string] }
  /** Both have the same digits, in the same order. */
  | { readonly digits: readonly [Operand, Operand] }
  /** The left list has an item that equals the right. */
  | { readonly contains: readonly [Operand, Operand] }
  | { readonly notBelow: readonly [Operand, Operand] }
  | { readonly present: Operand }
  | { readonly absent: Operand }
  | { readonly empty: Operand }
  | { readonly type: readonly [Operand, JsonType | readonly JsonType[]] }
  /** ISO 8601, of any precision and offset. */
  | { readonly iso8601: Operand }
  /** An instant at most so many seconds away from the request's. */
  | { readonly near: readonly [Operand, number] }
  /** The created contact satisfies its schema at and below this pointer. */
  | { readonly schema: string }
  | { readonly anyOf: readonly [Relation, ...Relation[]]; readonly because: string };

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

export type Status = number | '2XX' | '4XX' | '5XX';

/** What must come back. Absent members say nothing. */
export interface Expectation {
  readonly status?: Status | readonly Status[];
  /** A machine-readable code: a text of the body, wherever it stands, that equals it. */
  readonly code?: string;
  /** An exact message: a text of the body, wherever it stands, that equals it. */
  readonly message?: string;
  /** Fields that the body names, as a key or as a text. */
  readonly fields?: readonly string[];
  /** The content type is JSON, and so is the body. */
  readonly json?: true;
  readonly holds?: readonly Relation[];
  /** What the report tells as observed, whatever it is: where the document is silent, the answer is still of interest. */
  readonly observe?: readonly Operand[];
}

/** What a target may offer beside settings. */
export type Ability = 'a server fault' | 'LIVE_SAMPLES=1, since it sends a number that the document shows';

export interface Case<Body = Fields> {
  /** Present tense, at most 70 characters, named after its one fault. */
  readonly name: string;
  /** Sent first and not judged; unless it is said otherwise each is expected to succeed, or the case cannot be judged. */
  readonly before?: readonly Step<Body>[];
  readonly request?: readonly Change<Body>[];
  /** Sent in place of the body, as it is, after its expressions are filled in. */
  readonly raw?: string;
  /** Settings that the request names are needed without being told. */
  readonly needs?: readonly Ability[];
  readonly expect: Expectation;
}

export interface Step<Body = Fields> {
  readonly request?: readonly Change<Body>[];
  readonly status?: Status;
}

export interface Clause<Body = Fields> {
  readonly says: Sentence;
  readonly source: Sources;
  /** The reason of a leniency, or of a level below MUST. */
  readonly because?: string;
  readonly cases: readonly [Case<Body>, ...Case<Body>[]];
}

/** What a derived clause expects beyond the general refusal. */
export interface Detail {
  readonly source: Sources;
  readonly expect: Expectation;
}

export interface Setting {
  /** Completes "needs …". */
  readonly what: string;
  readonly type?: 'integer';
  readonly secret?: true;
  /** Cases that need it are skipped without it. */
  readonly optional?: true;
  /** The value when it is not set: the reading of the document that the suite takes. */
  readonly default?: string;
}

/** Where the created contact stands in the body of a success. */
export type Place =
  /** A JSON Pointer. */
  | { readonly at: string }
  /** One of several, each of which the document allows; the report tells which one it is. */
  | { readonly either: readonly [string, string, ...string[]]; readonly because: string }
  /** The object that has the most of the contact's documented keys. */
  | { readonly anywhere: true; readonly because: string };

/** A contradiction inside the document, or between it and a companion page, and the reading that the suite takes. */
export interface Erratum {
  readonly id: string;
  readonly source: Sources;
  readonly readings: readonly [string, string, ...string[]];
  readonly taken: string;
  readonly because: string;
  /** A documented example that breaks the provider's own rules, and how it must be refused. */
  readonly example?: BrokenExample | { readonly notJson: string };
}

export interface BrokenExample {
  readonly schema: 'NewContact' | 'Contact';
  readonly value: Json;
  /** All that the validator must say, and nothing else. */
  readonly violates: readonly { readonly keyword: string; readonly at: string }[];
}

/** A signature over a request, as the expression `{$signature}` gives it: HMAC, in lower-case hexadecimal digits. */
export interface Signature {
  readonly algorithm: 'sha256';
  /** The setting that holds the key. */
  readonly secret: string;
  /** What is signed, in this order, without separators. */
  readonly over: readonly SignedPart[];
  /** The request header that carries the timestamp. */
  readonly timestamp: string;
  /** The setting that tells which path is signed: `operation`, as it follows the base URL, or `full`. */
  readonly path: string;
  /** The setting that tells which body is signed: `raw`, its bytes as they are sent, or `empty`. */
  readonly body: string;
  readonly because: string;
}

export type SignedPart = 'method' | 'path' | 'query' | 'timestamp' | 'body';

/** A request beside the operation, for what a live run does before and after its cases. Its texts are templates. */
export interface SideRequest {
  readonly method: 'GET' | 'DELETE';
  /** Below the base URL, with a leading slash. */
  readonly path: string;
  readonly source: Sources;
}

/** How a contact of a run is deleted. */
export interface CleanUp extends SideRequest {
  /** Sent as JSON; `{id}` is replaced by the contact's id, in the path too. */
  readonly body?: { readonly [name: string]: readonly ['{id}'] };
  /** Statuses that mean that it is gone. */
  readonly status: readonly Status[];
  /** What the answer must show as well before the contact counts as gone. */
  readonly holds?: readonly Relation[];
}

/** How contacts are read, so that a run deletes none but its own and finds those whose answers it lost. */
export interface Reads<Body = Fields> {
  /** One contact; `{id}` is replaced by its id. */
  readonly byId?: SideRequest;
  /** The contacts that have a value; `{value}` is replaced by what was sent for this field. */
  readonly byValue?: SideRequest & { readonly of: Key<Body> };
}

/** The fields by which a created contact is known again. */
export interface Identity<Contact = Fields> {
  readonly id: Key<Contact>;
  /** The documented form of an id that has other characters than letters, digits, `_` and `-`: a regular expression. */
  readonly form?: string;
  readonly createdAt?: Key<Contact>;
}

export interface Contract<Body extends object = Fields, Contact extends object = Fields> {
  readonly title: string;
  readonly document: `https://${string}`;
  /** By the name of the environment variable. `<PROVIDER>_BASE_URL` is understood. */
  readonly settings: { readonly [name: string]: Setting };
  /** The one valid request; every case changes it. */
  readonly request: {
    readonly headers: { readonly [name: string]: string };
    readonly query?: { readonly [name: string]: string };
    readonly body: Template<Body>;
  };
  /** Valid values of optional fields that the valid request does not send, since they need a setting. */
  readonly optional?: { readonly [Field in keyof Body]?: Template<Body[Field]> };
  /** Values that a documented `pattern` refuses, by field; the name of each completes "<field> …". */
  readonly malformed?: {
    readonly [Field in keyof Body]?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly signature?: Signature;
  readonly created: Place;
  /** How a request that breaks a documented constraint is refused. */
  readonly refused: Detail;
  /** By the name of a derived clause. */
  readonly details?: { readonly [clause: string]: Detail };
  /** What holds of each field of the created contact; a word compares it with the request's field of the same name. */
  readonly carries: {
    readonly [Field in keyof Contact]?: 'equal' | 'matches' | 'digits' | 'text' | readonly Relation[];
  };
  /** By name: the id is `<provider>/<name>`, permanent and never used again. */
  readonly clauses: { readonly [name: string]: Clause<Body> };
  readonly errata: readonly Erratum[];
  /** A harmless call that needs the credentials, to be made before anything is created. */
  readonly probe?: SideRequest;
  readonly identity: Identity<Contact>;
  readonly reads?: Reads<Body>;
  /** Absent where no delete is documented. */
  readonly cleanUp?: CleanUp;
}
