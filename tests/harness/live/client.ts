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
   * @param endsAt milliseconds since the epoch, after which nothing is sent; an answer that is awaited then may still
   * take its time, since what it created has to be known
   * @throws what kept an answer from coming; a problem, at once, when the request would have to wait beyond the end
   */
  readonly exchange: (request: SentRequest, endsAt?: number) => Promise<Exchange>;
  /** What the report has to say about the way the answers came. */
  readonly notes: () => readonly string[];
}

export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) };

/** How long an answer that is awaited at the end of a run is still given, in milliseconds. */
export const GRACE = 10_000;

/** How often a request that is answered with 429 is repeated. */
const REPEATS = 3;

/**
 * Sends requests to a server that is somebody else's: in turn, within limits. Nothing is sent twice that may have been
 * received, except what was answered with 429, and so was not taken.
 *
 * @param lookup finds the addresses of a name that is to be loopback; nothing is sent when one is not
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
      // Nothing was sent over a connection that was refused.
      if (!isRefused(error)) throw error;
      await pace.turn(endsAt);
      return send(request, limitsUntil(endsAt));
    }
  };
  const exchange = async (request: SentRequest, endsAt?: number): Promise<Exchange> => {
    await refuseForeignLocalhost(request.url, lookup);
    await pace.turn(endsAt);
    for (let repeat = 0; ; repeat++) {
      const answered = await sendOnce(request, endsAt);
      const wait = pace.learn(answered.response);
      if (answered.response.status !== 429 || repeat === REPEATS) return answered;
      await pace.turn(endsAt);
      notes.push(`waited ${Math.ceil(wait / 1000)} s after 429 and sent the request again`);
    }
  };
  return { exchange, notes: () => notes };
}

function isRefused(error: unknown): boolean {
  return messageOf(error).includes('ECONNREFUSED');
}
