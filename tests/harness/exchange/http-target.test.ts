import type { RequestListener } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { encodeForm } from '../form/multipart';
import { exampleContract, exampleExchange, exampleSettings, exampleSubject, useServer } from '../testing';
import type { SentRequest } from './exchange';
import { parseJson } from './exchange';
import type { Server } from './http-target';
import { defaultsOf, httpTarget, secretsOf } from './http-target';
import { liveSettings, missingSettings } from './live';
import { send } from './send';
import { SLOTS } from './unique';

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
  const cases = subject.clauses.flatMap((clause) => clause.cases.map((each) => ({ clause, each })));

  let closed = 0;
  function target(changes: Partial<Server> = {}) {
    return httpTarget(subject, {
      kind: 'sandbox',
      seed: { run: 'ab12cd', slot: 40 },
      settings: exampleSettings,
      abilities: [],
      start: () => Promise.resolve({ baseUrl: `${server.origin}/v1`, close: () => Promise.resolve(void closed++) }),
      ...changes,
    });
  }

  test.each<[string, Partial<Server>, string | undefined]>([
    ['nothing', {}, 'needs a server fault and EXAMPLE_GROUP_ID (the id of a group)'],
    ['the ability', { abilities: ['a server fault'] }, 'needs EXAMPLE_GROUP_ID (the id of a group)'],
    ['both', { abilities: ['a server fault'], settings: { EXAMPLE_GROUP_ID: 1 } }, undefined],
  ])('a server that offers %s skips accordingly', (_, changes, want) => {
    const reasons = cases.map(({ clause, each }) => target(changes).skips(clause, each));
    expect(reasons).toEqual([undefined, undefined, undefined, want]);
  });

  test('each case has a slot of its own, and the second in which it is begun', async () => {
    const session = await target().open();
    const now = jest.spyOn(Date, 'now').mockReturnValue(1_704_124_800_999);
    const seeds = cases.map(({ clause, each }) => session.seedOf(clause, each));
    now.mockRestore();
    expect(seeds).toEqual([40, 41, 42, 43].map((slot) => ({ run: 'ab12cd', slot, time: 1_704_124_800 })));
  });

  const [{ clause, each } = { clause: undefined, each: undefined }] = cases;
  const request = { method: 'POST', url: 'http://127.0.0.1:1/v1/contacts', headers: {}, text: '' } as const;

  /** Has the first case's request answered. */
  async function answered(changes: Partial<Server>) {
    const { baseUrl, ...session } = await target(changes).open();
    if (!clause || !each) throw new Error('The example has no case.');
    const position = { clause, case: each, step: 0, seed: session.seedOf(clause, each) };
    return session.exchange({ ...request, url: `${baseUrl}/contacts` }, position);
  }

  test('a request goes to the server, and the answer comes back', async () => {
    const exchange = await answered({});
    expect(exchange.request).toEqual({ ...request, url: `${server.origin}/v1/contacts` });
    expect(exchange.response.status).toBe(200);
    expect(parseJson(exchange.response.text)).toMatchObject({ method: 'POST', url: '/v1/contacts' });
  });

  test('a server in this process is asked without HTTP', async () => {
    const connection = { baseUrl: 'http://127.0.0.1:1/v1', close: () => Promise.resolve() };
    const exchange = (sent: SentRequest) => Promise.resolve(exampleExchange({ request: sent }));
    const start = () => Promise.resolve({ ...connection, exchange });
    await expect(answered({ start })).resolves.toEqual(exampleExchange({ request }));
  });

  test('what is not set has the reading that the contract takes', async () => {
    const settings = {
      ...exampleContract.settings,
      MODE: { what: 'a reading', optional: true, default: 'raw' },
    } as const;
    const choosing = exampleSubject({ settings });
    expect(defaultsOf(choosing)).toEqual({ MODE: 'raw' });
    const server = { kind: 'live', seed: { run: 'r', slot: 0 }, abilities: [] } as const;
    const start = () => Promise.resolve({ baseUrl: '', close: () => Promise.resolve() });
    const settingsOf = async (given: Server['settings']) =>
      clause && (await httpTarget(choosing, { ...server, settings: given, start }).open()).settingsOf(clause);
    await expect(settingsOf({})).resolves.toEqual({ MODE: 'raw' });
    await expect(settingsOf({ MODE: 'empty', A: 1 })).resolves.toEqual({ MODE: 'empty', A: 1 });
  });

  test('a session takes secrets out of texts, and closes what it started', async () => {
    const session = await target().open();
    expect(session.redact(`Bearer ${exampleSettings.EXAMPLE_TOKEN} 7`)).toBe('Bearer EXAMPLE_TOKEN 7');
    closed = 0;
    await session.close();
    expect(closed).toBe(1);
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
  ])('what comes is kept as it is: %s', async (_, path, status, text) => {
    const { response } = await post(path);
    expect(response).toMatchObject({ status, text });
  });

  test('names of headers are in lower case, repeated ones are joined', async () => {
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
  ])('what is sent arrives as it is: %s', async (_, text) => {
    const { response } = await post('/echo?a=%2F&b=c+d', text, { authorization: 'Bearer a/+=' });
    expect(parseJson(response.text)).toMatchObject({
      method: 'POST',
      url: '/echo?a=%2F&b=c+d',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a/+=', 'accept-encoding': 'identity' },
      text,
    });
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
    ['the answer is cut off', '/cut'],
  ])('what is no answer is an error: %s', async (_, path) => {
    await expect(post(path)).rejects.toThrow();
  });

  test('a server that is not there is an error that says so', async () => {
    // Port 1 is reserved (tcpmux), and nothing serves it on loopback.
    const url = 'http://127.0.0.1:1/contacts';
    await expect(send({ method: 'POST', url, headers: {}, text: '' })).rejects.toThrow('ECONNREFUSED');
  });
});

