import { groupBy } from './group';

test('items that share a key are together, keys and items in the order in which they came', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item.charAt(0));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ]);
});

test('no items make no groups, and a key may be the name of a member of every object', () => {
  expect([...groupBy([], String)]).toEqual([]);
  expect([...groupBy(['__proto__', 'toString', '__proto__'], String)]).toEqual([
    ['__proto__', ['__proto__', '__proto__']],
    ['toString', ['toString']],
  ]);
});
