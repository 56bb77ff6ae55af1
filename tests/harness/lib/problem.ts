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
