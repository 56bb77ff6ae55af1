/** The reference servers: what the documents say, as data and small functions. They know no contract. */

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Fields = { readonly [name: string]: Value };

export interface Answer {
  readonly status: number;
  /** JSON, or a string that is sent as is. */
  readonly body: Fields | readonly Fields[] | string | null;
  readonly headers?: { readonly [name: string]: string };
}

/** A request as a provider sees it. */
export interface Incoming {
  readonly method: string;
  /** Relative to the base. */
  readonly path: string;
  /** With the question mark; empty without a query. */
  readonly search: string;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
}

/** An error in one field of a request. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
  readonly conflict?: true;
  readonly tooLarge?: true;
}

/** The type of a value, as JSON Schema names it. */
export type Type = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object' | 'null';

/**
 * What the request table of a document says about one field. Members with the name of a keyword mean what JSON Schema
 * says (Validation 2020-12, 6).
 */
export interface Rule {
  /** One type, several, or any. */
  readonly type: Type | readonly Type[] | 'any';
  /** The message when it is missing; a field without it is optional. */
  readonly required?: string;
  /** The most characters. */
  readonly max?: number;
  readonly minLength?: number;
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  /** One value is a constant. */
  readonly oneOf?: { readonly values: readonly Value[]; readonly message: string };
  /** Ids that exist in the account. */
  readonly existing?: { readonly ids: readonly number[]; readonly message: string };
  /** The message when another contact has the same value. */
  readonly unique?: string;
  /** Whether a contact has the value already; by default, whether one of them has the same. */
  readonly isTaken?: (contacts: readonly Fields[], value: Value) => boolean;
  readonly form?: { readonly pattern: RegExp; readonly message: string };
  /** For the values of an object. */
  readonly values?: Rule;
  /** For the members of an object. */
  readonly fields?: Rules;
  /** An object has no other members than those of `fields`. */
  readonly closed?: true;
  /** For an upload. */
  readonly file?: {
    readonly types: readonly string[];
    readonly largest: number;
    /** With what a file of these types begins, in hexadecimal digits. */
    readonly starts?: RegExp;
  };
  /** For the items of an array. */
  readonly items?: Rule | Rules;
  /** The documented messages of limits and types, which otherwise are our own. */
  readonly messages?: { readonly [limit in Limit | 'type' | 'closed']?: string };
}

/** The limits of a value, each of which one number says. */
export type Limit =
  | 'max'
  | 'minLength'
  | 'minimum'
  | 'exclusiveMinimum'
  | 'maximum'
  | 'exclusiveMaximum'
  | 'multipleOf'
  | 'minItems'
  | 'maxItems'
  | 'uniqueItems';

export type Rules = { readonly [field: string]: Rule };

/** Contacts in order of creation. */
export interface Store {
  readonly contacts: Fields[];
  /** Starts at 1; lives as long as the server of the store. */
  readonly nextId: () => number;
}

/** A documented read of contacts. */
export interface Read {
  /** As a route; `:value` is the value to find. */
  readonly path: string;
  /** The query parameter with the value to find, if it is not in the path. */
  readonly query?: string;
  /** Whether a contact matches the value. */
  readonly finds: (contact: Fields, value: string) => boolean;
  readonly answer: (found: readonly Fields[]) => Answer;
}

export interface Reference {
  /** Below the server's address: version and path of the operation's base. */
  readonly base: string;
  /** The path of the operation. */
  readonly path: string;
  /** What a client needs, by the names of the suite's environment variables. */
  readonly settings: { readonly [name: string]: string | number };
  /** The headers that a client sends, for the line that `npm run sandbox` prints. */
  readonly headers: { readonly [name: string]: string };
  /** An accepted body. */
  readonly example: Fields;
  /** A line for a POSIX shell that creates a contact, if the general one does not work. */
  readonly curl?: (url: string) => string;
  /** How the body is encoded; JSON by default. */
  readonly encoding?: 'multipart';
  /** Rejects a request before its body is read; undefined accepts it. */
  readonly guard: (request: Incoming, store: Store) => Answer | undefined;
  readonly rules: Rules;
  /** The message for a field without a rule; where it is left out such a field is ignored. */
  readonly closed?: string;
  /** The response to a body that cannot be read as an object. */
  readonly unreadable: Answer;
  readonly refuse: (complaints: readonly Complaint[]) => Answer;
  /** What happens between the checks and the creation; nothing else does, unless it waits. */
  readonly pause?: () => Promise<void>;
  readonly create: (body: Fields, store: Store) => Fields;
  readonly created: (contact: Fields, request: Incoming) => Answer;
  /** A harmless call that needs the credentials. */
  readonly probe?: { readonly path: string; readonly answer: Answer };
  /** The documented reads, more specific ones first. */
  readonly reads?: readonly Read[];
  /** The documented delete, if any. */
  readonly remove?: {
    /** As a route; `:id` is the id. */
    readonly path: string;
    /** The ids that a request names, as strings. */
    readonly ids: (path: string, body: Fields | undefined) => readonly string[];
    /** The field that identifies a contact. */
    readonly key: string;
    /** @param removed how many of the named contacts existed */
    readonly answer: (removed: number) => Answer;
  };
  /** The response to `Prefer: code=500` (RFC 7240). */
  readonly fault: Answer;
}
