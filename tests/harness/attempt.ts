import { setTimeout } from 'node:timers/promises';
import type { Status } from '../../contracts/expectation';
import { isJudged, requestsOf, sendAtOnce, tooManySuccesses } from './at-once';
import { createdIn } from './judge/created';
import { presentable, presentableMessage, presentableText, tell } from './judge/difference';
import { judge, matchesStatus, verdictOf } from './judge/judge';
import { observe } from './judge/observe';
import { readingsShown } from './judge/readings';
import type { JudgeScope } from './judge/scope';
import { judgeStanding } from './judge/standing';
import { messageOf } from './lib/problem';
import { remember, rememberWeakly } from './lib/remember';
import type {
  Case,
  Clause,
  Difference,
  Exchange,
  Outcome,
  Redact,
  Session,
  ShownReading,
  StandingOutcome,
  Subject,
} from './model';
import { meansOutage } from './outage';
import { buildStep } from './request/build';
import type { RequestScope } from './request/expression';
import { readIn } from './request/read';
import { bodyOf } from './wire/exchange';

/** What an attempt needs at each step. */
interface Attempt {
  readonly subject: Subject;
  readonly session: Session;
  readonly clause: Clause;
  readonly testCase: Case;
  readonly scope: RequestScope;
  readonly before: Exchange[];
  readonly standing: StandingOutcome[];
  readonly readings: ShownReading[];
}

/**
 * Runs one case once: sends its setup requests, sends its request, and judges all answers.
 *
 * @returns an outcome in any case: a missing answer is the verdict `error`
 */
export async function attemptCase(
  subject: Subject,
  session: Session,
  clause: Clause,
  testCase: Case,
): Promise<Outcome> {
  const start = performance.now();
  const before: Exchange[] = [];
  const standing: StandingOutcome[] = [];
  const readings: ShownReading[] = [];
  const unjudged = (reason: string): Outcome => {
    const durationMs = performance.now() - start;
    return {
      verdict: 'error',
      differences: [],
      reasons: [reason],
      observed: [],
      before,
      standing,
      readings,
      durationMs,
    };
  };
  try {
    const scope = { seed: session.seedOf(clause, testCase), settings: session.settingsOf(clause, testCase) };
    const attempt = { subject, session, clause, testCase, scope, before, standing, readings };
    const obstacle = await setUp(attempt);
    if (obstacle !== undefined) return unjudged(obstacle);
    const judged = await judgeRequest(attempt);
    const durationMs = performance.now() - start;
    return { ...judged, before, standing, readings, durationMs };
  } catch (error) {
    return unjudged(presentableMessage(messageOf(error), session.redact));
  }
}

/** Sends the setup requests. Returns why nothing can be judged, where one of them is not answered as it must be. */
async function setUp(attempt: Attempt): Promise<string | undefined> {
  for (const [step, { name, status = '2XX' as const }] of attempt.testCase.before.entries()) {
    const exchange = await sendStep(attempt, step);
    const returned = exchange.response.status;
    const answered = answerOf(attempt, exchange);
    if (matchesStatus(status, returned)) recordStanding(attempt, answered, status);
    attempt.readings.push(...readingsShown(undefined, answered));
    attempt.before.push(exchange);
    if (matchesStatus(status, returned)) continue;
    return `nothing was judged: setup request ${step + 1} (${name}) returned ${returned} instead of ${[status].flat().join(' or ')}`;
  }
  return undefined;
}

/** Credentials that may create contacts need not be allowed to read them (RFC 9110, 15.5.2 and 15.5.4). */
const FORBIDDEN: readonly number[] = [401, 403];

async function judgeRequest(
  attempt: Attempt,
): Promise<Omit<Outcome, 'before' | 'standing' | 'readings' | 'durationMs'>> {
  const { subject, session, clause, testCase } = attempt;
  const answers = await (testCase.atOnce ? allAtOnce(attempt) : untilExpected(attempt));
  const [first] = answers;
  const exchange = (answers.find(({ differences }) => differences.length > 0) ?? first).exchange;
  const outage = answers.find((each) => meansOutage(each.exchange.response.status, testCase));
  if (outage) {
    const reasons = [`nothing was judged: ${outage.exchange.response.status} means an outage`];
    return { verdict: 'error', differences: [], reasons, observed: [], exchange: outage.exchange };
  }
  if (testCase.read && FORBIDDEN.includes(exchange.response.status)) {
    const reasons = [`the credentials may not read: ${exchange.response.status}`];
    return { verdict: 'skip', differences: [], reasons, observed: [], exchange };
  }
  const found = answers.flatMap(({ differences }) => differences);
  const tooMany = tooManySuccesses(
    testCase,
    answers.map((each) => each.exchange),
  );
  const shown = presentable([...tooMany, ...found], session.redact);
  const observed = answers.flatMap(({ answered }) =>
    observe(subject.operation, subject.contract.created, testCase, answered).map(
      (line) => `${line.startsWith('$') ? `${clause.id}: ` : ''}${shownBy(session.redact)(line)}`,
    ),
  );
  if (!testCase.read) {
    for (const { answered, isExpected } of answers) {
      recordStanding(attempt, answered, isExpected ? testCase.expect.status : '2XX', clause);
      attempt.readings.push(...readingsShown(clause, answered));
    }
  }
  attempt.before.push(...answers.map((each) => each.exchange).filter((each) => each !== exchange));
  return { verdict: verdictOf(clause.level, shown), differences: shown, reasons: shown.map(tell), observed, exchange };
}

