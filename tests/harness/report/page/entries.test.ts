import { resultOf } from '../../testing/report-results';
import { entriesOf, fieldOf, restOf } from './entries';

test('the cases of a clause are one entry for each target, as bad as the worst', () => {
  const entries = entriesOf([
    resultOf({ case: 'a' }),
    resultOf({ case: 'a', target: 'live' }),
    resultOf({ clause: 'example/phone.max.length', depth: 'second' }),
    resultOf({ case: 'B', verdict: 'fail', reasons: ['status: expected 422, got 200'] }),
  ]);
  expect(entries.map(({ name, target, mark, depth, results }) => [name, target, mark, depth, results.length])).toEqual([
    ['name.required', 'sandbox', 'fail', undefined, 2],
    ['name.required', 'live', 'pass', undefined, 1],
    ['phone.max.length', 'sandbox', 'pass', 'second', 1],
  ]);
  expect(entries[0]?.sought).toBe(
    'example/name.required\nmust refuse a contact without name\na\nb\nstatus: expected 422, got 200',
  );
});

test.each([
  ['phone.max.length', 'phone', 'max.length'],
  ['preflight', 'preflight', ''],
])('the field of %s is %s', (name, field, rest) => {
  expect([fieldOf({ name }), restOf({ name })]).toEqual([field, rest]);
});
