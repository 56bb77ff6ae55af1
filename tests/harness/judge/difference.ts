/** One way in which an answer is not what it was expected to be. */
export interface Difference {
  /** The part of the exchange: `status`, `$created#/full_name` … */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

const LONGEST = 300;

/** A value as a person reads it: JSON, shortened; `nothing` where none stands. */
export function show(value: unknown): string {
  return value === undefined ? 'nothing' : shorten(JSON.stringify(value));
}

/** Cuts a long text, and says how much of it there was. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

/** A difference in one line. */
export function tell({ what, expected, actual }: Difference): string {
  return `${what}: expected ${expected}, got ${actual}`;
}
