import { join } from 'node:path';
import { agesOf } from '../harness/fixture/fixture';
import type { Case, Clause, Subject, Target } from '../harness/model';
import { listOf } from '../harness/plan/sources';
import type { FixtureAge, Result, TakenReading } from '../harness/report/result';

/** What the report says of one case on one target. */
export function resultOf(
  { kind }: Target,
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
    target: kind,
    verdict,
    reasons,
    durationMs: rounded,
  };
}

/** One error in place of a hundred: why nothing, or nothing more, was checked. */
export function uncheckedResult({ provider }: Subject, { kind }: Target, reasons: readonly string[]): Result {
  return {
    ...{
      provider,
      clause: `${provider}/preflight`,
      level: 'MUST',
      says: 'MUST be reachable before anything is checked',
    },
    ...{ source: [], case: 'the server is reached', target: kind, verdict: 'error', reasons, durationMs: 0 },
  };
}

/** Where the fixtures of a provider were recorded, and when; nothing for other targets. */
export function fixturesOf(subject: Subject, target: Target): readonly FixtureAge[] {
  if (target.kind !== 'fixture') return [];
  return agesOf(
    join(__dirname, '../..'),
    subject.clauses.map(({ id }) => id),
  ).map((age) => ({ provider: subject.provider, ...age }));
}

/** The readings that the contract takes where the document contradicts itself. */
export function errataOf({ provider, contract }: Subject): readonly TakenReading[] {
  return contract.errata.map(({ id, source, readings, taken, because }) => {
    return { provider, id, source: listOf(source), readings, taken, because };
  });
}

/** The explanation says it all; a stack would show only where the suite loops. */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
