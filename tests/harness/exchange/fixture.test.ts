import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exampleExchange, useFolder } from '../testing';
import { agesOf, fixturePath, readFixture, recordCommand, writeFixture } from './fixture';
import type { Recording } from './har';
import { fromEntry, toEntry, withoutSecrets } from './har';
import { redactor } from './redact';

describe('fixture', () => {
  const CLAUSE = 'example/created.status';
  const folder = useFolder(beforeAll, afterAll);

  function recording(): Recording {
    const exchange = exampleExchange({});
    const seed = { run: 'ab12cd', slot: 0, time: 1704124800 };
    const place = { _case: 'a contact is sent', _step: 0, _seed: seed, _settings: { EXAMPLE_SOURCE_ID: 7 } };
    const log = { version: '1.2', creator: { name: 'contact-contracts', version: '1' }, _clause: CLAUSE };
    const entries = [toEntry(exchange, place, exchange.request, (text) => text)];
    return { log: { ...log, _origin: 'sandbox', _skipped: {}, entries } };
  }

  function store(text: string): void {
    const path = fixturePath(folder.path, CLAUSE);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  test('a recording stands at the path of its clause', () => {
    expect(fixturePath('/root', CLAUSE)).toBe('/root/tests/fixtures/example/created.status.har');
  });

  test('what is written is read again, and nothing is left beside it', () => {
    store('old');
    writeFixture(folder.path, recording());
    expect(readFixture(folder.path, CLAUSE)).toEqual(recording());
    expect(readdirSync(dirname(fixturePath(folder.path, CLAUSE)))).toEqual(['created.status.har']);
  });

  test('a recording ends with a line feed, so that it diffs line by line', () => {
    writeFixture(folder.path, recording());
    expect(readFileSync(fixturePath(folder.path, CLAUSE), 'utf8')).toMatch(/\n {2}"log": \{\n[\s\S]*\}\n$/);
  });

  test('a recording that could not be replayed is not written', () => {
    store('old');
    const { log } = recording();
    const entries = log.entries.map((entry) => ({ ...entry, response: { ...entry.response, status: 999 } }));
    expect(() => writeFixture(folder.path, { log: { ...log, entries } })).toThrow(
      `Failed to record ${CLAUSE}: an answer cannot be replayed`,
    );
    expect(readFileSync(fixturePath(folder.path, CLAUSE), 'utf8')).toBe('old');
  });

  test('a missing recording is told with the command that records it', () => {
    expect(() => readFixture(folder.path, 'example/missing')).toThrow(
      `Failed to replay tests/fixtures/example/missing.har: there is no such recording\nRecord it: ${recordCommand('example/missing')}`,
    );
  });

  test.each([
    ['is cut off', '{\n  "log": {\n    "entries": [\n', 4],
    ['lacks a comma', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['is nested without end', '[\n'.repeat(200_000), 1],
    ['is nested deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`, 1],
    ['is binary', '\n\0', 2],
    ['is empty', '', 1],
    ['is HTML', '<html></html>', 1],
  ])('a recording that %s is told with a line and the command', (_, text, line) => {
    store(text);
    const read = () => readFixture(folder.path, CLAUSE);
    expect(read).toThrow(`Failed to replay tests/fixtures/${CLAUSE}.har:${line}: `);
    expect(read).toThrow(`Record it again: npm run record -- --clause ${CLAUSE}`);
  });

  describe('JSON that is no recording is refused', () => {
    const { log } = recording();
    const [entry] = log.entries;
    const answering = (parts: object) => ({ ...entry, response: { ...entry?.response, ...parts } });
    test.each<[string, unknown]>([
      ['a list', []],
      ['null', null],
      ['no log', {}],
      ['no clause', { log: { ...log, _clause: undefined } }],
      ['another clause', { log: { ...log, _clause: 'example/created.statuses' } }],
      ['no skipped cases', { log: { ...log, _skipped: undefined } }],
      ['no entries', { log: { ...log, entries: undefined } }],
      ['an entry that is null', { log: { ...log, entries: [null] } }],
      ['an entry without a case', { log: { ...log, entries: [{ ...entry, _case: undefined }] } }],
      ['an entry without settings', { log: { ...log, entries: [{ ...entry, _settings: undefined }] } }],
      ['an entry without a step', { log: { ...log, entries: [{ ...entry, _step: '0' }] } }],
      ['an entry without a seed', { log: { ...log, entries: [{ ...entry, _seed: { run: 'r' } }] } }],
      ['an entry without a time', { log: { ...log, entries: [{ ...entry, startedDateTime: 'today' }] } }],
      ...(['request', 'response', '_seed'] as const).map((part): [string, unknown] => [
        `an entry whose ${part} is none`,
        { log: { ...log, entries: [{ ...entry, [part]: null }] } },
      ]),
      ...(['url', 'headers', 'postData'] as const).map((part): [string, unknown] => {
        const request = { ...entry?.request, [part]: undefined };
        return [`a request without ${part}`, { log: { ...log, entries: [{ ...entry, request }] } }];
      }),
      ...(['status', 'headers', 'content'] as const).map((part): [string, unknown] => {
        const response = { ...entry?.response, [part]: undefined };
        return [`a response without ${part}`, { log: { ...log, entries: [{ ...entry, response }] } }];
      }),
      ...[0, 99, 199, 600, 99_999, 200.5, '200', null].map((status): [string, unknown] => {
        return [`the status ${status}`, { log: { ...log, entries: [answering({ status })] } }];
      }),
      ...[null, { name: 5, value: 'a' }, { name: 'a b', value: 'a' }, { name: 'a', value: 'b\nc' }, { name: 'a' }].map(
        (header): [string, unknown] => {
          return [
            `the header ${JSON.stringify(header)}`,
            { log: { ...log, entries: [answering({ headers: [header] })] } },
          ];
        },
      ),
      ['a body that is not a text', { log: { ...log, entries: [answering({ content: { text: {} } })] } }],
      [
        'an address that is none',
        { log: { ...log, entries: [{ ...entry, request: { ...entry?.request, url: 'a' } }] } },
      ],
      ['a setting that is none', { log: { ...log, entries: [{ ...entry, _settings: { A: {} } }] } }],
      ['no origin', { log: { ...log, _origin: 5 } }],
      ['a case that was skipped for nothing', { log: { ...log, _skipped: { a: 5 } } }],
    ])('%s', (_, value) => {
      store(JSON.stringify(value));
      expect(() => readFixture(folder.path, CLAUSE)).toThrow('it is not a recording of this clause');
    });
  });
});

describe('the ages of recordings', () => {
  const folder = useFolder();

  test('what cannot be read is left out', () => {
    const place = { _case: 'a', _step: 0, _seed: { run: 'r', slot: 0, time: 0 }, _settings: {} };
    const entries = [toEntry(exampleExchange({}), place, exampleExchange({}).request, (text) => text)];
    const log = { version: '1.2', creator: { name: 'a', version: '1' }, _origin: 'staging', _skipped: {}, entries };
    writeFixture(folder.path, { log: { ...log, _clause: 'example/a' } });
    writeFileSync(fixturePath(folder.path, 'example/b'), '{');
    mkdirSync(fixturePath(folder.path, 'example/c'));
    expect(agesOf(folder.path, ['example/a', 'example/b', 'example/c', 'example/d'])).toEqual([
      { origin: 'staging', oldest: '2026-01-02T03:04:05.678Z', clauses: 1 },
    ]);
  });
});

describe('har', () => {
  const SEED = { run: 'ab12cd', slot: 3, time: 1704124800 };
  const PLACE = { _case: 'a contact is sent', _step: 1, _seed: SEED, _settings: { EXAMPLE_SOURCE_ID: 7 } };
  const same = (text: string) => text;

  test('an entry tells its case, step, seed, settings and time', () => {
    const exchange = exampleExchange({});
    expect(toEntry(exchange, PLACE, exchange.request, same)).toMatchObject({
      _case: 'a contact is sent',
      _step: 1,
      _seed: { run: 'ab12cd', slot: 3, time: 1704124800 },
      _settings: { EXAMPLE_SOURCE_ID: 7 },
      startedDateTime: '2026-01-02T03:04:05.678Z',
      time: 12,
      request: { method: 'POST', postData: { mimeType: 'application/json' } },
      response: { status: 201, content: { mimeType: 'application/json', size: 2 } },
    });
  });

  test('an entry has the members that HAR 1.2 requires', () => {
    const exchange = exampleExchange({});
    const { request, response, ...entry } = toEntry(exchange, PLACE, exchange.request, same);
    expect(Object.keys(entry)).toEqual(expect.arrayContaining(['startedDateTime', 'time', 'cache', 'timings']));
    const shared = ['httpVersion', 'cookies', 'headers', 'headersSize', 'bodySize'];
    expect(Object.keys(request)).toEqual(
      expect.arrayContaining([...shared, 'method', 'url', 'queryString', 'postData']),
    );
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
    const exchange = exampleExchange({
      request: { text, headers: { 'x-id': 'a, b' } },
      response: { status: 500, text },
    });
    const entry = toEntry(exchange, PLACE, exchange.request, same);
    expect(fromEntry(entry)).toEqual({ ...exchange, durationMs: 12 });
  });

  test('a body is kept as it was decoded, so its encoding is not', () => {
    const headers = { 'content-encoding': 'gzip', 'x-encoding': 'gzip' };
    const exchange = exampleExchange({ response: { headers } });
    const { response } = toEntry(exchange, PLACE, exchange.request, same);
    expect(response.headers).toEqual([{ name: 'x-encoding', value: 'gzip' }]);
  });

  test('a signature is shown as a word, wherever it is', () => {
    const digest = '8691e47098a25465f9630fafdd2cd42f5e948654c2785a5ca8e12ba6ec700dde';
    const headers = { 'x-signature': `v1=${digest}` };
    const { request } = exampleExchange({
      request: { url: `https://example.example.com/?s=${digest}`, headers, text: `{"s":"${digest}"}` },
    });
    expect(withoutSecrets(request, redactor({}, [digest]))).toEqual({
      method: 'POST',
      url: 'https://example.example.com/?s=SIGNATURE',
      headers: { 'x-signature': 'v1=SIGNATURE' },
      text: '{"s":"SIGNATURE"}',
    });
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
    const exchange = exampleExchange({ response: { headers } });
    const { response } = toEntry(exchange, PLACE, exchange.request, same);
    expect(response.headers).toEqual([
      { name: 'set-cookie', value: 'SET_COOKIE' },
      { name: 'content-type', value: 'application/json' },
    ]);
  });

  test('what was sent is not kept, only what is given in its place; and no secret of the answer', () => {
    const secret = 's3cret"/+';
    const text = JSON.stringify({ token: secret });
    const exchange = exampleExchange({
      request: { url: 'https://private.example.com/v1', headers: { authorization: `Bearer ${secret}` }, text },
      response: { headers: { 'x-token': secret }, text },
    });
    const url = 'https://example.example.com/contacts?token=EXAMPLE_TOKEN';
    const shown = { method: 'POST', url, headers: { authorization: 'Bearer EXAMPLE_TOKEN' }, text: '{}' } as const;
    const entry = toEntry(exchange, PLACE, shown, redactor({ EXAMPLE_TOKEN: secret }));
    expect(JSON.stringify(entry)).not.toMatch(/s3cret|private/);
    expect(fromEntry(entry).request).toEqual(shown);
    expect(entry.request.queryString).toEqual([{ name: 'token', value: 'EXAMPLE_TOKEN' }]);
    expect(fromEntry(entry).response).toMatchObject({
      headers: { 'x-token': 'EXAMPLE_TOKEN' },
      text: '{"token":"EXAMPLE_TOKEN"}',
    });
  });

  test('of a request secrets are replaced that are there as a whole', () => {
    const { request } = exampleExchange({
      request: {
        url: 'https://contract-tests.example.com',
        headers: { key: 'contract-tests-1234' },
        text: 'contract-tests',
      },
    });
    expect(withoutSecrets(request, redactor({ TOKEN: 'contract-tests-1234' }))).toEqual({
      ...request,
      headers: { key: 'TOKEN' },
    });
  });
});
