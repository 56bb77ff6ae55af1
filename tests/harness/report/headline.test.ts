import { resultOf } from '../testing/report-results';
import { headlineOf } from './headline';
import type { Result } from './result';

const pass = (provider: string, target: Result['target'] = 'live') => resultOf({ provider, target });
const broken = (provider: string, clause: string, more: Partial<Result> = {}) =>
  resultOf({ provider, clause: `${provider}/${clause}`, target: 'live', verdict: 'fail', ...more });

test.each<{ does: string; results: readonly Result[]; want: string }>([
  { does: 'one conforms', results: [pass('a'), pass('a', 'sandbox')], want: 'a conforms.' },
  { does: 'several conform', results: [pass('a'), pass('b')], want: '2 providers conform.' },
  {
    does: 'one breaks clauses, cases of one count once',
    results: [broken('a', 'x'), broken('a', 'x'), broken('a', 'y'), pass('b'), pass('c')],
    want: 'a breaks 2 MUST clauses on live; 2 providers conform.',
  },
  {
    does: 'levels are told apart',
    results: [broken('a', 'x'), broken('a', 'y', { level: 'SHOULD', verdict: 'warn' })],
    want: 'a breaks 1 MUST and 1 SHOULD clauses on live.',
  },
  { does: 'a single clause', results: [broken('a', 'x')], want: 'a breaks 1 MUST clause on live.' },
  {
    does: 'one that breaks on one target does not conform',
    results: [broken('a', 'x'), pass('a', 'sandbox'), pass('b')],
    want: 'a breaks 1 MUST clause on live; b conforms.',
  },
  { does: 'known deviations do not count', results: [broken('a', 'x', { known: 'reported' })], want: 'a conforms.' },
  {
    does: 'one that could not be judged',
    results: [broken('a', 'x', { verdict: 'error' }), pass('b')],
    want: 'a could not be judged on live; b conforms.',
  },
  {
    does: 'one that was skipped',
    results: [broken('a', 'x', { verdict: 'skip' })],
    want: 'a could not be judged on live.',
  },
  { does: 'nothing ran', results: [], want: 'Nothing was checked.' },
])('$does', ({ results, want }) => {
  expect(headlineOf({ results, complete: true })).toBe(want);
});

test('an incomplete run says so', () => {
  expect(headlineOf({ results: [pass('a')], complete: false })).toBe('a conforms. The run is incomplete.');
  expect(headlineOf({ results: [], complete: false })).toBe('Nothing was checked: the run has not ended.');
});
