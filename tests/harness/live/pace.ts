import type { ReceivedResponse } from '../exchange/exchange';

/** Time, as a pace takes it; a test has one of its own. */
export interface Clock {
  /** Milliseconds. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface Pace {
  /** Waits until the next request may be sent. */
  readonly turn: () => Promise<void>;
  /** Slows down as an answer asks for. Returns the milliseconds to wait before the same request may be repeated. */
  readonly learn: (response: ReceivedResponse) => number;
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
  return {
    turn: async () => {
      const wait = next - clock.now();
      next = Math.max(next, clock.now()) + 1000 / rps;
      if (wait > 0) await clock.sleep(wait);
    },
    learn: ({ status, headers }) => {
      const wait = status === 429 ? (retryAfter(headers, clock) ?? 1000) : exhausted(headers, clock);
      const bounded = Math.min(Math.max(wait, 0), LONGEST);
      if (bounded > 0) next = Math.max(next, clock.now() + bounded);
      return bounded;
    },
  };
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function retryAfter(headers: ReceivedResponse['headers'], clock: Clock): number | undefined {
  const text = headers['retry-after'];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : date - clock.now();
}

/** A limit that is used up lets nothing through before it is reset: Unix time in seconds, or seconds from now. */
function exhausted(headers: ReceivedResponse['headers'], clock: Clock): number {
  const remaining = headers['x-ratelimit-remaining'];
  const reset = Number(headers['x-ratelimit-reset']);
  if (remaining === undefined || Number(remaining) > 0 || !Number.isFinite(reset)) return 0;
  return reset > 1_000_000_000 ? reset * 1000 - clock.now() : reset * 1000;
}
