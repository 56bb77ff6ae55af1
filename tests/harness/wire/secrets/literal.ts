import type { Span } from './span';

/** A text to find, and what stands in its place. */
export type Literal = readonly [name: string, text: string];

/** Shorter ones are found only where they are on their own. */
const SHORTEST_ANYWHERE = 4;

/** Finds texts as a whole, in either case: those that have too few letters and digits to be found by these. */
export function createLiterals(literals: readonly Literal[]): (text: string) => readonly Span[] {
  if (literals.length === 0) return () => [];
  // One that contains another one comes first.
  const known = [...literals].sort(([, a], [, b]) => b.length - a.length);
  const any = new RegExp(known.map(([, text]) => `(${alone(text)})`).join('|'), 'gi');
  return (text) =>
    [...text.matchAll(any)].map(({ index, 0: found, ...groups }) => {
      const [name = ''] = known.find((_, at) => groups[at + 1] !== undefined) ?? [];
      return { from: index, to: index + found.length, name };
    });
}

function alone(text: string): string {
  const pattern = patternOf(text);
  // Neither in a word nor in a number, a time, a date or a version.
  return text.length < SHORTEST_ANYWHERE ? `(?<![a-z\\d_]|\\d[-.:/])${pattern}(?![a-z\\d_]|[-.:/]\\d)` : pattern;
}

/** A regular expression of a text; it has one way to match, so that its time is linear. */
export function patternOf(text: string): string {
  return [...text].map(patternOfCharacter).join('');
}

function patternOfCharacter(character: string): string {
  if (/[a-z\d]/i.test(character)) return character;
  // A plus sign is a space in a form; what an entity stands for is not known; UTF-8 may have been taken for Latin-1.
  const latin1 = character > '\x7f' ? [Buffer.from(character).toString('latin1')] : [];
  const forms = new Set([character, ...(/[+ ]/.test(character) ? '+ ' : ''), '\ufffd', ...latin1]);
  return `(?:${[...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
