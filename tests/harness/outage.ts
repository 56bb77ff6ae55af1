import { classOf, isSuccessOnly, matchesStatus } from './judge/judge';
import type { Case, Clause, Outcome } from './model';

/** Statuses by which a gateway says that no server has answered (RFC 9110, 15.6.3 to 15.6.5). */
const OUTAGE: readonly number[] = [502, 503, 504];

/** As many answers in a row that mean an outage end a run. */
const PATIENCE = 10;

/** Whether a status means an outage, and not an answer of the operation: no clause expects it, and no case asks for a server error. */
export function meansOutage(status: number, { expect, needs }: Pick<Case, 'expect' | 'needs'>): boolean {
  if (needs.some((need) => 'ability' in need && need.ability === 'a server fault')) return false;
  return OUTAGE.includes(status) && (expect.status === undefined || !matchesStatus(expect.status, status));
}

/**
 * Watches for an outage.
 *
 * @returns takes each outcome; says what has happened once ten in a row were not judged since the server did not answer
 */
export function watchForOutage(): (outcome: Outcome) => string | undefined {
  let streak = 0;
  return ({ verdict, exchange, before }) => {
    const status = (exchange ?? before.at(-1))?.response.status;
    const isOutage = verdict === 'error' && (status === undefined || OUTAGE.includes(status));
    streak = isOutage ? streak + 1 : 0;
    if (streak < PATIENCE) return undefined;
    return `${PATIENCE} requests in a row were not answered${status === undefined ? '' : `, the last one with ${status}`}`;
  };
}

/** Whether a valid request was accepted: with a success that is not a page, which a wrong address or a login may return. */
export function isAccepted({ exchange }: Pick<Outcome, 'exchange'>): boolean {
  const { status = 0, headers = {} } = exchange?.response ?? {};
  return classOf(status) === '2XX' && !/^text\/html\b/i.test(headers['content-type'] ?? '');
}

/** Statuses that may mean that no further contact is accepted: credentials, a limit of the account, a failing server. */
const REFUSALS: readonly number[] = [401, 402, 403, 500];

/** Whether a valid request was refused for a reason that may concern every other one as well. */
export function mayEnd({ exchange }: Outcome, { expect }: Case): boolean {
  return isSuccessOnly(expect.status) && REFUSALS.includes(exchange?.response.status ?? 0);
}

/** As many valid requests are tried before a run is given up. */
const TRIES = 3;

/** The cases that send a valid request and nothing before it: the plain one first. */
export function validCases(
  clauses: readonly Clause[],
  skips: (clause: Clause, testCase: Case) => string | undefined,
): readonly { readonly clause: Clause; readonly testCase: Case }[] {
  const cases = clauses.flatMap((clause) => clause.cases.map((testCase) => ({ clause, testCase })));
  const valid = cases.filter(({ clause, testCase }) => isValid(testCase) && skips(clause, testCase) === undefined);
  const [plain] = valid.filter(({ testCase }) => testCase.request.length === 0);
  const others = valid.filter(({ testCase }) => testCase.request.length > 0);
  return [...(plain ? [plain] : []), ...others].slice(0, TRIES);
}

function isValid({ before, read, raw, expect }: Case): boolean {
  return before.length === 0 && !read && raw === undefined && isSuccessOnly(expect.status);
}
