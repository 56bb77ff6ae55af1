import { attemptCase } from './attempt';
import { isSuccessOnly } from './judge/judge';
import type { Case, Clause, Exchange, Outcome, Session, Subject } from './model';

/** How often a case may take other unique values than its own. */
const RETAKES = 2;

/**
 * Runs one case: sends its setup requests, sends the request, judges the answer. Where the target finds that a unique
 * value of a refused request was in use already, the case is run again with another one.
 *
 * @returns an outcome in any case: a missing answer is the verdict `error`
 */
export async function runCase(subject: Subject, session: Session, clause: Clause, testCase: Case): Promise<Outcome> {
  for (let retakes = 0; ; retakes++) {
    const outcome = await attemptCase(subject, session, clause, testCase);
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
  const expectsSuccess = !exchange || isSuccessOnly(expect.status);
  return last && expectsSuccess && CONFLICTS.includes(last.response.status) ? last : undefined;
}
