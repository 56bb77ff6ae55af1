import type { Difference } from '../model';
import { exchangeExample, resultOf } from '../testing/report-results';
import { missingFields, signOf, signsOf } from './signs';

type Told = readonly [what: string, expected: string, actual: string];

function difference([what, expected, actual]: Told): Difference {
  return { what, expected, actual };
}

test.each<{ of: Told; json?: unknown; want: string }>([
  { of: ['status', '400', '422'], want: 'status 422 instead of 400' },
  { of: ['status', '4XX', '201 {"id":1}'], want: 'status 201 instead of 4XX' },
  { of: ['status', '200 or 201 or 403 or 500', '400'], want: 'status 400 instead of 403' },
  { of: ['status', '201', '500 boom'], want: 'status 500 instead of 201' },
  {
    of: ['content-type', 'application/json', '"text/html"'],
    want: 'content-type: expected application/json, got "text/html"',
  },
  {
    of: ['$created#/a', '1', 'nothing'],
    json: { a: 2 },
    want: 'the contact is at the root, not where the document shows it',
  },
  {
    of: ['$created#/a', '1', 'nothing'],
    json: { list: [{ a: 2 }] },
    want: 'the contact is under `list.0`, not where the document shows it',
  },
  { of: ['$created#/a', '1', 'nothing'], json: { list: [{ b: 2 }] }, want: 'the contact has no `a`' },
  { of: ['$created#/a', 'nothing', 'nothing'], json: {}, want: '`a` of the contact: expected nothing, got nothing' },
  { of: ['$created', 'the created contact', 'nothing'], json: {}, want: 'the response has no created contact' },
  { of: ['code', '"A"', '"B"'], want: 'code "B" instead of "A"' },
  { of: ['code', '"A"', '{}'], want: 'the documented code is missing' },
])('$of is told as: $want', ({ of, json, want }) => {
  const told = difference(of);
  expect(signOf(told, json === undefined ? 'unknown' : { json }).title([told])).toBe(want);
});

test.each<{ of: Told; want: readonly string[] }>([
  { of: ['$created#/a', '1', 'nothing'], want: ['a'] },
  { of: ['$created#/a/b or $created#/c', '1', 'nothing'], want: ['a', 'c'] },
  { of: ['$created#/a', '1', '2'], want: [] },
  { of: ['$response.body#/a', '1', 'nothing'], want: [] },
])('$of lacks $want', ({ of, want }) => {
  expect(missingFields(resultOf({ differences: [difference(of)] }))).toEqual(want);
});

test('two differences of one kind are one sign; a body that was cut is not searched', () => {
  const response = { ...exchangeExample.response, text: '{"data":… (3000 characters)' };
  const differences = [difference(['$created#/a', '1', 'nothing']), difference(['$created#/a', '2', 'nothing'])];
  const result = resultOf({ differences, exchange: { ...exchangeExample, response } });
  expect(signsOf(result, new Set(['a'])).map(({ key }) => key)).toEqual(['`a` is missing']);
});
