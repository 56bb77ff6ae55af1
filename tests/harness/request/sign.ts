import { createHmac } from 'node:crypto';
import type { Signature, SignedPart } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { Settings } from '../model';
import { altered, HOWS } from './altered';

/** The parts of a request that can be signed. */
export interface Signable {
  readonly method: string;
  /** As appended to the base URL. */
  readonly path: string;
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: Buffer | string;
}

/** The placeholder of the signature in a header, and the part to alter before signing, or how to alter it, if any. */
export const SIGNATURE = /\{\$signature(?:\.(\w+))?\}/;

/**
 * The signature of a request, in lower-case hexadecimal digits.
 *
 * @param other a part to alter before signing, so that the signature is that of another request; or how to alter the
 *   signature itself
 * @throws a problem when a setting of the signature has an unknown value
 */
export function sign(signature: Signature, request: Signable, settings: Settings, other?: string): string {
  const { path, body } = readingsOf(request);
  const parts = {
    path: choose(signature.path, settings, path),
    body: choose(signature.body, settings, body),
  };
  if (other !== undefined && HOWS.includes(other)) return altered(other, digestOf(signature, request, parts, settings));
  // Altering an unsigned part would leave the signature valid.
  if (other !== undefined && !signature.over.some((part) => part === other)) {
    throw problem(
      `evaluate {$signature.${other}}`,
      'that part is not signed',
      `Name one of ${signature.over.join(', ')}.`,
    );
  }
  return digestOf(signature, request, parts, settings, other);
}

/** The signatures of a request under each reading of what is signed: a server may use another one than the settings. */
export function rightSignatures(signature: Signature, request: Signable, settings: Settings): readonly string[] {
  const readings = readingsOf(request);
  const digests = Object.values(readings.path).flatMap((path) =>
    Object.values(readings.body).map((body) => digestOf(signature, request, { path, body }, settings)),
  );
  return [...new Set(digests)];
}

/** What may be signed as the path and as the body, by the values of the settings. */
function readingsOf({ path, url, body }: Signable) {
  return { path: { operation: path, full: new URL(url).pathname }, body: { raw: body, empty: '' } };
}

function digestOf(
  { algorithm, secret, over, timestamp }: Signature,
  { method, url, headers }: Signable,
  read: { readonly path: string; readonly body: Buffer | string },
  settings: Settings,
  other?: string,
): string {
  const parts: { readonly [part in SignedPart]: Buffer | string } = {
    method,
    query: new URL(url).search,
    timestamp: headers[timestamp] ?? '',
    ...read,
  };
  const hmac = createHmac(algorithm, String(settings[secret] ?? ''));
  for (const part of over) {
    hmac.update(parts[part]);
    if (part === other) hmac.update('0');
  }
  return hmac.digest('hex');
}

function choose<T>(setting: string, settings: Settings, readings: { readonly [reading: string]: T }): T {
  const reading = String(settings[setting]);
  const chosen = Object.hasOwn(readings, reading) ? readings[reading] : undefined;
  if (chosen !== undefined) return chosen;
  throw problem(
    `read ${setting}`,
    `"${reading}" is not a known reading`,
    `Set it to ${Object.keys(readings).join(' or ')}.`,
  );
}
