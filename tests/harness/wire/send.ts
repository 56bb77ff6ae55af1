import type { Agent } from 'node:http';
import supertest from 'supertest';
import { messageOf } from '../lib/problem';
import type { Exchange, ReceivedResponse, SentRequest } from '../model';

/** The limits of a response. */
export interface Limits {
  /** Milliseconds for the whole response. */
  readonly timeoutMs: number;
  /** Bytes of the body, after decompression. */
  readonly maxBytes: number;
}

export const LIMITS: Limits = { timeoutMs: 10_000, maxBytes: 5 * 1024 * 1024 };

/**
 * Sends a request over HTTP and returns the raw response: nothing parsed, no redirect followed, any status.
 *
 * @param agent keeps connections for later requests; without one, each request has its own connection
 * @throws the reason why there is no response: refused connection, reset, broken HTTP, a limit
 */
export async function send(
  request: SentRequest,
  { timeoutMs, maxBytes }: Limits = LIMITS,
  agent?: Agent,
): Promise<Exchange> {
  const { origin, pathname, search } = new URL(request.url);
  const startedAt = new Date();
  const start = performance.now();
  const method = request.method.toLowerCase() as Lowercase<SentRequest['method']>;
  const sending = supertest(origin)
    [method](pathname + search)
    .set(request.headers)
    // A recorded body must be readable, and searchable for secrets.
    .set('accept-encoding', 'identity')
    .redirects(0)
    .timeout({ deadline: timeoutMs })
    .maxResponseSize(maxBytes)
    .ok(() => true)
    .buffer(true)
    .parse(collect);
  if (agent) sending.agent(agent);
  const content = request.form?.bytes ?? request.text;
  try {
    const response = await (content.length === 0 ? sending : sending.send(content));
    return { request, response: received(response), startedAt, durationMs: performance.now() - start };
  } catch (error) {
    throw explained(error);
  } finally {
    // A server that responds before it has read the whole request may never read the rest or close the connection.
    sending.abort();
  }
}

/** Errors of Node and superagent for missing and incomplete responses, and what they mean. */
const MEANINGS: readonly (readonly [says: RegExp, means: string])[] = [
  [/ECONNREFUSED/, 'connection refused'],
  [/ENOTFOUND|EAI_AGAIN/, 'unknown host'],
  [/ECONNRESET|socket hang up/, 'the connection was closed before a response'],
  [/aborted$/, 'the response was truncated'],
  [/^Timeout of/, 'the response timed out'],
  [/^Maximum response size/, 'the response is too large'],
  [/Parse Error/, 'the response is not valid HTTP'],
  [/incorrect header check|invalid (?:block|stored|distance|code|bit)/, 'the response cannot be decompressed'],
  [/certificate/, 'the certificate of the server is not trusted'],
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

/** Replaces superagent's parsers, which throw on malformed JSON and drop the text of HTML. */
function collect(response: supertest.Response, done: (error: Error | null, text: string) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(null, Buffer.concat(chunks).toString('utf8'));
  });
}
