import type { Verdict } from '../model';
import { counted, presentableLeftover, presentableResult } from './bounds';
import type { Part, Report, Result } from './result';

export const VERDICTS = ['pass', 'warn', 'fail', 'skip', 'error'] as const satisfies readonly Verdict[];

/** Combines the results of a run. */
export function reportOf(
  startedAt: Date,
  durationMs: number,
  { results, observed, errata, leftovers, fixtures, problems }: Part,
): Report {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs),
    targets: [...new Set(results.map(({ target }) => target))],
    totals: {
      pass: count('pass'),
      warn: count('warn'),
      fail: count('fail'),
      skip: count('skip'),
      error: count('error'),
    },
    results: results.map(presentableResult),
    observations: counted(observed),
    errata,
    leftovers: leftovers.map(presentableLeftover),
    fixtures,
    problems,
  };
}

/** From the best to the worst; a clause is as bad as its worst case, and skipped only when all of them are. */
const BADNESS: readonly Verdict[] = ['skip', 'pass', 'warn', 'fail', 'error'];

export function worst(verdicts: readonly Verdict[]): Verdict {
  return BADNESS[Math.max(0, ...verdicts.map((verdict) => BADNESS.indexOf(verdict)))] ?? 'skip';
}

/** 0: it conforms. 1: a MUST is broken, or with `strict` a SHOULD. 2: something could not be judged. */
export function exitCodeOf(results: readonly Result[], strict: boolean): 0 | 1 | 2 {
  const broken = results.some(
    ({ verdict, known }) => known === undefined && (verdict === 'fail' || (strict && verdict === 'warn')),
  );
  if (broken) return 1;
  const unjudged =
    results.some(({ verdict }) => verdict === 'error') || results.every(({ verdict }) => verdict === 'skip');
  return unjudged ? 2 : 0;
}
