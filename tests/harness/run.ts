import { createdIn } from './judge/created';
import { presentable, presentableMessage, presentableText, tell } from './judge/difference';
import { judge, matchesStatus, verdictOf } from './judge/judge';
import { observe } from './judge/observe';
import { messageOf } from './lib/problem';
import type { Case, Clause, Exchange, Outcome, Session, Subject } from './model';
import { buildStep } from './request/build';

/** How often a case may take other unique values than its own. */
const RETAKES = 2;

/**
 * Runs one case: sends its setup requests, sends the request, judges the answer. Where the target finds that a unique
 * value of a refused request was in use already, the case is run again with another one.
 *
 * @returns an outcome, whatever happens: what kept an answer from coming is the verdict `error`
 */
export async function runCase(subject: Subject, session: Session, clause: Clause, testCase: Case): Promise<Outcome> {
  for (let retakes = 0; ; retakes++) {
    const outcome = await runOnce(subject, session, clause, testCase);
    const refused = retakes < RETAKES ? refusedOf(testCase, outcome) : undefined;
    if (!refused || !(await session.retake?.(testCase, refused))) return outcome;
  }
}

/** Statuses by which a value that is in use is refused; others refuse for reasons of their own. */
const CONFLICTS: readonly number[] = [400, 409, 422];

/** The exchange in which a valid request was refused. */
function refusedOf({ expect }: Case, { verdict, before, exchange }: Outcome): Exchange | undefined {
  if (verdict === 'pass') return undefined;
  const last = exchange ?? before.at(-1);
  const expectsSuccess = !exchange || [expect.status].flat().every((status) => /^2/.test(String(status)));
  return last && expectsSuccess && CONFLICTS.includes(last.response.status) ? last : undefined;
}

async function runOnce(subject: Subject, session: Session, clause: Clause, testCase: Case): Promise<Outcome> {
  const start = performance.now();
  const before: Exchange[] = [];
  const elapsed = () => performance.now() - start;
  try {
    const scope = { seed: session.seedOf(clause, testCase), settings: session.settingsOf(clause, testCase) };
    const place = { ...subject, baseUrl: session.baseUrl };
    for (const [step, { name, status = '2XX' as const }] of testCase.before.entries()) {
      const sent = buildStep(place, testCase, step, scope);
      const exchange = await session.exchange(sent, { clause, case: testCase, step, seed: scope.seed });
      before.push(exchange);
      if (!matchesStatus(status, exchange.response.status)) return unprepared(before, name, status, elapsed());
    }
    const sent = buildStep(place, testCase, testCase.before.length, scope);
    const exchange = await session.exchange(sent, {
      clause,
      case: testCase,
      step: testCase.before.length,
      seed: scope.seed,
    });
    const { contact } = subject.validators;
    const created = createdIn(subject.contract.created, subject.operation.contact);
    const answered = { ...scope, exchange, before, created, contact };
    const differences = judge(testCase.expect, answered);
    const observed = observe(subject.operation, subject.contract.created, testCase.expect, answered).map(
      (line) => `${line.startsWith('$') ? `${clause.id}: ` : ''}${presentableText(line, session.redact)}`,
    );
    const told = presentable(differences, session.redact);
    const verdict = verdictOf(clause.level, told);
    return { verdict, differences: told, reasons: told.map(tell), observed, before, exchange, durationMs: elapsed() };
  } catch (error) {
    const reasons = [presentableMessage(messageOf(error), session.redact)];
    return { verdict: 'error', differences: [], reasons, observed: [], before, durationMs: elapsed() };
  }
}

/** Without what must be true before it, a case would judge something else. */
function unprepared(before: readonly Exchange[], name: string, expected: string | number, durationMs: number): Outcome {
  const reason = `nothing was judged: setup request ${before.length} (${name}) returned ${before.at(-1)?.response.status} instead of ${expected}`;
  return { verdict: 'error', differences: [], reasons: [reason], observed: [], before, durationMs };
}
