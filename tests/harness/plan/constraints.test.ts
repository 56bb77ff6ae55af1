import type { Schema } from '../model';
import { enumeration, format, maxLength, pattern, presence, type } from './constraints';
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

  test.each([{}, { type: ['string', 'null'] }])('of %j is not tried', (schema) => {
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
