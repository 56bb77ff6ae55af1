import { join } from 'node:path';
import { agesOf } from '../harness/fixture/fixture';
import type { Case, Clause, Outcome, Redact, Session, ShownReading, Subject, Target } from '../harness/model';
import { listOf } from '../harness/plan/sources';
import { groupBy } from '../harness/report/group';
import { keptExchange, reportedExchange } from '../harness/report/reported';
import type { FixtureAge, Result, SeenReading, Served, TakenReading } from '../harness/report/result';
import { headOf } from '../harness/report/tally';
import { secretsOf } from '../harness/wire/http-target';

/** What the report says of one case on one target. */
export function resultOf(
  { kind }: Target,
  clause: Clause,
  { name, before: steps }: Case,
  { verdict, reasons, differences, before, durationMs }: Judged,
): Result {
  return {
    ...headOf(clause, kind),
    case: name,
    verdict,
    reasons,
    differences,
    durationMs: rounded(durationMs),
    setup: before.slice(0, steps.length).map(({ response }, index) => {
      return { name: steps[index]?.name ?? '', status: response.status };
    }),
  };
}

type Judged = Pick<Outcome, 'verdict' | 'reasons' | 'differences' | 'before' | 'exchange' | 'durationMs'>;

/**
 * The exchanges that a result shows. They are kept as they came, and made presentable when they are asked for: a run has
 * sent all its signatures then, and a case does not wait for its report.
 */
export function exchangesOf(
  { before: steps }: Case,
  { before, exchange }: Judged,
): (redact: Redact) => Pick<Result, 'exchange' | 'others'> {
  const main = exchange && keptExchange(exchange);
  const others = before.slice(steps.length).map(keptExchange);
  return (redact) => ({
    ...(main ? { exchange: reportedExchange(main, redact) } : {}),
    ...(others.length > 0 ? { others: others.map((each) => reportedExchange(each, redact)) } : {}),
  });
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

/** A case of which nothing was sent, and why. */
export function skippedResult({ kind }: Target, clause: Clause, { name }: Case, reason: string): Result {
  const nothing = { differences: [], setup: [], durationMs: 0 };
  return { ...headOf(clause, kind), case: name, verdict: 'skip', reasons: [reason], ...nothing };
}

/**
 * Who answered a run, and under which settings.
 *
 * @param told how many requests were sent, how long that took, and why not all of them were
 */
export function servedBy(
  subject: Subject,
  { kind }: Target,
  session: Session,
  { requests, durationMs, ended }: { requests: number; durationMs: number; ended: string | undefined },
): Served {
  const { provider, contract, clauses } = subject;
  const [clause] = clauses.filter(({ cases }) => cases.length > 0);
  const [testCase] = clause?.cases ?? [];
  // Each recording has settings of its own.
  const settings = kind !== 'fixture' && clause && testCase ? session.settingsOf(clause, testCase) : {};
  const secrets = secretsOf(subject, settings);
  const shown = Object.entries(settings).flatMap(([name, value]) => {
    if (value === undefined) return [];
    return [[name, Object.hasOwn(secrets, name) ? 'is set' : session.redact(String(value), 'whole')] as const];
  });
  return {
    ...{ provider, target: kind, document: contract.document, server: session.redact(session.baseUrl, 'whole') },
    settings: Object.fromEntries(shown),
    secrets: Object.keys(contract.settings).filter((name) => contract.settings[name]?.secret),
    requests,
    durationMs: Math.round(durationMs),
    ...(ended === undefined ? {} : { ended }),
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
    ...{ source: [], case: 'the server is reached', target: kind, verdict: 'error', reasons },
    ...{ differences: [], setup: [], durationMs: 0 },
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

/** Which readings the answers of a run show, each with their number. */
export function seenOf(
  { provider }: Subject,
  { kind }: Target,
  readings: readonly ShownReading[],
): readonly SeenReading[] {
  return [...groupBy(readings, ({ id, reading }) => `${id} ${reading}`).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ provider, ...first, target: kind, times: same.length }] : [];
  });
}

/** The explanation says it all; a stack would show only where the suite loops. */
export function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = message;
  return error;
}
