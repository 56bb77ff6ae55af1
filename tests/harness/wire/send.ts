import supertest from 'supertest';
import { messageOf } from '../lib/problem';
import type { Exchange, ReceivedResponse, SentRequest } from '../model';

/** How long and how much an answer may take. */
export interface Limits {
  /** Milliseconds for the whole answer. */
  readonly timeoutMs: number;
  /** Bytes of the body, after it was decompressed. */
  readonly maxBytes: number;
}

export const LIMITS: Limits = { timeoutMs: 10_000, maxBytes: 5 * 1024 * 1024 };

/**
 * Sends a request over HTTP and takes the answer as it is: nothing parsed, no redirect followed, any status.
 *
 * @throws whatever kept an answer from coming: refused connection, reset, broken HTTP, a limit
 */
export async function send(request: SentRequest, { timeoutMs, maxBytes }: Limits = LIMITS): Promise<Exchange> {
  const { origin, pathname, search } = new URL(request.url);
  const startedAt = new Date();
  const start = performance.now();
  const method = request.method.toLowerCase() as Lowercase<SentRequest['method']>;
  const sending = supertest(origin)
    [method](pathname + search)
    .set(request.headers)
    // A compressed body would be recorded in a form that no one can read, nor search for secrets.
    .set('accept-encoding', 'identity')
    .redirects(0)
    .timeout({ deadline: timeoutMs })
    .maxResponseSize(maxBytes)
    .ok(() => true)
    .buffer(true)
    .parse(collect);
  const content = request.form?.bytes ?? request.text;
  try {
    const response = await (content.length === 0 ? sending : sending.send(content));
    return { request, response: received(response), startedAt, durationMs: performance.now() - start };
  } catch (error) {
    throw explained(error);
  } finally {
    // A server that answers before it has read the whole request may never read the rest, nor close the connection.
    sending.abort();
  }
}

/** What Node and superagent say where no whole answer came, and what it means. */
const MEANINGS: readonly (readonly [says: RegExp, means: string])[] = [
  [/ECONNREFUSED/, 'nobody listens there'],
  [/ENOTFOUND|EAI_AGAIN/, 'the host is not known'],
  [/ECONNRESET|socket hang up/, 'the connection was closed before an answer came'],
  [/aborted$/, 'the answer was cut off before its end'],
  [/^Timeout of/, 'no whole answer came in time'],
  [/^Maximum response size/, 'the answer is too large'],
  [/Parse Error/, 'what came is no HTTP'],
  [/incorrect header check|invalid (?:block|stored|distance|code|bit)/, 'the answer cannot be decompressed'],
  [/certificate/, 'the server cannot be trusted'],
];

/** Whether an error says that no byte of the request has reached the server. */
export function neverSent(error: unknown): boolean {
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|certificate/.test(messageOf(error));
}

function explained(error: unknown): unknown {
  const message = messageOf(error);
  const [, meaning] = MEANINGS.find(([says]) => says.test(message)) ?? [];
  return meaning === undefined ? error : new Error(`${meaning} (${message})`, { cause: error });
}

function received({ status, headers, body }: supertest.Response): ReceivedResponse {
  const texts = Object.entries<string | string[]>(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return { status, headers: Object.fromEntries(texts), text: typeof body === 'string' ? body : '' };
}

/** Stands in for superagent's parsers, which throw on malformed JSON and drop the text of HTML. */
function collect(response: supertest.Response, done: (error: Error | null, text: string) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(null, Buffer.concat(chunks).toString('utf8'));
  });
}
