/** The reference servers: what the documents say, as data and small functions. They know no contract. */

export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };
export type Fields = { readonly [name: string]: Value };

export interface Answer {
  readonly status: number;
  /** JSON, or a text that is sent as it is. */
  readonly body: Fields | readonly Fields[] | string | null;
  readonly headers?: { readonly [name: string]: string };
}

/** A request as a provider sees it. */
export interface Incoming {
  readonly method: string;
  /** Below the base. */
  readonly path: string;
  /** With its question mark; empty without a query. */
  readonly search: string;
  /** By a name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array;
}

/** Something that is wrong with one field of a request. */
export interface Complaint {
  readonly field: string;
  readonly message: string;
  readonly conflict?: true;
  readonly tooLarge?: true;
}

/** What the request table of a document says of one field. */
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
  readonly form?: { readonly pattern: RegExp; readonly message: string };
  /** Of the values of an object. */
  readonly values?: Rule;
  /** Of an upload. */
  readonly file?: { readonly types: readonly string[]; readonly largest: number };
  /** Of an array. */
  readonly items?: Rule | { readonly [name: string]: Rule };
}

export type Rules = { readonly [field: string]: Rule };

/** Contacts in the order in which they were made. */
export interface Store {
  readonly contacts: Fields[];
  /** Ends when the store's server ends; the first is 1. */
  readonly nextId: () => number;
}

/** A documented read of contacts. */
export interface Read {
  /** As a route; `:value` is what is asked for. */
  readonly path: string;
  /** The query parameter that holds what is asked for, where the path does not. */
  readonly query?: string;
  /** Whether a contact is one that was asked for. */
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
  /** A body that is accepted. */
  readonly example: Fields;
  /** A line for a POSIX shell that creates a contact, where the general one does not serve. */
  readonly curl?: (url: string) => string;
  /** How the body is encoded; JSON unless it is said otherwise. */
  readonly encoding?: 'multipart';
  /** Refuses a request before its body is read; undefined lets it pass. */
  readonly guard: (request: Incoming, store: Store) => Answer | undefined;
  readonly rules: Rules;
  /** The answer to a body that cannot be read as an object. */
  readonly unreadable: Answer;
  readonly refuse: (complaints: readonly Complaint[]) => Answer;
  readonly create: (body: Fields, store: Store) => Fields;
  readonly created: (contact: Fields, request: Incoming) => Answer;
  /** A harmless call that needs the credentials. */
  readonly probe?: { readonly path: string; readonly answer: Answer };
  /** The documented reads, the more special ones first. */
  readonly reads?: readonly Read[];
  /** The documented delete; absent where there is none. */
  readonly remove?: {
    /** As a route, `:id` stands for the id. */
    readonly path: string;
    /** The ids that a request names, as texts. */
    readonly ids: (path: string, body: Fields | undefined) => readonly string[];
    /** The field of a contact by which it is known. */
    readonly key: string;
    /** @param removed how many of the named contacts there were */
    readonly answer: (removed: number) => Answer;
  };
  /** The answer to `Prefer: code=500` (RFC 7240). */
  readonly fault: Answer;
}
