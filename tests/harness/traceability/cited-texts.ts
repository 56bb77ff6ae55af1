import { isRecord } from '../lib/json';
import { parseJson } from '../lib/parse';
import { problem } from '../lib/problem';
import { readText } from '../lib/text-file';
import type { Citation } from './citations';
import type { Range } from './lines';
import { fingerprint, isBlank, numbersOf, showLines } from './lines';

/** The lines that something cites, and a fingerprint of their text, blank lines not counted. */
export interface CitedText {
  /** `L85, L90-92` */
  readonly lines: string;
  readonly fingerprint: string;
}

/** By the name of what cites them. */
export type CitedTexts = { readonly [name: string]: CitedText };

/**
 * The numbers of the lines that each name cites, in order; several citations of one name are taken together.
 *
 * @param end the number of lines; what is beyond it is taken as the one line after it
 */
export function numbersByName(citations: readonly Citation[], end: number): ReadonlyMap<string, readonly number[]> {
  const ranges = new Map<string, Range[]>();
  for (const { name, ranges: cited } of citations) {
    const within = cited.map(({ from, to }) => ({ from: Math.min(from, end + 1), to: Math.min(to, end + 1) }));
    ranges.set(name, [...(ranges.get(name) ?? []), ...within]);
  }
  return new Map([...ranges].map(([name, all]) => [name, numbersOf(all)]));
}

/** One fingerprint for the text of some lines of a document; undefined where some are beyond its end. */
export function textOf(document: readonly string[], numbers: readonly number[]): string | undefined {
  const prints = numbers.flatMap((number) => document[number - 1] ?? []);
  return prints.length < numbers.length ? undefined : fingerprint(prints.filter((print) => !isBlank(print)).join(' '));
}

/** What each citation cites of a document; one that goes beyond its end is left out. */
export function citedTextsOf(document: readonly string[], citations: readonly Citation[]): CitedTexts {
  const entries = [...numbersByName(citations, document.length)].flatMap(([name, numbers]) => {
    const text = textOf(document, numbers);
    return text === undefined ? [] : [[name, { lines: showLines(numbers), fingerprint: text }] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Reads the `citations` of a generated file.
 *
 * @throws a problem when it cannot be read, or is not as `npm run generate` writes it
 */
export function readCitedTexts(path: string, file: string): CitedTexts {
  const remedy = 'Write it while specs/sources.json is as it was: npm run generate';
  const { value } = parseJson(`read ${file}`, readText(path, `read ${file}`, remedy), remedy);
  if (isRecord(value) && isCitedTexts(value.citations)) return value.citations;
  throw problem(`read ${file}`, 'it does not hold "lines" and "fingerprint" of each citation', remedy);
}

function isCitedTexts(value: unknown): value is CitedTexts {
  return isRecord(value) && Object.values(value).every(isCitedText);
}

function isCitedText(value: unknown): value is CitedText {
  return isRecord(value) && typeof value.lines === 'string' && typeof value.fingerprint === 'string';
}
