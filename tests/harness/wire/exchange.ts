import type { ReceivedResponse, SentRequest } from '../model';

/** The JSON value of a body; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const parsed = new WeakMap<object, unknown>();

/**
 * The JSON value of the body of a request or a response; undefined if it is not JSON. Parsed once: every relation reads
 * it, and a response may have megabytes.
 */
export function jsonOf(message: SentRequest | ReceivedResponse): unknown {
  if (!parsed.has(message)) parsed.set(message, parseJson(message.text));
  return parsed.get(message);
}
