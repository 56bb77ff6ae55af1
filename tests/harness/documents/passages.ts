import type { Print } from './print';
import type { CopyLine, Passage, RunText, Span } from './run-text';
import { runText } from './run-text';

/** A stored line that has text. */
export interface StoredLine {
  readonly number: number;
  readonly print: Print;
}

/** Where stored lines were found inside other lines of a copy, and what of these is left. */
export interface Rewrapped {
  /** By the number of the stored line. */
  readonly found: ReadonlyMap<number, Passage>;
  readonly left: readonly Passage[];
}

/** Shorter lines (a bracket, `or`) are found only right beside another line: elsewhere they would be a coincidence. */
const TELLING = 12;

/**
 * Finds lines whose words stand on other lines: wrapped elsewhere, joined, or parted. All white space is ignored.
 *
 * @param stored lines that no line of the copy equals
 * @param run lines of the copy that follow each other and equal no stored line
 */
export function findRewrapped(stored: readonly StoredLine[], run: readonly CopyLine[]): Rewrapped {
  const text = runText(run);
  const spans = new Map<number, Span>();
  const isFree = (span: Span) => [...spans.values()].every(({ start, end }) => span.end <= start || end <= span.start);
  let end = 0;
  for (const { number, print } of stored) {
    const span = print.length < TELLING ? undefined : text.find(print, end, isFree);
    if (!span) continue;
    spans.set(number, span);
    end = span.end;
  }
  takeBeside(stored, text, spans, isFree);
  const found = new Map([...spans].map(([number, span]) => [number, text.passage(span)]));
  return { found, left: leftOf(run, text, [...spans.values()]) };
}

/** Takes lines that begin where the line before them ends, then lines that end where the next one begins. */
function takeBeside(
  stored: readonly StoredLine[],
  text: RunText,
  spans: Map<number, Span>,
  isFree: (span: Span) => boolean,
): void {
  const take = ({ number, print }: StoredLine, start: number | undefined) => {
    const span = start === undefined || spans.has(number) ? undefined : text.at(print, start);
    if (span && isFree(span)) spans.set(number, span);
  };
  stored.forEach((line, index) => {
    take(line, spans.get(stored[index - 1]?.number ?? 0)?.end);
  });
  [...stored.entries()].reverse().forEach(([index, line]) => {
    const next = spans.get(stored[index + 1]?.number ?? 0);
    take(line, next && next.start - line.print.length);
  });
}

/** What no stored line explains, line by line; where nothing was found, the lines as they are. */
function leftOf(run: readonly CopyLine[], text: RunText, spans: readonly Span[]): readonly Passage[] {
  if (spans.length === 0) return run.map(({ number, text }) => ({ from: number, to: number, text }));
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const starts = [0, ...ordered.map(({ end }) => end)];
  const ends = [...ordered.map(({ start }) => start), text.length];
  return starts.flatMap((start, index) => {
    const end = ends[index] ?? start;
    return start < end ? [text.passage({ start, end })] : [];
  });
}