// Most answers show the same undocumented things, and to hide secrets takes time.
const shownBy = rememberWeakly((redact: Redact) => remember((line) => presentableText(line, redact)));

/** An answer with what its case says of it. */
interface Judged {
  readonly exchange: Exchange;
  readonly answered: JudgeScope;
  /** False for a success, where one request of several may succeed and the case says what the others are answered. */
  readonly isExpected: boolean;
  readonly differences: readonly Difference[];
}

/** Sends the request that is judged; a read again, since a store may be slow to show what it has taken. */
async function untilExpected(attempt: Attempt): Promise<readonly [Judged]> {
  const { session, testCase } = attempt;
  const waits = testCase.read ? [...session.patience] : [];
  for (;;) {
    const judged = judgeAnswer(attempt, await sendStep(attempt, testCase.before.length));
    const wait = waits.shift();
    if (judged.differences.length === 0 || wait === undefined) return [judged];
    await setTimeout(wait);
  }
}

/** Sends the request that is judged, and others at the same time. */
async function allAtOnce(attempt: Attempt): Promise<readonly [Judged, ...Judged[]]> {
  const { session, testCase } = attempt;
  const count = Math.min(requestsOf(testCase) - testCase.before.length, session.atOnce ?? Number.POSITIVE_INFINITY);
  const [first, ...others] = await sendAtOnce(count, (index, gate) =>
    sendStep(attempt, testCase.before.length + index, gate),
  );
  return [judgeAnswer(attempt, first), ...others.map((exchange) => judgeAnswer(attempt, exchange))];
}

function judgeAnswer(attempt: Attempt, exchange: Exchange): Judged {
  const { testCase } = attempt;
  const answered = answerOf(attempt, exchange);
  const isExpected = isJudged(testCase, exchange);
  return { exchange, answered, isExpected, differences: isExpected ? judge(testCase.expect, answered) : [] };
}

function sendStep(
  { subject, session, clause, testCase, scope, before }: Attempt,
  step: number,
  gate?: () => Promise<void>,
): Promise<Exchange> {
  const request = buildStep({ ...subject, baseUrl: session.baseUrl }, testCase, step, scope, before);
  const at = { clause, case: testCase, step, before: [...before], seed: scope.seed };
  return session.exchange(request, gate ? { ...at, gate } : at);
}

function answerOf({ subject, session, clause, testCase, scope, before }: Attempt, exchange: Exchange): JudgeScope {
  const { contract, operation } = subject;
  const isRead = before.length === testCase.before.length;
  const find =
    testCase.read && isRead
      ? readIn(subject, testCase.read, before)
      : createdIn(contract.created, operation.contact, contract.identity.id, bodyOf(exchange.request));
  // Each relation asks again, and a body may have a million objects.
  const known = rememberWeakly(find);
  const created = (body: unknown) => (typeof body === 'object' && body !== null ? known(body) : find(body));
  return { ...scope, exchange, before: [...before], created, subject, memory: session.memoryOf(clause) };
}

/** @param own the clause that has judged the answer already */
function recordStanding(
  attempt: Attempt,
  scope: JudgeScope,
  expected: Status | readonly Status[] | undefined,
  own?: Clause,
): void {
  const { subject, session, testCase } = attempt;
  const { exchange } = scope;
  const answered = { testCase, expected, scope, ...(own ? { own } : {}) };
  for (const { clause: judging, differences } of judgeStanding(subject.clauses, answered)) {
    const shown = differences.length === 0 ? differences : presentable(differences, session.redact);
    const verdict = verdictOf(judging.level, shown);
    attempt.standing.push({ clause: judging, verdict, differences: shown, exchange });
  }
}
