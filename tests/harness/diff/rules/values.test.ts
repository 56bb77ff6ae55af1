import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { values } from './values';

test.each<Row>([
  [{ enum: ['a', 'b'] }, { enum: ['b', 'a'] }],
  [{ enum: ['a'] }, { enum: ['a', 'b'] }, ['may be `"b"`', 'compatible', 'possibly breaking']],
  [{ enum: ['a', 'b', 'c'] }, { enum: ['a'] }, ['is no longer `"b"` or `"c"`', 'breaking', 'compatible']],
  [
    { enum: ['a', 'b'] },
    { enum: ['a', 'c'] },
    ['is no longer `"b"`', 'breaking', 'compatible'],
    ['may be `"c"`', 'compatible', 'possibly breaking'],
  ],
  [{}, { enum: ['a', 1] }, ['is one of `"a"` or `1`, was any value of its type', 'breaking', 'compatible']],
  [{ enum: [null] }, {}, ['is any value of its type, was one of `null`', 'compatible', 'possibly breaking']],
  [{ const: 'a' }, { enum: ['a', 'b'] }, ['may be `"b"`', 'compatible', 'possibly breaking']],
  [{ enum: ['a'] }, { const: 'a' }],
  [{}, {}],
])('%j became %j', (before, after, ...found) => {
  expect(told(values(before, after))).toEqual(found);
});
