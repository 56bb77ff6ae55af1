import { createHash } from 'node:crypto';
import type { SentRequest } from '../model';
import { bareContract, exampleSettings, exampleSubject } from '../testing/example';
import { exampleExchange } from '../testing/exchange';
import { useServer } from '../testing/server';
import { parseJson } from './exchange';
import type { Server } from './http-target';
import { defaultsOf, hiddenOf, httpTarget, secretsOf } from './http-target';
import { NOTHING_LEFT } from './target';

const server = useServer(({ method, url }, response) => {
  response.end(JSON.stringify({ method, url }));
});

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
  const position = { clause, case: testCase, step: 0, before: [], seed: session.seedOf(clause, testCase) };
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
    ...bareContract.settings,
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
    const position = { clause: at, case: used, step: 0, before: [], seed: session.seedOf(at, used) };
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
  const settings = { PIN: { what: 'a PIN', secret: true, type: 'integer' }, ...bareContract.settings } as const;
  const secretive = exampleSubject({ settings });
  expect(secretsOf(secretive, { ...exampleSettings, PIN: 1234 })).toEqual({
    PIN: '1234',
    EXAMPLE_TOKEN: exampleSettings.EXAMPLE_TOKEN,
  });
  expect(secretsOf(secretive, { EXAMPLE_SOURCE_ID: 7 })).toEqual({});
});

test('what differs from a secret by a character is hidden as well, where a case sends it', () => {
  const request = [
    { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.cut.EXAMPLE_TOKEN}' },
  ] as const;
  const nearly = {
    says: 'MUST be so',
    source: 'L1',
    cases: [{ name: 'a part', request, expect: { status: 401 } }],
  } as const;
  const altering = exampleSubject({ clauses: [{ 'token.nearly': nearly }] });
  const settings = { ...exampleSettings, EXAMPLE_TOKEN: 'tok-1' };
  expect(hiddenOf(subject, settings)).toEqual({ EXAMPLE_TOKEN: 'tok-1' });
  expect(hiddenOf(altering, settings)).toEqual({ EXAMPLE_TOKEN: 'tok-1', 'EXAMPLE_TOKEN.cut': 'tok-' });
});
