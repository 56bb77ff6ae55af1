import { problem } from '../lib/problem';

/** Lines of a document, counted from 1, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const CITATION = /^L(\d+)(?:-(\d+))?$/;

/** The lines that a citation names; undefined if it is not a valid citation. */
export function findRange(text: string): Range | undefined {
  const [, first, last = first] = CITATION.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return from >= 1 && to >= from && Number.isSafeInteger(to) ? { from, to } : undefined;
}

/** The same of a citation of a fresh copy: `+L90`. */
export function findNewRange(text: string): Range | undefined {
  return text.startsWith('+') ? findRange(text.slice(1)) : undefined;
}

/**
 * The lines that a citation names.
 *
 * @param text `L85`, `L140-142`
 * @throws a problem when it is not such a citation, or one whose end comes before its beginning
 */
export function rangeOf(text: string): Range {
  const range = findRange(text);
  if (range) return range;
  throw problem(`read the citation "${text}"`, 'it is not a valid citation', 'Write L85, or L140-142, counted from 1.');
}

/**
 * The lines that a list of citations names.
 *
 * @param text `L85,L90-92`; blanks after the commas do not matter
 * @throws as {@link rangeOf}
 */
export function rangesOf(text: string): readonly Range[] {
  return text.split(',').map((citation) => rangeOf(citation.trim()));
}

/** Whether a line is in one of these ranges. */
export function covers(ranges: readonly Range[], number: number): boolean {
  return ranges.some(({ from, to }) => from <= number && number <= to);
}

/** The numbers of several ranges, in order and each once. */
export function numbersOf(ranges: readonly Range[]): readonly number[] {
  return [...new Set(ranges.flatMap(numbersIn))].sort((a, b) => a - b);
}

/** Each line of a range. */
export function numbersIn({ from, to }: Range): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Numbers of lines as citations, e.g. `L1-3, L7`. */
export function showLines(numbers: Iterable<number>): string {
  const ranges: { from: number; to: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === number - 1) last.to = number;
    else ranges.push({ from: number, to: number });
  }
  return ranges.map(showRange).join(', ');
}

/** A range as a citation. */
export function showRange({ from, to }: Range): string {
  return from === to ? `L${from}` : `L${from}-${to}`;
}
