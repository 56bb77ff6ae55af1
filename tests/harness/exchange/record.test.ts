import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesOf } from '../generate/files';
import { exampleExchange, exampleSettings, exampleSubject, useFolder } from '../testing';
import type { SentRequest } from './exchange';
import { fixturePath, readFixture } from './fixture';
import { httpTarget } from './http-target';
import { record, removeOrphans } from './record';
import { NOTHING_LEFT } from './target';

describe('record', () => {
  const subject = exampleSubject();
  const folder = useFolder();

  const phones = new Set<string>();
  let answers = Number.POSITIVE_INFINITY;
  /** Creates a contact whose phone is free, and echoes the token of the request, which a recording may not keep. */
  const exchange = (request: SentRequest) => {
    if (answers-- <= 0) return Promise.reject(new Error('socket hang up'));
    const [phone = ''] = /\+\d+/.exec(request.text) ?? [];
    const status = phones.has(phone) ? 409 : 201;
    phones.add(phone);
    const text = JSON.stringify({ data: { token: request.headers.authorization } });
    return Promise.resolve(exampleExchange({ request, response: { status, text } }));
  };

  let closed = 0;
  const close = () => Promise.resolve(closed++).then(() => NOTHING_LEFT);
  const target = httpTarget(subject, {
    kind: 'sandbox',
    seed: { run: 'ab12cd', slot: 0 },
    settings: exampleSettings,
    abilities: [],
    start: () => Promise.resolve({ baseUrl: 'http://127.0.0.1:1/v1', exchange, close }),
  });

  beforeEach(() => {
    phones.clear();
    answers = Number.POSITIVE_INFINITY;
    closed = 0;
  });

  function store(clause: string, text: string): void {
    const path = fixturePath(folder.path, clause);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  test('each clause becomes one file, and the session is closed', async () => {
    const ids = subject.clauses.map(({ id }) => id);
    const closing = jest.fn();
    await record(folder.path, subject, target, 'staging', subject.clauses, closing);
    expect(closing.mock.calls).toEqual([[NOTHING_LEFT]]);
    expect(filesOf(folder.path)).toEqual([...ids].sort().map((id) => `tests/fixtures/${id}.har`));
    expect(closed).toBe(1);
  });

  test('every request of a clause is kept, in its order, with who answered', async () => {
    await record(folder.path, subject, target, 'staging', subject.clauses.slice(1, 2));
    const { log } = readFixture(folder.path, 'example/phone.unique');
    expect(log).toMatchObject({ _clause: 'example/phone.unique', _origin: 'staging', _skipped: {} });
    expect(log.entries.map(({ _case, _step, _seed, response }) => [_case, _step, _seed.slot, response.status])).toEqual(
      [
        ['the phone is taken', 0, 1, 201],
        ['the phone is taken', 1, 1, 409],
        ['the phone is free', 0, 2, 201],
        ['the phone is free', 1, 2, 201],
      ],
    );
  });

  test('what the provider does wrong is kept too', async () => {
    phones.add('+12015550100');
    await record(folder.path, subject, target, 'staging', subject.clauses.slice(0, 1));
    const { log } = readFixture(folder.path, 'example/created.status');
    expect(log.entries.map(({ response }) => response.status)).toEqual([409]);
  });

  test('secrets and the host are not kept, other settings are', async () => {
    await record(folder.path, subject, target, 'staging', subject.clauses.slice(0, 1));
    const path = fixturePath(folder.path, 'example/created.status');
    expect(readFileSync(path, 'utf8')).not.toMatch(/s3cret|127\.0\.0\.1/);
    const { log } = readFixture(folder.path, 'example/created.status');
    expect(log.entries[0]?._settings).toEqual({ EXAMPLE_TOKEN: 'EXAMPLE_TOKEN', EXAMPLE_SOURCE_ID: 7 });
    expect(log.entries[0]?.request.url).toBe('https://example.example.com/contacts');
    expect(log.entries[0]?.response.content.text).toBe('{"data":{"token":"Bearer EXAMPLE_TOKEN"}}');
  });

  test('a case that cannot be run is kept by its reason', async () => {
    await record(folder.path, subject, target, 'staging', subject.clauses.slice(2));
    const { log } = readFixture(folder.path, 'example/group.known');
    expect(log._skipped).toEqual({
      'a group is sent': 'needs a server fault and EXAMPLE_GROUP_ID (the id of a group)',
    });
    expect(log.entries).toEqual([]);
  });

  test.each([
    ['the first request gets no answer', 'example/created.status', 0],
    ['a later request gets no answer', 'example/phone.unique', 2],
  ])('where %s, the fixture stays as it was', async (_, id, limit) => {
    store(id, 'old');
    answers = limit;
    const recording = record(
      folder.path,
      subject,
      target,
      'staging',
      subject.clauses.filter((clause) => clause.id === id),
    );
    await expect(recording).rejects.toThrow(`Failed to record ${id}: "`);
    expect(readFileSync(fixturePath(folder.path, id), 'utf8')).toBe('old');
    expect(closed).toBe(1);
  });

  test('a case whose way there fails is not recorded', async () => {
    phones.add('+12015550102');
    const recording = record(folder.path, subject, target, 'staging', subject.clauses.slice(1, 2));
    await expect(recording).rejects.toThrow('"the phone is taken": nothing was judged');
    expect(existsSync(fixturePath(folder.path, 'example/phone.unique'))).toBe(false);
  });

  test('fixtures of clauses that are no more are removed', () => {
    const ids = ['example/created.status', 'example/gone', 'examples/gone', 'other/gone'];
    for (const id of ids) store(id, '{}');
    expect(removeOrphans(folder.path, 'example', subject.clauses)).toEqual(['example/gone.har']);
    expect(filesOf(`${folder.path}/tests/fixtures`)).toEqual([
      'example/created.status.har',
      'examples/gone.har',
      'other/gone.har',
    ]);
  });
});
