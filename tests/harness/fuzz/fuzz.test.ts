import type { Damage } from '../testing/walking';
import { walked, walkedSession, walkedTarget } from '../testing/walking';
import type { Fuzzing } from './fuzz';
import { fuzz } from './fuzz';

async function run(damage: Damage = {}, changes: Partial<Fuzzing> = {}) {
  const { session, got } = walkedSession(damage);
  const usual = { runs: 60, seed: 7, over: () => undefined, isKnown: () => false };
  const fuzzed = await fuzz(walked, walkedTarget(session), session, { ...usual, ...changes });
  return { ...fuzzed, got };
}

test('a good server has no finding', async () => {
  const { findings, runs, requests, got, unjudged } = await run();
  expect({ findings, runs, unjudged }).toEqual({ findings: [], runs: 60, unjudged: [] });
  expect(requests).toBe(got.length);
});

test('a finding is shrunk to the one request that shows it, and found again by its path', async () => {
  const damage = { stored: (contact: { readonly [name: string]: unknown }) => ({ ...contact, kind: 'x' }) } as Damage;
  const cut: Damage = { stored: (contact) => ({ ...contact, name: String(contact.name).slice(0, 30) }) };
  expect((await run(damage)).findings).toEqual([]);
  const { findings } = await run(cut);
  const [first] = findings;
  expect(findings).toHaveLength(1);
  expect(first?.finding.testCase.before).toEqual([]);
  expect(first?.finding.testCase.request).toHaveLength(1);
  const again = await run(cut, { path: first?.path ?? '' });
  expect(again.requests).toBe(1);
  expect(again.findings[0]?.finding.outcome.differences).toEqual(first?.finding.outcome.differences);
});

test('several faults are told one by one', async () => {
  const damage: Damage = {
    takesDuplicates: true,
    rejected: (answer) => ({ ...answer, trace: 'SQLSTATE[42000]' }),
    shown: ({ name: _, ...contact }) => contact,
  };
  const { findings } = await run(damage, { runs: 200 });
  expect(findings.map(({ finding }) => finding.clause.id).sort()).toEqual([
    'example/fuzz.again',
    'example/fuzz.leak',
    'example/fuzz.meet',
    'example/fuzz.read',
  ]);
});

test('what is known to be broken is no finding', async () => {
  const cut: Damage = { stored: (contact) => ({ ...contact, name: '' }) };
  expect((await run(cut, { isKnown: () => true })).findings).toEqual([]);
});

test('a run ends within its budget, also while it shrinks', async () => {
  const over = (requests: number) => (requests >= 9 ? 'the budget of requests is used up' : undefined);
  const { requests, ended } = await run({ stored: (contact) => ({ ...contact, name: '' }) }, { over });
  expect([requests, ended]).toEqual([9, 'the budget of requests is used up']);
});

test('a run ends where its session is over', async () => {
  expect(await run({ over: () => 'the run was stopped' })).toMatchObject({ requests: 0, ended: 'the run was stopped' });
});

test('a path that names no walk is rejected with one line', async () => {
  await expect(run({}, { path: '3:9999' })).rejects.toThrow('Failed to replay the path 3:9999: ');
});
