import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../lib/problem';
import type { Exchange, Position, Session } from '../model';
import { firstSlot, uniqueValue } from '../request/unique';
import { exampleSubject } from '../testing/example';
import { useFolder } from '../testing/folder';
import { RUN } from '../testing/live';
import { environmentOf, SERVED, useContacts } from '../testing/live-server';
import { checkReadiness, liveTarget } from './target';

const server = useContacts();
const folder = useFolder();
const subject = exampleSubject(SERVED);

const journal = () => join(folder.path, 'created', 'example-abc123.jsonl');
const linesOf = () =>
  readFileSync(journal(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

function targetOf(changes: object = {}, endsAt = Date.now() + 60_000) {
  return liveTarget(subject, { ...environmentOf(server.origin), ...changes }, folder.path, RUN, endsAt);
}

/** The case of a number, counted through all clauses, and the position of its request. */
function caseOf(session: Session, number = 0): Position {
  const cases = subject.clauses.flatMap((clause) => clause.cases.map((testCase) => ({ clause, case: testCase })));
  const at = cases[number];
  if (!at) throw new Error(`There is no case ${number}.`);
  return { ...at, step: 0, before: [], seed: session.seedOf(at.clause, at.case) };
}

/** Sends the request of a case, with the values of its seed or of another one. */
function send(session: Session, at: Position, seed = at.seed): Promise<Exchange> {
  const headers = { authorization: `Bearer ${session.settingsOf(at.clause, at.case).EXAMPLE_TOKEN}` };
  const text = JSON.stringify({ name: uniqueValue(seed, 'name'), phone: uniqueValue(seed, 'phone') });
  return session.exchange({ method: 'POST', url: `${session.baseUrl}/contacts`, headers, text }, at);
}

describe('a session', () => {
  test('has a journal from its start, which names its run, server and account', async () => {
    const target = targetOf({ LIVE_CLEAN_UP_SECONDS: '7' }, 1_900_000_000_000);
    expect(existsSync(journal())).toBe(false);
    const before = Date.now();
    const session = await target.open();
    const [head] = linesOf();
    expect(head).toEqual({
      journal: 1,
      provider: 'example',
      run: RUN,
      baseUrl: server.origin,
      account: expect.stringMatching(/^[\da-f]{64}$/),
      startedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      overAt: 1_900_000_000_000 + 37_000,
      pid: process.pid,
    });
    expect(Date.parse(head.startedAt)).toBeGreaterThanOrEqual(before);
    await session.close();
  });

  test('deletes what it created when it is closed, and leaves no journal', async () => {
    const session = await targetOf().open();
    const { response } = await send(session, caseOf(session));
    expect([response.status, server.contacts.size]).toEqual([201, 1]);
    expect(linesOf().map(({ is }) => is)).toEqual([undefined, 'sent', 'created']);
    expect(await session.close()).toEqual({ leftovers: [], notes: [] });
    expect([server.contacts.size, existsSync(journal())]).toEqual([0, false]);
  });

  test('keeps the journal of what could not be deleted, and reports it', async () => {
    server.meddle = (request) => (request.startsWith('DELETE') ? 500 : undefined);
    const session = await targetOf().open();
    await send(session, caseOf(session));
    const { leftovers } = await session.close();
    expect(leftovers).toEqual([expect.objectContaining({ kind: 'left', id: '1', run: RUN, provider: 'example' })]);
    expect(linesOf().at(-1)).toEqual({ is: 'closed' });
  });

  test('keeps the journal of what is only doubtful, too: its id is for the report', async () => {
    const session = await targetOf().open();
    const at = caseOf(session);
    await send(session, at, { run: 'other1', slot: at.seed.slot + 1, time: 0 });
    const { leftovers } = await session.close();
    expect(leftovers.map(({ kind }) => kind)).toEqual(['doubtful']);
    expect([existsSync(journal()), server.contacts.size]).toEqual([true, 1]);
  });

  test('sends nothing once its run is over, and still deletes', async () => {
    const endsAt = Date.now() + 60_000;
    const session = await targetOf({}, endsAt).open();
    await send(session, caseOf(session));
    const now = jest.spyOn(Date, 'now').mockReturnValue(endsAt);
    await expect(send(session, caseOf(session))).rejects.toThrow('the run has reached its end');
    now.mockRestore();
    expect(linesOf().filter(({ is }) => is === 'sent')).toHaveLength(1);
    expect((await session.close()).leftovers).toEqual([]);
    expect(server.contacts.size).toBe(0);
  });

  test('sends nothing once its journal cannot be written, cleans up from memory, and says so', async () => {
    const session = await targetOf().open();
    await send(session, caseOf(session));
    rmSync(journal());
    await expect(send(session, caseOf(session))).rejects.toThrow(/^Failed to write .+abc123\.jsonl: /);
    const { leftovers, notes } = await session.close();
    expect(leftovers).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(/^Failed to write .+; cleaned up from memory$/s)]);
    expect(server.contacts.size).toBe(0);
    expect(server.requests.filter((request) => request.startsWith('POST'))).toHaveLength(1);
  });

  test('notes how its responses arrived', async () => {
    let count = 0;
    const session = await targetOf().open();
    server.meddle = (request) => (request.startsWith('POST') && count++ === 0 ? 429 : undefined);
    await send(session, caseOf(session));
    expect((await session.close()).notes).toEqual(['waited 0 s after 429 and retried']);
  });

  test('is not opened if its journal cannot be', async () => {
    writeFileSync(join(folder.path, 'created'), '');
    await expect(async () => targetOf().open()).rejects.toThrow(/^Failed to write .+; without it nothing is created/);
    expect(server.requests).toEqual([]);
  });
});

