import Ajv2020 from 'ajv/dist/2020';
import type { BodyOf, ValidationError } from './guards';
import { check, checkResponse } from './guards';

// The schemas of this table are parts of schemas.
const ajv = new Ajv2020({ allErrors: true, strictTypes: false });

/** What is wrong with a value, as `path: message`. */
function errorsOf(schema: object, value: unknown): readonly string[] {
  const result = check(ajv.compile(schema), value);
  return result.valid ? [] : result.errors.map(({ path, message }: ValidationError) => `${path}: ${message}`);
}

const text = { type: 'string' };
const contact = { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } };

test.each<[string, object, unknown, readonly string[]]>([
  ['what fits', contact, { id: 1, more: true }, []],
  ['another type', contact, [], [': the value must be object']],
  ['a missing field', contact, {}, ['/id: id is required']],
  ['a field of another type', contact, { id: '1' }, ['/id: id must be integer']],
  ['several types', { type: ['array', 'null'] }, 1, [': the value must be array or null']],
  [
    'a field within a list',
    { properties: { list: { items: { required: ['a/b'] } } } },
    { list: [{ 'a/b': 1 }, {}] },
    ['/list/1/a~1b: list.1."a/b" is required'],
  ],
  [
    'a long text',
    { properties: { a: { maxLength: 2 } } },
    { a: 'abc' },
    ['/a: a must NOT have more than 2 characters'],
  ],
  ['an enum', { properties: { a: { enum: ['b', 1] } } }, { a: 'c' }, ['/a: a must be one of "b", 1']],
  ['a constant', { properties: { a: { const: true } } }, { a: 1 }, ['/a: a must be true']],
  ['a key of the sender', { additionalProperties: text }, { 'a\n~': 1 }, ['/a\n~0: "a\\n~" must be string']],
  [
    'all errors at once',
    { required: ['b'], properties: { a: text } },
    { a: 1 },
    ['/b: b is required', '/a: a must be string'],
  ],
])('%s', (_, schema, value, want) => {
  expect(errorsOf(schema, value)).toEqual(want);
});

describe('anyOf', () => {
  const schema = { properties: { c: { anyOf: [contact, { type: 'array', items: contact }] } } };

  test.each<[unknown, readonly string[]]>([
    [{ id: 1 }, []],
    [[{ id: 1 }], []],
    ['x', ['/c: c must be object, or must be array']],
    [{ id: 'x' }, ['/c/id: c.id must be integer']],
    [[{ id: 1 }, { id: 'x' }], ['/c/1/id: c.1.id must be integer']],
  ])('%j', (c, want) => {
    expect(errorsOf(schema, { c })).toEqual(want);
  });

  test('the items of a list are told apart, the tenth from the first', () => {
    const list = { type: 'array', items: { anyOf: [text, { type: 'null' }] } };
    const value = Array.from({ length: 11 }, (_, index) => (index % 9 === 1 ? 1 : null));
    expect(errorsOf(list, value)).toEqual([
      '/1: 1 must be string, or must be null',
      '/10: 10 must be string, or must be null',
    ]);
  });
});

test('the value is given back with its type', () => {
  const value: unknown = { id: 1 };
  const result = check(ajv.compile<{ id: number }>(contact), value);
  expect(result.valid && result.value.id).toBe(1);
});

test('a response is checked as its status or its class is documented', () => {
  const responses = { '201': ajv.compile(contact), '4XX': ajv.compile(text), '429': ajv.compile({ type: 'null' }) };
  const valid = (status: number, value: unknown) => checkResponse(responses, status, value).valid;
  expect([valid(201, { id: 1 }), valid(404, 'x'), valid(429, null)]).toEqual([true, true, true]);
  expect([valid(201, 'x'), valid(404, null), valid(429, 'x')]).toEqual([false, false, false]);
  expect(checkResponse(responses, 200, { id: 1 })).toEqual({
    valid: false,
    errors: [{ path: '', message: 'status 200 is not documented, only 201, 429, 4XX' }],
  });
});

test('the type of a body is that of the status, of its class, or of all responses', () => {
  interface Responses {
    201: { content: { 'application/json': 'created' } };
    429: { content: { 'application/json': 'later' } };
    '4XX': { content: { 'application/json': 'refused' } };
  }
  // Read by the compiler: each line fails to compile when the type is another one.
  const bodies = ['created', 'refused', 'later'] satisfies [
    BodyOf<Responses, 201>,
    BodyOf<Responses, 404>,
    BodyOf<Responses, 429>,
  ];
  const any: BodyOf<Responses, number>[] = bodies;
  // @ts-expect-error: no such status is documented.
  const none: BodyOf<Responses, 500> = 'created';
  expect([any, none]).toHaveLength(2);
});
