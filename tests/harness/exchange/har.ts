import type { Entry, Har, Header } from 'har-format';
import type { Exchange, SentRequest } from './exchange';
import type { Redact } from './redact';
import type { Seed } from './unique';

/** An exchange as a HAR 1.2 entry. Members that begin with an underscore are ours, as the format allows. */
export interface RecordedEntry extends Entry {
  readonly _case: string;
  /** 0 is the first request that goes before; the last is the one that is judged. */
  readonly _step: number;
  readonly _seed: Seed;
  /** The settings that were used; secrets stand by their names. */
  readonly _settings: { readonly [name: string]: string | number };
}

/** All exchanges of one clause. */
export interface Recording extends Har {
  readonly log: Omit<Har['log'], 'entries'> & {
    readonly entries: RecordedEntry[];
    readonly _clause: string;
    /** Who answered. */
    readonly _origin: string;
    /** Cases that could not be run, and why. */
    readonly _skipped: { readonly [name: string]: string };
  };
}

/** Headers that belong to a connection, not to an answer (RFC 9110, 7.6.1), or to the body as it was sent, which is kept decoded. */
const NOT_RECORDED = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding']);

/**
 * Turns an exchange into an entry, free of secrets.
 *
 * @param request in place of the one that was sent: as a replay makes it, with names in place of secrets
 * @param redact takes secrets out of the answer, which may repeat whatever was sent
 */
export function toEntry(
  exchange: Exchange,
  place: Pick<RecordedEntry, '_case' | '_step' | '_seed' | '_settings'>,
  request: SentRequest,
  redact: Redact,
): RecordedEntry {
  const { startedAt, durationMs } = exchange;
  const response = { ...exchange.response, headers: redactAll(exchange.response.headers, redact) };
  return {
    startedDateTime: startedAt.toISOString(),
    time: Math.round(durationMs),
    ...place,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: toHeaders(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
      postData: { mimeType: request.headers['content-type'] ?? '', text: request.text },
      headersSize: -1,
      bodySize: -1,
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: toHeaders(response.headers),
      content: {
        size: Buffer.byteLength(response.text),
        mimeType: response.headers['content-type'] ?? '',
        text: redact(response.text),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
    },
    cache: {},
    timings: { send: 0, wait: Math.round(durationMs), receive: 0 },
  };
}

/** The exchange that an entry holds. */
export function fromEntry({ request, response, startedDateTime, time }: RecordedEntry): Exchange {
  return {
    request: {
      method: 'POST',
      url: request.url,
      headers: fromHeaders(request.headers),
      text: request.postData?.text ?? '',
    },
    response: { status: response.status, headers: fromHeaders(response.headers), text: response.content.text ?? '' },
    startedAt: new Date(startedDateTime),
    durationMs: time,
  };
}

/** A request as it may be shown and kept: secrets by their names. */
export function withoutSecrets(request: SentRequest, redact: Redact): SentRequest {
  const { url, headers, text, form } = request;
  // What is sent holds a secret as a whole, or not at all.
  const hide = (value: string) => redact(value, 'whole');
  const shown = { ...request, url: hide(url), headers: redactAll(headers, hide), text: hide(text) };
  if (!form) return shown;
  const parts = form.parts.map(({ name, value }) => ({ name, value: typeof value === 'string' ? hide(value) : value }));
  return { ...shown, form: { ...form, parts } };
}

function redactAll(headers: { readonly [name: string]: string }, redact: Redact): { readonly [name: string]: string } {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [redact(name), redact(value)]));
}

function toHeaders(headers: { readonly [name: string]: string }): Header[] {
  return Object.entries(headers)
    .filter(([name]) => !NOT_RECORDED.has(name))
    .map(([name, value]) => ({ name, value: name === 'set-cookie' ? 'SET_COOKIE' : value }));
}

function fromHeaders(headers: readonly Header[]): { readonly [name: string]: string } {
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]));
}
