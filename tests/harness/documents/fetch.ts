import { isProblem, messageOf, problem } from '../lib/problem';
import { isLoopback } from '../live/loopback';

/** Bounds of a fetch, so that no server can hold a check up or fill its memory. */
const TIMEOUT_MS = 30_000;
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_REDIRECTS = 5;

const TEXTUAL = /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml|xhtml|yaml|x-yaml))/i;
const REMEDY = 'Save the document to a file, and name that: --from <file>';

/**
 * Fetches the text of a document. Redirects are followed within its site only: elsewhere is another page.
 *
 * @param address `https:`, or `http:` on loopback
 * @throws a problem when there is no such text: another status than 200, a redirect to another site, a time-out, no
 *   text, or more than 4 MiB of it
 */
export async function fetchDocument(address: string, timeoutMs = TIMEOUT_MS): Promise<string> {
  const refuse = (reason: string) => problem(`fetch ${address}`, reason, REMEDY);
  const signal = AbortSignal.timeout(timeoutMs);
  let url = allowed(address, refuse);
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await fetch(url, {
        redirect: 'manual',
        signal,
        headers: { accept: 'text/markdown, text/*;q=0.9' },
      });
      const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
      if (location === null) return await textOf(response, refuse);
      await response.body?.cancel();
      const next = allowed(new URL(location, url).href, refuse);
      if (siteOf(next) !== siteOf(url)) throw refuse(`it redirects to another site, ${next.origin}`);
      url = next;
    }
  } catch (error) {
    if (signal.aborted) throw refuse(`it takes longer than ${timeoutMs / 1000} s`);
    throw isProblem(error) ? error : refuse(reasonOf(error));
  }
  throw refuse(`it redirects more than ${MOST_REDIRECTS} times`);
}

function allowed(address: string, refuse: (reason: string) => Error): URL {
  if (!URL.canParse(address)) throw refuse(`"${address}" is not a URL`);
  const url = new URL(address);
  const isOpen = url.protocol === 'http:' && isLoopback(url.hostname);
  if (url.protocol !== 'https:' && !isOpen) throw refuse('plain http: is for loopback only');
  return url;
}

/** The same site with or without `www.`; elsewhere in a domain may be another product. */
function siteOf({ host }: URL): string {
  return host.replace(/^www\./, '');
}

async function textOf(response: Response, refuse: (reason: string) => Error): Promise<string> {
  const type = response.headers.get('content-type') ?? 'text/plain';
  const refuseAll = async (reason: string) => {
    await response.body?.cancel();
    return refuse(reason);
  };
  if (response.status !== 200) throw await refuseAll(`the server responds with ${response.status}`);
  if (!TEXTUAL.test(type)) throw await refuseAll(`it is ${type}, and no text`);
  const charset = /charset="?([\w-]+)/i.exec(type)?.[1] ?? 'utf-8';
  const bytes: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MOST_BYTES) throw refuse(`it is larger than ${MOST_BYTES / 1024 / 1024} MiB`);
    bytes.push(chunk);
  }
  try {
    return new TextDecoder(charset, { fatal: true }).decode(Buffer.concat(bytes));
  } catch {
    throw refuse(`it is not valid ${charset}`);
  }
}

/** What Node hides behind "fetch failed". */
function reasonOf(error: unknown): string {
  const hidden = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
  return messageOf(hidden ?? error);
}
