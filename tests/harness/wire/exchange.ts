import type { Encoded } from '../request/multipart';

/** A request as it goes over the wire. */
export interface SentRequest {
  readonly method: 'POST' | 'GET' | 'DELETE';
  readonly url: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The body as it is sent; of a form a rendition, in which files stand by their fingerprints. */
  readonly text: string;
  readonly form?: Encoded;
  /** Never shown: the one in its headers, and those that would be right; in hexadecimal digits. */
  readonly signatures?: readonly string[];
}

/** An answer as it came over the wire; nothing is parsed, since what came may be anything. */
export interface ReceivedResponse {
  readonly status: number;
  /** Names in lower case; values of a repeated header joined by a comma (RFC 9110, 5.3). */
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

export interface Exchange {
  readonly request: SentRequest;
  readonly response: ReceivedResponse;
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly durationMs: number;
}

/** The JSON value of a body; undefined where it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const parsed = new WeakMap<object, unknown>();

/**
 * The JSON value of the body of a request or an answer; undefined where it is not JSON. It is parsed once: every
 * relation reads it, and an answer may be of megabytes.
 */
export function jsonOf(message: SentRequest | ReceivedResponse): unknown {
  if (!parsed.has(message)) parsed.set(message, parseJson(message.text));
  return parsed.get(message);
}
