import { addSample, sampleOf } from './sample';

test.each([
  [{ type: 'string' }, 'Contract test'],
  [{ type: 'string', maxLength: 4 }, 'Cont'],
  [{ type: 'string', minLength: 15 }, 'Contract test..'],
  [{ type: 'string', enum: ['a', 'b'], default: 'a' }, 'b'],
  [{ type: 'string', format: 'email' }, '{$unique.email}'],
  [{ type: 'string', format: 'uuid' }, undefined],
  [{ type: 'boolean', default: true }, false],
  [{ type: 'integer', minimum: 5 }, 5],
  [{ type: 'array', items: { type: 'integer' }, minItems: 2 }, [1, 1]],
  [{ type: 'array' }, undefined],
  [{ type: 'object' }, undefined],
])('a value of %j is %j', (schema, value) => {
  expect(sampleOf(schema)).toEqual(value);
});

const CONTRACT =
  "export const one = {\n  request: {\n    headers: {},\n    body: {\n      name: 'a',\n    },\n  },\n  created: {},\n};\n";

test.each([
  ['a required value', true, 'it’s', "    body: {\n      nick: 'it’s',\n      name: 'a',"],
  ['an optional value', false, ['a'], "  },\n  optional: {\n    nick: ['a'],\n  },\n  created"],
])('%s goes to its place in a contract', (_, isRequired, value, want) => {
  expect(addSample(CONTRACT, { name: 'nick', value, isRequired })).toContain(want);
});

test('a second optional value goes to the first', () => {
  const once = addSample(CONTRACT, { name: 'nick', value: 1, isRequired: false });
  expect(addSample(once, { name: 'x-y', value: "it's", isRequired: false })).toContain(
    "  optional: {\n    'x-y': \"it's\",\n    nick: 1,\n  },\n",
  );
});

test('a contract without a place stays as it is', () => {
  expect(addSample('export const one = {};\n', { name: 'nick', value: 1, isRequired: true })).toBe(
    'export const one = {};\n',
  );
});
