import { DateTime } from 'luxon';
import type { BareItem } from 'structured-headers';
import { parseDictionary, parseList } from 'structured-headers';
import type { ReceivedResponse } from '../model';

type Headers = ReceivedResponse['headers'];

/** One limit of a server, as a response describes it. */
interface Limit {
  /** Requests left; undefined if the response does not say. */
  readonly remaining: number | undefined;
  /** Milliseconds until it is reset, one for each that the response states. */
  readonly waits: readonly number[];
}

/** Milliseconds to wait if a server asks for a wait without a readable duration. */
const DEFAULT = 1000;

/**
 * How long a server asks to wait: the longest wait in its response.
 *
 * - `Retry-After` of a 429 or 503 (RFC 9110, 10.2.3)
 * - the reset of a limit that is used up: `X-RateLimit-*`, `RateLimit-*`, and the fields `RateLimit` and
 *   `RateLimit-Policy` of draft-ietf-httpapi-ratelimit-headers
 *
 * @param now milliseconds since the epoch; for dates, if the response has no `Date`
 * @returns milliseconds, without a bound; 0 if none is asked for
 */
export function waitAfter({ status, headers }: Pick<ReceivedResponse, 'status' | 'headers'>, now: number): number {
  const from = dateOf(headers.date) ?? now;
  const said = [...retryAfter(status, headers, from), ...resets(status, headers, from)];
  if (said.length > 0) return Math.max(...said);
  return status === 429 ? DEFAULT : 0;
}

/** Seconds or a date (RFC 9110, 10.2.3); repeated headers arrive as a list. */
function retryAfter(status: number, headers: Headers, from: number): readonly number[] {
  const text = headers['retry-after'];
  if (text === undefined || (status !== 429 && status !== 503)) return [];
  // The comma after the name of a day is not a separator.
  const parts = text.match(/\s*(?:\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*, )?[^,]+/gi) ?? [];
  const said = parts.map((part) => {
    const date = dateOf(part);
    return date === undefined ? decimal(part) * 1000 : date - from;
  });
  const legible = said.filter(isWait);
  return legible.length > 0 ? legible : [DEFAULT];
}

/** The waits for limits that are used up. A 429 means that one is: those marked as used up, or else any. */
function resets(status: number, headers: Headers, from: number): readonly number[] {
  const limits = [...counted(headers, from), ...structured(headers)].filter(({ waits }) => waits.some(isWait));
  const usedUp = limits.filter(({ remaining = status === 429 ? 0 : 1 }) => remaining <= 0);
  const meant = usedUp.length > 0 || status !== 429 ? usedUp : limits;
  return meant.flatMap(({ waits }) => waits.filter(isWait));
}

/** Limits in separate header fields: a reset is Unix time in seconds, or seconds from now. */
function counted(headers: Headers, from: number): readonly Limit[] {
  return ['x-ratelimit', 'x-rate-limit', 'ratelimit'].map((prefix) => {
    const moments = decimals(headers[`${prefix}-reset`]);
    const seconds = decimals(headers[`${prefix}-reset-after`]);
    const remaining = decimals(headers[`${prefix}-remaining`]);
    return {
      remaining: remaining.length > 0 ? Math.min(...remaining) : undefined,
      waits: [
        ...moments.map((moment) => (moment > 1_000_000_000 ? moment * 1000 - from : moment * 1000)),
        ...seconds.map((each) => each * 1000),
      ],
    };
  });
}

/**
 * `"default";r=0;t=5`, where `t` may be omitted in favour of the window `w` of the policy; before draft 8,
 * `remaining=0, reset=5`.
 */
function structured(headers: Headers): readonly Limit[] {
  const windows = new Map(itemsOf(headers['ratelimit-policy']).map(([name, { w }]) => [name, w]));
  return itemsOf(headers.ratelimit).map(([name, { r, t, remaining = r, reset = t ?? windows.get(name) }]) => ({
    remaining: typeof remaining === 'number' ? remaining : undefined,
    waits: typeof reset === 'number' ? [reset * 1000] : [],
  }));
}

type Parameters = { readonly [name: string]: BareItem | undefined };

/** Items with their parameters (RFC 9651, 3.1); none if the field cannot be parsed. */
function itemsOf(text = ''): readonly (readonly [name: string, parameters: Parameters])[] {
  try {
    return parseList(text).map(([name, parameters]) => [String(name), Object.fromEntries(parameters)]);
  } catch {
    return dictionaryOf(text);
  }
}

/** A dictionary as one item, whose parameters are its members. */
function dictionaryOf(text: string): ReturnType<typeof itemsOf> {
  try {
    const members = [...parseDictionary(text)].map(([name, [value]]) => [name, value]);
    return [['', Object.fromEntries(members)]];
  } catch {
    return [];
  }
}

/** A date in one of the three forms of HTTP (RFC 9110, 5.6.7), in milliseconds since the epoch. */
function dateOf(text = ''): number | undefined {
  const date = DateTime.fromHTTP(text.trim());
  return date.isValid ? date.toMillis() : undefined;
}

function decimals(text = ''): readonly number[] {
  return text.split(',').map(decimal).filter(Number.isFinite);
}

/** NaN if a text is not a plain decimal number. */
function decimal(text: string): number {
  return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : Number.NaN;
}

function isWait(milliseconds: number): boolean {
  return milliseconds >= 0;
}
