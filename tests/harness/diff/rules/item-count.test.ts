import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { itemCount } from './item-count';

test.each<Row>([
  [
    { maxItems: 3 },
    { maxItems: 2 },
    ['has to be of 2 items or fewer, was of 3 items or fewer', 'breaking', 'compatible'],
  ],
  [{ maxItems: 3 }, {}, ['no longer has to be of 3 items or fewer', 'compatible', 'possibly breaking']],
  [
    { minItems: 1 },
    { minItems: 2 },
    ['has to be of 2 items or more, was of 1 items or more', 'breaking', 'compatible'],
  ],
  [{ minItems: 1 }, { minItems: 0 }, ['no longer has to be of 1 items or more', 'compatible', 'possibly breaking']],
  [{ minItems: 0 }, {}],
])('%j became %j', (before, after, ...found) => {
  expect(told(itemCount(before, after))).toEqual(found);
});
