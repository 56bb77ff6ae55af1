import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Provider } from '../../contracts';
import { agesOf } from '../harness/fixture/fixture';
import type { Deviation } from '../harness/judge/deviations';
import { deviationOf } from '../harness/judge/deviations';
import { problem } from '../harness/lib/problem';
import type { Case, Clause, Session, Subject, Target } from '../harness/model';
import { listOf } from '../harness/plan/sources';
import { explain } from '../harness/report/explain';
import { beginPart, writePart } from '../harness/report/parts';
import type { FixtureAge, Observation, Result, TakenReading } from '../harness/report/result';
import type { Tally } from '../harness/report/tally';
import { createTally } from '../harness/report/tally';
import { runCase } from '../harness/run';
import { NOTHING_LEFT } from '../harness/wire/target';
import { knownDeviations } from '../wiring/deviations';
import { subjectOf } from '../wiring/subject';
import { kindsFrom, targetOf } from '../wiring/targets';

/** What the tests of one provider on one target share. */
interface Run {
  readonly subject: Subject;
  readonly target: Target;
  readonly results: Result[];
  readonly observed: Omit<Observation, 'times'>[];
  readonly deviations: readonly Deviation[];
  readonly tally: Tally;
  session?: Session;
}

/** Declares the tests of one provider: a describe for each clause, a test for each case, on each target that is asked for. */
export function conformance(provider: Provider): void {
  const subject = { ...subjectOf(provider), provider };
  writePart(`${provider}-errata`, { errata: errataOf(subject) });
  const deviations = knownDeviations();
  for (const kind of kindsFrom(process.env.TARGET)) {
    describe(kind, () => {
      const tally = createTally(subject, kind);
      declare({ subject, target: targetOf(kind, subject), results: [], observed: [], deviations, tally });
    });
  }
}

function declare(run: Run): void {
  const { subject, target, results, observed } = run;
  if (target.unusable !== undefined) {
    refuse(run, target.unusable);
    return;
  }
  const part = `${subject.provider}-${target.kind}`;
  const skipped: Result[] = [];
  // Of answers that take a hundred megabytes each, V8 would keep many before it collects any.
  if (target.kind === 'live') setFlagsFromString('--heap-growing-percent=30');
  // A live run has an end of its own.
  const patience = target.kind === 'live' ? 2 ** 31 - 1 : undefined;
  if (patience !== undefined) jest.setTimeout(patience);
  beforeAll(async () => {
    beginPart(part);
    run.session = await target.open();
  });
  afterAll(async () => {
    results.push(...run.tally.results().map((result) => ({ ...result, ...knownOf(run, result) })));
    const { leftovers, notes } = (await run.session?.close()) ?? NOTHING_LEFT;
    observed.push(...notes.map((what) => ({ provider: subject.provider, target: target.kind, what })));
    writePart(part, { results, observed, leftovers, fixtures: fixturesOf(run) });
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
function refuse({ subject: { provider }, target }: Run, reason: string): void {
  const clause = `${provider}/preflight`;
  const says = 'MUST be reachable before anything is checked';
  writePart(`${provider}-${target.kind}`, {
    results: [
      {
        provider,
        clause,
        level: 'MUST',
        says,
        source: [],
        case: 'the server is reached',
        target: target.kind,
        verdict: 'error',
        reasons: [reason],
        durationMs: 0,
      },
    ],
  });
  test(`${clause} the server is reached`, () => {
    throw plainError(reason);
  });
}

function skip(run: Run, clause: Clause, testCase: Case, reason: string): Result {
  test.skip(`${testCase.name} (${reason})`, () => undefined);
  return resultOf(run, clause, testCase, { verdict: 'skip', reasons: [reason], durationMs: 0 });
}

async function judgeCase(run: Run, clause: Clause, testCase: Case): Promise<void> {
  const { subject, target, session } = run;
  if (!session) return;
  const outcome = await runCase(subject, session, clause, testCase);
  const result = resultOf(run, clause, testCase, outcome);
  run.results.push({ ...result, ...knownOf(run, result) });
  run.observed.push(...outcome.observed.map((what) => ({ provider: subject.provider, target: target.kind, what })));
  const failure = { subject, kind: target.kind, session, clause, case: testCase };
  const explained = isBroken(run, clause, outcome) ? [explain(failure, outcome)] : [];
  const standing = run.tally
    .take(clause, testCase, outcome.standing)
    .filter((each) => isBroken(run, each.clause, each));
  for (const { clause: broken, ...each } of standing)
    explained.push(explain({ ...failure, clause: broken, sentBy: clause }, { ...outcome, ...each, reasons: [] }));
  if (explained.length > 0) throw plainError(explained.join('\n\n\n'));
}

/** Whether a verdict fails the test: a warning does in strict runs, and a known deviation never does. */
function isBroken({ deviations, target }: Run, clause: Clause, { verdict }: Pick<Result, 'verdict'>): boolean {
  if (isDifferent(verdict) && deviationOf(deviations, clause.id, target.kind)) return false;
  return verdict === 'warn' ? process.env.STRICT === '1' : verdict !== 'pass';
}

function knownOf({ deviations, target }: Run, { clause, verdict }: Result): Pick<Result, 'known'> {
  const deviation = deviationOf(deviations, clause, target.kind);
  return deviation && isDifferent(verdict) ? { known: deviation.reason } : {};
}

/** An error says nothing of the clause, so that it excuses nothing. */
function isDifferent(verdict: Result['verdict']): boolean {
  return verdict === 'fail' || verdict === 'warn';
}

/** A known deviation that is none any more must not stay listed: it would hide the next one. */
function confirmDeviation(run: Run, clause: Clause): void {
  const deviation = deviationOf(run.deviations, clause.id, run.target.kind);
  if (!deviation) return;
  test(`${clause.id} is still a known deviation`, () => {
    const verdicts = [...run.results, ...run.tally.results()]
      .filter((result) => result.clause === clause.id)
      .map(({ verdict }) => verdict);
    if (verdicts.length === 0 || verdicts.some((verdict) => verdict !== 'pass')) return;
    const remedy = `Remove its entry, ${deviation.at}.`;
    throw plainError(problem(`confirm the known deviation of ${clause.id}`, 'the clause passes', remedy).message);
  });
}

function fixturesOf({ subject, target }: Run): readonly FixtureAge[] {
  if (target.kind !== 'fixture') return [];
  return agesOf(
    join(__dirname, '../..'),
    subject.clauses.map(({ id }) => id),
  ).map((age) => ({ provider: subject.provider, ...age }));
}

function resultOf(
  { target }: Run,
  { id, provider, level, says, source }: Clause,
  { name }: Case,
  { verdict, reasons, durationMs }: Pick<Result, 'verdict' | 'reasons' | 'durationMs'>,
): Result {
  const rounded = Math.round(durationMs * 100) / 100;
  return {
    provider,
    clause: id,
    level,
    says,
    source,
    case: name,
    target: target.kind,
    verdict,
    reasons,
    durationMs: rounded,
  };
}

function errataOf({ provider, contract }: Subject): readonly TakenReading[] {
  return contract.errata.map(({ id, source, readings, taken, because }) => {
    return { provider, id, source: listOf(source), readings, taken, because };
  });
}

/** The explanation says it all; a stack would show only where the suite loops. */
function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
