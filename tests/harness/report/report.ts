import type { Verdict } from '../model';
import { counted, presentableLeftover, presentableResult } from './bounds';
import type { Part, Report, Result, SeenReading, TakenReading, Versions } from './result';

export const VERDICTS = ['pass', 'warn', 'fail', 'skip', 'error'] as const satisfies readonly Verdict[];

/** Combines the results of a run. */
export function reportOf(
  startedAt: Date,
  durationMs: number,
  { served, results, observed, errata, seen, leftovers, fixtures, problems }: Part,
  versions: Versions,
): Report {
  return {
    format: 2,
    complete: problems.length === 0 && served.every(({ ended }) => ended === undefined),
    versions,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs),
    targets: [...new Set(results.map(({ target }) => target))],
    totals: totalsOf(results),
    served,
    results: results.map(presentableResult),
    observations: counted(observed),
    errata: errata.map((each) => ({ ...each, seen: readingsSeen(each, seen) })),
    leftovers: leftovers.map(presentableLeftover),
    fixtures,
    problems,
  };
}

/** Counts cases by verdict. */
export function totalsOf(results: readonly Result[]): Report['totals'] {
  const count = (verdict: Verdict) => results.filter((result) => result.verdict === verdict).length;
  return {
    pass: count('pass'),
    warn: count('warn'),
    fail: count('fail'),
    skip: count('skip'),
    error: count('error'),
  };
}

function readingsSeen({ provider, id }: TakenReading, seen: readonly SeenReading[]): Report['errata'][number]['seen'] {
  const own = seen.filter((each) => each.provider === provider && each.id === id);
  return own.map(({ target, reading, times }) => ({ target, reading, times }));
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
