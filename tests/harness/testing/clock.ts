import type { Clock } from '../live/pace';

/** A clock for tests: a sleep takes no time and advances the clock. */
export interface TestClock extends Clock {
  /** Milliseconds of each sleep. */
  readonly sleeps: readonly number[];
}

/** @param start milliseconds since the epoch */
export function testClock(start: number): TestClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      sleeps.push(milliseconds);
      return Promise.resolve();
    },
    sleeps,
  };
}
