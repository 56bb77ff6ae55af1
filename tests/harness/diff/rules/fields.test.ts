import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { fields } from './fields';

test.each<Row>([
  [{ properties: { a: {} } }, { properties: { a: { type: 'string' } } }],
  [{}, { properties: { a: {} } }, ['a is new, and optional', 'compatible', 'compatible']],
  [{}, { properties: { a: {} }, required: ['a'] }, ['a is new, and required', 'breaking', 'compatible']],
  [
    { properties: { a: {} } },
    { properties: { a: {} }, required: ['a'] },
    ['a is required, was optional', 'breaking', 'compatible'],
  ],
  [
    { properties: { a: {} }, required: ['a'] },
    { properties: { a: {} } },
    ['a is optional, was required', 'compatible', 'breaking'],
  ],
  [{ properties: { a: {} } }, { properties: {} }, ['a is removed', 'possibly breaking', 'breaking']],
  [{ properties: { a: {} }, required: ['a'] }, {}, ['a is removed', 'possibly breaking', 'breaking']],
  [{ properties: { a: {} } }, { additionalProperties: false }, ['a is removed', 'breaking', 'breaking']],
  [
    { properties: { a: {} } },
    { properties: { b: {} } },
    ['a is removed', 'possibly breaking', 'breaking'],
    ['b is new, and optional', 'compatible', 'compatible'],
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(fields(before, after))).toEqual(found);
});
