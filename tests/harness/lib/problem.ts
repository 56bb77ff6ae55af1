import { types } from 'node:util';
import { visible, visibleLines } from './visible';

const PROBLEM = 'Problem';

/**
 * An error of the suite's own, in its one form: `Failed to <verb> <thing>: <reason>`, then what to do. What it quotes
 * from outside is shown and not obeyed.
 *
 * @param task verb and thing, e.g. `read specs/wacr.yaml:12`
 * @param reason one line
 * @param remedy a full sentence that tells what to do
 */
export function problem(task: string, reason: string, remedy: string): Error {
  const said = visible(`${task}: ${reason.replace(/\s*\n\s*/g, ' ')}`);
  const error = new Error(`Failed to ${said}\n${visibleLines(remedy)}`);
  error.name = PROBLEM;
  // Where nobody catches it, jest and Node print the stack.
  error.stack = error.message;
  return error;
}

/** Whether an error was made by {@link problem}, and so needs no stack to be understood. */
export function isProblem(error: unknown): error is Error {
  return error instanceof Error && error.name === PROBLEM;
}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  // Jest runs tests in a realm of their own, where an error of Node's is no instance of Error.
  if (!(thrown instanceof Error || types.isNativeError(thrown))) return String(thrown);
  // Node tells a refused connection as an error without a message, made of one for each address.
  if (thrown.message === '' && 'errors' in thrown && Array.isArray(thrown.errors))
    return thrown.errors.map(messageOf).join('; ');
  return thrown.message || thrown.name;
}
