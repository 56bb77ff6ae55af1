import { DateTime } from 'luxon';
import { remember } from '../lib/remember';

interface Instant {
  readonly time: Date;
  /** Without an offset the text means some local time. */
  readonly local: boolean;
}

/** The offsets in use reach from -12 to +14 hours; in seconds. */
const WIDEST_OFFSET = 14 * 3600;

/** Date and time of ISO 8601 in its extended or its basic format, to the minute at least, with any offset or none. */
const FORMAT =
  /^(?:\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?|\d{8}T\d{4}(?:\d{2}(?:[.,]\d+)?)?)(?<offset>Z|[+-](?:0\d|1[0-4])(?::?[0-5]\d)?)?$/i;

/**
 * Reads a date with a time of ISO 8601, of any precision, with `Z`, an offset or neither.
 *
 * @returns undefined for anything else, a date alone or a blank in place of the T included
 */
export function instantOf(value: unknown): Instant | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  return parse(value);
}

/** Characters; no precision needs more. */
const LONGEST = 100;

// Several clauses ask for the same time, and answers of one second have the same.
const parse = remember((value): Instant | undefined => {
  const match = FORMAT.exec(value);
  if (!match) return undefined;
  const parsed = DateTime.fromISO(match[0].toUpperCase(), { zone: 'utc' });
  return parsed.isValid ? { time: parsed.toJSDate(), local: match.groups?.offset === undefined } : undefined;
});

/** How far an instant is from a time at least, in seconds. */
export function secondsApart({ time, local }: Instant, from: Date): number {
  const apart = Math.abs(time.getTime() - from.getTime()) / 1000;
  return local ? Math.max(0, apart - WIDEST_OFFSET) : apart;
}
