import { withoutSecrets } from '../fixture/har';
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

/** An exchange as a report shows it: free of secrets, and no longer than can be read. */
export function reportedExchange(
  { request, response, startedAt, durationMs }: Exchange,
  redact: Redact,
): ReportedExchange {
  const headers = Object.entries(response.headers).slice(0, MOST_HEADERS);
  return {
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(durationMs * 100) / 100,
    request: reportedRequest(withoutSecrets(request, redact)),
    response: {
      status: response.status,
      headers: Object.fromEntries(headers.map(([name, value]) => [cut(redact(name)), cut(redact(value))])),
      text: cutLines(redact(response.text.slice(0, MOST_READ)), LONGEST_ANSWER, response.text.length),
    },
  };
}

function reportedRequest({ method, url, headers, text, form }: Exchange['request']): ReportedRequest {
  const parts = form?.parts.map(({ name, value }) => ({
    name,
    value: typeof value === 'string' ? value : { name: value.name, type: value.type },
  }));
  const shown = { method, url, headers, text: cutLines(text, LONGEST_REQUEST, text.length) };
  return parts ? { ...shown, form: { parts } } : shown;
}

function cut(text: string): string {
  return shorten(text, LONGEST_HEADER);
}

/** Nothing is escaped: the text is JSON in the report, and whoever shows it escapes it for where it is shown. */
function cutLines(text: string, longest: number, length: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest)}… (${length} characters)`;
}
