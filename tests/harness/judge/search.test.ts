import { closestText, labelsOf, names, textsOf } from './search';

const TEXT = 'Name is required';

test.each([
  { body: { errors: { name: [TEXT] } }, want: ['name'] },
  { body: { errors: { first_name: TEXT } }, want: ['first_name'] },
  { body: { errors: [{ field: 'name', message: TEXT }] }, want: ['name'] },
  { body: { detail: [{ loc: ['body', 'name'], msg: TEXT }] }, want: ['body', 'name'] },
  { body: { errors: [{ detail: TEXT, source: { pointer: '/data/name' } }] }, want: ['/data/name'] },
  { body: { errors: [{ field: 'name', rule: TEXT }] }, want: ['name'] },
  { body: { message: TEXT }, want: [] },
  { body: { statusCode: 422, message: [TEXT], error: 'Unprocessable' }, want: [] },
  { body: { error: { message: TEXT, details: {} } }, want: [] },
  { body: { errors: { name: ['Another'] } }, want: [] },
])('the label of the text in $body is $want', ({ body, want }) => {
  expect(labelsOf(body, TEXT)).toEqual(want);
});

test.each([
  { value: 'a', want: ['a'] },
  { value: { a: 'x', b: [{ c: 'y' }, ['z', 1, null, true]] }, want: ['x', 'y', 'z'] },
  { value: { key: 1 }, want: [] },
  { value: '', want: [''] },
  { value: null, want: [] },
  { value: undefined, want: [] },
  { value: 5, want: [] },
  { value: [], want: [] },
])('the texts of $value are $want', ({ value, want }) => {
  expect(textsOf(value)).toEqual(want);
});

describe('the field "full_name" is named', () => {
  test.each([
    { envelope: 'a key', body: { full_name: 'is required' } },
    { envelope: 'a key of a list', body: { errors: { full_name: ['is required'] } } },
    {
      envelope: 'an item with field and message',
      body: { errors: [{ field: 'full_name', message: 'is required' }] },
    },
    { envelope: 'a list of names', body: { missing: ['email', 'full_name'] } },
    { envelope: 'a JSON:API pointer', body: { errors: [{ source: { pointer: '/data/attributes/full_name' } }] } },
    { envelope: 'a JSON Pointer of one step', body: { at: '/full_name' } },
    { envelope: 'a FastAPI location', body: { detail: [{ loc: ['body', 'full_name'], msg: 'field required' }] } },
    { envelope: 'a dotted path', body: { errors: [{ path: 'body.full_name' }] } },
    { envelope: 'a dotted path as a key', body: { errors: { 'contact.full_name': ['is required'] } } },
    { envelope: 'a JSONPath', body: { path: '$.full_name' } },
    { envelope: 'the body itself', body: 'full_name' },
    { envelope: 'a key of null', body: { a: [[{ full_name: null }]] } },
  ])('by $envelope', ({ body }) => {
    expect(names(body, 'full_name')).toBe(true);
  });
});

describe('the field "name" is not named', () => {
  test.each([
    { why: 'a longer key', body: { full_name: 'is required', names: 1, rename: 2 } },
    { why: 'a longer text', body: { field: 'full_name', other: 'firstname' } },
    { why: 'a longer last step of a pointer', body: { pointer: '/data/full_name' } },
    { why: 'a step of a path that is not the last', body: { pointer: '/name/first', path: 'name.first' } },
    { why: 'a word of a sentence', body: { message: 'The name is required' } },
    { why: 'other letters', body: { Name: 1, NAME: 2, field: 'n\u0430me' } },
    { why: 'an index', body: ['other'] },
    { why: 'nothing', body: undefined },
    { why: 'null', body: null },
    { why: 'a number', body: 5 },
    { why: 'an empty text', body: '' },
  ])('by $why', ({ body }) => {
    expect(names(body, 'name')).toBe(false);
  });
});

test('a list does not name its indexes', () => {
  expect(names(['a', 'b'], '0')).toBe(false);
  expect(names({ 0: 'a' }, '0')).toBe(true);
});

test.each([
  { wanted: 'is required', texts: ['Required', 'is  required', 'is required!!'], want: 'is  required' },
  { wanted: 'abcd', texts: ['abxx'], want: 'abxx' },
  { wanted: 'abcd', texts: ['axxx'], want: undefined },
  { wanted: 'abcd', texts: ['abcdxxx', 'x'], want: undefined },
  { wanted: 'abcd', texts: ['abc1', 'abc2'], want: 'abc1' },
  { wanted: 'abcd', texts: [], want: undefined },
])('of $texts the closest to "$wanted" is $want', ({ wanted, texts, want }) => {
  expect(closestText(wanted, texts)).toBe(want);
});

describe('of a body that is as large as can be', () => {
  const many = (text: string) => Array.from({ length: 50_000 }, () => text);
  const nested = (open: string, inside: string, close: string): unknown =>
    JSON.parse(open.repeat(50_000) + inside + close.repeat(50_000));

  test.each([
    { title: 'many other texts', body: { field: 'phone', errors: [TEXT, ...many('x')] }, want: ['phone'] },
    { title: 'many times the text', body: { lastname: many(TEXT) }, want: ['lastname'] },
    { title: 'many labels', body: { field: many('phone'), message: TEXT }, want: many('phone') },
    { title: 'names of names', body: { phone: nested('{"name":', `"${TEXT}"`, '}') }, want: ['name'] },
    { title: 'many lists around it', body: { phone: nested('[', `"${TEXT}"`, ']') }, want: ['phone'] },
  ])('with $title the label is found', ({ body, want }) => {
    expect(labelsOf(body, TEXT)).toEqual(want);
  });

  test('names are found, and the closest text', () => {
    expect(names([...many('a.b'), 'a.'.repeat(1_000_000), 'a.name'], 'name')).toBe(true);
    expect(names(nested('[', '"name"', ']'), 'name')).toBe(true);
    expect(closestText(TEXT, [...many('x'), 'Name is requires', 'x'.repeat(5_000_000)])).toBe('Name is requires');
    expect(closestText(TEXT, many('Name is requisite'))).toBe('Name is requisite');
  });
});
