import type { Verdict } from '../../model';
import { worst } from '../report';
import type { Result } from '../result';

/** What the page shows of a clause: its verdict, or that its failure is a known deviation. */
export type Mark = Verdict | 'known';

/** From what asks for attention most to what asks for none; each has a shape of its own, since colour alone is not seen by all. */
export const MARKS = [
  { mark: 'fail', shape: '✕', word: 'failed' },
  { mark: 'error', shape: '◆', word: 'not judged' },
  { mark: 'warn', shape: '▲', word: 'warned' },
  { mark: 'known', shape: '◐', word: 'known deviation' },
  { mark: 'skip', shape: '□', word: 'skipped' },
  { mark: 'pass', shape: '■', word: 'passed' },
] as const satisfies readonly { readonly mark: Mark; readonly shape: string; readonly word: string }[];

const RANKS = new Map<Mark, number>(MARKS.map(({ mark }, rank) => [mark, rank]));
const BY_MARK = new Map<Mark, (typeof MARKS)[number]>(MARKS.map((each) => [each.mark, each]));

/** The place of a mark in {@link MARKS}, from 0. */
export function rankOf(mark: Mark): number {
  return RANKS.get(mark) ?? MARKS.length;
}

export function shapeOf(mark: Mark): string {
  return BY_MARK.get(mark)?.shape ?? '';
}

export function wordOf(mark: Mark): string {
  return BY_MARK.get(mark)?.word ?? '';
}

/** The mark of one result. */
export function markOf({ verdict, known }: Pick<Result, 'verdict' | 'known'>): Mark {
  return known === undefined ? verdict : 'known';
}

/** The mark of a clause: its worst result, those that are known deviations aside. */
export function worstMark(results: readonly Pick<Result, 'verdict' | 'known'>[]): Mark {
  const unknown = results.filter(({ known }) => known === undefined);
  const verdict = worst(unknown.map((each) => each.verdict));
  const isKnown = unknown.length < results.length;
  return isKnown && (verdict === 'pass' || verdict === 'skip') ? 'known' : verdict;
}
