import { DateTime } from 'luxon';

interface Instant {
  readonly time: Date;
  /** Without an offset the text means some local time. */
  readonly local: boolean;
}

/** The offsets in use reach from -12 to +14 hours. */
const WIDEST_OFFSET = 14 * 3600;

/**
 * Reads a date with a time of ISO 8601, of any precision, with `Z`, an offset or neither.
 *
 * @returns undefined for anything else, a date alone or a blank in place of the T included
 */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || !/T\d/.test(value)) return undefined;
  const parsed = DateTime.fromISO(value, { zone: 'utc' });
  return parsed.isValid ? { time: parsed.toJSDate(), local: !/(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(value) } : undefined;
}

/** How far an instant is from a time at least, in seconds. */
export function secondsApart({ time, local }: Instant, from: Date): number {
  const apart = Math.abs(time.getTime() - from.getTime()) / 1000;
  return local ? Math.max(0, apart - WIDEST_OFFSET) : apart;
}
