import { diffWordsWithSpace } from 'diff';
import { visible } from '../../lib/visible';
import type { Difference } from '../../model';

/** A part of a text, and whether the other text lacks it. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Milliseconds; a difference that takes longer to find is shown as a whole. */
const LONGEST_SEARCH = 100;

/** What was expected and what came, each in pieces, so that it shows where they differ. */
export function piecesOf({ expected, actual }: Pick<Difference, 'expected' | 'actual'>): {
  readonly expected: readonly Piece[];
  readonly actual: readonly Piece[];
} {
  const changes = diffWordsWithSpace(expected, actual, { timeout: LONGEST_SEARCH });
  // Nothing in common: to mark it all would show nothing.
  if (!changes?.some(({ added, removed, value }) => !added && !removed && /\w/.test(value))) {
    return { expected: [pieceOf(expected, false)], actual: [pieceOf(actual, false)] };
  }
  return {
    expected: changes.filter(({ added }) => !added).map(({ value, removed }) => pieceOf(value, removed)),
    actual: changes.filter(({ removed }) => !removed).map(({ value, added }) => pieceOf(value, added)),
  };
}

function pieceOf(text: string, differs: boolean): Piece {
  return { text: visible(text), differs };
}
