import { shorten, shortenLines } from '../lib/visible';
import type { Difference } from '../model';

/** Characters of one text that is shown. */
export const LONGEST = 300;
const LONGEST_MESSAGE = 20_000;
/** Differences of one answer: enough to see what is wrong with it. */
const MOST = 50;

/** A value as JSON; `nothing` if there is none. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  try {
    return JSON.stringify(value);
  } catch {
    return 'a value that is nested too deep to be shown';
  }
}

/** A text from outside as one line that can be shown: free of secrets, visible, and no longer than can be read. */
export function presentableText(text: string, redact: (text: string) => string): string {
  return shorten(redact(text), LONGEST);
}

/** A message of several lines that can be shown, such as that of an error: bounded, though not to what is read at a glance. */
export function presentableMessage(text: string, redact: (text: string) => string): string {
  return shortenLines(redact(text), LONGEST_MESSAGE);
}

/** Differences that can be shown; those beyond the first 50 are counted. */
export function presentable(
  differences: readonly Difference[],
  redact: (text: string) => string,
): readonly Difference[] {
  const shown = differences.slice(0, MOST).map(({ what, expected, actual }) => ({
    what: presentableText(what, redact),
    expected: presentableText(expected, redact),
    actual: presentableText(actual, redact),
  }));
  const more = differences.length - shown.length;
  return more > 0 ? [...shown, { what: 'further differences', expected: 'none', actual: String(more) }] : shown;
}

/** A difference in one line. */
export function tell({ what, expected, actual }: Difference): string {
  return `${what}: expected ${expected}, got ${actual}`;
}
