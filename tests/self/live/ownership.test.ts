import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Table from 'cli-table3';
import type { Provider } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import { sweep } from '../../harness/live/sweep';
import { liveTarget } from '../../harness/live/target';
import type { Leftover } from '../../harness/model';
import { runCase } from '../../harness/run';
import type { Answer, Reference } from '../../sandbox/provider';
import { referenceOf } from '../../wiring/registry';
import { subjectOf } from '../../wiring/subject';
import type { Row } from './meddling';
import { ROWS } from './meddling';
import type { Witness } from './witness';
import { startWitness } from './witness';

/** Clauses that create contacts, and one that sends the same contact twice, as far as a provider has them. */
const CLAUSES =
  /\/(?:created\.status|request\.minimal|\w+\.unique|contact_id\.again|identifier\.again|text\.non-ascii)$/;
/** Milliseconds for a response; short if none comes. */
const TIMEOUT = '10000';
const SHORT = '300';

const told: string[][] = [];
let reports = '';

beforeEach(() => {
  reports = mkdtempSync(join(tmpdir(), 'ownership-'));
});

afterEach(() => {
  rmSync(reports, { recursive: true });
});

afterAll(() => {
  const head = ['A server that', 'provider', 'made', 'deleted', 'listed', 'lost', 'of others'];
  const table = new Table({ head, style: { head: [], compact: true } });
  table.push(...told);
  process.stdout.write(`${table.toString()}\n`);
});

function environmentOf(provider: Provider, witness: Witness, timeout = TIMEOUT) {
  const settings = Object.entries(referenceOf(provider).settings).map(([name, value]) => [name, String(value)]);
  return {
    ...Object.fromEntries(settings),
    [baseUrlName(provider)]: witness.baseUrl,
    LIVE_RPS: '1000',
    LIVE_TIMEOUT_MS: timeout,
    LIVE_CLEAN_UP_SECONDS: '2',
  };
}

/** Runs some clauses against a server. */
async function run(
  provider: Provider,
  witness: Witness,
  { isKilled = false, timeout = TIMEOUT, id = 'abc123' } = {},
): Promise<readonly Leftover[]> {
  const subject = subjectOf(provider);
  const environment = environmentOf(provider, witness, timeout);
  const session = await liveTarget(subject, environment, reports, id, Date.now() + 60_000).open();
  for (const clause of subject.clauses.filter(({ id }) => CLAUSES.test(id)))
    for (const testCase of clause.cases) await runCase(subject, session, clause, testCase);
  return isKilled ? [] : (await session.close()).leftovers;
}

/** Contacts of a run that still exist and that no leftover names, by id or by a value that was sent. */
function lostOf(witness: Witness, leftovers: readonly Leftover[]) {
  const names = leftovers.flatMap(({ id, values }) => [...(id === undefined ? [] : [id]), ...values]);
  return witness.there().filter((contact) => !names.some((name) => JSON.stringify(contact).includes(name)));
}

function tell(does: string, provider: string, witness: Witness, leftovers: readonly Leftover[]): void {
  const counts = [
    witness.made(),
    witness.made() - witness.there().length,
    leftovers.length,
    lostOf(witness, leftovers).length,
    `${witness.touched().length} gone`,
  ];
  told.push([does, provider, ...counts.map(String)]);
}

/** A reference that responds to deletes this way, and keeps its contacts. */
function withDeletes(reference: Reference, answer: Answer | undefined): Reference {
  if (!answer || !reference.remove) return reference;
  return { ...reference, remove: { ...reference.remove, ids: () => [], answer: () => answer } };
}

const cases = ROWS.flatMap((row) => row.providers.map((provider) => ({ ...row, provider })));

test.each(cases)(
  '$provider, a server that $does: $kinds',
  async ({ does, meddle, refusesToDelete, isSlow, kinds, provider }: Row & { provider: Provider }) => {
    const reference = withDeletes(referenceOf(provider), refusesToDelete);
    const witness = await startWitness(reference, meddle?.(reference));
    try {
      const leftovers = await run(provider, witness, isSlow ? { timeout: SHORT } : {});
      tell(does, provider, witness, leftovers);
      expect(witness.made()).toBeGreaterThan(1);
      expect(witness.touched()).toEqual([]);
      expect(lostOf(witness, leftovers)).toEqual([]);
      expect([...new Set(leftovers.map(({ kind }) => kind))].sort()).toEqual(kinds);
      if (kinds.length === 0) expect(witness.there()).toEqual([]);
      // Only what may have to be deleted later stays in the journal.
      expect(readdirSync(join(reports, 'created'))).toHaveLength(kinds.length > 0 ? 1 : 0);
    } finally {
      await witness.close();
    }
  },
);

