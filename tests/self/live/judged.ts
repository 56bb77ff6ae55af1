import { gzipSync } from 'node:zlib';
import type { Row } from './row';
import { answer, conforms, created, says } from './row';

const DEPTH = 100_000;
const DEEP = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
const PAGE = '<html><body><h1>It works!</h1></body></html>';
const SLOW_DOWN = answer('429 Too Many Requests', '{"message": "slow down"}', 'Retry-After: 0');
const WAITED = 'waited 0 s after 429 and retried';

/** Servers whose response is not as documented. */
export const FAILED: readonly Row[] = [
  {
    does: 'writes UTF-16',
    behaviour: (socket, { contact }) => {
      const body = Buffer.from(JSON.stringify(contact), 'utf16le');
      socket.write(created(body, 'Content-Type: application/json; charset=utf-16'));
    },
    verdict: 'fail',
    reason: /body: expected JSON/,
  },
  {
    does: 'truncates gzip',
    behaviour: (socket, { contact }) => {
      const whole = gzipSync(JSON.stringify(contact));
      socket.write(created(whole.subarray(0, -30), 'Content-Encoding: gzip'));
    },
    verdict: 'fail',
    reason: /expected JSON/,
  },
  { does: 'answers with broken JSON', behaviour: says(created('{"id": ')), verdict: 'fail', reason: /expected JSON/ },
  {
    does: 'answers with a page and 201',
    behaviour: says(created(PAGE, 'Content-Type: text/html')),
    verdict: 'fail',
    reason: /expected JSON, got <html>/,
  },
  { does: 'answers with nothing', behaviour: says(created('')), verdict: 'fail', reason: /JSON, got an empty body/ },
  { does: 'nests 100,000 lists', behaviour: says(created(DEEP)), verdict: 'fail', reason: /created contact, got/ },
  {
    does: 'nests 100,000 arrays inside the contact',
    behaviour: (socket, { contact }) => {
      const text = JSON.stringify({ ...contact, full_name: 0 });
      socket.write(created(text.replace('"full_name":0', `"full_name":${DEEP}`)));
    },
    verdict: 'fail',
    reason: /nested too deep/,
  },
  {
    does: 'answers with the contact of another case',
    behaviour: (socket, { contact }) => socket.write(created(JSON.stringify({ ...contact, full_name: 'Another' }))),
    verdict: 'fail',
    reason: /full_name: expected "Contract Test .+", got "Another"/,
  },
  {
    does: 'answers 429 for ever',
    behaviour: says(SLOW_DOWN),
    verdict: 'fail',
    reason: /status: expected 2XX, got 429 .*slow down/,
    requests: 4,
    notes: [WAITED, WAITED, WAITED],
  },
];

/** Servers whose response is odd but correct. */
export const PASSED: readonly Row[] = [
  {
    does: 'has __proto__ and constructor in the contact',
    behaviour: (socket, { contact }) => {
      const traps = '"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}';
      socket.write(created(JSON.stringify(contact).replace('{', `{${traps}, `)));
    },
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'repeats headers',
    behaviour: conforms(
      ...['Content-Type: application/json', 'Content-Type: text/html', 'X-Request-Id: 1', 'X-Request-Id: 2'],
      ...['Set-Cookie: a=1', 'Set-Cookie: b=2', 'Date: yesterday', 'Date: Thu, 01 Jan 1970 00:00:00 GMT'],
    ),
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'sends 100 and 103 first',
    behaviour: (socket, { contact }) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n');
      socket.write(created(JSON.stringify(contact)));
    },
    verdict: 'pass',
    reason: /^$/,
  },
  {
    does: 'answers 429 twice, then as documented',
    behaviour: (socket, request) => {
      if (request.count <= 2) socket.write(SLOW_DOWN);
      else conforms()(socket, request);
    },
    verdict: 'pass',
    reason: /^$/,
    requests: 3,
    notes: [WAITED, WAITED],
  },
];

/** Servers that redirect the client to another one, which would get its credentials. */
export function redirectsTo(origin: string): readonly Row[] {
  return ['302 Found', '307 Temporary Redirect', '308 Permanent Redirect'].map((status) => {
    const code = status.slice(0, 3);
    return {
      does: `redirects to another origin with ${code}`,
      behaviour: says(answer(status, '', `Location: ${origin}/contacts`)),
      verdict: 'fail',
      reason: new RegExp(`status: expected 2XX, got ${code}`),
    };
  });
}
