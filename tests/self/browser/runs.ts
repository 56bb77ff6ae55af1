import type { Provider } from '../../../contracts';
import { errataOf, servedBy } from '../../conformance/results';
import { beginRun, judgeCase, openSession, resultsOf } from '../../conformance/run';
import type { Deviation } from '../../harness/judge/deviations';
import { reportOf } from '../../harness/report/report';
import type { Part, Report } from '../../harness/report/result';
import { versionsOf } from '../../harness/report/versions';
import type { Reference } from '../../sandbox/provider';
import { subjectOf } from '../../wiring/subject';
import { inProcess } from '../faults/fault';

/** What all clauses of a provider find on a server in this process. */
export async function foundOn(
  provider: Provider,
  reference: Reference,
  known: readonly Deviation[] = [],
): Promise<Part> {
  const subject = subjectOf(provider);
  const run = beginRun(subject, inProcess(subject, reference), known);
  const session = await openSession(run);
  for (const clause of subject.clauses) {
    for (const testCase of clause.cases) {
      // A broken clause throws what a test would show; the result is kept either way.
      await judgeCase(run, clause, testCase).catch(() => undefined);
    }
  }
  await session.close();
  const told = { requests: run.requests, durationMs: performance.now() - run.startedAt, ended: undefined };
  return {
    served: [servedBy(subject, run.target, session, told)],
    results: resultsOf(run),
    observed: run.observed,
    errata: errataOf(subject),
    ...{ seen: [], leftovers: [], fixtures: [], problems: [] },
  };
}

/** The report of several runs, as one. */
export function reportFrom(parts: readonly Part[]): Report {
  const whole: Part = {
    served: parts.flatMap(({ served }) => served),
    results: parts.flatMap(({ results }) => results),
    observed: parts.flatMap(({ observed }) => observed),
    errata: parts.flatMap((part) => part.errata),
    seen: parts.flatMap(({ seen }) => seen),
    leftovers: parts.flatMap(({ leftovers }) => leftovers),
    fixtures: parts.flatMap(({ fixtures }) => fixtures),
    problems: parts.flatMap(({ problems }) => problems),
  };
  const providers = whole.served.map(({ provider }) => provider);
  return reportOf(new Date('2026-11-20T10:00:00Z'), 1000, whole, versionsOf(providers));
}
