import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../lib/problem';
import { bareContract, exampleSettings, exampleSubject } from '../testing/example';
import { useFolder } from '../testing/folder';
import { contactOf, phoneOf, RUN, SINCE, valuesOf } from '../testing/live';
import { created } from '../testing/live-ledger';
import { environmentOf, SERVED, useContacts } from '../testing/live-server';
import type { JournalHead } from './journal';
import { beginJournal } from './journal';
import type { State } from './ledger';
import { createLedger } from './ledger';
import { accountOf, sealOf } from './seal';
import { isBrokenOff, sweep, whatIsLeft } from './sweep';

const server = useContacts();
const folder = useFolder();
const subject = exampleSubject(SERVED);
const HOUR = 3_600_000;
const SENT: State = { is: 'sent', why: 'no response' };

const journalOf = (run: string) => join(folder.path, 'created', `example-${run}.jsonl`);
const journals = () => readdirSync(join(folder.path, 'created'));
const deletes = () => server.requests.filter((request) => request.startsWith('DELETE'));
const run = (changes: object = {}, only?: string) =>
  sweep(subject, { ...environmentOf(server.origin), ...changes }, folder.path, only);

/**
 * Leaves the journal of a run that sent a request for each state, of slot 1, 2, …; it is closed unless the run was
 * interrupted.
 */
function leave(states: readonly (State | undefined)[], head: Partial<JournalHead> = {}, isClosed = false): void {
  const seal = sealOf(bareContract, exampleSettings);
  const { run: id = RUN, baseUrl = server.origin, startedAt = new Date(SINCE).toISOString() } = head;
  const place = { run: id, baseUrl, startedAt };
  const given = { journal: 1, provider: 'example', ...place, account: accountOf(seal, place) } as const;
  const times = { overAt: Date.now() + HOUR, pid: process.pid };
  const journal = beginJournal(folder.path, { ...given, ...times, ...head });
  const ledger = createLedger({ run: id, since: SINCE, journal, seal });
  for (const [index, state] of states.entries()) {
    const attempt = ledger.begin(valuesOf(index + 1, id), phoneOf(index + 1));
    if (state) ledger.settle(attempt, state);
  }
  if (isClosed) journal.close();
}

/** Puts the contact of a slot on the server. */
function put(slot: number, id: number, changes: object = {}): void {
  server.contacts.set(id, { ...contactOf(slot, id), ...changes });
}

test('there is nothing to sweep if no run left a journal', async () => {
  expect(await run()).toEqual({ gone: 0, leftovers: [], untouched: [] });
  expect(server.requests).toEqual([]);
});

describe('an interrupted run', () => {
  test('is swept at its server and account, and its journal is removed', async () => {
    leave([created(5), { is: 'gone' }, created(6)]);
    put(1, 5);
    put(3, 6);
    put(9, 7);
    expect(await run()).toEqual({ gone: 2, leftovers: [], untouched: [] });
    expect([...server.contacts.keys()]).toEqual([7]);
    expect(server.requests[0]).toBe('GET /me');
    expect(journals()).toEqual([]);
  });

  test('loses what got no response, if that is found', async () => {
    leave([undefined, undefined]);
    put(1, 5);
    // The other one may have existed before.
    expect(await run()).toEqual({ gone: 2, leftovers: [], untouched: [] });
    expect([...server.contacts.keys(), ...journals()]).toEqual([]);
  });

  test('keeps what cannot be deleted in its journal, for the next sweep', async () => {
    leave([created(5), undefined]);
    put(1, 5);
    put(2, 6);
    server.meddle = (request) => (request.startsWith('DELETE') ? 500 : undefined);
    const { gone, leftovers } = await run();
    expect(gone).toBe(0);
    expect(leftovers.map(({ kind, id }) => [kind, id])).toEqual([
      ['left', '5'],
      ['left', '6'],
    ]);
    expect(readFileSync(journalOf(RUN), 'utf8')).toMatch(/\{"is":"closed"\}\n$/);
    server.meddle = undefined;
    expect(await run()).toEqual({ gone: 2, leftovers: [], untouched: [] });
    expect(journals()).toEqual([]);
  });

  test('counts what was deleted, but not what turns out to be another contact', async () => {
    leave([created(5), created(6)]);
    put(9, 5);
    put(2, 6);
    const { gone, leftovers } = await run();
    expect({ gone, kinds: leftovers.map(({ kind }) => kind) }).toEqual({ gone: 1, kinds: ['doubtful'] });
    expect([...server.contacts.keys()]).toEqual([5]);
    // What is doubtful will not be deleted, now or later.
    expect(journals()).toEqual([]);
  });

  test('counts what is already gone as deleted if the server deletes others', async () => {
    leave([created(4), created(5)]);
    put(2, 5);
    expect(await run()).toEqual({ gone: 2, leftovers: [], untouched: [] });
  });

  test('is read to its last complete line', async () => {
    leave([created(5)]);
    appendFileSync(journalOf(RUN), '{"attempt":2,"is":"se');
    put(1, 5);
    expect(await run()).toEqual({ gone: 1, leftovers: [], untouched: [] });
  });
});

