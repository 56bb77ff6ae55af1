import type { Provider } from '../contracts';
import type { Session, Target } from './harness/exchange/target';
import type { PlannedCase, PlannedClause } from './harness/plan/plan';
import { explain } from './harness/report/explain';
import { writePart } from './harness/report/parts';
import type { Result } from './harness/report/result';
import type { Subject } from './harness/run';
import { runCase } from './harness/run';
import { subjectOf } from './subject';
import { kindsFrom, targetOf } from './targets';

/** Declares the tests of one provider: a describe for each clause, a test for each case, on each target that is asked for. */
export function conformance(provider: Provider): void {
  const subject = { ...subjectOf(provider), provider };
  for (const kind of kindsFrom(process.env.TARGET)) {
    describe(kind, () => {
      declare(subject, targetOf(kind, subject));
    });
  }
}

function declare(subject: Subject, target: Target): void {
  const results: Result[] = [];
  const skipped: Result[] = [];
  let session: Session | undefined;
  beforeAll(async () => {
    session = await target.open();
  });
  afterAll(async () => {
    await session?.close();
    writePart(`${subject.provider}-${target.kind}`, results);
  });
  for (const clause of subject.clauses) {
    describe(clause.id, () => {
      for (const each of clause.cases) {
        const reason = target.skips(clause, each);
        if (reason === undefined) test(each.name, () => judgeCase(subject, target, session, clause, each, results));
        else skip(target, clause, each, reason, skipped);
      }
    });
  }
  // Now, since jest runs no hook where it runs no test.
  writePart(`${subject.provider}-${target.kind}-skipped`, skipped);
}

function skip(target: Target, clause: PlannedClause, each: PlannedCase, reason: string, results: Result[]): void {
  test.skip(`${each.name} (${reason})`, () => undefined);
  results.push(resultOf(target, clause, each, 'skip', [reason], 0));
}

async function judgeCase(
  subject: Subject,
  target: Target,
  session: Session | undefined,
  clause: PlannedClause,
  each: PlannedCase,
  results: Result[],
): Promise<void> {
  if (!session) return;
  const outcome = await runCase(subject, session, clause, each);
  const { verdict, durationMs } = outcome;
  results.push(resultOf(target, clause, each, verdict, outcome.reasons, durationMs));
  const broken = verdict === 'fail' || verdict === 'error' || (verdict === 'warn' && process.env.STRICT === '1');
  if (broken) throw plainError(explain({ subject, kind: target.kind, session, clause, case: each }, outcome));
}

function resultOf(
  { kind }: Target,
  { id, provider, level, says, source }: PlannedClause,
  { name }: PlannedCase,
  verdict: Result['verdict'],
  reasons: readonly string[],
  durationMs: number,
): Result {
  return {
    provider,
    clause: id,
    level,
    says,
    source,
    case: name,
    target: kind,
    verdict,
    reasons,
    durationMs: Math.round(durationMs * 100) / 100,
  };
}

/** The explanation says it all; a stack would show only where the suite loops. */
function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
