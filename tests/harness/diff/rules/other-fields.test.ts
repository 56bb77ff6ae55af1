import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { otherFields } from './other-fields';

test.each<Row>([
  [{}, { additionalProperties: true }],
  [{ additionalProperties: { type: 'string' } }, { additionalProperties: { type: 'number' } }],
  [{}, { additionalProperties: false }, ['no longer takes fields that are not listed', 'breaking', 'compatible']],
  [
    { additionalProperties: false },
    { additionalProperties: {} },
    ['may have fields that are not listed', 'compatible', 'possibly breaking'],
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(otherFields(before, after))).toEqual(found);
});
