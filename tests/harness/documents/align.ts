import { diffArrays } from 'diff';
import type { StoredLine } from './passages';
import { hashOf, squeeze } from './print';
import type { CopyLine } from './run-text';

/** Lines of both that stand between two lines which both have, at the same place in order. */
export interface Gap {
  readonly stored: readonly StoredLine[];
  readonly copy: readonly CopyLine[];
}

/** Which lines both have, and what stands between them. */
export interface Alignment {
  /** The number in the copy by the number in the store. */
  readonly same: ReadonlyMap<number, number>;
  readonly gaps: readonly Gap[];
}

/** Aligns a stored document with a copy, line by line; then finds lines that stand elsewhere now. */
export function align(stored: readonly StoredLine[], copy: readonly CopyLine[]): Alignment {
  const was = stored.map(({ print }) => print.hash);
  const is = copy.map(({ text }) => hashOf(squeeze(text)));
  const gaps = gapsOf(was, is).map(({ stored: from, copy: to }) => ({
    stored: from.flatMap((index) => stored[index] ?? []),
    copy: to.flatMap((index) => (copy[index] === undefined ? [] : [{ line: copy[index], hash: is[index] ?? '' }])),
  }));
  const same = new Map<number, number>();
  let [before, after] = [0, 0];
  const inGaps = new Set(gaps.flatMap((gap) => gap.stored.map(({ number }) => number)));
  const newOnes = new Set(gaps.flatMap((gap) => gap.copy.map(({ line }) => line.number)));
  const keptStored = stored.filter(({ number }) => !inGaps.has(number));
  const keptCopy = copy.filter(({ number }) => !newOnes.has(number));
  while (before < keptStored.length) {
    const [line, place] = [keptStored[before++], keptCopy[after++]];
    if (line && place) same.set(line.number, place.number);
  }
  const moved = movedLines(gaps);
  for (const [number, place] of moved) same.set(number, place);
  const places = new Set(moved.values());
  return {
    same,
    gaps: gaps.map((gap) => ({
      stored: gap.stored.filter(({ number }) => !moved.has(number)),
      copy: gap.copy.map(({ line }) => line).filter(({ number }) => !places.has(number)),
    })),
  };
}

/** The indices of what differs, between what is common; a gap may be empty on one side. */
function gapsOf(was: readonly string[], is: readonly string[]) {
  const gaps: { stored: number[]; copy: number[] }[] = [];
  let [from, to, isOpen] = [0, 0, false];
  for (const { count, added, removed } of diffArrays([...was], [...is])) {
    if (!added && !removed) {
      [from, to, isOpen] = [from + count, to + count, false];
      continue;
    }
    if (!isOpen) gaps.push({ stored: [], copy: [] });
    isOpen = true;
    const gap = gaps.at(-1);
    for (let step = 0; step < count; step++) {
      if (removed) gap?.stored.push(from++);
      else gap?.copy.push(to++);
    }
  }
  return gaps;
}

/** Lines of one gap that stand in another. A line after one that moved goes beside it. */
function movedLines(
  gaps: readonly {
    readonly stored: readonly StoredLine[];
    readonly copy: readonly { readonly line: CopyLine; readonly hash: string }[];
  }[],
): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>();
  for (const { line, hash } of gaps.flatMap(({ copy }) => copy))
    places.set(hash, [...(places.get(hash) ?? []), line.number]);
  const moved = new Map<number, number>();
  let last = 0;
  for (const { number, print } of gaps.flatMap((gap) => gap.stored)) {
    const free = places.get(print.hash) ?? [];
    const place = free.find((each) => each > last) ?? free[0];
    if (place === undefined) continue;
    moved.set(number, place);
    places.set(
      print.hash,
      free.filter((each) => each !== place),
    );
    last = place;
  }
  return moved;
}
