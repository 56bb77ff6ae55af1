import { inspect } from 'node:util';
import { isProblem } from '../tests/harness/lib/problem';
import { visibleLines } from '../tests/harness/lib/visible';

/** Runs a script to its exit code. A problem is printed as it is, anything else with its stack. */
export function main(run: () => Promise<number>): void {
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
  return isProblem(error) ? error.message : visibleLines(inspect(error));
}
