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

/** What the request table of a document says about one field. */
export interface Rule {
  readonly type: 'string' | 'integer' | 'boolean' | 'array' | 'object' | 'any';
  /** The message when it is missing; a field without it is optional. */
  readonly required?: string;
  /** Characters. */
  readonly max?: number;
  readonly oneOf?: { readonly values: readonly string[]; readonly message: string };
  /** Ids that exist in the account. */
  readonly existing?: { readonly ids: readonly number[]; readonly message: string };
  /** The message when another contact has the same value. */
  readonly unique?: string;
  /** Whether a contact has the value already; by default, whether one of them has the same. */
  readonly isTaken?: (contacts: readonly Fields[], value: Value) => boolean;
  readonly form?: { readonly pattern: RegExp; readonly message: string };
  /** For the values of an object. */
  readonly values?: Rule;
  /** For an upload. */
  readonly file?: {
    readonly types: readonly string[];
    readonly largest: number;
    /** With what a file of these types begins, in hexadecimal digits. */
    readonly starts?: RegExp;
  };
  /** For the items of an array. */
  readonly items?: Rule | { readonly [name: string]: Rule };
}

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
