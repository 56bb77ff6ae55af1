import type { Span } from './span';

/** A text to find, and the name that replaces it. */
export type Literal = readonly [name: string, text: string];

/** Shorter texts are found only as whole words. */
const SHORTEST_ANYWHERE = 4;

/** Finds whole texts, ignoring case: those with too few letters and digits to be found by these. */
export function createLiterals(literals: readonly Literal[]): (text: string) => readonly Span[] {
  if (literals.length === 0) return () => [];
  // A text that contains another one comes first.
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
  // Not inside a word, a number, a time, a date or a version.
  return text.length < SHORTEST_ANYWHERE ? `(?<![a-z\\d_]|\\d[-.:/])${pattern}(?![a-z\\d_]|[-.:/]\\d)` : pattern;
}

/** A regular expression for a text; it can match in one way only, so its time is linear. */
export function patternOf(text: string): string {
  return [...text].map(patternOfCharacter).join('');
}

function patternOfCharacter(character: string): string {
  if (/[a-z\d]/i.test(character)) return character;
  // A plus sign is a space in a form; named entities are not decoded; UTF-8 may have been read as Latin-1.
  const latin1 = character > '\x7f' ? [Buffer.from(character).toString('latin1')] : [];
  const forms = new Set([character, ...(/[+ ]/.test(character) ? '+ ' : ''), '\ufffd', ...latin1]);
  return `(?:${[...forms].map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
}
