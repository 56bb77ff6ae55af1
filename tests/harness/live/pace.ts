import { problem } from '../lib/problem';
import type { ReceivedResponse } from '../model';
import { waitAfter } from './waits';

/** Time, as a pace takes it; a test has one of its own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Pace {
  /**
   * Waits until the next request may be sent.
   *
   * @param endsAt milliseconds since the epoch; never when it is not given
   * @throws a problem, at once, when that would be after the end
   */
  readonly turn: (endsAt?: number) => Promise<void>;
  /** Slows down as an answer asks for. Returns the milliseconds to wait before the same request may be repeated. */
  readonly learn: (response: Pick<ReceivedResponse, 'status' | 'headers'>) => number;
}

/** The longest that a server is waited for at once, in milliseconds. */
const LONGEST = 60_000;

/**
 * At most so many requests per second, and fewer when the server says so.
 *
 * @param rps requests per second
 */
export function createPace(rps: number, clock: Clock): Pace {
  let next = 0;
  let pausedUntil = 0;
  const turn = async (endsAt = Number.POSITIVE_INFINITY): Promise<void> => {
    const now = clock.now();
    const at = Math.max(next, now);
    if (at > endsAt) throw over(at - now);
    next = at + 1000 / rps;
    if (at === now) return;
    await clock.sleep(at - now);
    // Another answer may have asked for more meanwhile; then this request takes a later turn.
    if (pausedUntil > clock.now()) await turn(endsAt);
  };
  const learn: Pace['learn'] = (response) => {
    const now = clock.now();
    const wait = Math.min(waitAfter(response, now), LONGEST);
    if (wait > 0) pausedUntil = Math.max(pausedUntil, now + wait);
    next = Math.max(next, pausedUntil);
    return wait;
  };
  return { turn, learn };
}

function over(wait: number): Error {
  const when = wait > 0 ? `; the next request would have to wait ${Math.ceil(wait / 1000)} s` : '';
  return problem(
    'send the request',
    `the run has reached its end${when}`,
    'Give it more time with LIVE_MAX_MINUTES (for clean-up, LIVE_CLEAN_UP_SECONDS), or run fewer clauses.',
  );
}
