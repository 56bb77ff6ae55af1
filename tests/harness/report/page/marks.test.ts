import type { Mark } from './marks';
import { MARKS, markOf, rankOf, shapeOf, wordOf, worstMark } from './marks';

const known = { verdict: 'fail', known: 'reported' } as const;

test.each<[Mark, Parameters<typeof worstMark>[0]]>([
  ['pass', [{ verdict: 'pass' }, { verdict: 'skip' }]],
  ['skip', [{ verdict: 'skip' }]],
  ['warn', [{ verdict: 'warn' }, { verdict: 'pass' }]],
  ['fail', [{ verdict: 'pass' }, { verdict: 'fail' }]],
  ['error', [{ verdict: 'fail' }, { verdict: 'error' }]],
  ['known', [known]],
  ['known', [known, { verdict: 'pass' }]],
  ['fail', [known, { verdict: 'fail' }]],
])('%s is the mark of %j', (want, results) => {
  expect(worstMark(results)).toBe(want);
});

test('a known deviation has a mark of its own', () => {
  expect([markOf(known), markOf({ verdict: 'fail' })]).toEqual(['known', 'fail']);
});

test('each mark has another shape and another word', () => {
  const marks = MARKS.map(({ mark }) => mark);
  for (const tell of [shapeOf, wordOf]) expect(new Set(marks.map(tell)).size).toBe(6);
  expect(marks.map(rankOf)).toEqual([0, 1, 2, 3, 4, 5]);
});
