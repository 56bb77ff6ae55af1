import type { Expectation, Json, Kind, Relation, Status } from './expectation';

/** RFC 2119. A broken MUST fails, a broken SHOULD warns, a MAY is only reported. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** A clause's sentence, without its subject, the provider: `MUST reject …`, `MUST NOT return …`. */
export type Sentence = `${Level} ${string}`;

/** Lines of a provider's document. With a plus sign they are those of a fresh copy that is not accepted yet. */
type Lines = `L${number}` | `L${number}-${number}`;
/** Where a requirement is documented: lines of the provider's document, or the URL of a companion page. */
export type Source = Lines | `+${Lines}` | `https://${string}`;
export type Sources = Source | readonly [Source, ...Source[]];

/** A string with runtime expressions in braces; one that is a single expression keeps the type of its value. */
export type Embedded = `{$${string}}`;

/** Request data in which an expression may replace any value. */
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

/** The fields of any provider. */
export type Fields = { readonly [name: string]: Json };

/** A location in a request, as a JSON Pointer (RFC 6901). */
export type RequestPath<Body> =
  | `/headers/${string}`
  | `/query/${string}`
  | '/body'
  | `/body/${Key<Body>}`
  | `/body/${Key<Body>}/${string}`;

/** One change to the valid request (RFC 6902, limited to three operations). */
export type Change<Body = Fields> =
  | { readonly op: 'add' | 'replace'; readonly path: RequestPath<Body>; readonly value: Json }
  | { readonly op: 'remove'; readonly path: RequestPath<Body> };

/** What a target may offer besides settings. */
export type Ability =
  | 'a server fault'
  | 'LIVE_SAMPLES=1, because it sends a documented sample number'
  | 'LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted';

/** A documented read of a contact that a setup request has sent; `$created` is then that contact in the answer. */
export interface Read {
  readonly by: 'id' | 'value';
  /** The setup request, counted from 0. */
  readonly of: number;
}

export interface WrittenCase<Body = Fields> {
  /** In the present tense, at most 70 characters, named after the one fault. */
  readonly name: string;
  /** Sent first, not judged. Each must succeed, or return its `status`; otherwise the case cannot be judged. */
  readonly before?: readonly SetupStep<Body>[];
  readonly request?: readonly Change<Body>[];
  /** Sent and judged in place of the operation's request, again until it is as expected or two seconds have passed. */
  readonly read?: Read;
  /** Sent verbatim instead of the body, once its expressions are filled in. */
  readonly raw?: string;
  /** In addition to the settings that the request names. */
  readonly needs?: readonly Ability[];
  readonly expect: Expectation;
  /** Other requests that are sent at the same time, each with its changes to the request of the case. */
  readonly atOnce?: AtOnce<Body>;
  /** Standing clauses, by name, that say nothing about the answers of this case. */
  readonly exempt?: { readonly from: readonly [string, ...string[]]; readonly because: string };
}

/** Requests that are sent together with the one of a case. */
export interface AtOnce<Body = Fields> {
  readonly requests: readonly [readonly Change<Body>[], ...(readonly Change<Body>[])[]];
  /** `each` must succeed as the case expects; or `one` at most, and each other is answered as the case expects. */
  readonly succeeds: 'each' | 'one';
}

/** A request that is sent before the one that is judged. */
export interface SetupStep<Body = Fields> {
  /** What is true once it has succeeded; failures show it. */
  readonly name: string;
  readonly request?: readonly Change<Body>[];
  readonly status?: Status | readonly Status[];
}

export interface WrittenClause<Body = Fields> {
  readonly says: Sentence;
  readonly source: Sources;
  /** The reason for a leniency, or for a level below MUST. */
  readonly because?: string;
  /** Judges every answer of this kind in a run, by what its cases expect; these expect the same then. */
  readonly stands?: Kind;
  /** Left out of a run with DEPTH=first: what shows only for some values, after some history, or at the same time. */
  readonly depth?: 'second';
  readonly cases: readonly [WrittenCase<Body>, ...WrittenCase<Body>[]];
}

/** Clauses by name. The id is `<provider>/<name>`; it is permanent and never reused. */
export interface Room<Body = Fields> {
  readonly [name: string]: WrittenClause<Body>;
}

/** What a derived clause expects beyond the general rejection. */
export interface Refusal {
  readonly source: Sources;
  readonly expect: Expectation;
}

export interface Setting {
  /** Completes "needs …". */
  readonly what: string;
  readonly type?: 'integer';
  readonly secret?: true;
  /** Cases that need it are skipped when it is not set. */
  readonly optional?: true;
  /** The value when it is not set: the suite's reading of the document. */
  readonly default?: string;
}

/** Where the created contact is in the body of a successful response. */
export type Place =
  /** A JSON Pointer. */
  | { readonly at: string }
  /** One of several, all allowed by the document; the report shows which one was used. */
  | { readonly either: readonly [string, string, ...string[]]; readonly because: string }
  /** The object with the most of the contact's documented keys. */
  | { readonly anywhere: true; readonly because: string };

