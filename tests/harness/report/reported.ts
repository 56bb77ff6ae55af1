import { shorten } from '../lib/visible';
import type { Exchange, Redact } from '../model';
import type { ReportedExchange, ReportedRequest } from './result';

/** Characters of an answer that are read before secrets are replaced: enough that a cut one is beyond what is shown. */
const MOST_READ = 2 ** 15;
/** Characters of an answer that are shown. */
const LONGEST_ANSWER = 2000;
/** Characters of a request that are shown: it can be sent again as long as it is whole. */
const LONGEST_REQUEST = 20_000;
const LONGEST_HEADER = 400;
const MOST_HEADERS = 50;

/** An exchange as it came, as far as a report may show it. */
export interface KeptExchange extends Pick<Exchange, 'response' | 'startedAt' | 'durationMs'> {
  readonly request: ReportedRequest;
  /** Characters of the whole answer. */
  readonly length: number;
}

/** What of an exchange a report may show: no contents of files, and of an answer of megabytes its beginning. */
export function keptExchange({ request, response, startedAt, durationMs }: Exchange): KeptExchange {
  const { method, url, headers, text, form } = request;
  const parts = form?.parts.map(({ name, value }) => {
    return { name, value: typeof value === 'string' ? value : { name: value.name, type: value.type } };
  });
  return {
    request: { method, url, headers, text, ...(parts ? { form: { parts } } : {}) },
    response: { ...response, text: beginningOf(response.text) },
    length: response.text.length,
    startedAt,
    durationMs,
  };
}

/** A slice would hold the whole text in memory. */
function beginningOf(text: string): string {
  return text.length <= MOST_READ ? text : Buffer.from(text.slice(0, MOST_READ), 'utf16le').toString('utf16le');
}

/** An exchange as a report shows it: free of secrets, and no longer than can be read. */
export function reportedExchange(
  { request, response, length, startedAt, durationMs }: KeptExchange,
  redact: Redact,
): ReportedExchange {
  const headers = Object.entries(response.headers).slice(0, MOST_HEADERS);
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs * 100) / 100,
    request: reportedRequest(request, redact),
    response: {
      status: response.status,
      headers: Object.fromEntries(headers.map(([name, value]) => [cut(redact(name)), cut(redact(value))])),
      text: cutLines(redact(response.text), LONGEST_ANSWER, length),
    },
  };
}

/** A request contains a secret as a whole or not at all. */
function reportedRequest({ method, url, headers, text, form }: ReportedRequest, redact: Redact): ReportedRequest {
  const hide = (value: string) => redact(value, 'whole');
  const parts = form?.parts.map(({ name, value }) => ({
    name,
    value: typeof value === 'string' ? hide(value) : value,
  }));
  return {
    method,
    url: hide(url),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, hide(value)])),
    text: cutLines(hide(text), LONGEST_REQUEST, text.length),
    ...(parts ? { form: { parts } } : {}),
  };
}

function cut(text: string): string {
  return shorten(text, LONGEST_HEADER);
}

/** Nothing is escaped: the text is JSON in the report, and whoever shows it escapes it for where it is shown. */
function cutLines(text: string, longest: number, length: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${length} characters)`;
}
