import { DIFF_DELETE, DIFF_INSERT, diffLinesRaw } from 'jest-diff';

/** What happened to a line: `was` is its number in the stored document, `is` in the fresh copy. */
export type LineChange =
  | { readonly kind: 'changed' | 'moved'; readonly was: number; readonly is: number }
  | { readonly kind: 'removed'; readonly was: number }
  | { readonly kind: 'added'; readonly is: number };

/**
 * The differences between two documents, by the fingerprints of their lines. Adjacent removed and added lines are
 * paired as changed ones. An unchanged line with another number is moved.
 */
export function changesOf(stored: readonly string[], fresh: readonly string[]): readonly LineChange[] {
  const changes: LineChange[] = [];
  let [was, is] = [0, 0];
  let [removed, added]: [number[], number[]] = [[], []];
  const settle = () => {
    changes.push(...pairs(removed, added));
    [removed, added] = [[], []];
  };
  for (const { 0: operation } of diffLinesRaw([...stored], [...fresh])) {
    if (operation === DIFF_DELETE) removed.push(++was);
    else if (operation === DIFF_INSERT) added.push(++is);
    else {
      settle();
      if (++was !== ++is) changes.push({ kind: 'moved', was, is });
    }
  }
  settle();
  return changes;
}

function pairs(removed: readonly number[], added: readonly number[]): readonly LineChange[] {
  return Array.from({ length: Math.max(removed.length, added.length) }, (_, index): readonly LineChange[] => {
    const [was, is] = [removed[index], added[index]];
    if (was !== undefined && is !== undefined) return [{ kind: 'changed', was, is }];
    if (was !== undefined) return [{ kind: 'removed', was }];
    return is === undefined ? [] : [{ kind: 'added', is }];
  }).flat();
}
