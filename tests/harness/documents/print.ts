import { createHash } from 'node:crypto';

/**
 * What the repository keeps of a line instead of its text: `<hash> <length> <words>`, and nothing of a blank one.
 * The hash is the first 16 hexadecimal digits of the SHA-256 of the line without white space; the length counts its
 * UTF-16 units; each word has 12 bits, keyed by the line, as two digits of base64url. They tell which words of a new
 * text are new, and cannot be turned back into the old one.
 */
export interface Print {
  readonly hash: string;
  readonly length: number;
  readonly words: readonly string[];
}

const PRINT = /^([\da-f]{16}) ([1-9]\d{0,6}) ((?:[\w-]{2})+)$/;

/** A run of letters of one case, a number, or one sign: small enough to tell 255 from 191 in a glued row of a table. */
const WORD = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{N}]/gu;

/** The print of a plain line, as text. */
export function printOf(line: string): string {
  const squeezed = squeeze(line);
  if (squeezed === '') return '';
  const hash = hashOf(squeezed);
  const words = wordsOf(line).map(({ text }) => wordHash(hash, text));
  return `${hash} ${squeezed.length} ${words.join('')}`;
}

/** The parts of a print; undefined for a blank line, and for a text that is no print. */
export function readPrint(print: string): Print | undefined {
  const [, hash, length, words] = PRINT.exec(print) ?? [];
  if (hash === undefined || words === undefined) return undefined;
  return { hash, length: Number(length), words: words.match(/../g) ?? [] };
}

/** Whether a print is that of a blank line. */
export function isBlank(print: string): boolean {
  return print === '';
}

/** A line without white space: padding, wraps and the separators of tables are no content. */
export function squeeze(line: string): string {
  return line.replace(/\s+/g, '');
}

/** The hash of a line without white space. */
export function hashOf(squeezed: string): string {
  return createHash('sha256').update(squeezed).digest('hex').slice(0, 16);
}

/** The hash of a word of the line that has this hash. */
export function wordHash(line: string, word: string): string {
  const bytes = createHash('sha256').update(`${line} ${word}`).digest();
  return bytes.subarray(0, 2).toString('base64url').slice(0, 2);
}

/** A word, and where it begins in its line. */
export interface Word {
  readonly text: string;
  readonly at: number;
}

/** The words of a plain line. */
export function wordsOf(line: string): readonly Word[] {
  return [...line.matchAll(WORD)].map(({ 0: text, index }) => ({ text, at: index }));
}