describe('nothing is touched of a run', () => {
  const untouched = (run: string, reason: string) =>
    `run ${run} of 2026-01-02T03:04:05.000Z ${reason}: ${journalOf(run)} was left unchanged`;

  beforeEach(() => put(1, 5));

  test.each<readonly [string, Partial<JournalHead>, object, string]>([
    ['at another server', { baseUrl: 'https://b.example.com' }, {}, 'used another server, https://b.example.com'],
    ['of another account', {}, { EXAMPLE_TOKEN: 'other' }, 'used other credentials'],
    ['whose account was edited', { account: 'f00d' }, {}, 'used other credentials'],
    ['that is still running', { pid: process.ppid }, {}, 'is still running'],
  ])('%s', async (_, head, changes, reason) => {
    leave([created(5)], head);
    const before = readFileSync(journalOf(RUN), 'utf8');
    expect(await run(changes)).toEqual({ gone: 0, leftovers: [], untouched: [untouched(RUN, reason)] });
    expect([server.requests, server.contacts.size]).toEqual([[], 1]);
    expect(readFileSync(journalOf(RUN), 'utf8')).toBe(before);
  });

  test('that is not the one that is named', async () => {
    leave([created(5)]);
    leave([undefined], { run: 'other1' });
    expect(await run({}, 'other1')).toMatchObject({ gone: 0, untouched: [] });
    expect([deletes(), server.contacts.size, existsSync(journalOf(RUN))]).toEqual([[], 1, true]);
  });

  test('and the others are swept anyway', async () => {
    leave([created(5)], { startedAt: '2026-01-02T03:04:05.500Z' });
    leave([created(9)], { run: 'other1', baseUrl: 'https://b.example.com' });
    expect(await run()).toEqual({
      gone: 1,
      leftovers: [],
      untouched: [untouched('other1', 'used another server, https://b.example.com')],
    });
  });
});

describe('a run is over', () => {
  test.each<readonly [string, Partial<JournalHead>, boolean, string | undefined]>([
    ['once its process is gone', { pid: 2 ** 30 }, false, undefined],
    ['once its time has passed, whatever process has its id now', { pid: process.ppid, overAt: 0 }, false, undefined],
    ['once it has cleaned up', { pid: process.ppid }, true, undefined],
    ['if it is named: its supervisor knows', { pid: process.ppid }, false, RUN],
  ])('%s', async (_, head, isClosed, only) => {
    leave([created(5)], head, isClosed);
    put(1, 5);
    expect(await run({}, only)).toEqual({ gone: 1, leftovers: [], untouched: [] });
  });
});

