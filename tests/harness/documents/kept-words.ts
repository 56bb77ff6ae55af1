import type { Print, Word } from './print';
import { squeeze, wordHash, wordsOf } from './print';

/** The words of a new text that are those of an old line, and how alike the two are. */
export interface KeptWords {
  /** By the index of the word in the new text: whether the old line has it, in this order. */
  readonly kept: readonly boolean[];
  /** The indices of words of the new text before which words of the old line are gone; the number of words is the end. */
  readonly gone: ReadonlySet<number>;
  /** From 0 (no word in common) to 1. */
  readonly likeness: number;
}

/** Words of the new text that may together be one of the old: a row of a table may have been read without its gaps. */
const GLUED = 4;
/** Longer lines are compared up to here. */
const LONGEST = 600;

/** Finds the old words in a new text by their hashes: a longest common subsequence, weighed by letters. */
export function keptWords(old: Print, text: string): KeptWords {
  const all = wordsOf(text);
  const words = all.slice(0, LONGEST);
  const steps = matchesOf(old, words);
  const kept = all.map(() => false);
  const gone = new Set<number>();
  let letters = 0;
  let [row, column] = [0, 0];
  while (row < steps.old.length || column < words.length) {
    const size = steps.glued(row, column);
    if (size > 0) {
      for (let index = column; index < column + size; index++) kept[index] = true;
      letters += lengthOf(words.slice(column, column + size));
      [row, column] = [row + 1, column + size];
    } else if (
      row < steps.old.length &&
      (column >= words.length || steps.best(row + 1, column) >= steps.best(row, column + 1))
    ) {
      gone.add(column);
      row++;
    } else column++;
  }
  return { kept, gone, likeness: (2 * letters) / (old.length + squeeze(text).length) };
}

/** The table of the best matches of the rest of both, and at each place how many words are glued into one that fits. */
function matchesOf(old: Print, words: readonly Word[]) {
  const oldWords = old.words.slice(0, LONGEST);
  const width = words.length + 1;
  const best = new Uint32Array((oldWords.length + 1) * width);
  const sizes = new Uint8Array(best.length);
  const hashes = words.map((_, column) =>
    Array.from({ length: Math.min(GLUED, words.length - column) }, (_, more) =>
      wordHash(old.hash, textOf(words.slice(column, column + more + 1))),
    ),
  );
  for (let row = oldWords.length - 1; row >= 0; row--) {
    for (let column = words.length - 1; column >= 0; column--) {
      const at = row * width + column;
      const more = hashes[column]?.indexOf(oldWords[row] ?? '') ?? -1;
      const skipped = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
      const taken =
        more < 0 ? 0 : (best[at + width + more + 1] ?? 0) + lengthOf(words.slice(column, column + more + 1));
      best[at] = Math.max(skipped, taken);
      sizes[at] = more >= 0 && taken >= skipped ? more + 1 : 0;
    }
  }
  return {
    old: oldWords,
    best: (row: number, column: number) => best[row * width + column] ?? 0,
    glued: (row: number, column: number) =>
      row < oldWords.length && column < words.length ? (sizes[row * width + column] ?? 0) : 0,
  };
}

function textOf(words: readonly Word[]): string {
  return words.map(({ text }) => text).join('');
}

function lengthOf(words: readonly Word[]): number {
  return words.reduce((sum, { text }) => sum + text.length, 0);
}
