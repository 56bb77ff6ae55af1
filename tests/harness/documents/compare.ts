import { align } from './align';
import type { KeptWords } from './kept-words';
import { keptWords } from './kept-words';
import { pairsAcross, pairsWithin } from './pair';
import type { StoredLine } from './passages';
import { findRewrapped } from './passages';
import { readPrint } from './print';
import type { CopyLine, Passage } from './run-text';

/** A stored line whose words changed, and the text that it became. */
export interface Changed extends Passage {
  readonly kind: 'changed';
  readonly was: number;
  readonly words: KeptWords;
}

/** What happened to the words of a document: `was` is the number of a stored line, `from` and `to` are lines of the copy. */
export type Change =
  | Changed
  | { readonly kind: 'removed'; readonly was: number }
  | (Passage & { readonly kind: 'added' });

/** Lines of a copy, both ends included. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A stored document beside a copy. */
export interface Comparison {
  /** Where each stored line is in the copy; those that were removed, and blank lines, are nowhere. */
  readonly places: ReadonlyMap<number, Place>;
  /** In the order of the copy; removed lines where they were. */
  readonly changes: readonly Change[];
}

/**
 * Compares a document with a copy by its words. Layout is no content: padding, wraps, blank lines, and lines in
 * another order.
 *
 * @param stored a print for each line
 * @param copy its plain lines
 */
export function compareDocument(stored: readonly string[], copy: readonly string[]): Comparison {
  const lines = stored.flatMap((print, index): readonly StoredLine[] => {
    const read = readPrint(print);
    return read ? [{ number: index + 1, print: read }] : [];
  });
  const texts = copy.flatMap((text, index) => (text === '' ? [] : [{ number: index + 1, text }]));
  const { same, gaps } = align(lines, texts);
  const places = new Map<number, Place>([...same].map(([was, is]) => [was, { from: is, to: is }]));
  const changed: Changed[] = [];
  const [gone, fresh]: [StoredLine[], Passage[]] = [[], []];
  for (const gap of gaps) {
    const { found, left } = findRewrapped(gap.stored, gap.copy);
    for (const [number, { from, to }] of found) places.set(number, { from, to });
    const missing = gap.stored.filter(({ number }) => !found.has(number));
    const pairs = pairsWithin(missing, left);
    changed.push(...pairs.map(changedOf));
    gone.push(...missing.filter((line) => pairs.every(({ stored }) => stored !== line)));
    const rest = left.filter((passage) => pairs.every(({ parts }) => !parts.includes(passage)));
    const grown = grownLines(gap.stored, found, rest, texts);
    changed.push(...grown);
    fresh.push(...rest.filter((passage) => !grown.some((line) => isWithin(passage, line))));
  }
  const moved = pairsAcross(gone, fresh);
  changed.push(...moved.map(changedOf));
  for (const { was, from, to } of changed) places.set(was, { from, to });
  return {
    places,
    changes: inOrder(
      [
        ...changed,
        ...gone
          .filter((line) => moved.every(({ stored }) => stored !== line))
          .map(({ number: was }) => ({ kind: 'removed' as const, was })),
        ...fresh
          .filter((passage) => moved.every((pair) => pair.passage !== passage))
          .map((passage) => ({ kind: 'added' as const, ...passage })),
      ],
      places,
    ),
  };
}

function isWithin(inner: Place, outer: Place): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function changedOf({ stored, passage, words }: { stored: StoredLine; passage: Passage; words: KeptWords }): Changed {
  return { kind: 'changed', was: stored.number, ...passage, words };
}

/** Lines that were found whole inside a longer line: the rest of it, which no other line became, changes what it says. */
function grownLines(
  stored: readonly StoredLine[],
  found: ReadonlyMap<number, Passage>,
  rest: readonly Passage[],
  texts: readonly CopyLine[],
): readonly Changed[] {
  return stored.flatMap((line) => {
    const place = found.get(line.number);
    const more = place && rest.filter(({ from, to }) => from <= place.to && to >= place.from);
    if (!more || more.length === 0) return [];
    const [from, to] = [
      Math.min(place.from, ...more.map((each) => each.from)),
      Math.max(place.to, ...more.map((each) => each.to)),
    ];
    const text = texts
      .filter(({ number }) => number >= from && number <= to)
      .map((each) => each.text)
      .join(' ');
    return [{ kind: 'changed', was: line.number, from, to, text, words: keptWords(line.print, text) } as const];
  });
}

/** By their place in the copy; a removed line follows the line before it. */
function inOrder(changes: readonly Change[], places: ReadonlyMap<number, Place>): readonly Change[] {
  const placeOf = (change: Change): number => {
    if (change.kind !== 'removed') return change.from;
    for (let number = change.was - 1; number > 0; number--) {
      const place = places.get(number);
      if (place) return place.to + 0.5;
    }
    return 0;
  };
  return [...changes].sort((a, b) => placeOf(a) - placeOf(b));
}
