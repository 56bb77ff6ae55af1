import { exchangeOf, scopeOf } from './example';
import { judge } from './judge';
import { labelsOf } from './search';

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
