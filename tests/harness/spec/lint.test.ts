import { exampleSpec } from '../testing/spec';
import { refuseUncited, refuseUnknownLevels, uncited } from './lint';
import { parseSpec } from './load';

// The lint reads no file, and the parser takes longer to load than all of this.
jest.mock('@apidevtools/swagger-parser', () => ({}));

/** The example with one text replaced, not resolved, as the lint reads it. */
function spec(right = '', wrong = '') {
  expect(exampleSpec).toContain(right);
  return { ...parseSpec('example.yaml', exampleSpec.replace(right, wrong)), resolved: {} };
}

test('a spec that cites a source everywhere is accepted', () => {
  expect(uncited(spec())).toEqual([]);
  expect(() => refuseUncited(spec())).not.toThrow();
});

test.each([
  ['a property', 'default: Ada, x-source: L6', 'default: Ada', 'example.yaml:25 name'],
  ['an example', 'x-source: L1, ', '', 'example.yaml:12 basic'],
  ['a response', ', x-source: [L3, L4-5]', '', 'example.yaml:18 4XX'],
  ['a parameter', '    post:', '    post:\n      parameters: [{ name: a, in: query }]', 'example.yaml:7 0'],
  [
    'a header',
    'x-source: L2\n',
    'x-source: L2\n          headers: { x-id: { description: a } }\n',
    'example.yaml:17 x-id',
  ],
  [
    'a security scheme',
    'components:\n',
    'components:\n  securitySchemes: { key: { type: http } }\n',
    'example.yaml:20 key',
  ],
  [
    'a property of an item',
    'note: { type: string,',
    'note: { type: array, items: { type: object, properties: { a: {} } },',
    'example.yaml:26 a',
  ],
  [
    'a property named examples',
    'note: { type: string,',
    'examples: { type: string }\n        note: { type: string,',
    'example.yaml:26 examples',
  ],
])('%s without a source is reported with file and line', (_, right, wrong, want) => {
  expect(uncited(spec(right, wrong))).toEqual([want]);
});

test.each(['', 'L', '85', '[]', '[L1, somewhere]', 'http://docs.example.com', 'lines 1-2', '7'])(
  'an invalid citation does not count: %j',
  (source) => {
    expect(uncited(spec('x-source: L7', `x-source: ${source}`))).toEqual(['example.yaml:26 note']);
  },
);

test.each(['L85', 'L140-142', 'https://docs.example.com/errors#409', '[L1, https://docs.example.com]'])(
  'a citation counts: %s',
  (source) => {
    expect(uncited(spec('x-source: L7', `x-source: "${source}"`.replace(/"\[(.*)\]"/, '[$1]')))).toEqual([]);
  },
);

test('a reference cites its own source', () => {
  const refer = (more: string) =>
    uncited(spec('note: { type: string, x-source: L7 }', `note: { $ref: "#/components/schemas/Contact"${more} }`));
  expect(refer('')).toEqual(['example.yaml:26 note']);
  expect(refer(', x-source: L7')).toEqual([]);
});

test.each([
  ['a property', 'value: { type: string }\n        note: { type: string,'],
  ['a property of an object', 'note: { type: object, properties: { value: { type: string } },'],
  ['a property of an object named value', 'value: { x-source: L1, properties: { value: {} } }\n        note: {'],
])('%s that is called value is reported without its source', (_, wrong) => {
  expect(uncited(spec('note: { type: string,', wrong))).toEqual(['example.yaml:26 value']);
});

test('a schema inside an example value is data', () => {
  const values = [
    '{ properties: { name: { a: 1 } } }',
    '[{ a: { examples: { b: {} } } }]',
    '{ value: { headers: { c: {} } } }',
  ];
  for (const value of values) expect(uncited(spec('value: { name: Ada }', `value: ${value}`))).toEqual([]);
  const media =
    'application/json: { examples: { created: { x-source: L9, value: { properties: { id: {} } } } }, schema';
  expect(uncited(spec('application/json: { schema', media))).toEqual([]);
});

test.each([
  [/, x-source: L8/g, '30 name: it cites no source\nAdd x-source: '],
  [/, x-source: L[78]/g, '26 note: it cites no source (and 1 more)\nAdd x-source: '],
  [/, x-source: L\d/g, '25 name: it cites no source (and 2 more)\nAdd x-source: '],
])('the first node is rejected, the others are counted, case %#', (cited, want) => {
  const bare = { ...parseSpec('example.yaml', exampleSpec.replaceAll(cited, '')), resolved: {} };
  expect(() => refuseUncited(bare)).toThrow(`Failed to read example.yaml:${want}`);
});

test.each(['MAYBE', 'must', '[MUST]', ''])('an unknown level is refused with its line: %j', (level) => {
  const wrong = spec('x-source: L7', `x-source: L7, x-level: ${level}`);
  expect(() => refuseUnknownLevels(wrong)).toThrow(/^Failed to read example\.yaml:26: x-level .* is unknown/);
});

test.each(['MUST', 'SHOULD', 'MAY'])('the level %s is known', (level) => {
  expect(() => refuseUnknownLevels(spec('x-source: L7', `x-source: L7, x-level: ${level}`))).not.toThrow();
});
