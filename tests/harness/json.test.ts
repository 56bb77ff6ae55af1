import { isRecord, nodesOf } from './json';

test.each([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ['text', false],
  [undefined, false],
])('case %#: whether a value is a mapping', (value: unknown, want) => {
  expect(isRecord(value)).toBe(want);
});

test('the nodes of a value come by depth, each with its key', () => {
  expect(nodesOf({ a: [1, { b: 2 }], c: 3 }).map(({ key, value }) => [key, value])).toEqual([
    [undefined, { a: [1, { b: 2 }], c: 3 }],
    ['a', [1, { b: 2 }]],
    ['c', 3],
    [undefined, 1],
    [undefined, { b: 2 }],
    ['b', 2],
  ]);
});

test('a value of any depth is taken apart', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(5000)}"end"${']'.repeat(5000)}`);
  expect(nodesOf(deep).at(-1)).toEqual({ key: undefined, value: 'end' });
});