describe('a case', () => {
  test('uses other numbers if its own are in use, with a note', async () => {
    const session = await targetOf().open();
    const at = caseOf(session);
    const phone = uniqueValue(at.seed, 'phone');
    server.meddle = (request) => (request.startsWith('POST') ? 409 : undefined);
    const refused = await send(session, at);
    expect(await session.retake?.(at.case, refused)).toBe(false);
    server.contacts.set(777, { id: 777, name: 'Ada', phone });
    expect(await session.retake?.(at.case, refused)).toBe(true);
    expect(caseOf(session).seed.slot).not.toBe(at.seed.slot);
    const { leftovers, notes } = await session.close();
    expect({ leftovers, notes }).toEqual({ leftovers: [], notes: [`${phone} was in use: another number was taken`] });
    expect([...server.contacts.keys()]).toEqual([777]);
  });

  test('has its own slot among those of the day', async () => {
    const random = jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const session = await targetOf().open();
    const count = subject.clauses.flatMap(({ cases }) => cases).length;
    const first = firstSlot(new Date(), count, Math.random);
    const seeds = Array.from({ length: count }, (_, number) => caseOf(session, number).seed);
    expect(seeds).toEqual(seeds.map((_, index) => ({ run: RUN, slot: first + index, time: expect.any(Number) })));
    expect(count).toBeGreaterThan(1);
    random.mockRestore();
    await session.close();
  });

  test.each([
    [{}, 'needs LIVE_SAMPLES=1, because it sends a documented sample number'],
    [{ LIVE_SAMPLES: '1' }, undefined],
  ])('with a sample number is run with %j only: %s', (changes, want) => {
    const [clause] = subject.clauses;
    const [testCase] = clause?.cases ?? [];
    if (!clause || !testCase) throw new Error('There is no case.');
    const ability = 'LIVE_SAMPLES=1, because it sends a documented sample number';
    expect(targetOf(changes).skips(clause, { ...testCase, needs: [{ ability }] })).toBe(want);
    expect(targetOf(changes).skips(clause, { ...testCase, needs: [{ ability: 'a server fault' }] })).toBe(
      'needs a server fault',
    );
  });
});

test('if a setting is wrong or consent is missing, there is no target', () => {
  expect(() => targetOf({ EXAMPLE_SOURCE_ID: 'seven' })).toThrow('Failed to read EXAMPLE_SOURCE_ID');
  expect(() => targetOf({ EXAMPLE_BASE_URL: 'https://a.example.com' })).toThrow('may be production');
  expect(targetOf().kind).toBe('live');
});

describe('readiness', () => {
  const check = (changes: object = {}) =>
    checkReadiness(subject, { ...environmentOf(server.origin), ...changes }, folder.path).catch(messageOf);

  test('takes one request, and creates nothing', async () => {
    expect(await check()).toEqual([]);
    expect(server.requests).toEqual(['GET /me']);
    expect(existsSync(join(folder.path, 'created'))).toBe(false);
  });

  test.each([
    ['a setting is wrong', { EXAMPLE_SOURCE_ID: 'seven' }, 'Failed to read EXAMPLE_SOURCE_ID', 0],
    ['the credentials are refused', { EXAMPLE_TOKEN: 'other' }, 'it returned 401: the credentials are rejected', 1],
  ])('is not given if %s', async (_, changes, want, count) => {
    expect(await check(changes)).toContain(want);
    expect(server.requests).toHaveLength(count);
  });

  test('is not given if a journal is corrupt: it would hide what an earlier run left', async () => {
    mkdirSync(join(folder.path, 'created'));
    writeFileSync(join(folder.path, 'created', 'another-abc123.jsonl'), 'not a journal\n');
    expect(await check()).toEqual([]);
    writeFileSync(join(folder.path, 'created', 'example-abc123.jsonl'), 'not a journal\n');
    expect(await check()).toMatch(/^Failed to read .+example-abc123\.jsonl:1: this is not JSON\n/);
    expect(server.requests).toEqual(['GET /me']);
  });
});
