/** A stretch of a text, and the name of the secret that it is, or is a part of. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** A part of so many characters is found, of a form that has at least so many; of a shorter form the whole. */
export const SHORTEST_PART = 12;

export const SHORTEST_DIVIDED = 16;

/** A text that a secret may be written as, once escapes are undone. */
export interface Form {
  /** Found by its letters and digits. */
  readonly text: string;
  /** Of the secret. */
  readonly name: string;
  /** Whether other characters between its letters and digits count for the length of a part, where the text has them too. */
  readonly isPunctuated?: boolean;
  /** What belongs to it before its first letter or digit, and after its last; each in 64 characters. */
  readonly before?: RegExp;
  readonly after?: RegExp;
}
