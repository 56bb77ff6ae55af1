import { problem } from '../lib/problem';
import { waiting } from '../lib/waiting';
import type { ReceivedResponse } from '../model';
import { waitAfter } from './waits';

/** The time that a pace uses; tests replace it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Pace {
  /**
   * Waits until the next request may be sent.
   *
   * @param endsAt milliseconds since the epoch; no limit if absent
   * @throws a problem, immediately, when that would be after the end
   */
  readonly turn: (endsAt?: number) => Promise<void>;
  /** Slows down as a response demands. Returns the milliseconds to wait before the same request may be repeated. */
  readonly learn: (response: Pick<ReceivedResponse, 'status' | 'headers'>) => number;
}

/** The longest single wait for a server, in milliseconds. */
const LONGEST = 60_000;

/**
 * At most `rps` requests per second, fewer if the server demands it.
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
    await waiting(pausedUntil > now ? 'server' : 'pace', at - now, () => clock.sleep(at - now));
    // Another response may have demanded a longer wait meanwhile; then this request takes a later turn.
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
