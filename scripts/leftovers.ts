import type { Leftover } from '../tests/harness/model';
import { leftoverLines } from '../tests/harness/report/leftover-line';

/** Prints what a run has left, and the command that tries again. */
export function printLeftovers(leftovers: readonly Leftover[]): void {
  for (const line of leftoverLines(leftovers)) console.log(line);
  for (const provider of new Set(leftovers.filter(({ kind }) => kind !== 'doubtful').map((each) => each.provider)))
    console.log(`Try again: npm run sweep -- ${provider}`);
}
