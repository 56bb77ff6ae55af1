import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import type { SentRequest } from '../model';
import { encodeForm } from '../request/multipart';
import { exampleContract, exampleExchange, exampleSettings, exampleSubject, useServer } from '../testing';
import { parseJson } from './exchange';
import type { Server } from './http-target';
import { defaultsOf, httpTarget, secretsOf } from './http-target';
import { send } from './send';
import { NOTHING_LEFT } from './target';

const typed = (status: number, type: string, text: string): RequestListener => {
  return (_, response) => response.writeHead(status, { 'content-type': type }).end(text);
};
const ANSWERS: { readonly [path: string]: RequestListener } = {
  '/html': typed(502, 'text/html', '<h1>Bad gateway</h1>'),
  '/empty': typed(200, 'application/json', ''),
  '/broken': typed(200, 'application/json', '{"id":'),
  '/form': typed(200, 'application/x-www-form-urlencoded', 'a=1'),
  '/multipart': typed(200, 'multipart/mixed; boundary=b', '--b'),
  '/image': typed(200, 'image/png', 'PNG'),
  '/untyped': (_, response) => response.writeHead(500).end('Zoë'),
  '/no-content': (_, response) => response.writeHead(204).end(),
  '/moved': (_, response) => response.writeHead(302, { location: '/html' }).end('moved'),
  '/kept': (_, response) => response.writeHead(307, { location: '/html' }).end('kept'),
};

const server = useServer(async (request, response) => {
  const answer = ANSWERS[request.url ?? ''];
  if (answer) return void answer(request, response);
  if (request.url === '/never') return;
  if (request.url === '/reset') return void request.socket.destroy();
  if (request.url === '/cut') {
    response.writeHead(200, { 'content-length': 100 }).write('{"id":');
    return void setImmediate(() => response.destroy());
  }
  const { method, url, headers } = request;
  response.setHeader('x-many', ['a', 'b']).setHeader('set-cookie', ['c=1', 'd=2']).setHeader('X-Case', 'Kept');
  response.end(JSON.stringify({ method, url, headers, text: await textOf(request) }));
});

