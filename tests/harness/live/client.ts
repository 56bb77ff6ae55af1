import { setTimeout } from 'node:timers/promises';
import type { Exchange, SentRequest } from '../exchange/exchange';
import { LIMITS, send } from '../exchange/send';
import { messageOf } from '../problem';
import type { Clock, Pace } from './pace';
import type { LiveLimits } from './settings';

export interface Client {
  /** @throws what kept an answer from coming */
  readonly exchange: (request: SentRequest, endsAt?: number) => Promise<Exchange>;
  /** What the report has to tell of the way the answers came. */
  readonly notes: () => readonly string[];
}

export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => setTimeout(milliseconds) };

/** How often an answer 429 is waited for. */
const REPEATS = 3;

/**
 * Sends requests to a server that is somebody else's: in turn, within limits. Nothing is sent twice that may have been
 * received, but for what was answered with 429, and so was not taken.
 */
export function createClient(pace: Pace, { timeoutMs }: LiveLimits): Client {
  const notes: string[] = [];
  const attempt = async (request: SentRequest): Promise<Exchange> => {
    await pace.turn();
    return send(request, { ...LIMITS, timeoutMs });
  };
  const exchange = async (request: SentRequest, _endsAt?: number): Promise<Exchange> => {
    for (let repeat = 0; ; repeat++) {
      const answered = await attempt(request).catch((error: unknown) => {
        // Nothing was sent over a connection that was refused.
        if (!isRefused(error)) throw error;
        return attempt(request);
      });
      const wait = pace.learn(answered.response);
      if (answered.response.status !== 429 || repeat === REPEATS) return answered;
      notes.push(`waited ${Math.ceil(wait / 1000)} s after 429 and sent the request again`);
    }
  };
  return { exchange, notes: () => notes };
}

function isRefused(error: unknown): boolean {
  return messageOf(error).includes('ECONNREFUSED');
}
