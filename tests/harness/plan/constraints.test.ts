import type { Schema } from '../spec-model';
import { maxItems, minItems, uniqueItems } from './constraints/lists';
import { exclusiveMaximum, exclusiveMinimum, maximum, minimum, multipleOf } from './constraints/numbers';
import { additionalProperties } from './constraints/objects';
import { presence } from './constraints/presence';
import { format, maxLength, minLength, pattern } from './constraints/texts';
import { constant, enumeration, type } from './constraints/values';
import type { Field } from './fields';

/** A field `a` of the body that the valid request sends; a put or a removal is one change of it. */
function fieldOf(schema: Schema, changes: Partial<Field> = {}): Field {
  return {
    ...{ name: 'a', label: 'a', at: '/a', schema, required: true, sent: true, value: 'lead' },
    put: (value) => [{ op: 'replace', path: '/body/a', value }],
    leaveOut: [{ op: 'remove', path: '/body/a' }],
    ...changes,
  };
}

const put = (value: unknown) => [{ op: 'replace', path: '/body/a', value }];

describe('the presence of a field', () => {
  test('that is required', () => {
    expect(presence(fieldOf({}, { label: 'b[].a', at: '/b/0/a' }))).toEqual([
      {
        kind: 'required',
        says: 'MUST reject a contact when `b[].a` is missing',
        refused: [
          {
            name: 'b[].a is missing',
            request: [{ op: 'remove', path: '/body/a' }],
            fault: { keyword: 'required', at: '/b/0' },
          },
        ],
        accepted: [{ name: 'b[].a is sent', request: [] }],
      },
    ]);
  });

  test.each([
    { title: 'is sent', changes: {}, names: ['a is missing'], with: 'with or without' },
    { title: 'is not sent', changes: { sent: false }, names: ['a is missing', 'a is sent'], with: 'with or without' },
    {
      title: 'has no known value',
      changes: { sent: false, value: undefined },
      names: ['a is missing'],
      with: 'without',
    },
  ])('that is optional and $title', ({ changes, names, with: presences }) => {
    const [constraint, ...more] = presence(fieldOf({}, { required: false, ...changes }));
    const says = `MUST accept a contact ${presences} \`a\``;
    expect(constraint).toMatchObject({ kind: 'optional', says, refused: [] });
    expect(constraint?.accepted.map(({ name }) => name)).toEqual(names);
    expect(more).toEqual([]);
  });

  test('of the items of a list is not tried', () => {
    expect(presence(fieldOf({}, { required: undefined }))).toEqual([]);
  });
});

describe('a type', () => {
  test.each([
    ['string', { wrong: 'type' }, 'a is an object', 'a is a string'],
    ['integer', { wrong: 'type' }, 'a is an object', 'a is an integer'],
    ['array', true, 'a is a boolean', 'a is an array'],
    ['object', true, 'a is a boolean', 'a is an object'],
  ])('%s is refused as %j', (name, wrong, refused, accepted) => {
    const [constraint] = type(fieldOf({ type: name }, { required: false }));
    const fault = { keyword: 'type', at: '/a' };
    expect(constraint?.refused).toEqual([{ name: refused, request: put(wrong), fault }]);
    expect(constraint?.accepted).toEqual([{ name: accepted, request: [] }]);
  });

  test('of a required field is refused as null, too', () => {
    const [constraint] = type(fieldOf({ type: 'string' }));
    expect(constraint?.refused.map(({ name, request }) => [name, request])).toContainEqual(['a is null', put(null)]);
  });

  test.each([
    [['string', 'null'], [{ wrong: 'type' }], ['a is a string', 'a is null']],
    [['null', 'array'], [true], ['a is an array', 'a is null']],
    [['object', 'boolean'], ['text'], ['a is an object']],
    [['string', 'integer'], [{ wrong: 'type' }], ['a is a string']],
  ])('of %j refuses %j and accepts each that is known', (types, refused, accepted) => {
    const [constraint] = type(fieldOf({ type: types }, { required: false }));
    expect(constraint?.says).toBe(`MUST reject \`a\` values of any other type than ${types.join(' or ')}`);
    expect(constraint?.refused.map(({ request }) => request)).toEqual(refused.map(put));
    expect(constraint?.accepted.map(({ name }) => name)).toEqual(accepted);
  });

  test.each([{}, { type: ['string', 'boolean', 'array'] }])('of %j is not tried', (schema) => {
    expect(type(fieldOf(schema))).toEqual([]);
  });
});

