import type { Provider } from '../../generated/providers';
import { referenceNamed } from './named';
import { atDocumentedPath, startSandbox as serve } from './server';

export type { Provider };

/** A provider that runs on this machine, as its document describes it. */
export interface Sandbox {
  /** In place of the documented server, version included: `http://127.0.0.1:<port>/api/v2`. */
  readonly baseUrl: string;
  /** The credentials, as a request sends them; none where each request has to be signed (Awalchat). */
  readonly headers: Readonly<Record<string, string>>;
  /** The account: credentials, and the ids that exist in it, by names such as `WACR_SOURCE_ID`. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** Stops it, and forgets its contacts. A process ends only when this was called. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a provider's sandbox on loopback, with no contacts. Of requests that create a contact, those with the header
 * `Prefer: code=500` (RFC 7240) fail as the document says.
 *
 * @param port 0 picks a free one
 * @throws the error of the socket when the port is taken
 */
export async function startSandbox(
  provider: Provider,
  { port = 0 }: { readonly port?: number } = {},
): Promise<Sandbox> {
  const reference = atDocumentedPath(provider, referenceNamed(provider));
  const { origin, close } = await serve({ [provider]: reference }, port);
  return { baseUrl: `${origin}${reference.base}`, headers: reference.headers, settings: reference.settings, close };
}
