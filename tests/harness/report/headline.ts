import type { TargetKind } from '../model';
import { groupBy } from './group';
import { worst } from './report';
import type { Report, Result } from './result';

/** What one provider shows on one target. */
export type Standing =
  | { readonly state: 'breaks'; readonly must: number; readonly should: number }
  | { readonly state: 'unjudged' | 'conforms' };

/**
 * The answer of a run in one sentence: who breaks what, who could not be judged, who conforms. `WA.cr breaks 2 MUST clauses
 * on live; 4 providers conform.`
 */
export function headlineOf({ results, complete }: Pick<Report, 'results' | 'complete'>): string {
  if (results.length === 0) return complete ? 'Nothing was checked.' : 'Nothing was checked: the run has not ended.';
  const groups = [...groupBy(results, ({ provider, target }) => `${provider} ${target}`).values()];
  const told = groups.map((group) => ({ group, standing: standingOf(group) }));
  const parts = [
    ...told.flatMap(({ group: [first], standing }) =>
      first && standing.state === 'breaks' ? [`${first.provider} breaks ${whatOf(standing)} on ${first.target}`] : [],
    ),
    ...told.flatMap(({ group: [first], standing }) =>
      first && standing.state === 'unjudged' ? [`${first.provider} could not be judged on ${first.target}`] : [],
    ),
    ...conforming(told.flatMap(({ group: [first], standing }) => (first ? [{ ...first, state: standing.state }] : []))),
  ];
  const end = complete ? '' : ' The run is incomplete.';
  return `${parts.join('; ')}.${end}`;
}

/** What the results of one provider on one target show; known deviations do not count. */
export function standingOf(results: readonly Result[]): Standing {
  const clauses = [...groupBy(results, ({ clause }) => clause).values()].map((cases) => {
    const unknown = cases.filter(({ known }) => known === undefined);
    return {
      level: cases[0]?.level,
      verdict: worst(unknown.map(({ verdict }) => verdict)),
      isKnown: unknown.length === 0,
    };
  });
  const count = (verdict: Result['verdict']) =>
    clauses.filter((clause) => clause.verdict === verdict && !clause.isKnown).length;
  const [must, should] = [count('fail'), count('warn')];
  if (must + should > 0) return { state: 'breaks', must, should };
  const isUnjudged = count('error') > 0 || results.every(({ verdict }) => verdict === 'skip');
  return { state: isUnjudged ? 'unjudged' : 'conforms' };
}

function whatOf({ must, should }: { readonly must: number; readonly should: number }): string {
  const counts = [
    { count: must, level: 'MUST' },
    { count: should, level: 'SHOULD' },
  ].filter(({ count }) => count > 0);
  const sum = must + should;
  return `${counts.map(({ count, level }) => `${count} ${level}`).join(' and ')} clause${sum === 1 ? '' : 's'}`;
}

/** A provider conforms as a whole where it does so on every target. */
function conforming(
  told: readonly { readonly provider: string; readonly target: TargetKind; readonly state: Standing['state'] }[],
): readonly string[] {
  const all = [...groupBy(told, ({ provider }) => provider)].filter(([, each]) =>
    each.every(({ state }) => state === 'conforms'),
  );
  const [only] = all;
  if (!only) return [];
  return [all.length === 1 ? `${only[0]} conforms` : `${all.length} providers conform`];
}
