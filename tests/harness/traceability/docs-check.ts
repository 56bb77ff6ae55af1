import type { Comparison, Place } from '../documents/compare';
import type { Piece } from '../documents/marked';
import { piecesOf } from '../documents/marked';
import type { Proposal } from '../proposal/propose';
import type { Citation } from './citations';
import type { Readings, Rest } from './rests';
import { restsOn } from './rests';

/** One change of a document, with all that rests on it. */
export type DocsChange =
  | {
      readonly kind: 'changed';
      /** The number of the stored line. */
      readonly was: number;
      readonly is: Place;
      readonly pieces: readonly Piece[];
      readonly rests: readonly Rest[];
    }
  | { readonly kind: 'removed'; readonly was: number; readonly rests: readonly Rest[] }
  | {
      readonly kind: 'added';
      readonly is: Place;
      /** The new lines, which follow each other. */
      readonly lines: readonly string[];
      /** The line of the copy before them. */
      readonly after: string | undefined;
    };

/** What became of a provider's document. */
export type DocsCheck = {
  readonly provider: string;
  readonly address: string;
  /** `YYYY-MM-DD` */
  readonly read: string;
} & (
  | { readonly state: 'unchanged'; readonly lines: number; readonly moved: number }
  | {
      readonly state: 'changed';
      readonly changes: readonly DocsChange[];
      readonly moved: number;
      readonly proposals: readonly ToldProposal[];
    }
  | { readonly state: 'error'; readonly reason: string }
);

/** A proposal without its edits, which are in the patch. */
export type ToldProposal = Omit<Proposal, 'edits' | 'sample'>;

/** The changes of a document, new lines that follow each other together, and what rests on the old ones. */
export function docsChanges(
  { changes }: Comparison,
  copy: readonly string[],
  citations: readonly Citation[],
  readings: Readings,
): readonly DocsChange[] {
  const told: DocsChange[] = [];
  for (const change of changes) {
    const last = told.at(-1);
    if (change.kind === 'removed') {
      told.push({ kind: 'removed', was: change.was, rests: restsOn([change.was], citations, readings) });
    } else if (change.kind === 'changed') {
      const { was, from, to } = change;
      const rests = restsOn([was], citations, readings);
      told.push({ kind: 'changed', was, is: { from, to }, pieces: piecesOf(change.text, change.words), rests });
    } else if (last?.kind === 'added' && follows(last.is.to, change.from, copy)) {
      told[told.length - 1] = {
        ...last,
        is: { from: last.is.from, to: change.to },
        lines: [...last.lines, change.text],
      };
    } else {
      const { from, to, text } = change;
      const after = copy.slice(0, from - 1).findLast((line) => line !== '');
      told.push({ kind: 'added', is: { from, to }, lines: [text], after });
    }
  }
  return told;
}

/** Whether nothing but blank lines is between two lines. */
function follows(end: number, start: number, copy: readonly string[]): boolean {
  return copy.slice(end, Math.max(end, start - 1)).every((line) => line === '');
}

/** How many stored lines have another number in the copy. */
export function movedLines({ places }: Comparison): number {
  return [...places].filter(([was, { from, to }]) => from !== was || to !== was).length;
}
