/** What a change means for those who integrate. */
export type Effect = 'breaking' | 'possibly breaking' | 'compatible';

/** Who is affected: those who send the request, or those who read the response. */
export type Direction = 'request' | 'response';

/** One change of a spec. */
export interface Change {
  readonly effect: Effect;
  readonly direction: Direction;
  /** What changed: `request body, city`; `created contact, tags[].key`; `response 422`. */
  readonly place: string;
  /** What is different, without its subject. Backticks mark code. */
  readonly says: string;
  readonly because: string;
}

/** What differs between two schemas, and what that means in either direction. */
export interface Finding {
  readonly says: string;
  readonly request: Meaning;
  readonly response: Meaning;
  /** The steps to a member that the rule looked at itself. */
  readonly below?: string;
}

export interface Meaning {
  readonly effect: Effect;
  readonly because: string;
}