describe('an enumeration', () => {
  test.each([
    [['lead', 'guest'], ['none-of-them', 'LEAD'], '`lead` and `guest`'],
    [['A', 'b', 'c'], ['none-of-them'], '`A`, `b`, and `c`'],
    [['a', 'A'], ['none-of-them'], '`a` and `A`'],
    [[1, 7, 3], [8], '`1`, `7`, and `3`'],
    [[1, 'a'], ['none-of-them'], '`1` and `a`'],
  ])('of %j refuses %j', (values, refused, list) => {
    const [constraint] = enumeration(fieldOf({ enum: values }));
    expect(constraint?.says).toBe(`MUST reject \`a\` values other than ${list}`);
    expect(constraint?.refused.map(({ request }) => request)).toEqual(refused.map(put));
    expect(constraint?.accepted.map(({ request }) => request)).toEqual(values.map(put));
  });

  test('that is not one is not tried', () => {
    expect(enumeration(fieldOf({}))).toEqual([]);
  });
});

test.each([
  ['lead', 'lead', 'leadx'],
  [undefined, 'xxxx', 'xxxxx'],
  [7, 'xxxx', 'xxxxx'],
])('a length is tried with the value %j, at the limit and one above', (value, at, above) => {
  const [constraint] = maxLength(fieldOf({ maxLength: 4 }, { value }));
  expect(constraint?.accepted).toEqual([{ name: 'a has 4 characters', request: put(at) }]);
  const fault = { keyword: 'maxLength', at: '/a' };
  expect(constraint?.refused).toEqual([{ name: 'a has 5 characters', request: put(above), fault }]);
});

test.each([
  ['email', ['not-an-email-address', 'contract-test@']],
  ['uuid', ['not-a-uuid']],
  ['uri', ['not a uri']],
  ['date-time', ['not a date']],
])('the format %s refuses %j', (name, wrong) => {
  const [constraint] = format(fieldOf({ format: name }));
  expect(constraint?.refused.map(({ request }) => request)).toEqual(wrong.map(put));
  expect(constraint?.accepted).toEqual([{ name: 'a is well-formed', request: [] }]);
});

test('a pattern refuses the malformed values of its field, each by its name', () => {
  const malformed = { a: [{ name: 'has letters', value: 'abc' }], b: [{ name: 'is short', value: '1' }] };
  const [constraint] = pattern(fieldOf({ pattern: '^\\d+$' }), malformed);
  const fault = { keyword: 'pattern', at: '/a' };
  expect(constraint?.refused).toEqual([{ name: 'a has letters', request: put('abc'), fault }]);
  expect(constraint?.accepted).toEqual([{ name: 'a is in the documented format', request: [] }]);
});

test('no limit, no known format, no pattern and nothing malformed: nothing is tried', () => {
  expect([
    ...maxLength(fieldOf({})),
    ...format(fieldOf({ format: 'hostname' })),
    ...format(fieldOf({})),
    ...pattern(fieldOf({}), { a: [{ name: 'has letters', value: 'abc' }] }),
    ...pattern(fieldOf({ pattern: '^a$' }), { b: [{ name: 'has letters', value: 'abc' }] }),
  ]).toEqual([]);
});

test.each([
  ['lead', 'lea', 'lead'],
  ['lo', 'lox', 'loxx'],
  ['', 'xxx', 'xxxx'],
])('a least length is tried with the value %j, one below and at the limit', (value, below, at) => {
  const [constraint] = minLength(fieldOf({ minLength: 4 }, { value }));
  const fault = { keyword: 'minLength', at: '/a' };
  expect(constraint?.refused).toEqual([{ name: 'a has 3 characters', request: put(below), fault }]);
  expect(constraint?.accepted).toEqual([{ name: 'a has 4 characters', request: put(at) }]);
});

test('a unique value is not cut to the least length: it is long enough', () => {
  const [constraint] = minLength(fieldOf({ minLength: 4 }, { value: '{$unique.phone}' }));
  expect(constraint?.refused.map(({ request }) => request)).toEqual([put('+12')]);
  expect(constraint?.accepted).toEqual([{ name: 'a is long enough', request: [] }]);
});

