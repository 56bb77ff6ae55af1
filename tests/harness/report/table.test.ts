import { stripVTControlCharacters } from 'node:util';
import type { Leftover } from '../model';
import { findingsOf, leftoverExample, resultOf, versionsExample } from '../testing/report-results';
import { reportOf } from './report';
import type { Part, Result } from './result';
import { summary } from './table';

const NOW = new Date('2026-07-01T00:00:00Z');

function told(results: readonly Partial<Result>[], more: Partial<Part> = {}): readonly string[] {
  const report = reportOf(new Date(0), 0, findingsOf(results.map(resultOf), more), versionsExample);
  return stripVTControlCharacters(summary(report, NOW, 180)).split('\n');
}

function linesOf(...results: readonly Partial<Result>[]): readonly string[] {
  return told(results);
}

/** The cells of the rows, without the header. */
function rowsOf(...results: readonly Partial<Result>[]): readonly (readonly string[])[] {
  const rows = linesOf(...results).filter((line) => line.startsWith('│'));
  return rows.slice(1).map((line) =>
    line
      .split('│')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test('every line of the table is equally wide', () => {
  const lines = linesOf(
    { provider: 'a-provider-with-a-long-name', target: 'live', durationMs: 123_456 },
    { provider: 'b', verdict: 'fail' },
    { provider: 'b', target: 'fixture', verdict: 'error' },
  ).filter((line) => /^[┌├│└]/.test(line));
  expect(lines).toHaveLength(7);
  expect(new Set(lines.map((line) => line.length)).size).toBe(1);
});

test('the columns are named', () => {
  const head = ['Provider', 'Target', 'MUST', 'SHOULD', 'MAY', 'warned', 'failed', 'skipped', 'errors', 'time'];
  expect(
    linesOf({})[2]
      ?.split('│')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  ).toEqual(head);
});

test('clauses are counted, not cases, each as bad as its worst case', () => {
  expect(
    rowsOf(
      { clause: 'example/a', verdict: 'pass', durationMs: 1000 },
      { clause: 'example/a', verdict: 'fail', durationMs: 500 },
      { clause: 'example/b', verdict: 'pass' },
      { clause: 'example/b', verdict: 'skip' },
      { clause: 'example/c', verdict: 'skip' },
      { clause: 'example/d', verdict: 'error' },
      { clause: 'example/e', verdict: 'warn', level: 'SHOULD' },
      { clause: 'example/f', verdict: 'pass', level: 'SHOULD' },
      { clause: 'example/g', verdict: 'pass', level: 'MAY', durationMs: 0 },
    ),
  ).toEqual([['example', 'sandbox', '1/4', '1/2', '1/1', '1', '1', '1', '1', '1.56 s']]);
});

test('what did not occur is shown as 0, and time in seconds', () => {
  expect(rowsOf({ level: 'SHOULD', durationMs: 4_000_000 })).toEqual([
    ['example', 'sandbox', '0/0', '1/1', '0/0', '0', '0', '0', '0', '4000.00 s'],
  ]);
});

test('each provider has a row for each target, in the order of the results', () => {
  const rows = rowsOf(
    { provider: 'one', target: 'fixture' },
    { provider: 'two', target: 'fixture' },
    { provider: 'one', target: 'sandbox' },
    { provider: 'one', target: 'fixture', clause: 'one/more', verdict: 'fail' },
  );
  expect(rows.map(([provider, target, must]) => [provider, target, must])).toEqual([
    ['one', 'fixture', '1/2'],
    ['two', 'fixture', '1/1'],
    ['one', 'sandbox', '1/1'],
  ]);
});

test('a known deviation is shown with its reason, and not counted as a failure', () => {
  const known = { verdict: 'fail', known: 'reported as #7' } as const;
  const results = [known, { ...known, case: 'b' }, { clause: 'example/b', verdict: 'fail' } as const];
  expect(rowsOf(...results)[0]?.[6]).toBe('1');
  expect(linesOf(...results).filter((line) => line.startsWith('known'))).toEqual([
    'known example/name.required on sandbox: reported as #7',
  ]);
});

test('leftovers are listed, one per line', () => {
  const { id: _, ...nameless } = leftoverExample;
  const leftovers: Leftover[] = [
    leftoverExample,
    { ...nameless, kind: 'possible', reason: 'answered with 500' },
    { ...nameless, kind: 'doubtful', values: [], reason: 'it is older than this run' },
  ];
  expect(told([{}], { leftovers }).filter((line) => line.includes(' at example'))).toEqual([
    'left behind at example: 7, Contract Test abc-1-0: no delete is documented',
    'possibly left behind at example: Contract Test abc-1-0: answered with 500',
    'left alone at example: a contact without a known value: it is older than this run',
  ]);
});

test('text from outside is one short, escaped line', () => {
  const id = `\u001b[2J\n::stop-commands::x\u202e${'9'.repeat(1000)}`;
  const leftovers = [{ ...leftoverExample, id, reason: `a\r\n##[error]${'b'.repeat(1000)}` }];
  const reasons = [`a: expected b, got ${'c'.repeat(5000)}`];
  const lines = told(
    [
      { verdict: 'warn', reasons },
      { verdict: 'fail', known: 'a\n::error::b' },
    ],
    { leftovers },
  );
  expect(
    lines.filter((line) => /^(?:left|warned| {7}|known)/.test(line)).map((line) => line.replace(/(.)\1{9,}/g, '$1+')),
  ).toEqual([
    'warned example on sandbox: a: expected b, got c+… (5019 characters): example/name.required',
    '       example/name.required, name is left out: a: expected b, got c+… (5019 characters)',
    'known example/name.required on sandbox: a\\n::error::b',
    'left behind at example: \\u001b[2J\\n::stop-commands::x\\u202e9+… (1024 characters), Contract Test abc-1-0: a\\r\\n#\\u0023[error]b+… (1012 characters)',
  ]);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1200);
});

test('what the report lacks is shown', () => {
  expect(told([{}], { problems: ['Failed to read a part'] })).toContain('error Failed to read a part');
});

test('the age of fixtures is shown, and old ones are marked', () => {
  const age = { origin: 'sandbox', oldest: '2026-06-30T00:00:00Z', clauses: 1 };
  const fixtures = [
    { ...age, provider: 'one' },
    { ...age, provider: 'old', origin: 'staging', oldest: '2026-01-01T00:00:00Z' },
    { ...age, provider: 'two' },
    // 180 days are not too old.
    { ...age, provider: 'just', oldest: '2026-01-02T00:00:00Z' },
  ];
  expect(told([{}], { fixtures }).filter((line) => line.includes('fixtures of'))).toEqual([
    'fixtures of one, two: recorded from the sandbox; oldest: yesterday',
    'old fixtures of old: recorded from the staging; oldest: 181 days ago; record them again',
    'fixtures of just: recorded from the sandbox; oldest: 180 days ago',
  ]);
});

test('the number of observations is shown', () => {
  const observed = ['a', 'b', 'a'].map((what) => ({ provider: 'example', target: 'live', what }) as const);
  expect(told([{}], { observed })).toContain('2 undocumented behaviours observed; see the report.');
  expect(told([{}]).join('\n')).not.toContain('observation');
});

test('each reason for skipping cases is shown once', () => {
  const lines = linesOf(
    { verdict: 'skip', reasons: ['needs A'] },
    { verdict: 'skip', reasons: ['needs A'] },
    { verdict: 'skip', reasons: ['needs B'] },
    { verdict: 'skip', reasons: ['needs A'], target: 'live' },
    { verdict: 'fail', reasons: ['status: expected 2XX, got 500'] },
  );
  expect(lines.filter((line) => line.startsWith('skipped'))).toEqual([
    'skipped 2 cases of example on sandbox: needs A',
    'skipped 1 case of example on sandbox: needs B',
    'skipped 1 case of example on live: needs A',
  ]);
});

test.each([
  { targets: ['sandbox', 'fixture'], told: true },
  { targets: ['live'], told: false },
  { targets: ['sandbox', 'live'], told: false },
  { targets: [], told: false },
] as const)('whether $targets prove little is stated: $told', ({ targets, told }) => {
  const text = linesOf(...targets.map((target) => ({ target }))).join('\n');
  expect(text.includes('Only an exchange with the provider')).toBe(told);
});
