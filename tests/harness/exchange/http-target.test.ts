import { exampleContract, exampleSettings, exampleSubject, useServer } from '../testing';
import type { Server } from './http-target';
import { httpTarget, secretsOf } from './http-target';

const subject = exampleSubject();
const cases = subject.clauses.flatMap((clause) => clause.cases.map((each) => ({ clause, each })));
const server = useServer((request, response) => {
  response.end(`${request.method} ${request.url}`);
});

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

test('each case has a slot of its own, from that of the run on', async () => {
  const session = await target().open();
  const seeds = cases.map(({ clause, each }) => session.seedOf(clause, each));
  expect(seeds).toEqual([40, 41, 42, 43].map((slot) => ({ run: 'ab12cd', slot })));
});

test('a request goes to the server, and the answer comes back', async () => {
  const { baseUrl, ...session } = await target().open();
  const [first] = cases;
  expect(first).toBeDefined();
  if (!first) return;
  const position = { clause: first.clause, case: first.each, step: 0, seed: session.seedOf(first.clause, first.each) };
  const request = { method: 'POST', url: `${baseUrl}/contacts`, headers: {}, text: '' } as const;
  const exchange = await session.exchange(request, position);
  expect(exchange.request).toEqual(request);
  expect(exchange.response).toMatchObject({ status: 200, text: 'POST /v1/contacts' });
  expect(session.settingsOf(first.clause)).toEqual(exampleSettings);
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