test('the contacts of a killed run are deleted only at its own server and account', async () => {
  const provider = 'contactship';
  const subject = subjectOf(provider);
  const [mine, other] = await Promise.all([startWitness(referenceOf(provider)), startWitness(referenceOf(provider))]);
  try {
    await run(provider, mine, { isKilled: true });
    const made = mine.there().length;
    expect(made).toBeGreaterThan(1);
    const elsewhere = await sweep(subject, environmentOf(provider, other), reports);
    expect(elsewhere).toEqual({
      gone: 0,
      leftovers: [],
      untouched: [expect.stringContaining('used another server')],
    });
    expect(other.requests.filter((request) => request.startsWith('DELETE'))).toEqual([]);
    const stranger = { ...environmentOf(provider, mine), CONTACTSHIP_API_KEY: 'another-key' };
    expect((await sweep(subject, stranger, reports)).untouched).toEqual([expect.stringContaining('other credentials')]);
    expect(mine.there()).toHaveLength(made);
    const swept = await sweep(subject, environmentOf(provider, mine), reports);
    tell('lost its client to a kill', provider, mine, swept.leftovers);
    expect(swept).toEqual({ gone: made, leftovers: [], untouched: [] });
    expect(mine.there()).toEqual([]);
    expect(readdirSync(join(reports, 'created'))).toEqual([]);
    expect([...mine.touched(), ...other.touched()]).toEqual([]);
  } finally {
    await Promise.all([mine.close(), other.close()]);
  }
});

test('concurrent runs have separate journals', async () => {
  const provider = 'contactship';
  const witness = await startWitness(referenceOf(provider));
  try {
    const both = await Promise.all(['one111', 'two222'].map((id) => run(provider, witness, { id })));
    expect(both).toEqual([[], []]);
    expect(witness.made()).toBeGreaterThan(5);
    expect([...witness.there(), ...witness.touched()]).toEqual([]);
  } finally {
    await witness.close();
  }
});

test.each(['wacr', 'awalchat'] as const)(
  'an id of %s beyond 53 bits is deleted as it was received',
  async (provider) => {
    let count = 0n;
    const witness = await startWitness(referenceOf(provider), ({ method, text, status }) => {
      if (method === 'DELETE') return { status: 200, text: '{}' };
      if (method !== 'POST' || status >= 300) return { status: 404, text: '{}' };
      return { text: text.replace(/"id":\d+/, () => `"id":${9007199254740993n + 2n * count++}`) };
    });
    try {
      const leftovers = await run(provider, witness);
      const deletes = witness.requests.filter((request) => request.startsWith('DELETE'));
      expect(leftovers).toEqual([]);
      expect(deletes.length).toBeGreaterThan(1);
      expect(deletes[0]).toMatch(/\b9007199254740993\b/);
      expect(deletes[1]).toMatch(/\b9007199254740995\b/);
    } finally {
      await witness.close();
    }
  },
);

test.each([
  ['an id', (line: string) => line.replace(/"id":"[^"]+"/, '"id":"0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9"')],
  ['a value', (line: string) => line.replace(/"values":\["[^"]+"/, '"values":["Contract Test other-1-0"')],
])('a journal in which %s was edited by hand does not delete it', async (_, edit) => {
  const provider = 'contactship';
  // It has no reads, so only the seal shows the edit.
  const witness = await startWitness(referenceOf(provider), ({ method, path }) =>
    method === 'GET' && !path.includes('phone_number=%2B12025550100') ? { status: 404, text: '{}' } : undefined,
  );
  try {
    await run(provider, witness, { isKilled: true });
    const file = join(reports, 'created', 'contactship-abc123.jsonl');
    writeFileSync(file, readFileSync(file, 'utf8').split('\n').map(edit).join('\n'));
    const { gone, leftovers } = await sweep(subjectOf(provider), environmentOf(provider, witness), reports);
    expect(gone).toBe(0);
    expect(leftovers.length).toBe(witness.made());
    expect(leftovers[0]?.reason).toContain('changed by hand');
    expect(witness.requests.filter((request) => request.startsWith('DELETE'))).toEqual([]);
  } finally {
    await witness.close();
  }
});

test.each([
  ['is truncated', (file: string) => truncateSync(file, 10)],
  ['is overwritten', (file: string) => writeFileSync(file, 'not a journal\n')],
  ['is removed', (file: string) => rmSync(file)],
])('when its journal %s, a run stops creating, cleans up from memory and says so', async (_, damage) => {
  const provider = 'contactship';
  const subject = subjectOf(provider);
  const file = join(reports, 'created', 'contactship-abc123.jsonl');
  const witness = await startWitness(referenceOf(provider), ({ method, requests }) => {
    if (method === 'POST' && requests === 3) damage(file);
    return undefined;
  });
  try {
    const environment = environmentOf(provider, witness);
    const session = await liveTarget(subject, environment, reports, 'abc123', Date.now() + 60_000).open();
    const verdicts: string[] = [];
    for (const clause of subject.clauses.filter(({ id }) => CLAUSES.test(id)))
      for (const testCase of clause.cases) verdicts.push((await runCase(subject, session, clause, testCase)).verdict);
    const made = witness.made();
    const { leftovers, notes } = await session.close();
    expect(made).toBeGreaterThan(1);
    expect(made).toBeLessThan(4);
    expect(verdicts.at(-1)).toBe('error');
    expect(leftovers).toEqual([]);
    expect([...witness.there(), ...witness.touched()]).toEqual([]);
    expect(notes.join()).toMatch(/Failed to write .+abc123\.jsonl: .+cleaned up from memory/s);
  } finally {
    await witness.close();
  }
});
