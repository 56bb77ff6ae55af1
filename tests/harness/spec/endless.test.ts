import { parseYaml } from '../lib/parse';
import { decode, keysOf, pointerOf, refuseEndless } from './endless';

function refuse(text: string): void {
  const { value, lineOf } = parseYaml('read a.yaml', text, 'Fix it.');
  refuseEndless({ file: 'a.yaml', document: Object(value), lineOf });
}

test.each([
  ['none', 'a: { b: [1, null] }\n'],
  ['one', 'a: { $ref: "#/b" }\nb: { c: 1 }\n'],
  ['the same one twice', 'a: [{ $ref: "#/b" }, { $ref: "#/b" }]\nb: 1\n'],
  ['a chain', 'a: { $ref: "#/b" }\nb: { $ref: "#/c" }\nc: {}\n'],
  ['one to nothing, which the parser refuses', 'a: { $ref: "#/nobody" }\n'],
  ['one to another file', 'a: { $ref: "a.yaml#/a" }\n'],
  ['a property of that name', 'a: { $ref: { type: string } }\n'],
])('references that come to an end are taken: %s', (_, text) => {
  expect(() => refuse(text)).not.toThrow();
});

test.each([
  ['to itself', 'a: 1\nb: { $ref: "#/b" }\n', 2, '"#/b"'],
  ['through another', 'a: { $ref: "#/b" }\nb:\n  $ref: "#/a"\n', 3, '"#/a"'],
  ['to what it is in', 'a:\n  b: [{ $ref: "#/a" }]\n', 2, '"#/a"'],
  ['to the whole', 'a:\n  $ref: "#"\n', 2, '"#"'],
  ['by a step that is escaped', 'a/b:\n  c: { $ref: "#/a~1b" }\n', 2, '"#/a~1b"'],
  ['by a step in percent codes', 'a b:\n  c: { $ref: "#/a%20b" }\n', 2, '"#/a%20b"'],
])('a circular reference is rejected with its line: %s', (_, text, line, reference) => {
  expect(() => refuse(text)).toThrow(
    `Failed to read a.yaml:${line}: $ref ${reference} is circular\nReplace the reference with its content.`,
  );
});

test('references that multiply a spec beyond measure are refused', () => {
  const level = (number: number) => `b${number}: [${`{ $ref: "#/b${number + 1}" }, `.repeat(10)}]\n`;
  const levels = (count: number) => Array.from({ length: count }, (_, index) => level(index)).join('');
  expect(() => refuse(`${levels(4)}b4: 1\n`)).not.toThrow();
  expect(() => refuse(`${levels(6)}b6: 1\n`)).toThrow('references expand it to more than 100000 nodes');
});

test.each([
  ['#', '', []],
  ['#/a/0', '/a/0', ['a', '0']],
  ['#/a~1b/c~0d/~01', '/a~1b/c~0d/~01', ['a/b', 'c~d', '~1']],
  ['#/side%20by%20side', '/side by side', ['side by side']],
])('the reference %s is the pointer %j, of the steps %j', (reference, pointer, keys) => {
  expect(pointerOf(reference)).toBe(pointer);
  expect(keysOf(pointer)).toEqual(keys);
});

test('percent codes that are none stay', () => {
  expect([decode('50%'), decode('%zz'), decode('%C3%A9')]).toEqual(['50%', '%zz', 'é']);
});
