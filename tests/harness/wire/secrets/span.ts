/** A stretch of a text, and the name of the secret that it is, wholly or in part. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/**
 * A part of SHORTEST_PART characters is found if its form has at least SHORTEST_DIVIDED; a shorter form only as a
 * whole.
 */
export const SHORTEST_PART = 12;

export const SHORTEST_DIVIDED = 16;

/** A way to write a secret, after unescaping. */
export interface Form {
  /** Found by its letters and digits. */
  readonly text: string;
  /** Of the secret. */
  readonly name: string;
  /** Whether other characters between its letters and digits count for the length of a part, where the text has them too. */
  readonly isPunctuated?: boolean;
  /** What belongs to it before its first letter or digit, and after its last; at most 64 characters each. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}
