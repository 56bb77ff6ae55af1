import type { Expectation } from '../../../contracts/expectation';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { judge, matchesStatus, verdictOf } from './judge';

const HTML = '<!doctype html><title>Bad gateway</title>';

/** What differs in an answer of status 422. */
function differences(expect: Expectation, text: string, headers: { readonly [name: string]: string } = {}) {
  return judge(expect, scopeOf(exchangeOf({ status: 422, headers, text })));
}

function parts(...args: Parameters<typeof differences>): readonly string[] {
  return differences(...args).map(({ what }) => what);
}

test.each([
  { expected: undefined, status: 599, want: true },
  { expected: 422, status: 422, want: true },
  { expected: 422, status: 400, want: false },
  { expected: '4XX', status: 499, want: true },
  { expected: '4XX', status: 399, want: false },
  { expected: '4XX', status: 500, want: false },
  { expected: '2XX', status: 204, want: true },
  { expected: [400, 422], status: 422, want: true },
  { expected: [400, 422], status: 409, want: false },
  { expected: [409, '5XX'], status: 503, want: true },
  { expected: [], status: 200, want: false },
] as const)('$expected matches $status: $want', ({ expected, status, want }) => {
  expect(matchesStatus(expected, status)).toBe(want);
});

test.each([
  { level: 'MUST', broken: 'fail' },
  { level: 'SHOULD', broken: 'warn' },
  { level: 'MAY', broken: 'pass' },
] as const)('a broken $level is a $broken, a kept one a pass', ({ level, broken }) => {
  expect(verdictOf(level, [{ what: 'status', expected: '200', actual: '500' }])).toBe(broken);
  expect(verdictOf(level, [])).toBe('pass');
});

const ALL: Expectation = {
  status: 422,
  code: 'INVALID',
  message: 'Name is required',
  fields: ['name'],
  json: true,
  holds: [{ present: '$response.body#/error' }],
};
const JSON_TYPE = { 'content-type': 'application/json' };

test('an answer that is as expected has no differences', () => {
  const body = { error: 'INVALID', details: [{ name: 'Name is required' }] };
  expect(differences(ALL, JSON.stringify(body), JSON_TYPE)).toEqual([]);
});

test('what holds of a success is not asked of a rejection that passes as well', () => {
  const expect_: Expectation = { status: ['2XX', '4XX'], onSuccess: [{ equal: ['$response.body#/name', 'Ada'] }] };
  expect(differences(expect_, '{"name":"Bob"}', JSON_TYPE)).toEqual([]);
});

test('all differences are reported at once, in order', () => {
  expect(parts({ ...ALL, status: 400 }, '{"a":1}', {})).toEqual([
    ...['status', 'content-type', 'code', 'message', 'field', '$response.body#/error'],
  ]);
});

describe.each([
  { title: 'HTML', text: HTML, actual: HTML },
  { title: 'empty', text: '', actual: 'an empty body' },
  { title: 'blank', text: ' \n', actual: ' \n' },
  { title: 'cut short', text: '{"name": "A', actual: '{"name": "A' },
  { title: 'two JSON values', text: '{}{}', actual: '{}{}' },
])('a body that is $title', ({ text, actual }) => {
  const difference = { what: 'body', expected: 'JSON', actual };

  test.each<Expectation>([
    ALL,
    { json: true },
    { code: 'INVALID' },
    { message: 'no' },
    { fields: ['name'] },
    { holds: [{ empty: '$response.body#/id' }] },
  ])('is one difference from %j', (expectation) => {
    expect(differences(expectation, text)).toEqual([difference]);
  });

  test('is reported beside a status of the same class', () => {
    expect(parts({ ...ALL, status: 400 }, text)).toEqual(['status', 'body']);
    expect(parts({ ...ALL, status: [409, '5XX'] }, text)).toEqual(['status', 'body']);
  });

  test('is ignored when only the status is expected', () => {
    expect(differences({ status: 422 }, text)).toEqual([]);
  });
});

test.each(['null', '[]', '5', '"text"', 'true', '[[null]]', '{"__proto__": null}'])('a body %s is judged', (text) => {
  const want = ['code', 'message', 'field', '$response.body#/error'];
  expect(parts(ALL, text, JSON_TYPE)).toEqual(want);
});

test('an answer of another class is reported with its body, and nothing else', () => {
  expect(judge(ALL, scopeOf(exchangeOf({ status: 502, text: HTML })))).toEqual([
    { what: 'status', expected: '422', actual: `502 ${HTML}` },
  ]);
});

