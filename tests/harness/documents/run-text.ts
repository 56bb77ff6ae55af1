import type { Print } from './print';
import { hashOf, wordsOf } from './print';

/** A line of a copy that has text. */
export interface CopyLine {
  readonly number: number;
  /** In plain words. */
  readonly text: string;
}

/** A part of a copy: some lines, or of the first and the last of them only a part. */
export interface Passage {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Positions in the text of some lines, white space not counted; `end` is the one after the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text of lines that follow each other, as one. */
export interface RunText {
  /** The first place, from a position on or else anywhere, whose text is that of a print. */
  readonly find: (print: Print, from: number, isFree: (span: Span) => boolean) => Span | undefined;
  /** The place that begins there, if its text is that of a print. */
  readonly at: (print: Print, start: number) => Span | undefined;
  readonly passage: (span: Span) => Passage;
  readonly length: number;
}

/** Joins lines. Places begin where words begin. */
export function runText(lines: readonly CopyLine[]): RunText {
  const joined = lines.map(({ text }) => text).join('\n');
  const positions = [...joined.matchAll(/\S/g)].map(({ index }) => index);
  const squeezed = joined.replace(/\s+/g, '');
  const starts = startsOf(joined, positions);
  const windows = new Map<number, ReadonlyMap<string, readonly number[]>>();
  const placesOf = ({ hash, length }: Print): readonly number[] => {
    const known = windows.get(length) ?? windowsOf(squeezed, starts, length);
    windows.set(length, known);
    return known.get(hash) ?? [];
  };
  const lineAt = (position: number) => {
    const index = joined.slice(0, positions[position]).split('\n').length - 1;
    return lines[index]?.number ?? 0;
  };
  return {
    length: squeezed.length,
    find(print, from, isFree) {
      const spans = placesOf(print)
        .map((start) => ({ start, end: start + print.length }))
        .filter(isFree);
      return spans.find(({ start }) => start >= from) ?? spans[0];
    },
    at(print, start) {
      const end = start + print.length;
      const isThere = start >= 0 && end <= squeezed.length && hashOf(squeezed.slice(start, end)) === print.hash;
      return isThere ? { start, end } : undefined;
    },
    passage: ({ start, end }) => ({
      from: lineAt(start),
      to: lineAt(end - 1),
      text: joined.slice(positions[start], (positions[end - 1] ?? 0) + 1).replace(/\n/g, ' '),
    }),
  };
}

/** Where words begin, counted without white space. */
function startsOf(joined: string, positions: readonly number[]): readonly number[] {
  const counted = new Map(positions.map((position, index) => [position, index]));
  return wordsOf(joined).flatMap(({ at }) => counted.get(at) ?? []);
}

/** The places of each hash among all texts of one length. */
function windowsOf(
  squeezed: string,
  starts: readonly number[],
  length: number,
): ReadonlyMap<string, readonly number[]> {
  const windows = new Map<string, number[]>();
  for (const start of starts) {
    if (start + length > squeezed.length) break;
    const hash = hashOf(squeezed.slice(start, start + length));
    windows.set(hash, [...(windows.get(hash) ?? []), start]);
  }
  return windows;
}
