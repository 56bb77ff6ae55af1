import { exampleSpec } from '../testing/spec';
import { underivedKeywords } from './keywords';
import { parseSpec } from './load';

// No file is read, and the parser takes longer to load than all of this.
jest.mock('@apidevtools/swagger-parser', () => ({}));

/** The mistakes of a request whose field `note` has this schema. */
function mistakesOf(schema: string, isForm = false): readonly (readonly [string, string])[] {
  const text = exampleSpec.replace('note: { type: string, x-source: L7 }', `note:\n          ${schema}`);
  const spec = parseSpec('example.yaml', text);
  return underivedKeywords({ ...spec, resolved: spec.document }, isForm).map(({ task, reason }) => [task, reason]);
}

test.each([
  '{ type: [string, "null"], minLength: 1, maxLength: 9, pattern: "^a", title: A, description: B, x-source: L7 }',
  '{ type: integer, minimum: 1, maximum: 9, multipleOf: 2, exclusiveMinimum: 0, exclusiveMaximum: 10 }',
  '{ type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { const: a } }',
  '{ type: object, additionalProperties: false, required: [b], properties: { b: { enum: [c] } } }',
  '{ type: string, format: email }',
  '{ type: string, format: date }',
  '{ type: string, format: binary }',
])('%s has nothing that is passed over', (schema) => {
  expect(mistakesOf(schema)).toEqual([]);
});

test.each([
  ['oneOf', '[{ type: string }]'],
  ['anyOf', '[{ type: string }]'],
  ['allOf', '[{ type: string }]'],
  ['not', '{ type: string }'],
  ['if', '{ type: string }'],
  ['contains', '{ type: string }'],
  ['patternProperties', '{ a: {} }'],
  ['propertyNames', '{ maxLength: 3 }'],
  ['minProperties', '1'],
  ['dependentRequired', '{ a: [b] }'],
  ['prefixItems', '[{}]'],
  ['readOnly', 'true'],
  ['nullable', 'true'],
  ['maxLenght', '3'],
])('%s is refused with its line', (keyword, value) => {
  const reason = `${keyword} derives no case`;
  expect(mistakesOf(`{ type: string, ${keyword}: ${value} }`)).toEqual([['read example.yaml:27', reason]]);
});

test('all mistakes are found, at any depth', () => {
  expect(
    mistakesOf('type: object\n          properties: { b: { type: array, items: { not: {}, format: ipv9 } } }'),
  ).toEqual([
    ['read example.yaml:28', 'not derives no case'],
    ['read example.yaml:28', 'format: ipv9 derives no case'],
  ]);
  expect(mistakesOf('{ type: array, items: true }')).toEqual([['read example.yaml:27', 'the schema of items is true']]);
});

test('a form has no parts that are objects or lists', () => {
  expect(mistakesOf('{ type: array, items: { type: string } }', true)).toEqual([
    ['read example.yaml:27', 'items cannot be sent in a form'],
  ]);
});