describe.each(['code', 'message'] as const)('a %s', (part) => {
  const text = 'Name is required';

  test.each([
    { title: 'at the root', body: { error: text } },
    { title: 'in a list', body: { errors: { name: [text, 'other'] } } },
    { title: 'deep down', body: [{ a: { b: [{ c: text }] } }] },
    { title: 'as the whole body', body: text },
  ])('is found $title', ({ body }) => {
    expect(differences({ [part]: text }, JSON.stringify(body))).toEqual([]);
  });

  test.each([
    { title: 'one character more', body: { error: `${text}.`, other: 'x' }, actual: `"${text}."` },
    { title: 'one character less', body: { error: text.slice(0, -1) }, actual: '"Name is require"' },
    { title: 'other case', body: { error: text.toLowerCase() }, actual: '"name is required"' },
    { title: 'a blank before it', body: { error: ` ${text}` }, actual: `" ${text}"` },
    { title: 'a text before it', body: { error: `Error: ${text}` }, actual: `"Error: ${text}"` },
    { title: 'another text', body: { error: 'No' }, actual: '{"error":"No"}' },
    { title: 'a key', body: { [text]: true }, actual: `{"${text}":true}` },
    { title: 'its parts', body: text.split(' '), actual: '"required"' },
    { title: 'nothing', body: {}, actual: '{}' },
  ])('is a difference: $title', ({ body, actual }) => {
    expect(differences({ [part]: text }, JSON.stringify(body))).toEqual([
      { what: part, expected: `"${text}"`, actual },
    ]);
  });
});

test('each field that is not named is a separate difference', () => {
  const found = differences({ fields: ['name', 'phone', 'kind'] }, '{"errors":{"phone":["taken"],"names":[]}}');
  expect(found.map(({ expected }) => expected)).toEqual(['"name" named in the body', '"kind" named in the body']);
});

test.each([
  { type: 'application/json', want: [] },
  { type: 'application/json; charset=utf-8', want: [] },
  { type: 'Application/JSON;charset=utf-8', want: [] },
  { type: 'application/problem+json', want: [] },
  { type: 'application/vnd.api+json; version=1', want: [] },
  { type: 'text/html', want: ['content-type'] },
  { type: 'text/plain; x=application/json', want: ['content-type'] },
  { type: 'application/jsonp', want: ['content-type'] },
  { type: '', want: ['content-type'] },
])('JSON that is declared as "$type" differs in $want', ({ type, want }) => {
  expect(parts({ json: true }, '{}', { 'content-type': type })).toEqual(want);
});

const TEXT = 'Name is required';

test.each([
  { body: { message: [TEXT] }, want: [] },
  { body: { errors: { name: [TEXT] } }, want: [] },
  { body: { errors: { first_name: [TEXT] } }, want: ['field'] },
  { body: { errors: { lastname: [TEXT] } }, want: ['field'] },
  { body: { errors: [{ field: 'lastname', message: TEXT }] }, want: ['field'] },
  { body: { message: ['Name is require'] }, want: ['message', 'field'] },
])('a message in $body differs in $want', ({ body, want }) => {
  const answer = exchangeOf({ status: 422, text: JSON.stringify(body) });
  const found = judge({ status: 422, message: TEXT, fields: ['name'] }, scopeOf(answer));
  expect(found.map(({ what }) => what)).toEqual(want);
});

test.each([
  { body: { message: ['First', 'Last'] }, want: [] },
  { body: { errors: { name: ['First'], phone: ['Last'] } }, want: [] },
  { body: { message: ['First'] }, want: ['field', 'field'] },
  { body: { errors: { name: ['First', 'Last'] } }, want: ['field'] },
])('all problems in $body differ in $want', ({ body, want }) => {
  const answer = exchangeOf({ status: 422, text: JSON.stringify(body) });
  expect(judge({ status: 422, fields: ['name', 'phone'] }, scopeOf(answer)).map(({ what }) => what)).toEqual(want);
});

test.each([
  { body: { errors: { phone: ['Wrong'] } }, want: ['field'], how: 'for another field' },
  { body: { errors: { phone: 'The name is wrong' } }, want: ['field'], how: 'for another field, in words too' },
  { body: { message: 'Validation failed' }, want: ['field'], how: 'for none' },
  { body: { errors: ['Wrong'] }, want: [], how: 'in a list that stands for itself' },
  { body: { message: 'The name is wrong' }, want: [], how: 'in words' },
  { body: { errors: { name: ['Wrong'], phone: ['Wrong'] } }, want: [], how: 'for this field and another one' },
])('a problem that is reported $how differs in $want', ({ body, want }) => {
  const answer = exchangeOf({ status: 422, text: JSON.stringify(body) });
  expect(judge({ status: 422, fields: ['name'] }, scopeOf(answer)).map(({ what }) => what)).toEqual(want);
});
