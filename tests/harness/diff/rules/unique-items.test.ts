import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { uniqueItems } from './unique-items';

test.each<Row>([
  [{ uniqueItems: true }, {}, ['may have two equal items', 'compatible', 'possibly breaking']],
  [{}, { uniqueItems: true }, ['no longer takes two equal items', 'breaking', 'compatible']],
  [{ uniqueItems: false }, {}],
])('%j became %j', (before, after, ...found) => {
  expect(told(uniqueItems(before, after))).toEqual(found);
});
