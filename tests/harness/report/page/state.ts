import type { Level } from '../../../../contracts/contract';
import type { TargetKind } from '../../model';
import type { Mark } from './marks';
import { MARKS } from './marks';

/** What the page shows. An empty list filters nothing. */
export interface State {
  readonly text: string;
  readonly provider: readonly string[];
  readonly target: readonly TargetKind[];
  readonly level: readonly Level[];
  readonly verdict: readonly Mark[];
  /** The clause that is open, on a target. */
  readonly open?: { readonly clause: string; readonly target: string };
  /** The heading that the page was scrolled to. */
  readonly section?: string;
}

export type Filters = Omit<State, 'open' | 'section'>;

export const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const satisfies readonly Level[];
export const TARGETS = ['fixture', 'sandbox', 'live'] as const satisfies readonly TargetKind[];
export const NO_FILTERS: Filters = { text: '', provider: [], target: [], level: [], verdict: [] };

const VERDICTS = MARKS.map(({ mark }) => mark);

/** Reads the state from the hash of an address. What means nothing is left out: anybody may type there. */
export function stateOf(hash: string): State {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const among = <T extends string>(name: string, known: readonly T[]) =>
    known.filter((each) => parameters.getAll(name).includes(each));
  const [clause, target, section] = ['clause', 'on', 'section'].map((name) => parameters.get(name));
  return {
    text: parameters.get('text') ?? '',
    provider: parameters.getAll('provider'),
    target: among('target', TARGETS),
    level: among('level', LEVELS),
    verdict: among('verdict', VERDICTS),
    ...(clause ? { open: { clause, target: target ?? '' } } : {}),
    ...(section ? { section } : {}),
  };
}

/** The hash that leads to a state; `#` where nothing is filtered and nothing open. */
export function hashOf({ text, open, section, ...lists }: State): string {
  const parameters = new URLSearchParams(text === '' ? [] : [['text', text]]);
  for (const name of ['provider', 'target', 'level', 'verdict'] as const)
    for (const value of lists[name]) parameters.append(name, value);
  if (section) parameters.set('section', section);
  return `#${parameters}${open ? openHash(open, parameters.size > 0) : ''}`;
}

/** What opens a clause, after a hash: made for each cell of the picture. */
export function openHash({ clause, target }: NonNullable<State['open']>, isMore: boolean): string {
  return `${isMore ? '&' : ''}clause=${encodeURIComponent(clause)}&on=${target}`;
}
