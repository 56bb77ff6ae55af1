import { reportExample, resultOf } from '../testing/report-results';
import type { ChangeKind, State } from './changes';
import { compareReports, exitCodeOfChanges } from './changes';
import type { Result } from './result';

/** The results of a clause in this state: one case that passes, and one that shows the state. */
function inState(state: State | undefined, more: Partial<Result> = {}): readonly Result[] {
  if (state === undefined) return [];
  const shown =
    state === 'known'
      ? resultOf({ verdict: 'fail', known: 'reported', case: 'b', ...more })
      : resultOf({ verdict: state, reasons: state === 'pass' ? [] : [`it is a ${state}`], case: 'b', ...more });
  return state === 'skip' ? [shown] : [resultOf({ case: 'a', ...more, verdict: 'pass' }), shown];
}

/** Another clause, which holds in both. */
const HOLDS = resultOf({ clause: 'example/other.required' });
const compare = (before: readonly Result[], after: readonly Result[]) =>
  compareReports(reportExample([HOLDS, ...before]), reportExample([HOLDS, ...after]));

test.each<{ before?: State; after?: State; want?: ChangeKind; code: number }>([
  { before: 'pass', after: 'pass', code: 0 },
  { before: 'fail', after: 'fail', code: 0 },
  { before: 'pass', after: 'fail', want: 'broken', code: 1 },
  { before: 'pass', after: 'warn', want: 'broken', code: 1 },
  { before: 'skip', after: 'fail', want: 'broken', code: 1 },
  { before: 'error', after: 'fail', want: 'broken', code: 1 },
  { before: 'known', after: 'fail', want: 'broken', code: 1 },
  { before: 'warn', after: 'fail', want: 'other', code: 0 },
  { before: 'fail', after: 'pass', want: 'mended', code: 0 },
  { before: 'warn', after: 'pass', want: 'mended', code: 0 },
  { before: 'known', after: 'pass', want: 'mended', code: 0 },
  { before: 'fail', after: 'known', want: 'other', code: 0 },
  { before: 'pass', after: 'known', want: 'other', code: 0 },
  { before: 'error', after: 'pass', want: 'other', code: 0 },
  { before: 'skip', after: 'pass', want: 'other', code: 0 },
  { before: 'pass', after: 'skip', want: 'unjudged', code: 0 },
  { before: 'fail', after: 'error', want: 'unjudged', code: 2 },
  { before: 'pass', want: 'gone', code: 0 },
  { after: 'pass', want: 'new', code: 0 },
  { after: 'fail', want: 'new', code: 1 },
])('from $before to $after is $want, which ends with $code', ({ before, after, want, code }) => {
  const comparison = compare(inState(before), inState(after));
  expect(comparison.changes.map(({ kind }) => kind)).toEqual(want === undefined ? [] : [want]);
  expect(exitCodeOfChanges(comparison)).toBe(code);
});

test('a change says what it is about, and why', () => {
  const { changes } = compare(inState('pass'), inState('fail', { reasons: ['status 200'] }));
  const { provider, clause, level, says, source, target } = resultOf();
  const about = { provider, clause, level, says, source, target };
  const want = { ...about, kind: 'broken', before: 'pass', after: 'fail', case: 'b', reasons: ['status 200'] };
  expect(changes).toEqual([want]);
});

test('each target has its own changes, the broken ones first', () => {
  const on = (target: Result['target'], verdict: Result['verdict']) => resultOf({ target, verdict });
  const { changes } = compareReports(
    reportExample([on('sandbox', 'fail'), on('fixture', 'pass'), on('live', 'pass')]),
    reportExample([on('sandbox', 'pass'), on('fixture', 'pass'), on('live', 'fail')]),
  );
  expect(changes.map(({ kind, target }) => `${kind} on ${target}`)).toEqual(['broken on live', 'mended on sandbox']);
});

test('what only one report has is not compared, and said', () => {
  const { changes, notes } = compareReports(
    reportExample([HOLDS, resultOf({ provider: 'a' })]),
    reportExample([HOLDS, resultOf({ provider: 'b', verdict: 'fail' })]),
  );
  expect({ changes, notes }).toEqual({
    changes: [],
    notes: ['a on sandbox is only in the earlier report', 'b on sandbox is only in the later report'],
  });
});

test('a run of the first order is compared with the first order', () => {
  const deep = resultOf({ clause: 'example/text.astral', depth: 'second' });
  const { changes, notes } = compare([deep, ...inState('pass')], inState('fail'));
  expect(changes.map(({ kind }) => kind)).toEqual(['broken']);
  expect(notes).toEqual(['example on sandbox is compared without the second order, which only one report has']);
});

describe('a run that was not checked to its end', () => {
  const ended = resultOf({ clause: 'example/preflight', verdict: 'error', reasons: ['503 ten times'] });
  const one = (side: string) => `example on sandbox was not checked to its end in the ${side} report: 503 ten times`;
  const kinds = ({ changes }: ReturnType<typeof compareReports>) =>
    changes.map(({ kind, clause }) => `${kind} ${clause}`);

  test('loses no clause', () => {
    const comparison = compareReports(reportExample([HOLDS, resultOf()]), reportExample([HOLDS, ended]));
    expect([kinds(comparison), comparison.notes]).toEqual([[], [one('later')]]);
  });

  test('makes no clause new, but those that are broken after it are said', () => {
    const after = [HOLDS, resultOf({ clause: 'example/a', verdict: 'fail' }), resultOf({ clause: 'example/b' })];
    const comparison = compareReports(reportExample([ended]), reportExample(after));
    expect([kinds(comparison), comparison.notes]).toEqual([['broken example/a'], [one('earlier')]]);
  });
});

test('an incomplete report never shows that nothing broke', () => {
  const killed = compareReports(reportExample([HOLDS]), reportExample([HOLDS], { problems: ['killed'] }));
  expect([killed.changes, exitCodeOfChanges(killed)]).toEqual([[], 2]);
});

test('reports that have nothing in common show nothing', () => {
  const compared = compareReports(reportExample([HOLDS]), reportExample([{ ...HOLDS, target: 'live' }]));
  expect([compared.changes, compared.compared, exitCodeOfChanges(compared)]).toEqual([[], 0, 2]);
});
