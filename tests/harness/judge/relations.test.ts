import Ajv2020 from 'ajv/dist/2020';
import type { Json, Relation } from '../../../contracts/expectation';
import type { Exchange } from '../model';
import { exampleOperation as operation } from '../testing/example';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { saying } from '../testing/validators';
import * as relations from './relations';

const contact = new Ajv2020({ strict: true, allErrors: true }).addVocabulary(['x-source']).compile(operation.contact);

const TAGS = [
  { key: 'a', n: 1 },
  { key: 'b', n: 2 },
];
const BODY = { id: 5, name: 'Añ "A"', phone: null, empty: '', none: [], tags: TAGS };

function check(relation: Relation, exchange: Exchange, before: readonly Exchange[] = []) {
  return relations.check(relation, scopeOf(exchange, before, contact));
}

/** The places that differ. */
function differences(relation: Relation, body: Json = BODY): readonly string[] {
  const exchange = exchangeOf({ status: 201, headers: { 'x-id': '5' }, text: JSON.stringify(body) }, { name: 'B' });
  return check(relation, exchange, [exchangeOf({ text: '{"id":5}' })]).map(({ what }) => what);
}

const holding: readonly Relation[] = [
  { equal: ['$statusCode', 201] },
  { equal: ['$response.header.X-ID', '5'] },
  { equal: ['$request.body#/name', 'B'] },
  { equal: ['$before.0.created#/id', '$created#/id'] },
  { equal: ['$created#/tags', TAGS.map(({ key, n }) => ({ n, key }))] },
  { equal: ['$created#/tags/*/key', ['a', 'b']] },
  { equal: ['$created#/name', 'Añ "A"'] },
  { equal: ['$created#/id', 5.0] },
  { unequal: ['$created#/id', 6] },
  { unequal: ['$created#/id', '5'] },
  { unequal: ['$created#/phone', ''] },
  { includes: ['$created#', { id: 5, tags: [{ key: 'a' }, { key: 'b' }] }] },
  { includes: ['$created#/tags', [{}, { n: 2 }]] },
  { includes: ['$created#/none', []] },
  { includes: ['$created#/phone', null] },
  { digits: ['+1 (201) 555-0100', '12015550100'] },
  { digits: ['1.201.555.0100', '+12015550100'] },
  { text: ['$created#/id', '5'] },
  { text: ['$response.header.x-id', '$created#/id'] },
  { text: [true, 'true'] },
  { endsWith: ['$created#/name', '"A"'] },
  { endsWith: ['$created#/name', '$created#/name'] },
  { sameNames: ['$created#/tags/*/key', ['B', 'A']] },
  { sameNames: [['b', 'a'], '$created#/tags/*/key'] },
  { sameNames: [['b ', 'a'], 'A, b,B'] },
  { sameSize: ['$created#/tags', 'a, b'] },
  { contains: ['$created#/name', 'A'] },
  { atLeast: ['5', '$created#/id'] },
  {
    sameNames: [
      ['x', 'X', 'y'],
      ['Y', 'x', 'x'],
    ],
  },
  { includesNames: ['$created#/tags/*/key', ['B']] },
  { includesNames: [['x', ' Y', 'z'], 'y, X,x'] },
  { pattern: ['$created#/name', 'A\\S "."'] },
  { pattern: ['$response.header.x-id', '4|5'] },
  { absent: '$created#/absent' },
  { absent: '$created#/tags/2' },
  {
    equal: [
      ['$created#/id', '$request.body#/name'],
      [5, 'B'],
    ],
  },
  { contains: ['$created#/tags', { n: 2, key: 'b' }] },
  { contains: ['$created#/tags/*/n', 1] },
  { atLeast: ['$created#/id', 5] },
  { atLeast: ['$created#/id', 4.9] },
  { present: '$created#/phone' },
  { present: '$created#/empty' },
  { empty: '$created#/absent' },
  { empty: '$created#/phone' },
  { empty: '$created#/empty' },
  { empty: '$created#/none' },
  { empty: {} },
  { empty: { a: null, b: null } },
  { iso8601: '2024-01-01T12:00:00.5+05:30' },
  { type: ['$created#/id', 'integer'] },
  { type: ['$created#/id', 'number'] },
  { type: ['$created#/phone', 'null'] },
  { type: ['$created#/tags', ['object', 'array']] },
  { type: ['$created#/tags/0', 'object'] },
  { type: ['$created#/name', 'string'] },
  { type: [false, 'boolean'] },
];

