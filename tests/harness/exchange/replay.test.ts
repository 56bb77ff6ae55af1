import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract, Signature } from '../../../contracts/contract';
import type { Outcome, Subject } from '../run';
import { runCase } from '../run';
import { exampleContract, exampleSettings, exampleSubject, useFolder, useServer } from '../testing';
import { readFixture, writeFixture } from './fixture';
import type { Recording } from './har';
import { httpTarget } from './http-target';
import { record } from './record';
import { recordedBase, replayTarget } from './replay';
import { send } from './send';
import type { Session, Settings } from './target';
import { NOTHING_LEFT } from './target';

describe('replay', () => {
  const TAKEN = 'example/phone.unique';
  const COMMAND = `npm run record -- --clause ${TAKEN}`;
  const subject = exampleSubject();
  const folder = useFolder();
  let requests = 0;
  const server = useServer((_, response) => {
    requests++;
    response.writeHead(requests === 2 ? 409 : 201, { 'x-answer': String(requests) }).end(`{"answer": ${requests}, "é`);
  });

  function targetOf(recorded: Subject, settings: Settings = exampleSettings) {
    const offers = { seed: { run: 'ab12cd', slot: 8 }, settings, abilities: [] };
    const start = () => Promise.resolve({ baseUrl: `${server.origin}/v1`, close: () => Promise.resolve(NOTHING_LEFT) });
    return httpTarget(recorded, { kind: 'sandbox', ...offers, start });
  }

  const recordings: Recording[] = [];
  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'contact-contracts-'));
    const clauses = subject.clauses.slice(1);
    await record(root, subject, targetOf(subject), 'sandbox', clauses);
    for (const { id } of clauses) recordings.push(readFixture(root, id));
    rmSync(root, { recursive: true });
  });

  beforeEach(() => {
    for (const recording of recordings) writeFixture(folder.path, recording);
  });

  async function replaying<T>(use: (session: Session) => Promise<T>): Promise<T> {
    const session = await replayTarget(folder.path, 'example').open();
    try {
      return await use(session);
    } finally {
      await session.close();
    }
  }

  /** Replays the first case of a clause. */
  function replay(id: string, { clauses, ...rest }: Subject = subject): Promise<Outcome | undefined> {
    const clause = clauses.find((each) => each.id === id);
    const [each] = clause?.cases ?? [];
    return replaying(async (session) => clause && each && runCase({ clauses, ...rest }, session, clause, each));
  }

  function rewrite(change: (log: Recording['log']) => Partial<Recording['log']>): void {
    const { log } = readFixture(folder.path, TAKEN);
    writeFixture(folder.path, { log: { ...log, ...change(log) } });
  }

  test('the recorded answers come back, as they were, without the server', async () => {
    const before = requests;
    const outcome = await replay(TAKEN);
    expect(requests).toBe(before);
    expect(outcome).toMatchObject({ verdict: 'pass', reasons: [] });
    expect(outcome?.before[0]?.response).toMatchObject({ status: 201, text: '{"answer": 1, "é' });
    expect(outcome?.exchange?.response).toMatchObject({ status: 409, text: '{"answer": 2, "é' });
    expect(outcome?.exchange?.response.headers['x-answer']).toBe('2');
  });

  test('a request is made of the seed and the settings that were recorded', async () => {
    const outcome = await replay(TAKEN);
    const [, entry] = readFixture(folder.path, TAKEN).log.entries;
    expect(outcome?.exchange?.request.headers.authorization).toBe('Bearer EXAMPLE_TOKEN');
    expect(outcome?.exchange?.request.text).toContain('"+12015550118"');
    expect(outcome?.exchange?.request.url).toBe(`${recordedBase('example')}/contacts`);
    expect(outcome?.exchange?.startedAt.toISOString()).toBe(entry?.startedDateTime);
  });

  test.each([
    ['looks like the address', 'example-example-com'],
    ['looks like a word of the body', 'phone'],
    ['is a number of the body', '2'],
  ])('a request is still the recorded one where a secret %s', async (_, token) => {
    const settings = { EXAMPLE_TOKEN: token, EXAMPLE_SOURCE_ID: 2 };
    await record(folder.path, subject, targetOf(subject, settings), 'sandbox', subject.clauses.slice(0, 1));
    const outcome = await replay('example/created.status');
    expect(outcome).toMatchObject({ verdict: 'pass', reasons: [] });
    expect(outcome?.exchange?.request.headers.authorization).toBe('Bearer EXAMPLE_TOKEN');
  });

  test('a setting that contains a secret is kept with its name', async () => {
    const settings = { EXAMPLE_TOKEN: 's3cret', EXAMPLE_SOURCE_ID: 'source-of-s3cret' };
    await record(folder.path, subject, targetOf(subject, settings), 'sandbox', subject.clauses.slice(0, 1));
    expect(await replay('example/created.status')).toMatchObject({ verdict: 'pass', reasons: [] });
    const [entry] = readFixture(folder.path, 'example/created.status').log.entries;
    expect(entry?._settings).toMatchObject({ EXAMPLE_SOURCE_ID: 'source-of-EXAMPLE_TOKEN' });
    expect(entry?.request.postData?.text).toContain('"source_id":"source-of-EXAMPLE_TOKEN"');
  });

  test('a request that is signed again is still the recorded one', async () => {
    const signature: Signature = {
      ...{ algorithm: 'sha256', secret: 'EXAMPLE_TOKEN', over: ['path', 'timestamp', 'body'], timestamp: 'x-time' },
      ...{ path: 'SIGNED_PATH', body: 'SIGNED_BODY', because: 'the document shows two readings' },
    };
    const readings = { SIGNED_PATH: 'full', SIGNED_BODY: 'raw' };
    const defaults = Object.entries(readings).map(([name, text]) => [name, { what: 'a reading', default: text }]);
    const signed = exampleSubject({
      signature,
      settings: { ...exampleContract.settings, ...Object.fromEntries(defaults) },
      request: { ...exampleContract.request, headers: { 'x-time': '{$timestamp}', 'x-signature': '{$signature}' } },
    });
    await record(folder.path, signed, targetOf(signed), 'sandbox', signed.clauses.slice(0, 1));
    const outcome = await replay('example/created.status', signed);
    const [entry] = readFixture(folder.path, 'example/created.status').log.entries;
    expect(outcome).toMatchObject({ verdict: 'pass', reasons: [] });
    expect(outcome?.exchange?.request.headers['x-time']).toBe(String(entry?._seed.time));
    expect(entry?.request.headers).toContainEqual({ name: 'x-signature', value: 'SIGNATURE' });
  });

  test('while a replay is open the network is off, afterwards it is on again', async () => {
    const request = { method: 'POST', url: server.origin, headers: {}, text: '' } as const;
    const before = requests;
    await replaying(() => expect(send(request)).rejects.toThrow('Nock: Disallowed net connect'));
    expect(requests).toBe(before);
    await expect(send(request)).resolves.toMatchObject({ response: { status: 201 } });
    expect(requests).toBe(before + 1);
  });

  describe('nothing is judged, and the command that records is told', () => {
    test('when there is no recording', async () => {
      const outcome = await replay('example/created.status');
      expect(outcome?.verdict).toBe('error');
      expect(outcome?.reasons[0]).toMatch(/no such recording\nRecord it: npm run record -- --clause example\/created/);
    });

    test.each<[string, Partial<Contract['request']>, string]>([
      ['the body', { body: { ...exampleContract.request.body, name: 'Bob' } }, '"name":"Bob"'],
      [
        'a header',
        { headers: { authorization: 'Basic {$setting.EXAMPLE_TOKEN}' } },
        '+ authorization: Basic EXAMPLE_TOKEN',
      ],
      ['one header more', { headers: { ...exampleContract.request.headers, 'x-new': 'a' } }, '+ x-new: a'],
      ['the query', { query: { page: '1' } }, `+ POST ${recordedBase('example')}/contacts?page=1`],
    ])('when the request has changed in %s', async (_, change, difference) => {
      const changed = exampleSubject({ request: { ...exampleContract.request, ...change } });
      const outcome = await replay(TAKEN, changed);
      expect(outcome?.verdict).toBe('error');
      expect(outcome?.reasons[0]).toContain(`the request is no longer the recorded one\nIf the change is meant`);
      expect(outcome?.reasons[0]).toContain(COMMAND);
      expect(outcome?.reasons[0]).toContain(difference);
    });

    test.each<[string, (log: Recording['log']) => Partial<Recording['log']>, string]>([
      [
        'a request is not recorded',
        ({ entries }) => ({ entries: entries.slice(0, 1) }),
        'request 2 of "the phone is taken"',
      ],
      [
        'a case is gone',
        ({ entries }) => ({ entries: entries.map((each, at) => (at === 3 ? { ...each, _case: 'gone' } : each)) }),
        'the recording of "gone", request 2, is used by no case',
      ],
      [
        'a request is recorded that no case sends',
        ({ entries }) => ({ entries: entries.map((each, at) => (at === 3 ? { ...each, _step: 2 } : each)) }),
        'the recording of "the phone is free", request 3, is used by no case',
      ],
    ])('when %s', async (_, change, reason) => {
      rewrite(change);
      const outcome = await replay(TAKEN);
      expect(outcome?.verdict).toBe('error');
      expect(outcome?.reasons[0]).toContain(reason);
      expect(outcome?.reasons[0]).toContain(COMMAND);
    });
  });

  test('what was skipped is skipped, what is not recorded is not', () => {
    const target = replayTarget(folder.path, 'example');
    const reasons = subject.clauses.map((clause) => clause.cases.map((each) => target.skips(clause, each)));
    const reason = 'needs a server fault and EXAMPLE_GROUP_ID (the id of a group)';
    expect(reasons).toStrictEqual([[undefined], [undefined, undefined], [reason]]);
  });
});
