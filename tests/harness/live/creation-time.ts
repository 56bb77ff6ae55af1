import { isLosslessNumber } from 'lossless-json';
import { instantOf } from '../judge/instant';

/** When a contact was created, as precisely as its creation time says, in milliseconds since the epoch. */
export interface Created {
  readonly earliest: number;
  readonly latest: number;
}

const HOUR = 3_600_000;
/** The offsets in use reach from -12 to +14 hours. */
const WIDEST = 14 * HOUR;
/** Unix times below are in seconds, above in milliseconds; holds from 1970 to far beyond any run. */
const SECONDS = 100_000_000_000;

/**
 * Reads a creation time in any form a server may use: ISO 8601 with or without an offset, with a space for the T, a
 * date alone, Unix time in seconds or milliseconds.
 *
 * @returns undefined for anything else
 */
export function creationTimeOf(value: unknown): Created | undefined {
  if (isLosslessNumber(value)) return unixTime(Number(value.value));
  if (typeof value !== 'string') return undefined;
  if (/^\d{9,13}$/.test(value)) return unixTime(Number(value));
  const text = value.trim();
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return between(Date.parse(text) - WIDEST, Date.parse(text) + 24 * HOUR + WIDEST);
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d)/, '$1T$2').replace(/ (?=[+-]\d\d|Z)/, '');
  const instant = instantOf(iso);
  if (!instant) return undefined;
  const time = instant.time.getTime();
  // A time given to the minute or second may be rounded down.
  const precision = /T\d\d:?\d\d(?!:?\d)/.test(iso) ? 60_000 : 1000;
  return instant.local ? between(time - WIDEST, time + WIDEST + precision) : between(time, time + precision);
}

function unixTime(number: number): Created | undefined {
  if (!Number.isFinite(number)) return undefined;
  const time = number < SECONDS ? number * 1000 : number;
  return between(time, time + 1000);
}

function between(earliest: number, latest: number): Created | undefined {
  return Number.isFinite(earliest) && Number.isFinite(latest) ? { earliest, latest } : undefined;
}