/** A contradiction within the document, or between it and a companion page, and the reading that the suite takes. */
export interface Erratum {
  readonly id: string;
  readonly source: Sources;
  readonly readings: readonly [string, string, ...string[]];
  readonly taken: string;
  readonly because: string;
  /** Absent where no answer shows which reading a provider follows. */
  readonly shown?: ShownReadings;
  /** A documented example that breaks the provider's own rules, and how the validator must reject it. */
  readonly example?: BrokenExample | { readonly notJson: string };
}

/** How answers show which reading of a contradiction a provider follows; the report counts them, and judges none by it. */
export interface ShownReadings {
  /** The answers that are asked: all of this kind, or those to the cases of these clauses, by name. */
  readonly by: Kind | readonly [string, ...string[]];
  /** What each reading looks like, in their order. An answer that fits none of them, or several, shows nothing. */
  readonly as: readonly [Expectation, Expectation, ...Expectation[]];
}

export interface BrokenExample {
  readonly schema: 'NewContact' | 'Contact';
  readonly value: Json;
  /** Exactly the errors that the validator must report. */
  readonly violates: readonly { readonly keyword: string; readonly at: string }[];
}

/** The signature of a request, available as `{$signature}`: an HMAC in lower-case hexadecimal digits. */
export interface Signature {
  readonly algorithm: 'sha256';
  /** The setting that holds the key. */
  readonly secret: string;
  /** The signed parts, concatenated in this order without separators. */
  readonly over: readonly SignedPart[];
  /** The request header that carries the timestamp. */
  readonly timestamp: string;
  /** The setting that selects the signed path: `operation` (below the base URL) or `full`. */
  readonly path: string;
  /** The setting that selects the signed body: `raw` (the bytes sent) or `empty`. */
  readonly body: string;
  readonly because: string;
}

export type SignedPart = 'method' | 'path' | 'query' | 'timestamp' | 'body';

/** A request to another operation, which a live run makes before or after its cases. Its strings are templates. */
export interface SideRequest {
  readonly method: 'GET' | 'DELETE';
  /** Below the base URL, with a leading slash. */
  readonly path: string;
  readonly source: Sources;
}

/** How a run deletes the contacts that it created. */
export interface CleanUp extends SideRequest {
  /** Sent as JSON; `{id}` in path and body is replaced by the contact's id. */
  readonly body?: { readonly [name: string]: readonly ['{id}'] };
  /** Statuses that mean that the contact no longer exists. */
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
  /** By environment variable. `<PROVIDER>_BASE_URL` is implied. */
  readonly settings: { readonly [name: string]: Setting };
  /** The valid request that every case starts from. */
  readonly request: {
    readonly headers: { readonly [name: string]: string };
    readonly query?: { readonly [name: string]: string };
    readonly body: Template<Body>;
  };
  /** Valid values for optional fields that the valid request omits because they need a setting. */
  readonly optional?: { readonly [Field in keyof Body]?: Template<Body[Field]> };
  /** Values that violate a documented `pattern`, by field; each name completes "<field> …". */
  readonly malformed?: {
    readonly [Field in keyof Body]?: readonly { readonly name: string; readonly value: string }[];
  };
  /** Texts whose values have a form that the spec cannot say, by field; each completes "<field> is …". */
  readonly formed?: { readonly [field: string]: string };
  /** Classes of text that the document itself shows, so that they must be returned: by name, with the lines. */
  readonly shows?: { readonly [textClass: string]: Sources };
  readonly signature?: Signature;
  readonly created: Place;
  /** How a request that violates a documented constraint is rejected. */
  readonly refused: Refusal & {
    /** Whether the body names the one field that is wrong, where that is not inside another. */
    readonly namesField?: true;
  };
  /** Derived clauses of which the document leaves one side open, by name: there a success and a rejection both pass. */
  readonly leavesOpen?: {
    readonly [clause: string]: { readonly side: 'rejected' | 'accepted'; readonly because: string };
  };
  /** Documented statuses that no case can provoke, each with the reason. */
  readonly unprovoked?: { readonly [status: string]: string };
  /** Fields whose values a provider takes only once; a documented request is sent with other ones. */
  readonly singleUse?: readonly Key<Body>[];
  /** By the name of a derived clause. */
  readonly refusalDetails?: { readonly [clause: string]: Refusal };
  /** What must hold for each field of the created contact; a word compares it with the request field of that name. */
  readonly carries: {
    readonly [Field in keyof Contact]?: 'equal' | 'sameItems' | 'digits' | 'text' | readonly Relation[];
  };
  /** A list, because in one merged object a later clause would silently replace an earlier one of its name. */
  readonly clauses: readonly Room<Body>[];
  readonly errata: readonly Erratum[];
  /** A harmless call that needs the credentials, made before anything is created. */
  readonly probe?: SideRequest;
  readonly identity: Identity<Contact>;
  readonly reads?: Reads<Body>;
  /** Absent if no delete operation is documented. */
  readonly cleanUp?: CleanUp;
}