describe('http target', () => {
  const subject = exampleSubject();
  const cases = subject.clauses.flatMap((clause) => clause.cases.map((testCase) => ({ clause, testCase })));

  let closed = 0;
  const close = () => Promise.resolve(closed++).then(() => NOTHING_LEFT);
  function target(changes: Partial<Server> = {}) {
    return httpTarget(subject, {
      kind: 'sandbox',
      seed: { run: 'ab12cd', slot: 40 },
      settings: exampleSettings,
      abilities: [],
      start: () => Promise.resolve({ baseUrl: `${server.origin}/v1`, close }),
      ...changes,
    });
  }

  test.each<[string, Partial<Server>, string | undefined]>([
    ['nothing', {}, 'needs a server fault and EXAMPLE_GROUP_ID (the id of a group)'],
    ['the ability', { abilities: ['a server fault'] }, 'needs EXAMPLE_GROUP_ID (the id of a group)'],
    ['both', { abilities: ['a server fault'], settings: { EXAMPLE_GROUP_ID: 1 } }, undefined],
  ])('a server that offers %s skips accordingly', (_, changes, want) => {
    const reasons = cases.map(({ clause, testCase }) => target(changes).skips(clause, testCase));
    expect(reasons).toStrictEqual([undefined, undefined, undefined, want]);
  });

  test('each case has its own slot and the second in which it began', async () => {
    const session = await target().open();
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_704_124_800_999);
    const seeds = cases.map(({ clause, testCase }) => session.seedOf(clause, testCase));
    now.mockRestore();
    expect(seeds).toEqual([40, 41, 42, 43].map((slot) => ({ run: 'ab12cd', slot, time: 1_704_124_800 })));
  });

  const [{ clause, testCase } = { clause: undefined, testCase: undefined }] = cases;
  const request = { method: 'POST', url: 'http://127.0.0.1:1/v1/contacts', headers: {}, text: '' } as const;

  /** Sends the first case's request. */
  async function answered(changes: Partial<Server>) {
    const { baseUrl, ...session } = await target(changes).open();
    if (!clause || !testCase) throw new Error('The example has no case.');
    const position = { clause, case: testCase, step: 0, seed: session.seedOf(clause, testCase) };
    return session.exchange({ ...request, url: `${baseUrl}/contacts` }, position);
  }

  test('a request is sent to the server, and its response is returned', async () => {
    const exchange = await answered({});
    expect(exchange.request).toEqual({ ...request, url: `${server.origin}/v1/contacts` });
    expect(exchange.response.status).toBe(200);
    expect(parseJson(exchange.response.text)).toMatchObject({ method: 'POST', url: '/v1/contacts' });
  });

  test('a server in this process is called without HTTP', async () => {
    const connection = { baseUrl: 'http://127.0.0.1:1/v1', close };
    const exchange = (sent: SentRequest) => Promise.resolve(exampleExchange({ request: sent }));
    const start = () => Promise.resolve({ ...connection, exchange });
    await expect(answered({ start })).resolves.toEqual(exampleExchange({ request }));
  });

  test('what is not set has the default reading of the contract', async () => {
    const settings = {
      ...exampleContract.settings,
      MODE: { what: 'a reading', optional: true, default: 'raw' },
    } as const;
    const choosing = exampleSubject({ settings });
    expect(defaultsOf(choosing)).toEqual({ MODE: 'raw' });
    const server = { kind: 'live', seed: { run: 'r', slot: 0 }, abilities: [] } as const;
    const start = () => Promise.resolve({ baseUrl: '', close });
    const settingsOf = async (given: Server['settings']) =>
      clause &&
      testCase &&
      (await httpTarget(choosing, { ...server, settings: given, start }).open()).settingsOf(clause, testCase);
    await expect(settingsOf({})).resolves.toEqual({ MODE: 'raw' });
    await expect(settingsOf({ MODE: 'empty', A: 1 })).resolves.toEqual({ MODE: 'empty', A: 1 });
  });

  test('a session redacts secrets, and closes what it started', async () => {
    const session = await target().open();
    expect(session.redact(`Bearer ${exampleSettings.EXAMPLE_TOKEN} 7`)).toBe('Bearer EXAMPLE_TOKEN 7');
    closed = 0;
    await expect(session.close()).resolves.toBe(NOTHING_LEFT);
    expect(closed).toBe(1);
  });

  test('signatures are redacted from the moment they are sent, also for the sender', async () => {
    const [first, second] = ['1', '2'].map((text) => createHash('sha256').update(text).digest('hex'));
    const shown: string[] = [];
    const { clause: at, testCase: used } = cases[0] ?? {};
    const session = await target({
      start: (redact) =>
        Promise.resolve({
          baseUrl: 'http://127.0.0.1:1/v1',
          close,
          exchange: (sent) => {
            shown.push(redact(`${first} ${second}`));
            return Promise.resolve(exampleExchange({ request: sent }));
          },
        }),
    }).open();
    for (const signature of [first, second]) {
      if (!at || !used || signature === undefined) throw new Error('The example has no case.');
      const position = { clause: at, case: used, step: 0, seed: session.seedOf(at, used) };
      await session.exchange({ ...request, signatures: [signature] }, position);
    }
    expect(shown).toEqual([`SIGNATURE ${second}`, 'SIGNATURE SIGNATURE']);
    expect(session.redact(`expected ${first}`)).toBe('expected SIGNATURE');
  });

  test('a server that does not start is an error of opening', async () => {
    const start = () => Promise.reject(new Error('the port is taken'));
    await expect(target({ start }).open()).rejects.toThrow('the port is taken');
  });

  test('the secrets are the settings that the contract marks, as text', () => {
    const settings = { PIN: { what: 'a PIN', secret: true, type: 'integer' }, ...exampleContract.settings } as const;
    const secretive = exampleSubject({ settings });
    expect(secretsOf(secretive, { ...exampleSettings, PIN: 1234 })).toEqual({
      PIN: '1234',
      EXAMPLE_TOKEN: exampleSettings.EXAMPLE_TOKEN,
    });
    expect(secretsOf(secretive, { EXAMPLE_SOURCE_ID: 7 })).toEqual({});
  });
});

