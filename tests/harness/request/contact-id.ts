import { isLosslessNumber, parse } from 'lossless-json';
import type { Redact } from '../model';

/** The id of a contact as it was received. A number keeps its source text, since a double has only 53 bits. */
export interface ContactId {
  readonly text: string;
  readonly isNumber: boolean;
}

/** Characters; no response about one contact, or about those with one number, is longer. */
const LONGEST = 2 ** 20;

/** The JSON value of a body, numbers with their source text; undefined if it is not JSON or has a duplicate key. */
export function parseExact(text: string): unknown {
  if (text.length > LONGEST) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads an id that may become part of a request.
 *
 * @param value from {@link parseExact}
 * @param form the documented form of a string, a regular expression for all of it
 * @param redact an id that contains a credential is rejected
 * @returns undefined for anything that could mean more than one contact: `*`, `all`, a path, a float
 */
export function contactId(value: unknown, form: string | undefined, redact: Redact): ContactId | undefined {
  const isNumber = isLosslessNumber(value);
  const text = isNumber ? value.value : value;
  if (typeof text !== 'string') return undefined;
  const id = { text, isNumber };
  return isSafe(id, form) && redact(text) === text ? id : undefined;
}

/** Whether an id can be sent: a whole number above zero, the documented form, or letters, digits, `_` and `-`. */
export function isSafe({ text, isNumber }: ContactId, form: string | undefined): boolean {
  if (isNumber) return /^[1-9]\d{0,18}$/.test(text);
  if (form !== undefined && new RegExp(`^(?:${form})$`).test(text)) return true;
  // A short word of letters may be a route of the server: all, batch, import. Zero and negative numbers may mean all or
  // none.
  return /^(?=.*\d|.{16})(?!0+$|-\d+$)[\w-]{1,64}$/.test(text);
}
