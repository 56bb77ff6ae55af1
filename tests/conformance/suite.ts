import { setFlagsFromString } from 'node:v8';
import type { Provider } from '../../contracts';
import { deviationOf } from '../harness/judge/deviations';
import { problem } from '../harness/lib/problem';
import type { Case, Clause } from '../harness/model';
import { beginPart, writePart } from '../harness/report/parts';
import type { Result } from '../harness/report/result';
import { NOTHING_LEFT } from '../harness/wire/target';
import { atDepth } from '../wiring/depth';
import { knownDeviations } from '../wiring/deviations';
import { kindsFrom } from '../wiring/kinds';
import { subjectOf } from '../wiring/subject';
import { targetOf } from '../wiring/targets';
import { errataOf, fixturesOf, plainError, seenOf, servedBy, skippedResult, uncheckedResult } from './results';
import type { Run } from './run';
import { beginRun, checkAcceptance, judgeCase, openSession, resultsOf } from './run';

/** Declares the tests of one provider: a describe for each clause, a test for each case, on each target that is asked for. */
export function conformance(provider: Provider): void {
  const subject = { ...atDepth(subjectOf(provider), process.env.DEPTH), provider };
  writePart(`${provider}-errata`, { errata: errataOf(subject) });
  const deviations = knownDeviations();
  for (const kind of kindsFrom(process.env.TARGET)) {
    describe(kind, () => declare(beginRun(subject, targetOf(kind, subject), deviations)));
  }
}

function declare(run: Run): void {
  const { subject, target, observed } = run;
  if (target.unusable !== undefined) {
    refuse(run, target.unusable);
    return;
  }
  const part = `${subject.provider}-${target.kind}`;
  const skipped: Result[] = [];
  // Of answers that take a hundred megabytes each, V8 would keep many before it collects any.
  if (target.kind === 'live') setFlagsFromString('--heap-growing-percent=30');
  // A live run ends itself.
  const patience = target.kind === 'live' ? 2 ** 31 - 1 : undefined;
  if (patience !== undefined) jest.setTimeout(patience);
  beforeAll(async () => {
    beginPart(part);
    await checkAcceptance(run, await openSession(run));
  }, patience);
  afterAll(async () => {
    const { session } = run;
    const { leftovers, notes } = (await session?.close()) ?? NOTHING_LEFT;
    observed.push(...notes.map((what) => ({ provider: subject.provider, target: target.kind, what })));
    const told = { ...run, durationMs: performance.now() - run.startedAt, ended: run.ended?.reason };
    const served = session ? [servedBy(subject, target, session, told)] : [];
    const fixtures = fixturesOf(subject, target);
    const seen = seenOf(subject, target, run.readings);
    writePart(part, { served, results: resultsOf(run), observed, seen, leftovers, fixtures });
  }, patience);
  for (const clause of subject.clauses) {
    describe(clause.id, () => {
      for (const testCase of clause.cases) {
        const reason = target.skips(clause, testCase);
        if (reason === undefined) test(testCase.name, () => judgeCase(run, clause, testCase));
        else skipped.push(skip(run, clause, testCase, reason));
      }
    });
  }
  // Any answer may break a standing clause, so that only the end shows that none does.
  for (const clause of subject.clauses) confirmDeviation(run, clause);
  // Now, since jest runs no hook where it runs no test.
  writePart(`${part}-skipped`, { results: skipped });
}

/** One error in place of a hundred failing tests: nothing was checked. */
function refuse({ subject, target }: Run, reason: string): void {
  const result = uncheckedResult(subject, target, [reason]);
  writePart(`${subject.provider}-${target.kind}`, { results: [result] });
  test(`${result.clause} ${result.case}`, () => {
    throw plainError(reason);
  });
}

function skip({ target }: Run, clause: Clause, testCase: Case, reason: string): Result {
  test.skip(`${testCase.name} (${reason})`, () => undefined);
  return skippedResult(target, clause, testCase, reason);
}

/** A fixed deviation must not stay listed: it would hide the next one. */
function confirmDeviation(run: Run, clause: Clause): void {
  const deviation = deviationOf(run.deviations, clause.id, run.target.kind);
  if (!deviation) return;
  test(`${clause.id} is still a known deviation`, () => {
    const verdicts = resultsOf(run)
      .filter((result) => result.clause === clause.id)
      .map(({ verdict }) => verdict);
    if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== 'pass')) return;
    const remedy = `Remove its entry, ${deviation.at}.`;
    throw plainError(problem(`confirm the known deviation of ${clause.id}`, 'the clause passes', remedy).message);
  });
}