describe('a journal that was edited by hand', () => {
  const edit = (change: (line: string) => string) =>
    writeFileSync(journalOf(RUN), readFileSync(journalOf(RUN), 'utf8').split('\n').map(change).join('\n'));

  test.each<readonly [string, State, (line: string) => string]>([
    ['an id', created(4), (line) => line.replace('"id":"4"', '"id":"5"')],
    ['the values of a contact', created(4), (line) => line.replace(/"values":\[[^\]]+\]/, '"values":["Ada"]')],
    ['the values of a request', SENT, (line) => line.replace(/"values":\[[^\]]+\]/, '"values":["Ada"]')],
    ['the look-up value of a request', SENT, (line) => line.replace('+12015550102', '+12015550199')],
  ])('does not delete another contact by %s', async (_, state, change) => {
    leave([state]);
    server.contacts.set(5, {
      id: 5,
      name: 'Ada, 2015550102',
      phone: '+12015550199',
      created_at: '2026-02-02T03:04:06Z',
    });
    edit(change);
    edit((line) => (line.includes('"Ada"') ? line.replace('+12015550102', '+12015550199') : line));
    const { gone, leftovers } = await run();
    expect({ gone, kinds: leftovers.map(({ kind }) => kind) }).toEqual({ gone: 0, kinds: ['doubtful'] });
    expect([deletes(), server.contacts.size]).toEqual([[], 1]);
  });
});

describe('a sweep that fails leaves the journal unchanged', () => {
  test.each<readonly [string, object, RegExp]>([
    ['the server cannot be reached', {}, /^Failed to reach example with GET .+: it returned 502; nothing was checked/],
    ['a setting is wrong', { EXAMPLE_SOURCE_ID: 'seven' }, /^Failed to read EXAMPLE_SOURCE_ID: /],
  ])('where %s', async (_, changes, want) => {
    leave([created(5)]);
    appendFileSync(journalOf(RUN), '{"attempt":2,"is":"se');
    const before = readFileSync(journalOf(RUN), 'utf8');
    server.meddle = () => 502;
    expect(await run(changes).catch(messageOf)).toMatch(want);
    expect(deletes()).toEqual([]);
    expect(readFileSync(journalOf(RUN), 'utf8')).toBe(before);
  });

  test('if a journal is corrupt', async () => {
    leave([created(5)]);
    writeFileSync(journalOf('other1'), 'not a journal\n');
    expect(await run().catch(messageOf)).toMatch(/^Failed to read .+other1\.jsonl:1: this is not JSON/);
    expect(server.requests).toEqual([]);
  });
});

describe('what is left', () => {
  const left = (only?: string) => whatIsLeft(subject, folder.path, only).map(({ run, kind }) => [run, kind]);

  test('is what the journals of finished runs list', () => {
    leave([created(5), undefined, { is: 'gone' }, { is: 'doubtful', why: 'it is older' }]);
    leave([created(6)], { run: 'other1', pid: process.ppid });
    leave([created(7)], { run: 'other2', pid: process.ppid }, true);
    const first = [
      [RUN, 'left'],
      [RUN, 'possible'],
      [RUN, 'doubtful'],
    ];
    expect(left()).toEqual([...first, ['other2', 'left']]);
    expect(left(RUN)).toEqual(first);
    expect(left('other1')).toEqual([['other1', 'left']]);
    expect(left('none11')).toEqual([]);
    expect(server.requests).toEqual([]);
  });

  test('is reported without credentials', () => {
    leave([created(5)], { account: 'f00d' });
    expect(left()).toEqual([[RUN, 'left']]);
  });
});

test('a run is interrupted if its journal has no end', () => {
  leave([created(5)]);
  leave([created(5)], { run: 'other1' }, true);
  const broken = [RUN, 'other1', 'none11'].map((run) => isBrokenOff('example', folder.path, run));
  expect(broken).toEqual([true, false, false]);
  expect(isBrokenOff('another', folder.path, RUN)).toBe(false);
});
