import type { Json, Relation } from '../../../contracts/expectation';
import type { Memory } from '../model';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { check } from './relations';

const ITEMS = [
  { key: 'a', n: 1 },
  { key: 'b', n: 2 },
] as const;

function differences(relation: Relation, body: Json = {}, memory: Memory = new Map()): readonly string[] {
  const scope = { ...scopeOf(exchangeOf({ text: JSON.stringify(body) })), memory };
  return check(relation, scope).map(({ expected, actual }) => `${expected}: ${actual}`);
}

describe('the items of a list', () => {
  const [a, b] = ITEMS;
  const having: readonly Json[] = [
    [a, b],
    [b, a],
    [
      { ...b, id: 7 },
      { ...a, id: 8 },
    ],
  ];
  const lacking: readonly Json[] = [
    [a],
    [a, b, { key: 'c', n: 3 }],
    [a, a],
    [
      { ...a, n: 2 },
      { ...b, n: 1 },
    ],
    ['a', 'b'],
    { 0: a, 1: b },
    null,
  ];

  test.each(having.map((left) => ({ left })))('$left has them', ({ left }) => {
    expect(differences({ sameItems: [left, ITEMS] })).toEqual([]);
  });

  test.each(lacking.map((left) => ({ left })))('$left does not have them', ({ left }) => {
    expect(differences({ sameItems: [left, ITEMS] })).toHaveLength(1);
  });

  test('the difference says that no others may be there', () => {
    const [difference] = differences({ sameItems: ['$request.body#/more', ITEMS] });
    expect(difference).toMatch(/in any order, and no others, /);
  });
});

describe('a value that is the same in every answer', () => {
  const constant: Relation = { constant: '$created#/group' };

  test('is compared with that of the first answer', () => {
    const memory: Memory = new Map();
    expect(differences(constant, { group: 'x' }, memory)).toEqual([]);
    expect(differences(constant, { group: 'x' }, memory)).toEqual([]);
    expect(differences(constant, { group: 'y' }, memory)).toEqual(['"x", as in other answers: "y"']);
    expect(differences(constant, { group: 'x' }, memory)).toEqual([]);
  });

  test('is another clause’s where it is missing', () => {
    const memory: Memory = new Map();
    for (const body of [{}, { group: null }, { group: 'x' }, {}])
      expect(differences(constant, body, memory)).toEqual([]);
  });

  test('does not meet the distinct values of the same place', () => {
    const memory: Memory = new Map();
    const distinct: Relation = { distinct: ['$created#/group', '$request.body#/name'] };
    expect(differences(distinct, { group: 'x' }, memory)).toEqual([]);
    expect(differences(constant, { group: 'y' }, memory)).toEqual([]);
  });
});