describe('send', () => {
  const post = (path: string, text = '{}', headers = {}) =>
    send({
      method: 'POST',
      url: `${server.origin}${path}`,
      headers: { 'content-type': 'application/json', ...headers },
      text,
    });

  test.each([
    ['HTML', '/html', 502, '<h1>Bad gateway</h1>'],
    ['an empty body', '/empty', 200, ''],
    ['broken JSON', '/broken', 200, '{"id":'],
    ['a form', '/form', 200, 'a=1'],
    ['a broken multipart body', '/multipart', 200, '--b'],
    ['an image', '/image', 200, 'PNG'],
    ['a body without a type', '/untyped', 500, 'Zoë'],
    ['no content', '/no-content', 204, ''],
    ['a redirect', '/moved', 302, 'moved'],
    ['a redirect that keeps the method', '/kept', 307, 'kept'],
  ])('a response is kept as it is: %s', async (_, path, status, text) => {
    const { response } = await post(path);
    expect(response).toMatchObject({ status, text });
  });

  test('header names are in lower case, repeated headers are joined', async () => {
    const { response } = await post('/echo');
    expect((await post('/moved')).response.headers.location).toBe('/html');
    expect(response.headers).toMatchObject({ 'x-many': 'a, b', 'set-cookie': 'c=1, d=2', 'x-case': 'Kept' });
  });

  test.each([
    ['JSON', '{"name":"Zoë"}'],
    ['broken JSON', '{"name":'],
    ['a JSON text', '"a"'],
    ['what looks like a form', 'a=1&b=2'],
    ['nothing', ''],
  ])('a request arrives as it is: %s', async (_, text) => {
    const { response } = await post('/echo?a=%2F&b=c+d', text, { authorization: 'Bearer a/+=' });
    expect(parseJson(response.text)).toMatchObject({
      method: 'POST',
      url: '/echo?a=%2F&b=c+d',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a/+=', 'accept-encoding': 'identity' },
      text,
    });
  });

  test.each(['GET', 'DELETE'] as const)('a %s is sent as such', async (method) => {
    const { response } = await send({ method, url: `${server.origin}/echo`, headers: {}, text: '' });
    expect(parseJson(response.text)).toMatchObject({ method, text: '' });
  });

  test('a response larger than its limit is an error', async () => {
    const request = { method: 'POST', url: `${server.origin}/html`, headers: {}, text: '' } as const;
    const limits = { timeoutMs: 10_000, maxBytes: '<h1>Bad gateway</h1>'.length };
    await expect(send(request, limits)).resolves.toMatchObject({ response: { status: 502 } });
    await expect(send(request, { ...limits, maxBytes: limits.maxBytes - 1 })).rejects.toThrow(/size/);
  });

  test('a response slower than its limit is an error', async () => {
    const request = { method: 'POST', url: `${server.origin}/never`, headers: {}, text: '' } as const;
    await expect(send(request, { timeoutMs: 20, maxBytes: 100 })).rejects.toThrow(/20ms exceeded/);
  });

  test('a form arrives by its bytes', async () => {
    const form = encodeForm({ name: 'Zoë', avatar: 'file:gif' }, 'b');
    const headers = { 'content-type': form.type };
    const url = `${server.origin}/echo`;
    const { response } = await send({ method: 'POST', url, headers, text: form.text, form });
    expect(parseJson(response.text)).toMatchObject({
      headers: { ...headers, 'content-length': String(form.bytes.length) },
      text: form.bytes.toString(),
    });
  });

  test('an exchange holds its request, and when and how long it was under way', async () => {
    const before = Date.now();
    const { request, startedAt, durationMs } = await post('/html');
    expect(request).toMatchObject({ url: `${server.origin}/html`, text: '{}' });
    expect(startedAt.getTime()).toBeGreaterThanOrEqual(before);
    expect(durationMs).toBeGreaterThan(0);
  });

  test.each([
    ['the connection is reset', '/reset'],
    ['the response is truncated', '/cut'],
  ])('an invalid response is an error: %s', async (_, path) => {
    await expect(post(path)).rejects.toThrow();
  });

  test('a missing server is an error that says so', async () => {
    // Port 1 is reserved (tcpmux), and nothing listens on it on loopback.
    const url = 'http://127.0.0.1:1/contacts';
    await expect(send({ method: 'POST', url, headers: {}, text: '' })).rejects.toThrow('ECONNREFUSED');
  });
});
