import { createHmac } from 'node:crypto';
import { messageOf } from '../lib/problem';
import { bareContract, exampleSettings, exampleSubject } from '../testing/example';
import { BASE_URL, LIVE, RUN } from '../testing/live';
import { useServer } from '../testing/server';
import { accessOf } from './access';
import { sealOf } from './seal';

const ENVIRONMENT = {
  EXAMPLE_BASE_URL: `${BASE_URL}/`,
  EXAMPLE_TOKEN: exampleSettings.EXAMPLE_TOKEN,
  EXAMPLE_SOURCE_ID: '7',
};
const subject = exampleSubject(LIVE);
const allowed = { ...ENVIRONMENT, LIVE_HOSTS: 'staging.example.com' };

const received: string[] = [];
const server = useServer((request, response) => {
  const { authorization, 'content-type': type } = request.headers;
  request
    .on('data', (bytes) => received.push(String(bytes)))
    .on('end', () => {
      received.push(`${request.method} ${request.url} ${authorization} ${type}`);
      const isBusy = request.url === '/busy' && received.length % 2 === 1;
      response.writeHead(isBusy ? 429 : 200, { 'retry-after': '0' }).end('{}');
    });
});

beforeEach(() => {
  received.length = 0;
});

test('settings are read, with the defaults of the contract', () => {
  const settings = { ...bareContract.settings, EXAMPLE_MODE: { what: 'a mode', default: 'plain' } };
  const described = exampleSubject({ ...LIVE, settings });
  expect(accessOf(described, allowed, RUN).settings).toEqual({ ...exampleSettings, EXAMPLE_MODE: 'plain' });
  const set = { ...allowed, EXAMPLE_MODE: 'other' };
  expect(accessOf(described, set, RUN).settings).toMatchObject({ EXAMPLE_MODE: 'other' });
});

test('the subject is the provider, at its base URL', () => {
  expect(accessOf(subject, allowed, RUN).subject).toEqual({ ...subject, baseUrl: BASE_URL });
});

test('limits are read', () => {
  expect(accessOf(subject, { ...allowed, LIVE_TIMEOUT_MS: '200' }, RUN).limits).toMatchObject({ timeoutMs: 200 });
});

test.each([
  ['a setting is wrong', { ...allowed, EXAMPLE_SOURCE_ID: 'seven' }, 'Failed to read EXAMPLE_SOURCE_ID: '],
  ['a limit is wrong', { ...allowed, LIVE_RPS: '0' }, 'Failed to read LIVE_RPS: '],
  ['consent is missing', ENVIRONMENT, 'Failed to use EXAMPLE_BASE_URL: staging.example.com may be production'],
])('there is none when %s', (_, environment, want) => {
  expect(() => accessOf(subject, environment, RUN)).toThrow(want);
});

test('credentials are redacted, and seal what a run keeps', () => {
  const { redact, seal } = accessOf(subject, allowed, RUN);
  expect(redact(`of ${exampleSettings.EXAMPLE_TOKEN}, 7`)).toBe('of EXAMPLE_TOKEN, 7');
  expect(seal('text')).toBe(sealOf(subject.contract, exampleSettings)('text'));
  expect(seal('text')).not.toBe(createHmac('sha256', '').update('text').digest('hex'));
});

test('a side request belongs to the run, at that time', () => {
  const now = jest.spyOn(Date, 'now').mockReturnValue(1767323045999);
  const { scope } = accessOf(subject, allowed, RUN);
  expect(scope()).toEqual({ seed: { run: RUN, slot: 0, time: 1767323045 }, settings: exampleSettings });
  now.mockReturnValue(1767323046000);
  expect(scope().seed.time).toBe(1767323046);
  now.mockRestore();
});

describe('at a server', () => {
  const access = () => accessOf(subject, { ...ENVIRONMENT, EXAMPLE_BASE_URL: server.origin, LIVE_RPS: '1000' }, RUN);
  const later = Date.now() + 60_000;

  test('a request to another operation has the authenticating headers and its body', async () => {
    const { ask } = access();
    const { request, response } = await ask(LIVE.cleanUp, later, '{"ids":[5]}');
    expect(request.url).toBe(`${server.origin}/contacts/{id}`);
    expect(response).toMatchObject({ status: 200, text: '{}' });
    await ask({ method: 'GET', path: '/contacts?a=b', source: 'L6' }, later);
    expect(received).toEqual([
      '{"ids":[5]}',
      'DELETE /contacts/%7Bid%7D Bearer s3cret/+ "token" application/json',
      'GET /contacts?a=b Bearer s3cret/+ "token" undefined',
    ]);
  });

  test('nothing is sent after the end', async () => {
    const { ask, exchange } = access();
    const request = { method: 'GET', url: `${server.origin}/`, headers: {}, text: '' } as const;
    const said = await Promise.all([
      ask(LIVE.cleanUp, Date.now() - 1).catch(messageOf),
      exchange(request, Date.now() - 1).catch(messageOf),
    ]);
    expect(said).toEqual(said.map(() => expect.stringMatching(/^Failed to send the request: the run has reached/)));
    expect(received).toEqual([]);
    expect((await exchange(request)).response.status).toBe(200);
  });

  test('cases and side requests share one client and its notes', async () => {
    const { ask, exchange, notes } = access();
    const busy = { method: 'GET', path: '/busy', source: 'L8' } as const;
    const note = 'waited 0 s after 429 and retried';
    expect((await ask(busy, later)).response.status).toBe(200);
    expect(notes()).toEqual([note]);
    await exchange({ method: 'GET', url: `${server.origin}/busy`, headers: {}, text: '' });
    expect(notes()).toEqual([note, note]);
  });
});
