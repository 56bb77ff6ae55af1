import { walk } from './spec-file';

test('a walk visits every mapping with its keys, the outermost first', () => {
  const visited: unknown[] = [];
  walk({ a: [{ b: {} }, 1, [{ c: 2 }]], d: null }, ['root'], (_, keys) => visited.push(keys.join('/')));
  expect(visited).toEqual(['root', 'root/a/0', 'root/a/0/b', 'root/a/2/0']);
});
