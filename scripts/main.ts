import { inspect } from 'node:util';
import { isProblem, messageOf, problem } from '../tests/harness/lib/problem';
import { visibleLines } from '../tests/harness/lib/visible';
import { loaded } from './loading';

/** Runs a script to its exit code. A problem is told in its own words, anything else with its stack. */
export function main(run: () => Promise<number>): void {
  loaded();
  // A reader that has seen enough, such as head, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(tell(error));
      process.exitCode = 2;
    },
  );
}

function tell(error: unknown): string {
  if (isProblem(error)) return error.message;
  if (!isArgumentError(error)) return visibleLines(inspect(error));
  return problem('read the arguments', messageOf(error), 'README.md shows what each command takes.').message;
}

/** What node:util's parseArgs throws. */
function isArgumentError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
