import { leftoverExample, reportExample, resultOf } from '../testing/report-results';
import { mergeReports } from './merge';
import type { Part, Report, Result, Served, TakenReading } from './result';

const RESULTS = {
  a: [resultOf({ provider: 'a', case: 'z' }), resultOf({ provider: 'a', case: 'y', verdict: 'fail' })],
  aFixture: [resultOf({ provider: 'a', target: 'fixture' })],
  b: [resultOf({ provider: 'b', verdict: 'skip', reasons: ['no setting'] })],
} as const satisfies { readonly [name: string]: readonly Result[] };

const served = (provider: string, target: Served['target'], more: Partial<Served> = {}): Served => ({
  ...{ provider, target, document: 'https://example.com', server: 'http://127.0.0.1', settings: {}, secrets: [] },
  ...{ requests: 3, durationMs: 20, ...more },
});
const erratum = (provider: string): TakenReading => ({
  ...{ provider, id: 'X-1', source: ['L1'], readings: ['201', '200'], taken: '201', because: 'it is newer' },
});
const fixtures = (provider: string) => ({
  ...{ provider, origin: 'sandbox', oldest: '2026-11-01T00:00:00.000Z', clauses: 2 },
});

/** What each test file of one run finds. */
const PARTS = {
  a: {
    served: [served('a', 'sandbox')],
    errata: [erratum('a')],
    observed: [{ provider: 'a', target: 'sandbox', what: 'header x' }],
    seen: [{ provider: 'a', id: 'X-1', target: 'sandbox', reading: '200', times: 2 }],
  },
  aFixture: {
    served: [served('a', 'fixture')],
    errata: [erratum('a')],
    observed: Array(2).fill({ provider: 'a', target: 'fixture', what: 'header x' }),
    seen: [{ provider: 'a', id: 'X-1', target: 'fixture', reading: '201', times: 1 }],
    fixtures: [fixtures('a')],
  },
  b: { served: [served('b', 'sandbox')], errata: [erratum('b')], leftovers: [{ ...leftoverExample, provider: 'b' }] },
} as const satisfies { readonly [name in keyof typeof RESULTS]: Partial<Part> };

type Name = keyof typeof RESULTS;

function shard(name: Name, startedAt?: string) {
  return { file: `${name}.json`, report: reportExample(RESULTS[name], PARTS[name], startedAt) };
}

/** What one run of all of them reports. */
function unsharded(): Report {
  const names = ['aFixture', 'a', 'b'] as const;
  const all = <Kind extends keyof Part>(kind: Kind) =>
    names.flatMap((name) => {
      const part: Partial<Part> = PARTS[name];
      return [...(part[kind] ?? [])];
    });
  return reportExample(
    names.flatMap((name) => [...RESULTS[name]]),
    {
      ...{ served: all('served') as Part['served'], observed: all('observed') as Part['observed'] },
      ...{ errata: [erratum('a'), erratum('b')], seen: all('seen') as Part['seen'] },
      ...{ leftovers: all('leftovers') as Part['leftovers'], fixtures: all('fixtures') as Part['fixtures'] },
    },
  );
}

test.each<{ names: readonly Name[] }>([
  { names: ['a', 'aFixture', 'b'] },
  { names: ['b', 'aFixture', 'a'] },
  { names: ['aFixture', 'b', 'a', 'b', 'a'] },
])('the shards $names are merged into what one run reports', ({ names }) => {
  const merged = mergeReports(names.map((name) => shard(name)));
  expect(merged).toEqual(unsharded());
  expect(Object.keys(merged)).toEqual(Object.keys(unsharded()));
});

test('a merged run lasts from the first beginning to the last end', () => {
  const shards = [shard('b', '2026-11-20T10:00:09.000Z'), shard('a', '2026-11-20T10:00:02.500Z')];
  expect(mergeReports(shards)).toMatchObject({ startedAt: '2026-11-20T10:00:02.500Z', durationMs: 7500 });
});

test.each<{ why: string; more: Partial<Part>; want: Partial<Report> }>([
  { why: 'was killed', more: { problems: ['was killed'] }, want: { problems: ['was killed'] } },
  { why: 'ended early', more: { served: [served('b', 'sandbox', { ended: '503' })] }, want: { problems: [] } },
])('a shard that $why is kept, and makes the whole incomplete', ({ more, want }) => {
  const broken = { file: 'b.json', report: reportExample(RESULTS.b, more) };
  const merged = mergeReports([shard('a'), broken]);
  expect(merged).toMatchObject({ complete: false, totals: { pass: 1, fail: 1, skip: 1 }, ...want });
});

const other = (name: Name, change: (report: Report) => Partial<Report>) => {
  const { file, report } = shard(name);
  return { file: `other-${file}`, report: { ...report, ...change(report) } };
};

test.each([
  {
    shards: [shard('a'), other('a', () => ({ results: [resultOf({ provider: 'a', verdict: 'warn' })] }))],
    why: 'Failed to merge a.json and other-a.json: both have results of a on sandbox, and these differ',
  },
  {
    shards: [shard('a'), other('b', ({ versions }) => ({ versions: { ...versions, suite: '2.0.0' } }))],
    why: 'Failed to merge other-b.json: it was made with another version of the suite',
  },
  {
    shards: [
      shard('a'),
      other('b', ({ versions }) => ({ versions: { ...versions, specs: { example: 'f'.repeat(16) } } })),
    ],
    why: 'Failed to merge other-b.json: it was made with another spec of example',
  },
])('shards that disagree are refused: $why', ({ shards, why }) => {
  expect(() => mergeReports(shards)).toThrow(why);
});

test('versions of Node may differ, and specs add up', () => {
  const more = { suite: '1.0.0', node: '22.1.0', specs: { a: '0'.repeat(16) } };
  expect(mergeReports([shard('a'), other('b', () => ({ versions: more }))]).versions).toEqual({
    suite: '1.0.0',
    node: '20.19.0, 22.1.0',
    specs: { a: '0'.repeat(16), example: '0123456789abcdef' },
  });
});
