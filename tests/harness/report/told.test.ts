import { exchangeExample, resultOf } from '../testing/report-results';
import type { Result } from './result';
import { createTeller, isToldBefore } from './told';

const STATUS = { what: 'status', expected: '400', actual: '422' };
const CODE = { what: 'code', expected: '"A"', actual: '"B"' };

function failing(clause: string, ...differences: Result['differences']): Result {
  return resultOf({ clause, case: `case of ${clause}`, verdict: 'fail', differences, exchange: exchangeExample });
}

function toldOf(results: readonly Result[], everything = false): readonly string[] {
  const teller = createTeller(everything);
  return results.map((result) => teller.tell(result, result, () => `explained ${result.clause}`));
}

test.each<{ name: string; results: readonly Result[]; want: readonly string[] }>([
  {
    name: 'the first of a cause is explained, the others point to it',
    results: [failing('a', STATUS), failing('b', STATUS)],
    want: ['explained a', 'Same cause as a, case of a: status 422 instead of 400 (b)'],
  },
  {
    name: 'what has a second cause is explained',
    results: [failing('a', STATUS), failing('b', STATUS, CODE), failing('c', STATUS, CODE)],
    want: [
      'explained a',
      'explained b',
      'Same cause as a, case of a: status 422 instead of 400; code "B" instead of "A" (c)',
    ],
  },
  {
    name: 'three that may have different causes are explained, and each clause once',
    results: ['a', 'a', 'b', 'c', 'd'].map((id) => failing(id, { ...STATUS, actual: '201 {}' })),
    want: [
      'explained a',
      'Same cause as a, case of a: status 201 instead of 400 (a)',
      'explained b',
      'explained c',
      'Same cause as a, case of a: status 201 instead of 400 (d)',
    ],
  },
  {
    name: 'what could not be judged has its reason as the cause',
    results: ['example/a', 'example/b'].map((clause) => ({
      ...failing(clause),
      verdict: 'error' as const,
      reasons: [`Failed to replay ${clause}.har: no such recording 1\nRecord it: ${clause}`],
    })),
    want: [
      'explained example/a',
      'Same cause as example/a, case of example/a: Failed to replay example/b.har: no such recording 1 (example/b)',
    ],
  },
])('$name', ({ results, want }) => {
  expect(toldOf(results)).toEqual(want);
  expect(toldOf(results, true)).toEqual(results.map(({ clause }) => `explained ${clause}`));
});

test.each([
  ['Same cause as a, b: c (d)', true],
  ['Same cause as a, b: c (d)\nSame cause as a, b: c (e)', true],
  ['MUST reject\n\n\nSame cause as a, b: c (d)', false],
  ['    | Same cause as a', false],
] as const)('%j points to others only: %s', (message, want) => {
  expect(isToldBefore(message)).toBe(want);
});
