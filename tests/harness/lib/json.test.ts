import { agree, containersOf, isRecord, nodesOf, recordsIn } from './json';

describe('json', () => {
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

  test('the nodes of a value are listed breadth first, each with its key', () => {
    expect([...nodesOf({ a: [1, { b: 2 }], c: 3 })].map(({ key, value }) => [key, value])).toEqual([
      [undefined, { a: [1, { b: 2 }], c: 3 }],
      ['a', [1, { b: 2 }]],
      ['c', 3],
      [undefined, 1],
      [undefined, { b: 2 }],
      ['b', 2],
    ]);
  });

  test('the lists and objects of a value come by depth, the objects alone too', () => {
    const value = { a: [{ b: {} }, 1], c: { d: null } };
    expect([...containersOf(value)]).toEqual([value, value.a, value.c, value.a[0], {}]);
    expect(recordsIn(value)).toEqual([value, value.c, value.a[0], {}]);
    expect([recordsIn([]), recordsIn('text'), recordsIn(null)]).toEqual([[], [], []]);
  });

  test('a value of any depth is traversed', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(5000)}"end"${']'.repeat(5000)}`);
    expect([...nodesOf(deep)].at(-1)).toEqual({ key: undefined, value: 'end' });
  });
});

describe('whether two values agree', () => {
  test.each([
    [{ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 }, true, true],
    [{ a: 1, b: 2 }, { a: 1 }, false, true],
    [{ a: 1 }, { a: 1, b: 2 }, false, false],
    [{ a: { x: 1, y: 2 } }, { a: { x: 1 } }, false, true],
    [[1, 2], [1], false, false],
    [[1, 2], [2, 1], false, false],
    [[{ a: 1, b: 2 }], [{ a: 1 }], false, true],
    [[], {}, false, false],
    [null, {}, false, false],
    [undefined, null, false, false],
    ['1', 1, false, false],
    [JSON.parse('{"__proto__": 1}'), JSON.parse('{"__proto__": 2}'), false, false],
    [{}, JSON.parse('{"toString": 1}'), false, false],
  ])('case %#', (left: unknown, right: unknown, want, wantOfMore) => {
    expect([agree(left, right), agree(left, right, true)]).toEqual([want, wantOfMore]);
  });

  test('values of any depth are compared', () => {
    const deep = (inside: string): unknown => JSON.parse(`${'['.repeat(100_000)}${inside}${']'.repeat(100_000)}`);
    expect([agree(deep('1'), deep('1')), agree(deep('1'), deep('2'))]).toEqual([true, false]);
  });
});
