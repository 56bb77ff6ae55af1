import { rememberWeakly } from '../lib/remember';
import type { ReceivedResponse, SentRequest } from '../model';

/** The JSON value of a body; undefined if it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The JSON value of the body of a request or a response; undefined if it is not JSON. Parsed once: every relation reads
 * it, and a response may have megabytes.
 */
export const jsonOf = rememberWeakly((message: SentRequest | ReceivedResponse) => parseJson(message.text));

/** The JSON value of a body as {@link jsonOf}; for a form, its source. */
export function bodyOf(message: SentRequest | ReceivedResponse): unknown {
  return 'form' in message && message.form ? message.form.body : jsonOf(message);
}