describe('live', () => {
  const subject = exampleSubject();
  const COMPLETE = {
    EXAMPLE_BASE_URL: 'https://api.example.com/v1',
    EXAMPLE_TOKEN: 's3cret',
    EXAMPLE_SOURCE_ID: '7',
  };

  test.each([
    ['everything', COMPLETE, []],
    ['nothing', {}, ['EXAMPLE_BASE_URL', 'EXAMPLE_TOKEN', 'EXAMPLE_SOURCE_ID']],
    ['an empty token', { ...COMPLETE, EXAMPLE_TOKEN: '' }, ['EXAMPLE_TOKEN']],
    ['a blank token', { ...COMPLETE, EXAMPLE_TOKEN: ' \t' }, ['EXAMPLE_TOKEN']],
    ['no base URL', { ...COMPLETE, EXAMPLE_BASE_URL: undefined }, ['EXAMPLE_BASE_URL']],
  ])('with %s set, what is missing is told', (_, environment, want) => {
    expect(missingSettings(subject, environment)).toEqual(want);
  });

  test('settings are read by their type, and no others', () => {
    const { settings, abilities } = liveSettings(subject, { ...COMPLETE, EXAMPLE_GROUP_ID: '', HOME: '/root' });
    expect(settings).toEqual({ EXAMPLE_TOKEN: 's3cret', EXAMPLE_SOURCE_ID: 7 });
    expect(abilities).toEqual([]);
    expect(liveSettings(subject, { ...COMPLETE, EXAMPLE_GROUP_ID: '0' }).settings.EXAMPLE_GROUP_ID).toBe(0);
  });

  test.each(['7a', '1.5', '1e3', ' 7', 'seven'])('the whole number %j is refused', (text) => {
    expect(() => liveSettings(subject, { ...COMPLETE, EXAMPLE_SOURCE_ID: text })).toThrow(
      `Failed to read EXAMPLE_SOURCE_ID: "${text}" is no whole number`,
    );
  });

  test.each([
    ...['', 'api.example.com', 'ftp://api.example.com', 'file:///etc', '/v1', 'https:///?', 'http:api.example.com'],
    ...['https://api.example.com/v1?key=1', 'https://api.example.com/v1#top', ' https://api.example.com'],
  ])('the base URL %j is refused', (text) => {
    expect(() => liveSettings(subject, { ...COMPLETE, EXAMPLE_BASE_URL: text })).toThrow(
      `Failed to read EXAMPLE_BASE_URL: "${text}" is no http or https URL`,
    );
  });

  test.each([
    ['https://api.example.com/v1', 'https://api.example.com/v1'],
    ['https://api.example.com/v1//', 'https://api.example.com/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('the base URL %s loses its last slashes', async (given, want) => {
    const { baseUrl, close } = await liveSettings(subject, { ...COMPLETE, EXAMPLE_BASE_URL: given }).start();
    await close();
    expect(baseUrl).toBe(want);
  });

  test('runs have seeds of their own', () => {
    const seeds = Array.from({ length: 20 }, () => liveSettings(subject, COMPLETE).seed);
    expect(seeds.filter(({ run, slot }) => !/^[a-z\d]{6}$/.test(run) || !(slot >= 0 && slot < SLOTS))).toEqual([]);
    expect(new Set(seeds.map(({ run, slot }) => `${run} ${slot}`)).size).toBe(seeds.length);
  });
});
