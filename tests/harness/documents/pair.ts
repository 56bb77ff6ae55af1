import type { KeptWords } from './kept-words';
import { keptWords } from './kept-words';
import type { StoredLine } from './passages';
import type { Passage } from './run-text';

/** A stored line and the text that it became. */
export interface Pair {
  readonly stored: StoredLine;
  readonly passage: Passage;
  /** The passages that it is made of. */
  readonly parts: readonly Passage[];
  readonly words: KeptWords;
}

/** How alike a line and its new text must be; where nothing else can be meant, less is enough. */
const ALIKE = 0.4;
const ALIKE_ALONE = 0.2;
/** Of a text that also moved. */
const ALIKE_ELSEWHERE = 0.75;
/** More pairs than these are not tried: so much of a document has changed that it has to be read again. */
const MOST = 4000;

/** Pairs the lines that are gone from a gap with the new texts in it, in their order, so that they are most alike. */
export function pairsWithin(stored: readonly StoredLine[], passages: readonly Passage[]): readonly Pair[] {
  const isAlone = stored.length === 1 && passages.length === 1;
  const tried = pairsOf(stored, passages, isAlone ? ALIKE_ALONE : ALIKE);
  const pairs = bestInOrder(tried, stored, passages);
  return pairs.map((pair) =>
    widened(
      pair,
      passages.filter((each) => pairs.every(({ passage }) => passage !== each)),
    ),
  );
}

/** A line that changed and was wrapped as well: a passage beside its own belongs to it if that makes them more alike. */
function widened(pair: Pair, unpaired: readonly Passage[]): Pair {
  return unpaired.reduce((wide, each) => {
    const { from, to, text } = wide.passage;
    if (each.from !== to + 1 && each.to !== from - 1) return wide;
    const passage =
      each.from > to
        ? { from, to: each.to, text: `${text} ${each.text}` }
        : { from: each.from, to, text: `${each.text} ${text}` };
    const words = keptWords(wide.stored.print, passage.text);
    if (words.likeness <= wide.words.likeness) return wide;
    return { stored: wide.stored, passage, parts: wide.parts.concat(each), words };
  }, pair);
}

/** Pairs what is left of all gaps, the most alike first. */
export function pairsAcross(stored: readonly StoredLine[], passages: readonly Passage[]): readonly Pair[] {
  const taken = new Set<unknown>();
  const tried = pairsOf(stored, passages, ALIKE_ELSEWHERE);
  return [...tried]
    .sort((a, b) => b.words.likeness - a.words.likeness)
    .filter((pair) => {
      if (taken.has(pair.stored) || taken.has(pair.passage)) return false;
      taken.add(pair.stored).add(pair.passage);
      return true;
    });
}

function pairsOf(stored: readonly StoredLine[], passages: readonly Passage[], alike: number): readonly Pair[] {
  if (stored.length * passages.length > MOST) return [];
  return stored.flatMap((line) =>
    passages.flatMap((passage) => {
      // Lengths alone say how alike two texts are at most.
      const [less, more] = [line.print.length, passage.text.length].sort((a, b) => a - b);
      if ((2 * (less ?? 0)) / ((less ?? 0) + (more ?? 0)) < alike / 2) return [];
      const words = keptWords(line.print, passage.text);
      return words.likeness >= alike ? [{ stored: line, passage, parts: [passage], words }] : [];
    }),
  );
}

/** The pairs of greatest total likeness of which none crosses another. */
function bestInOrder(
  pairs: readonly Pair[],
  stored: readonly StoredLine[],
  passages: readonly Passage[],
): readonly Pair[] {
  const [rows, columns] = [stored.map(({ number }) => number), new Map(passages.map((each, index) => [each, index]))];
  interface Best {
    readonly sum: number;
    readonly pairs: readonly Pair[];
  }
  const none: Best = { sum: 0, pairs: [] };
  let above: readonly Best[] = passages.map(() => none);
  for (const number of rows) {
    const row: Best[] = [];
    for (let column = 0; column < passages.length; column++) {
      const pair = pairs.find((each) => each.stored.number === number && columns.get(each.passage) === column);
      const before = above[column - 1] ?? none;
      const [up, left] = [above[column] ?? none, row[column - 1] ?? none];
      const skipped = up.sum >= left.sum ? up : left;
      const taken = pair && { sum: before.sum + pair.words.likeness, pairs: [...before.pairs, pair] };
      row.push(taken && taken.sum > skipped.sum ? taken : skipped);
    }
    above = row;
  }
  return above.at(-1)?.pairs ?? [];
}
