import { isProblem } from '../tests/harness/problem';

/** Runs a script to its exit code. A problem is told in its own words, anything else with its stack. */
export function main(run: () => Promise<number>): void {
  run().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(isProblem(error) ? error.message : error);
      process.exitCode = 2;
    },
  );
}