test.each(holding)('%j holds', (relation) => {
  expect(differences(relation)).toEqual([]);
});

const broken: readonly Relation[] = [
  { equal: ['$created#/id', '5'] },
  { equal: ['$created#/phone', '$created#/absent'] },
  { equal: ['$created#/absent', null] },
  { equal: ['$created#/name', 'An\u0303 "A"'] },
  { equal: ['$created#/name', 'Añ "A" '] },
  { equal: ['$created#/tags', [...TAGS].reverse()] },
  { equal: ['$created#/tags/0', { key: 'a' }] },
  { equal: ['$created#/tags/0', { key: 'a', n: 1, more: null }] },
  { equal: ['$created#/none', {}] },
  { unequal: ['$created#/id', 5] },
  { unequal: ['$created#/tags/0', { n: 1, key: 'a' }] },
  { unequal: ['$created#/absent', '$created#/missing'] },
  { unequal: ['$created#/absent', 5] },
  { includes: ['$created#/tags', [{ key: 'a' }]] },
  { includes: ['$created#/tags', [{ key: 'b' }, { key: 'a' }]] },
  { includes: ['$created#/tags', [{ key: 'a' }, { key: 'b' }, { key: 'c' }]] },
  { includes: ['$created#/tags', { 0: { key: 'a' } }] },
  { includes: ['$created#/tags/0', [{ key: 'a' }]] },
  { includes: ['$created#/tags/0', { absent: null }] },
  { includes: ['$created#/phone', {}] },
  { digits: ['$created#/absent', '+12015550100'] },
  { digits: ['$created#/phone', '+12015550100'] },
  { digits: ['+12015550100', '+12015550101'] },
  { digits: ['+112015550100', '+12015550100'] },
  { digits: ['$created#/id', '5'] },
  { text: ['$created#/id', '5.0'] },
  { text: ['$created#/phone', 'null'] },
  { text: ['$created#/absent', 'undefined'] },
  { text: ['$created#/none', ''] },
  { text: ['$created#/empty', '$created#/absent'] },
  { endsWith: ['$created#/name', '"a"'] },
  { endsWith: ['$created#/name', ''] },
  { endsWith: ['$created#/id', '5'] },
  { endsWith: ['$response.header.x-id', 5] },
  { endsWith: ['$created#/name', '$created#/absent'] },
  { sameNames: ['$created#/tags/*/key', ['a']] },
  { sameNames: ['$created#/tags/*/key', ['a', 'b', 'b']] },
  {
    sameNames: [
      ['a', 'a', 'b'],
      ['a', 'b', 'b'],
    ],
  },
  { sameNames: ['$created#/tags/*/n', ['1', '2']] },
  { sameNames: ['$created#/name', ['Añ "A"']] },
  { sameNames: ['$created#/absent', []] },
  { includesNames: ['$created#/tags/*/key', ['a', 'c']] },
  { includesNames: [['x', ' y'], ['y']] },
  { includesNames: ['$created#/id', []] },
  { includesNames: ['$created#/absent', []] },
  { pattern: ['$created#/name', 'A'] },
  { pattern: ['$created#/name', '"A"'] },
  { pattern: ['$created#/id', '5'] },
  { pattern: ['$created#/absent', '.*'] },
  { pattern: ['5\n', '4|5'] },
  { pattern: ['45', '4|5'] },
  { absent: '$created#/phone' },
  { absent: '$created#/empty' },
  { absent: '$created#/none' },
  {
    equal: [
      ['$created#/id', '$request.body#/name'],
      ['B', 5],
    ],
  },
  { contains: ['$created#/tags', { key: 'b' }] },
  { contains: ['$created#/none', ''] },
  { contains: ['$created#/name', 'B'] },
  { contains: ['$created#/name', ''] },
  { sameSize: ['$created#/tags', 'a'] },
  { sameSize: ['$created#/id', '$created#/id'] },
  { contains: ['$created#/absent', 5] },
  { atLeast: ['$created#/id', 5.1] },
  { atLeast: ['$created#/id', '$created#/absent'] },
  { atLeast: ['$created#/absent', 5] },
  { atLeast: ['$created#/absent', '$created#/missing'] },
  { atLeast: ['$created#/name', 5] },
  { atLeast: ['$created#/tags/0', 0] },
  { present: '$created#/absent' },
  { present: '$created#/tags/2' },
  { present: '$before.1.created#/id' },
  { empty: '$created#/id' },
  { empty: '$created#/tags' },
  { empty: { a: null, b: '' } },
  { empty: 0 },
  { empty: false },
  { empty: ' ' },
  { iso8601: '$created#/absent' },
  { iso8601: '2024-01-01 12:00:00' },
  { type: ['$created#/absent', ['null', 'object', 'string']] },
  { type: ['$created#/id', 'string'] },
  { type: [5.5, 'integer'] },
  { type: ['5', 'integer'] },
  { type: ['$created#/phone', 'object'] },
  { type: ['$created#/tags', 'object'] },
  { type: ['$created#/tags/0', 'array'] },
];

