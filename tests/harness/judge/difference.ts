/** One way in which an answer is not what it was expected to be. Texts are whole; they are cut where they are shown. */
export interface Difference {
  /** The part of the exchange: `status`, `$created#/full_name` … */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

const LONGEST = 300;

/** A value as a person reads it: JSON; `nothing` where none stands. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that is nested too deep to be shown';
  }
}

/** Cuts a long text, and says how much of it there was. Secrets are replaced before: a cut one would not be found. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`;
}

/** A difference that can be shown: free of secrets, and no longer than can be read. */
export function presentable({ what, expected, actual }: Difference, redact: (text: string) => string): Difference {
  return { what: redact(what), expected: shorten(redact(expected)), actual: shorten(redact(actual)) };
}

/** A difference in one line. */
export function tell({ what, expected, actual }: Difference): string {
  return `${what}: expected ${expected}, got ${actual}`;
}
