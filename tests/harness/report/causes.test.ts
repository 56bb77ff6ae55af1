import { visible } from '../lib/visible';
import { exchangeExample, resultOf } from '../testing/report-results';
import { causesOf } from './causes';
import type { Result } from './result';

function broken(clause: string, what: string, expected: string, actual: string, text = '{"id":1}'): Result {
  const response = { ...exchangeExample.response, text };
  const differences = [{ what, expected, actual }];
  return resultOf({ clause, verdict: 'fail', differences, exchange: { ...exchangeExample, response } });
}

function told(results: readonly Result[]) {
  return causesOf(results).map(({ title, clauses }) => `${title}: ${clauses.join(' ')}`);
}

test.each<{ name: string; results: readonly Result[]; want: readonly string[] }>([
  { name: 'nothing that passes', results: [resultOf()], want: [] },
  {
    name: 'no known deviation, no skip and no error',
    results: [
      { ...broken('a', 'status', '400', '422'), known: 'reported' },
      { ...broken('b', 'status', '400', '422'), verdict: 'error' },
      { ...broken('c', 'status', '400', '422'), verdict: 'skip' },
    ],
    want: [],
  },
  {
    name: 'one status in place of another once, whatever else was allowed',
    results: [
      broken('a', 'status', '400', '422'),
      broken('b', 'status', '400 or 500', '422'),
      broken('a', 'status', '400', '422'),
      broken('c', 'status', '409', '422'),
    ],
    want: ['status 422 instead of 400 or 409: a b c'],
  },
  {
    name: 'a few rejections that did not come one by one',
    results: [broken('a', 'status', '422', '201 {"id":1}'), broken('b', 'status', '422', '201 {"id":2}')],
    want: ['status 201 instead of 422: a', 'status 201 instead of 422: b'],
  },
  {
    name: 'many rejections that did not come once',
    results: ['a', 'b', 'c', 'd'].map((id) => broken(id, 'status', id === 'a' ? '4XX' : '422', '201 {}')),
    want: ['status 201 instead of a rejection: a b c d'],
  },
  {
    name: 'another envelope once, although each clause lacks another field',
    results: [
      broken('a', '$created#/id', "have required property 'id'", 'nothing', '{"data":{"id":1,"name":"x"}}'),
      broken('b', '$created#/name', '"x"', 'nothing', '{"data":{"id":1,"name":"x"}}'),
      broken('c', '$created', 'the created contact', 'nothing', '{"data":{"id":1,"name":"x"}}'),
    ],
    want: ['the contact is under `data`, not where the document shows it: a b c'],
  },
  {
    name: 'a contact at the root',
    results: [broken('a', '$created#/id', 'a value', 'nothing', '{"id":1}')],
    want: ['the contact is at the root, not where the document shows it: a'],
  },
  {
    name: 'a lost field apart from another one',
    results: [
      broken('a', '$created#/email', '"x"', 'nothing'),
      broken('b', '$created#/zip', 'a value', 'nothing'),
      broken('c', '$created#/email or $created#/email', '"y"', 'nothing'),
    ],
    want: ['the contact has no `email`: a c', 'the contact has no `zip`: b'],
  },
  {
    name: 'a lost field, although the answer is too long to be looked through',
    results: [broken('a', '$created#/id', 'a value', 'nothing', '{"id":1… (9999 characters)')],
    want: ['the contact has no `id`: a'],
  },
  {
    name: 'a wrong field, with its value where that is always the same',
    results: [
      broken('a', '$created#/labels/0', 'string', '7'),
      broken('b', '$created#/name', '"x"', '"X"'),
      broken('c', '$created#/name', '"y"', '"Y"'),
    ],
    want: ['`name` of the contact is not as expected: b c', '`labels.0` of the contact: expected string, got 7: a'],
  },
  {
    name: 'a body that is not JSON, whatever was looked for in it',
    results: [broken('a', 'body', 'JSON', '<html>', '<html>'), broken('b', '$created#/id', '1', 'nothing', '<html>')],
    want: ['the body is not JSON: a b'],
  },
  {
    name: 'the same wrong code once, and each wrong message',
    results: [
      broken('a', 'code', '"VALIDATION_ERROR"', '"INVALID"'),
      broken('b', 'code', '"VALIDATION_ERROR"', '"INVALID"'),
      broken('c', 'message', '"Name is required"', '"Name is requires"'),
      broken('d', 'message', '"Email is required"', '"Email is requires"'),
    ],
    want: [
      'code "INVALID" instead of "VALIDATION_ERROR": a b',
      'message "Name is requires" instead of "Name is required": c',
      'message "Email is requires" instead of "Email is required": d',
    ],
  },
  {
    name: 'messages that are not there at all, and fields that are not named',
    results: [
      broken('a', 'message', '"Name is required"', '{"error":"Bad"}'),
      broken('b', 'message', '"Email is required"', '{"error":"Bad"}'),
      broken('c', 'field', '"name" named in the body', '{"error":"Bad"}'),
    ],
    want: ['the documented message is missing: a b', 'the rejected field is not named: c'],
  },
  {
    name: 'something else by what it is, and a result without differences by its reason',
    results: [
      broken('a', 'answers at the same time', 'one success at most', '2 of 2'),
      { ...resultOf({ clause: 'b', verdict: 'warn' }), reasons: ['it is late'] },
    ],
    want: ['answers at the same time: expected one success at most, got 2 of 2: a', 'it is late: b'],
  },
])('tells $name', ({ results, want }) => {
  expect(told(results)).toEqual(want);
});

test('an answer with several differences has the cause that most clauses share', () => {
  const both = broken('a', 'code', '"X"', '"Y"');
  const status = { what: 'status', expected: '400', actual: '422' };
  const results = [{ ...both, differences: [...both.differences, status] }, broken('b', 'status', '400', '422')];
  expect(told(results)).toEqual(['status 422 instead of 400: a b']);
});

test('providers and targets have causes of their own', () => {
  const result = broken('a', 'status', '400', '422');
  const results = [result, { ...result, target: 'live' as const }, { ...result, provider: 'other' }];
  expect(causesOf(results).map(({ provider, target }) => `${provider} ${target}`)).toEqual([
    'example sandbox',
    'example live',
    'other sandbox',
  ]);
});

test('a failure with its exchange comes first', () => {
  const fail = broken('c', 'status', '400', '422');
  const { exchange, ...without } = { ...fail, clause: 'b' };
  const [cause] = causesOf([{ ...fail, clause: 'a', verdict: 'warn' }, without, fail]);
  expect(exchange).toBeDefined();
  expect(cause?.results.map(({ clause }) => clause)).toEqual(['c', 'b', 'a']);
});

test('what a server sends cannot break a title into lines', () => {
  const [cause] = causesOf([broken('a', '$created#/x\u001b[31m', '1', `2\n::error::${'x'.repeat(500)}`)]);
  expect(visible(cause?.title ?? '')).toBe(cause?.title);
  expect(cause?.title.length).toBeLessThan(400);
});