test.each(broken)('%j does not hold', (relation) => {
  expect(differences(relation)).toHaveLength(1);
});

test('a difference shows the place, what was expected and what is there', () => {
  expect(check({ atLeast: ['$created#/id', 6] }, exchangeOf({ text: '{"id":5}' }))).toEqual([
    { what: '$created#/id', expected: 'not below 6', actual: '5' },
  ]);
  expect(check({ equal: ['$created#/id', 6] }, exchangeOf({ text: '{}' }))).toEqual([
    { what: '$created#/id', expected: '6', actual: 'nothing' },
  ]);
});

describe('any of several relations', () => {
  const anyOf = (...relations: [Relation, ...Relation[]]): Relation => ({ anyOf: relations, because: 'it is silent' });

  test('holds when the last one does', () => {
    expect(
      differences(anyOf({ equal: ['$created#/id', 1] }, { empty: '$created#/id' }, { present: '$created#/id' })),
    ).toEqual([]);
  });

  test('shows all of them in one difference', () => {
    const relation = anyOf(
      { empty: '$created#/id' },
      anyOf({ equal: ['$created#/name', 'B'] }, { equal: ['$created#/id', 6] }),
    );
    expect(check(relation, exchangeOf({ text: '{"id":5}' }))).toEqual([
      {
        what: '$created#/id or $created#/name or $created#/id',
        expected: 'nothing, null or an empty value, or "B", or 6',
        actual: '5',
      },
    ]);
  });
});

describe('the schema of the contact at one pointer', () => {
  const wrong = { id: 'x', tags: [{ key: 5 }, { other: 1 }, { key: 'a' }], group: 1.5 };

  test.each([
    { pointer: '/id', want: ['$created#/id'] },
    { pointer: '/name', want: ['$created#/name'] },
    { pointer: '/phone', want: [] },
    { pointer: '/group', want: ['$created#/group'] },
    { pointer: '/tags', want: ['$created#/tags/0/key', '$created#/tags/1/key'] },
    { pointer: '/tags/1', want: ['$created#/tags/1/key'] },
    { pointer: '/tag', want: [] },
    {
      pointer: '',
      want: ['$created#/name', '$created#/id', '$created#/group', '$created#/tags/0/key', '$created#/tags/1/key'],
    },
  ])('"$pointer" reports $want', ({ pointer, want }) => {
    expect([...differences({ schema: pointer }, wrong)].sort()).toEqual([...want].sort());
  });

  test('shows what the schema says and what is there', () => {
    expect(check({ schema: '/id' }, exchangeOf({ text: '{"id":"x"}' }))).toEqual([
      { what: '$created#/id', expected: 'integer', actual: '"x"' },
    ]);
  });

  test.each([null, [], [BODY], 'text', 5])('%j is no contact', (body) => {
    expect(differences({ schema: '/phone' }, body)).toEqual(['$created']);
  });

  test('is asked for nothing else, since it reports a limited number of errors', () => {
    const judged: unknown[] = [];
    const watching = Object.assign((value: unknown): value is unknown => judged.push(value) < 0, saying());
    const scope = scopeOf(exchangeOf({ text: '{"a/b":1,"c":2}' }), [], watching);
    for (const pointer of ['/a~1b/0', '/c', '/d', '/toString', '']) relations.check({ schema: pointer }, scope);
    const whole = { 'a/b': 1, c: 2 };
    expect(judged).toEqual([whole, { 'a/b': 1 }, { c: 2 }, {}, {}, whole]);
  });

  test('an undocumented field is no difference', () => {
    expect(differences({ schema: '' }, { id: 1, name: 'A', surprise: {} })).toEqual([]);
  });
});
