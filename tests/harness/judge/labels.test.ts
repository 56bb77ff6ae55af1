import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { judge } from './judge';
import { closestText, labelsOf, names } from './search';

const TEXT = 'Name is required';

test.each([
  { body: { errors: { name: [TEXT] } }, want: ['name'] },
  { body: { errors: { first_name: TEXT } }, want: ['first_name'] },
  { body: { errors: [{ field: 'name', message: TEXT }] }, want: ['name'] },
  { body: { detail: [{ loc: ['body', 'name'], msg: TEXT }] }, want: ['body', 'name'] },
  { body: { errors: [{ detail: TEXT, source: { pointer: '/data/name' } }] }, want: ['/data/name'] },
  { body: { message: TEXT }, want: [] },
  { body: { statusCode: 422, message: [TEXT], error: 'Unprocessable' }, want: [] },
  { body: { error: { message: TEXT, details: {} } }, want: [] },
  { body: { errors: { name: ['Another'] } }, want: [] },
])('the label of the text in $body is $want', ({ body, want }) => {
  expect(labelsOf(body, TEXT)).toEqual(want);
});

test.each([
  { body: { message: [TEXT] }, want: [] },
  { body: { errors: { name: [TEXT] } }, want: [] },
  { body: { errors: { first_name: [TEXT] } }, want: ['field'] },
  { body: { errors: { lastname: [TEXT] } }, want: ['field'] },
  { body: { errors: [{ field: 'lastname', message: TEXT }] }, want: ['field'] },
  { body: { message: ['Name is require'] }, want: ['message', 'field'] },
])('a message in $body differs in $want', ({ body, want }) => {
  const answer = exchangeOf({ status: 422, text: JSON.stringify(body) });
  const found = judge({ status: 422, message: TEXT, fields: ['name'] }, scopeOf(answer));
  expect(found.map(({ what }) => what)).toEqual(want);
});

test.each([
  { body: { message: ['First', 'Last'] }, want: [] },
  { body: { errors: { name: ['First'], phone: ['Last'] } }, want: [] },
  { body: { message: ['First'] }, want: ['field', 'field'] },
  { body: { errors: { name: ['First', 'Last'] } }, want: ['field'] },
])('all problems in $body differ in $want', ({ body, want }) => {
  const answer = exchangeOf({ status: 422, text: JSON.stringify(body) });
  expect(judge({ status: 422, fields: ['name', 'phone'] }, scopeOf(answer)).map(({ what }) => what)).toEqual(want);
});

describe('of a body that is as large as can be', () => {
  const many = (text: string) => Array.from({ length: 200_000 }, () => text);
  const nested = (open: string, inside: string, close: string): unknown =>
    JSON.parse(open.repeat(100_000) + inside + close.repeat(100_000));

  test.each([
    { title: 'many other texts', body: { field: 'phone', errors: [TEXT, ...many('x')] }, want: ['phone'] },
    { title: 'many times the text', body: { lastname: many(TEXT) }, want: ['lastname'] },
    { title: 'many labels', body: { field: many('phone'), message: TEXT }, want: many('phone') },
    { title: 'names of names', body: { phone: nested('{"name":', `"${TEXT}"`, '}') }, want: ['name'] },
    { title: 'many lists around it', body: { phone: nested('[', `"${TEXT}"`, ']') }, want: ['phone'] },
  ])('with $title the label is found', ({ body, want }) => {
    expect(labelsOf(body, TEXT)).toEqual(want);
  });

  test('names are found, and the likest text', () => {
    expect(names([...many('a.b'), 'a.'.repeat(1_000_000), 'a.name'], 'name')).toBe(true);
    expect(names(nested('[', '"name"', ']'), 'name')).toBe(true);
    expect(closestText(TEXT, [...many('x'), 'Name is requires', 'x'.repeat(5_000_000)])).toBe('Name is requires');
    expect(closestText(TEXT, many('Name is requisite'))).toBe('Name is requisite');
  });
});
