import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { testClock } from '../testing/clock';
import { useServer } from '../testing/server';
import { LIMITS } from '../wire/send';
import { createClient } from './client';
import type { Lookup } from './loopback';
import { createPace } from './pace';

type Answer = (response: ServerResponse) => void;

const START = Date.UTC(2026, 0, 2, 3, 4, 5);
const OVER = 'Failed to send the request: the run has reached its end';

let answers: Answer[] = [];
let received: string[] = [];

const server = useServer((request: IncomingMessage, response) => {
  received.push(`${request.method} ${request.url}`);
  request.resume().on('end', () => {
    const answer = answers.shift() ?? says(200);
    answer(response);
  });
});

beforeEach(() => {
  answers = [];
  received = [];
});

/** The date is that of the test clock. */
function says(status: number, headers: { readonly [name: string]: string } = {}): Answer {
  return (response) => {
    response.sendDate = false;
    response.writeHead(status, headers).end('{}');
  };
}

function aClient(lookup?: Lookup) {
  const clock = testClock(START);
  return { clock, client: createClient(createPace(1000, clock), LIMITS, lookup) };
}

function aRequest(method: 'POST' | 'GET' | 'DELETE' = 'POST', path = '/contacts') {
  return { method, url: `${server.origin}${path}`, headers: { 'content-type': 'application/json' }, text: '' };
}

test.each([
  [[], [], 200, 1],
  [[says(429, { 'retry-after': '2' })], [2000], 200, 2],
  [[says(429, { 'retry-after': '1.5' })], [1500], 200, 2],
  [[says(429, { 'retry-after': 'soon' })], [1000], 200, 2],
  [[says(429)], [1000], 200, 2],
  [[says(429, { 'x-ratelimit-reset': String(START / 1000 + 5) })], [5000], 200, 2],
  [[says(429, { ratelimit: '"default";r=0;t=5' })], [5000], 200, 2],
  [
    [says(429, { date: 'Fri, 02 Jan 2026 03:00:00 GMT', 'retry-after': 'Fri, 02 Jan 2026 03:00:04 GMT' })],
    [4000],
    200,
    2,
  ],
  [[says(429), says(429), says(201)], [1000, 1000], 201, 3],
  [[says(429), says(429), says(429), says(429)], [1000, 1000, 1000], 429, 4],
  [[says(429, { 'retry-after': '3600' })], [60_000], 200, 2],
])('on 429 it waits and retries, at most three times (%#)', async (given, sleeps, status, requests) => {
  answers = [...given];
  const { clock, client } = aClient();
  const { response } = await client.exchange(aRequest());
  expect(response.status).toBe(status);
  expect(received).toHaveLength(requests);
  expect(clock.sleeps).toEqual(sleeps);
  const notes = sleeps.map((wait) => `waited ${Math.ceil(wait / 1000)} s after 429 and retried`);
  expect(client.notes()).toEqual(notes);
});

const KEPT: readonly (readonly [string, Answer])[] = [
  ...[408, 425, 500, 502, 503, 504].map((status) => [String(status), says(status, { 'retry-after': '2' })] as const),
  ['a reset', (response) => response.socket?.resetAndDestroy()],
  ['a hang-up', (response) => response.socket?.end()],
  [
    'a truncated body',
    (response) => response.writeHead(201, { 'content-length': '9' }).write('{}', () => response.socket?.end()),
  ],
];

test.each(
  KEPT.flatMap(([name, answer]) => (['POST', 'GET', 'DELETE'] as const).map((method) => ({ name, answer, method }))),
)('$method is not retried after $name', async ({ answer, method }) => {
  answers = [answer];
  const { client } = aClient();
  await client.exchange(aRequest(method)).catch(() => undefined);
  expect(received).toEqual([`${method} /contacts`]);
  expect(client.notes()).toEqual([]);
});

test('a wait requested by a 503 precedes the next request', async () => {
  answers = [says(503, { 'retry-after': '7' })];
  const { clock, client } = aClient();
  expect((await client.exchange(aRequest())).response.status).toBe(503);
  expect(clock.sleeps).toEqual([]);
  expect((await client.exchange(aRequest())).response.status).toBe(200);
  expect(clock.sleeps).toEqual([7000]);
});

describe('the end of the run', () => {
  test('sends nothing after it', async () => {
    const { clock, client } = aClient();
    await expect(client.exchange(aRequest(), START - 1)).rejects.toThrow(OVER);
    expect(received).toEqual([]);
    expect((await client.exchange(aRequest(), START)).response.status).toBe(200);
    expect(clock.sleeps).toEqual([]);
  });

  test('does not wait beyond it after 429, and notes no wait', async () => {
    answers = [says(429, { 'retry-after': '2' }), says(429, { 'retry-after': '30' })];
    const { clock, client } = aClient();
    await expect(client.exchange(aRequest(), START + 10_000)).rejects.toThrow(
      `${OVER}; the next request would have to wait 30 s`,
    );
    expect(received).toHaveLength(2);
    expect(clock.sleeps).toEqual([2000]);
    expect(client.notes()).toEqual(['waited 2 s after 429 and retried']);
  });
});

test('nothing is sent to a loopback name that resolves elsewhere', async () => {
  const url = `${server.origin.replace('127.0.0.1', 'localhost')}/contacts`;
  const foreign = aClient(() => Promise.resolve([{ address: '127.0.0.1' }, { address: '192.0.2.1' }])).client;
  await expect(foreign.exchange({ ...aRequest(), url })).rejects.toThrow(
    'Failed to send to localhost: its addresses are not all loopback',
  );
  expect(received).toEqual([]);
  const own = aClient(() => Promise.resolve([{ address: '127.0.0.1' }])).client;
  expect((await own.exchange({ ...aRequest(), url })).response.status).toBe(200);
});

test('a refused connection, over which nothing was sent, is retried once', async () => {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  listener.close();
  await once(listener, 'close');
  const { clock, client } = aClient();
  const refused = client.exchange({ ...aRequest(), url: `http://127.0.0.1:${port}/contacts` });
  await expect(refused).rejects.toThrow('ECONNREFUSED');
  expect(clock.sleeps).toEqual([1]);
});
