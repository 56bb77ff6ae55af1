import { exampleExchange } from '../testing';
import { fromEntry, toEntry } from './har';
import { redactor } from './redact';

const PLACE = { name: 'a contact is sent', step: 1, seed: { run: 'ab12cd', slot: 3, time: 1704124800 } };
const same = (text: string) => text;

test('an entry tells its case, its step, its seed and its time', () => {
  expect(toEntry(exampleExchange({}), PLACE, 'https://example.example.com/contacts', same)).toMatchObject({
    _case: 'a contact is sent',
    _step: 1,
    _seed: { run: 'ab12cd', slot: 3, time: 1704124800 },
    startedDateTime: '2026-01-02T03:04:05.678Z',
    time: 12,
    request: { method: 'POST', postData: { mimeType: 'application/json' } },
    response: { status: 201, content: { mimeType: 'application/json', size: 2 } },
  });
});

test('an entry has the members that HAR 1.2 requires', () => {
  const { request, response, ...entry } = toEntry(exampleExchange({}), PLACE, 'https://example.example.com/', same);
  expect(Object.keys(entry)).toEqual(expect.arrayContaining(['startedDateTime', 'time', 'cache', 'timings']));
  const shared = ['httpVersion', 'cookies', 'headers', 'headersSize', 'bodySize'];
  expect(Object.keys(request)).toEqual(expect.arrayContaining([...shared, 'method', 'url', 'queryString', 'postData']));
  expect(Object.keys(response)).toEqual(
    expect.arrayContaining([...shared, 'status', 'statusText', 'content', 'redirectURL']),
  );
});

test.each([
  ['JSON', '{"name":"Zoë"}'],
  ['broken JSON', '{"name":'],
  ['HTML', '<p>\r\n</p>'],
  ['nothing', ''],
])('an exchange comes back as it went in: %s', (_, text) => {
  const exchange = exampleExchange({ request: { text, headers: { 'x-id': 'a, b' } }, response: { status: 500, text } });
  const entry = toEntry(exchange, PLACE, exchange.request.url, same);
  expect(fromEntry(entry)).toEqual({ ...exchange, durationMs: 12 });
});

test('headers of the connection are not kept, nor is the value of a cookie', () => {
  const headers = {
    connection: 'close',
    'keep-alive': 'timeout=5',
    'transfer-encoding': 'chunked',
    'content-length': '2',
    'set-cookie': 'session=abc',
    'content-type': 'application/json',
  };
  const { response } = toEntry(exampleExchange({ response: { headers } }), PLACE, 'https://example.example.com/', same);
  expect(response.headers).toEqual([
    { name: 'set-cookie', value: 'SET_COOKIE' },
    { name: 'content-type', value: 'application/json' },
  ]);
});

test('no host but the one that is given, and no secret, is kept', () => {
  const secret = 's3cret"/+';
  const text = JSON.stringify({ token: secret });
  const exchange = exampleExchange({
    request: { url: 'https://private.example.com/v1', headers: { authorization: `Bearer ${secret}` }, text },
    response: { headers: { 'x-token': secret }, text },
  });
  const url = `https://example.example.com/contacts?token=${encodeURIComponent(secret)}`;
  const entry = toEntry(exchange, PLACE, url, redactor({ EXAMPLE_TOKEN: secret }));
  expect(JSON.stringify(entry)).not.toMatch(/s3cret|private/);
  expect(fromEntry(entry).request).toEqual({
    method: 'POST',
    url: 'https://example.example.com/contacts?token=EXAMPLE_TOKEN',
    headers: { authorization: 'Bearer EXAMPLE_TOKEN' },
    text: '{"token":"EXAMPLE_TOKEN"}',
  });
  expect(entry.request.queryString).toEqual([{ name: 'token', value: 'EXAMPLE_TOKEN' }]);
});