test('a constant refuses another value', () => {
  const tried = ['lead', 7, true].map((value) => constant(fieldOf({ const: value })));
  expect(tried.map(([each]) => each?.refused[0]?.request)).toEqual([put('none-of-them'), put(8), put(false)]);
  expect(tried.map(([each]) => each?.accepted[0]?.request)).toEqual([put('lead'), put(7), put(true)]);
});

describe('a bound of numbers', () => {
  test.each([
    [minimum, { type: 'integer', minimum: 3 }, 2, 3],
    [minimum, { type: 'number', minimum: 0.5 }, 0.49, 0.5],
    [minimum, { type: 'integer', minimum: 3, multipleOf: 5 }, 0, 5],
    [exclusiveMinimum, { type: 'integer', exclusiveMinimum: 3 }, 3, 4],
    [exclusiveMinimum, { type: 'number', exclusiveMinimum: 0 }, 0, 0.01],
    [maximum, { type: 'integer', maximum: 9 }, 10, 9],
    [maximum, { type: 'integer', maximum: 9, multipleOf: 5 }, 10, 5],
    [exclusiveMaximum, { type: 'integer', exclusiveMaximum: 9 }, 9, 8],
    [multipleOf, { type: 'integer', multipleOf: 5 }, 6, 5],
    [multipleOf, { type: 'number', multipleOf: 0.1 }, 0.15, 0.1],
    [multipleOf, { type: 'integer', multipleOf: 5, minimum: 12 }, 16, 15],
  ])('%p of %j: %d is refused, %d accepted', (constraint, schema, refused, accepted) => {
    const [tried] = constraint(fieldOf(schema));
    expect(tried?.refused.map(({ request }) => request)).toEqual([put(refused)]);
    expect(tried?.accepted.map(({ request }) => request)).toEqual([put(accepted)]);
  });

  test('of integers that are multiples of 1 is none', () => {
    expect(multipleOf(fieldOf({ type: 'integer', multipleOf: 1 }))).toEqual([]);
  });
});

describe('a list', () => {
  test.each([
    [minItems, { minItems: 2 }, ['p'], ['p'], ['p', 'p']],
    [minItems, { minItems: 1 }, ['p', 'q'], [], ['p']],
    [maxItems, { maxItems: 2 }, ['p'], ['p', 'p', 'p'], ['p', 'p']],
    [maxItems, { maxItems: 2, uniqueItems: true }, ['p'], ['p', 'p 1', 'p 2'], ['p', 'p 1']],
    [maxItems, { maxItems: 1, uniqueItems: true }, [{ b: 1 }], [{ b: 1 }, { b: 2 }], [{ b: 1 }]],
  ])('%p of %j with %j: %j is refused, %j accepted', (constraint, schema, value, refused, accepted) => {
    const [tried] = constraint(fieldOf(schema, { value }));
    expect(tried?.refused.map(({ request }) => request)).toEqual([put(refused)]);
    expect(tried?.accepted.map(({ request }) => request)).toEqual([put(accepted)]);
  });

  test.each([
    [{}, ['p', 'q'], ['p', 'q', 'p']],
    [{ maxItems: 2 }, ['p', 'q'], ['p', 'p']],
  ])('of different items with %j and %j refuses %j', (schema, value, refused) => {
    const [tried] = uniqueItems(fieldOf({ uniqueItems: true, ...schema }, { value }));
    expect(tried?.refused.map(({ request }) => request)).toEqual([put(refused)]);
    expect(tried?.accepted.map(({ request }) => request)).toEqual([[]]);
  });

  test('of which no item is known is not tried', () => {
    const [tried] = minItems(fieldOf({ minItems: 2 }, { value: undefined }));
    expect([tried?.refused, tried?.accepted]).toEqual([[], []]);
  });
});

test('an object without more members than the documented ones refuses another', () => {
  const [tried, ...more] = additionalProperties(fieldOf({ additionalProperties: false }, { value: { b: 1 } }));
  const fault = { keyword: 'additionalProperties', at: '/a' };
  const request = put({ b: 1, contract_test_unknown: 'text' });
  expect(tried?.refused).toEqual([{ name: 'a has an unknown member', request, fault }]);
  expect(more).toEqual([]);
  expect(additionalProperties(fieldOf({ additionalProperties: {} }))).toEqual([]);
});
