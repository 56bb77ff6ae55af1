import { unescaped, valueAt } from './pointer';

/** The document of RFC 6901, section 5, as far as it can trip up an implementation, and more. */
const RFC: unknown = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  ' ': 7,
  'm~n': 8,
  '~1': 9,
  '/a~/b~': 10,
};
const CONTACTS: unknown = { contacts: [{ id: 1, tags: ['a'] }, { id: 2 }, null], '*': 'star', none: null };

test.each([
  ['', RFC],
  ['/foo', ['bar', 'baz']],
  ['/foo/0', 'bar'],
  ['/', 0],
  ['/a~1b', 1],
  ['/c%d', 2],
  ['/ ', 7],
  ['/m~0n', 8],
  ['/~01', 9],
  ['/~1a~0~1b~0', 10],
])('the value at %p is the one that the RFC says', (pointer, want) => {
  expect(valueAt(RFC, pointer)).toEqual(want);
});

test.each([
  ['a missing key', '/nobody'],
  ['an index past the end', '/foo/2'],
  ['the place after the end', '/foo/-'],
  ['a negative index', '/foo/-1'],
  ['an index with a leading zero', '/foo/01'],
  ['an index of zeros', '/foo/00'],
  ['an index as a power', '/foo/1e0'],
  ['an index with a sign', '/foo/+1'],
  ['an index with a blank', '/foo/ 1'],
  ['an empty index', '/foo/'],
  ['the length of a list', '/foo/length'],
  ['a pointer without its slash', 'foo'],
  ['a pointer that ends where it should begin', 'a/foo'],
  ['a blank before the slash', ' /foo'],
  ['a step into a text', '/foo/0/0'],
  ['a step into a number', '/a~1b/toFixed'],
  ['a key of the prototype', '/constructor'],
  ['the prototype itself', '/__proto__'],
  ['every item of an object', '/*'],
])('%s finds nothing', (_, pointer) => {
  expect(valueAt(RFC, pointer)).toBeUndefined();
});

test.each([
  ['/contacts/*/id', [1, 2]],
  ['/contacts/*/nobody', []],
  ['/contacts/*/tags/0', ['a']],
  ['/contacts/*', [{ id: 1, tags: ['a'] }, { id: 2 }, null]],
  ['/contacts/*/tags/*', [['a']]],
  ['/contacts/0/tags/*', ['a']],
  ['/none', null],
  ['/none/id', undefined],
  ['/none/*', undefined],
])('%p reads every item of an array', (pointer, want) => {
  expect(valueAt(CONTACTS, pointer)).toStrictEqual(want);
});

test('an own key that is called __proto__ is a key like any other', () => {
  expect(valueAt(JSON.parse('{"__proto__": {"id": 1}}'), '/__proto__/id')).toBe(1);
});

test.each([
  ['a~1b', 'a/b'],
  ['m~0n', 'm~n'],
  ['~01', '~1'],
  ['plain', 'plain'],
])('the step %s is the key %s', (step, key) => {
  expect(unescaped(step)).toBe(key);
});
