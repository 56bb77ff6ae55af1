import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../lib/problem';
import { exampleSubject } from '../testing/example';
import { useFolder } from '../testing/folder';
import { environmentOf, SERVED, useContacts } from '../testing/live-server';
import type { Entry } from './journal';
import { beginJournal } from './journal';
import { prepareLive } from './readiness';

const server = useContacts();
const folder = useFolder();
const subject = exampleSubject(SERVED);
const another = { ...subject, provider: 'another' };

/** The output while a live run is prepared, and the result. */
async function prepare(changes: object = {}, subjects = [subject]) {
  const said: string[] = [];
  const environment = { ...environmentOf(server.origin), ...changes };
  const prepared = await prepareLive(subjects, environment, folder.path, (line) => said.push(line)).catch(messageOf);
  return { said, prepared };
}

/** Leaves a journal of an earlier run, whose process is gone. */
function leave(run: string, entries: readonly Entry[], overAt = 0): void {
  const head = { journal: 1, provider: 'example', run, baseUrl: server.origin, account: 'f00d' } as const;
  const startedAt = '2026-01-02T03:04:05.000Z';
  const journal = beginJournal(folder.path, { ...head, startedAt, overAt, pid: process.ppid });
  for (const entry of entries) journal.append(entry);
}

const sent = (attempt: number): Entry => ({ attempt, is: 'sent', values: [], seal: 'a1' });

test('a provider that is ready runs', async () => {
  const before = Date.now();
  const { said, prepared } = await prepare({ LIVE_MAX_MINUTES: '2' });
  expect(said).toEqual(['example runs']);
  expect(prepared).toEqual({
    run: expect.stringMatching(/^[a-z\d]{6}$/),
    endsAt: expect.any(Number),
    readiness: { example: { state: 'runs', signatures: [] } },
  });
  const { endsAt } = typeof prepared === 'string' ? { endsAt: 0 } : prepared;
  expect(endsAt).toBeGreaterThanOrEqual(before + 120_000);
  expect(endsAt).toBeLessThanOrEqual(Date.now() + 120_000);
});

test('each run has its own id', async () => {
  const runs = await Promise.all(Array.from({ length: 3 }, () => prepare()));
  expect(new Set(runs.map(({ prepared }) => (typeof prepared === 'string' ? prepared : prepared.run))).size).toBe(3);
});

test.each([
  [{ EXAMPLE_TOKEN: '' }, 'EXAMPLE_TOKEN is not set'],
  [{ EXAMPLE_TOKEN: '', EXAMPLE_SOURCE_ID: ' ' }, 'EXAMPLE_TOKEN, EXAMPLE_SOURCE_ID are not set'],
])('a provider without %j is skipped, and gets no requests', async (changes, reason) => {
  const { said, prepared } = await prepare({ ...changes, ANOTHER_BASE_URL: server.origin }, [subject, another]);
  expect(said[0]).toBe(`example is skipped: ${reason}`);
  expect(prepared).toBe(NONE);
  expect(server.requests).toEqual([]);
});

const NONE =
  'Failed to run TARGET=live: the settings of no provider are complete\n' +
  'Set them in the environment or in .env; .env.example lists them.';

test('one complete provider is enough', async () => {
  const { said, prepared } = await prepare({}, [another, subject]);
  expect(said).toEqual(['another is skipped: ANOTHER_BASE_URL is not set', 'example runs']);
  expect(prepared).toMatchObject({
    readiness: {
      another: { state: 'skipped', reason: 'ANOTHER_BASE_URL is not set' },
      example: { state: 'runs', signatures: [] },
    },
  });
});

test.each([
  ['a setting is wrong', { EXAMPLE_SOURCE_ID: 'seven' }, /^Failed to read EXAMPLE_SOURCE_ID: /],
  ['the credentials are refused', { EXAMPLE_TOKEN: 'other' }, /^Failed to reach example .+: it returned 401: /],
])('if %s, a provider cannot be tested, which is not a skip', async (_, changes, reason) => {
  const { said, prepared } = await prepare(changes);
  expect(said[0]).toMatch(/^example cannot be tested: Failed to /);
  expect(prepared).toMatchObject({
    readiness: { example: { state: 'unusable', reason: expect.stringMatching(reason) } },
  });
});

test('a corrupt journal makes only its provider unusable', async () => {
  mkdirSync(join(folder.path, 'created'));
  writeFileSync(join(folder.path, 'created', 'example-abc123.jsonl'), 'not a journal\n');
  const { said, prepared } = await prepare({ ANOTHER_BASE_URL: server.origin }, [subject, another]);
  expect(said).toEqual([
    expect.stringMatching(/^example cannot be tested: Failed to read .+abc123\.jsonl:1: this is not JSON\nCheck which/),
    'another runs',
  ]);
  expect(prepared).toMatchObject({
    readiness: { example: { state: 'unusable' }, another: { state: 'runs', signatures: [] } },
  });
});

test('unknown settings are reported, whether a provider runs or not', async () => {
  const hint = 'EXAMPLE_GROUPID is not a known setting; did you mean EXAMPLE_GROUP_ID?';
  expect((await prepare({ EXAMPLE_GROUPID: '7' })).said).toEqual([`example runs; ${hint}`]);
  expect((await prepare({ EXAMPLE_GROUPID: '7', EXAMPLE_TOKEN: '' })).said).toEqual([
    `example is skipped: EXAMPLE_TOKEN is not set; ${hint}`,
  ]);
});

test('a limit that is wrong stops the run', async () => {
  expect((await prepare({ LIVE_RPS: '0' })).prepared).toMatch(/^Failed to read LIVE_RPS: /);
  expect(server.requests).toEqual([]);
});

describe('what earlier runs may have left', () => {
  test('is reported, with the command that deletes it', async () => {
    leave('old111', [sent(1), sent(2), { attempt: 2, is: 'gone' }]);
    leave('old222', [sent(1)]);
    expect((await prepare()).said).toEqual([
      'example runs',
      'Earlier runs may have left 2 contacts at example: npm run sweep -- example',
    ]);
  });

  test('is singular for one', async () => {
    leave('old111', [sent(1)]);
    expect((await prepare()).said[1]).toBe('Earlier runs may have left 1 contact at example: npm run sweep -- example');
  });

  test.each<readonly [string, readonly Entry[], number, object]>([
    ['nothing is left', [sent(1), { attempt: 1, is: 'gone' }], 0, {}],
    ['the run is still running', [sent(1)], Date.now() + 3_600_000, {}],
    ['the provider is skipped', [sent(1)], 0, { EXAMPLE_TOKEN: '' }],
    ['the provider cannot be tested', [sent(1)], 0, { EXAMPLE_TOKEN: 'other' }],
  ])('is not reported if %s', async (_, entries, overAt, changes) => {
    leave('old111', entries, overAt);
    expect((await prepare(changes)).said).toHaveLength(1);
  });

  test('is not reported if nothing can be deleted', async () => {
    const { cleanUp: _, ...contract } = SERVED;
    leave('old111', [sent(1)]);
    expect((await prepare({}, [exampleSubject(contract)])).said).toEqual(['example runs']);
  });
});
