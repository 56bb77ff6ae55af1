import { types } from 'node:util';
import { visible, visibleLines } from './visible';

const PROBLEM = 'Problem';

/**
 * An error of the suite itself: `Failed to <verb> <thing>: <reason>`, then what to do. Text quoted from outside is
 * escaped.
 *
 * @param task verb and thing, e.g. `read specs/wacr.yaml:12`
 * @param reason one line
 * @param remedy a full sentence that says what to do
 */
export function problem(task: string, reason: string, remedy: string): Error {
  const said = visible(`${task}: ${reason.replace(/\s*\n\s*/g, ' ')}`);
  const error = new Error(`Failed to ${said}\n${visibleLines(remedy)}`);
  error.name = PROBLEM;
  // If uncaught, jest and Node print the stack.
  error.stack = error.message;
  return error;
}

/** What {@link problem} takes, of a mistake that is reported with others. */
export interface Mistake {
  readonly task: string;
  readonly reason: string;
  readonly remedy: string;
}

/**
 * Refuses mistakes, all of them at once, so that nobody has to find them one by one.
 *
 * @throws a problem with a line for each and its remedy; nothing when there is no mistake
 */
export function refuseAll(mistakes: readonly Mistake[]): void {
  const [first, ...more] = mistakes.map(({ task, reason, remedy }) => problem(task, reason, remedy));
  if (!first) return;
  first.message = [first, ...more].map(({ message }) => message).join('\n');
  first.stack = first.message;
  throw first;
}

/** Whether an error was made by {@link problem}, and so needs no stack to be understood. */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === PROBLEM;
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  // Jest runs tests in a separate realm, where Node's errors are not instances of Error.
  if (!(thrown instanceof Error || types.isNativeError(thrown))) return String(thrown);
  // Node reports a refused connection as an error without a message that holds one error per address.
  if (thrown.message === '' && 'errors' in thrown && Array.isArray(thrown.errors))
    return thrown.errors.map(messageOf).join('; ');
  return thrown.message || thrown.name;
}
