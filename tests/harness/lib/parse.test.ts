import type { Parsed } from './parse';
import { parseJson, parseYaml } from './parse';

const yaml = (text: string) => parseYaml('read a.yaml', text, 'Fix it.');
const json = (text: string) => parseJson('read a.json', text, 'Fix it.');

const NINE = (name: string) => `[${Array(9).fill(name).join(', ')}]`;
const BOMB = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (name, index, names) => `${name}: &${name} ${NINE(index === 0 ? 'x' : `*${names[index - 1]}`)}\n`,
);

test('an alias resolves to its anchor', () => {
  expect(yaml('a: &a [1]\nb: *a\n').value).toEqual({ a: [1], b: [1] });
});

test.each([
  ['syntax', 'a: 1\nb: [\n', 3, 'Flow sequence'],
  ['an alias without an anchor', 'a: 1\nb: *nobody\n', 2, 'the alias *nobody has no anchor before it'],
  ['an alias before its anchor', 'a: *b\nb: &b 1\n', 1, 'the alias *b has no anchor before it'],
  ['an alias that contains itself', 'a: &a\n  b:\n    - *a\n', 3, 'the alias *a is part of what it refers to'],
  ['aliases that multiply', BOMB.join(''), BOMB.length, 'Excessive alias count'],
  ['unclosed brackets', `a: 1\nb: ${'['.repeat(100_000)}`, 2, 'it is nested more than 200 levels deep'],
  ['closed brackets', `${'{a: '.repeat(300)}1${'}'.repeat(300)}`, 1, 'it is nested more than 200 levels deep'],
  ['items in items', `a:\n${'- '.repeat(300)}1`, 2, 'it is nested more than 200 levels deep'],
  ['two documents', 'a\n---\nb\n', 2, 'it contains more than one document'],
])('YAML is rejected with its line: %s', (_, text, line, reason) => {
  expect(() => yaml(text)).toThrow(`Failed to read a.yaml:${line}: ${reason}`);
  expect(() => yaml(text)).toThrow(/\nFix it\.$/);
});

test.each([
  ['is cut off', '{\n  "a": [\n', 3],
  ['lacks a comma', '{\n  "a": 1\n  "b": 2\n}', 3],
  ['is empty', '', 1],
  ['is HTML', '<html></html>', 1],
  ['is nested too deeply', '[\n'.repeat(200_000), 1],
])('JSON that %s is rejected with a line', (_, text, line) => {
  expect(() => json(text)).toThrow(new RegExp(`^Failed to read a\\.json:${line}: .+\nFix it\\.$`));
});

test('JSON of any depth is read', () => {
  expect(json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).value).toHaveLength(1);
});

test.each<[string, Parsed]>([
  ['YAML', yaml('a:\n  - b: 1\n    c: 2\n  - 3\n')],
  ['JSON', json('{"a":\n[{"b": 1,\n"c": 2},\n3]}')],
])('%s reports the line of a node, or of its nearest ancestor', (_, { lineOf, value }) => {
  expect(value).toEqual({ a: [{ b: 1, c: 2 }, 3] });
  expect([['a'], ['a', 0], ['a', 0, 'c'], ['a', 1], ['a', 1, 'x'], ['x'], []].map(lineOf)).toEqual([
    1, 2, 3, 4, 4, 1, 1,
  ]);
});
