import { setTimeout } from 'node:timers/promises';
import { messageOf } from '../lib/problem';
import type { Exchange, SentRequest } from '../model';
import { LIMITS, send } from '../wire/send';
import type { Lookup } from './loopback';
import { refuseForeignLocalhost, systemLookup } from './loopback';
import type { Clock, Pace } from './pace';
import type { LiveLimits } from './settings';

export interface Client {
  /**
   * @param endsAt milliseconds since the epoch, after which nothing is sent; a pending response is still awaited, since
   *   what it created has to be known
   * @param gate opens once all requests that are sent at the same time have had their turn
   * @throws the reason why there is no response; a problem, immediately, when the request would have to wait beyond the
   *   end
   */
  readonly exchange: (request: SentRequest, endsAt?: number, gate?: () => Promise<void>) => Promise<Exchange>;
  /** Notes for the report on how the responses arrived. */
  readonly notes: () => readonly string[];
}

export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) };

/** How long a response that is pending at the end of a run is still awaited, in milliseconds. */
export const GRACE = 10_000;

/** How often a request is retried on 429. */
const REPEATS = 3;

/**
 * Sends requests to a foreign server, paced and within limits. No request that may have been received is sent twice,
 * except after a 429, which means that it was not processed.
 *
 * @param lookup finds the addresses of a loopback name; nothing is sent when one is not loopback
 */
export function createClient(
  pace: Pace,
  { timeoutMs }: Pick<LiveLimits, 'timeoutMs'>,
  lookup: Lookup = systemLookup,
): Client {
  const notes: string[] = [];
  const limitsUntil = (endsAt = Number.POSITIVE_INFINITY) => {
    return { ...LIMITS, timeoutMs: Math.min(timeoutMs, Math.max(endsAt - Date.now(), 0) + GRACE) };
  };
  const sendOnce = async (request: SentRequest, endsAt?: number): Promise<Exchange> => {
    try {
      return await send(request, limitsUntil(endsAt));
    } catch (error) {
      // Nothing was sent over a refused connection.
      if (!isRefused(error)) throw error;
      await pace.turn(endsAt);
      return send(request, limitsUntil(endsAt));
    }
  };
  const exchange: Client['exchange'] = async (request, endsAt, gate) => {
    await refuseForeignLocalhost(request.url, lookup);
    await pace.turn(endsAt);
    await gate?.();
    for (let repeat = 0; ; repeat++) {
      const answered = await sendOnce(request, endsAt);
      const wait = pace.learn(answered.response);
      if (answered.response.status !== 429 || repeat === REPEATS) return answered;
      await pace.turn(endsAt);
      notes.push(`waited ${Math.ceil(wait / 1000)} s after 429 and retried`);
    }
  };
  return { exchange, notes: () => notes };
}

function isRefused(error: unknown): boolean {
  return messageOf(error).includes('ECONNREFUSED');
}
