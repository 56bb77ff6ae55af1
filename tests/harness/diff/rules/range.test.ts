import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { range } from './range';

test.each<Row>([
  [{ minimum: 1 }, { minimum: 2 }, ['has to be 2 or more, was 1 or more', 'breaking', 'compatible']],
  [{ minimum: 0 }, { minimum: -1 }, ['has to be -1 or more, was 0 or more', 'compatible', 'possibly breaking']],
  [{ minimum: 0 }, {}, ['no longer has to be 0 or more', 'compatible', 'possibly breaking']],
  [{}, { maximum: 0 }, ['has to be 0 or less', 'breaking', 'compatible']],
  [{ maximum: 9 }, { maximum: 10 }, ['has to be 10 or less, was 9 or less', 'compatible', 'possibly breaking']],
  [
    { exclusiveMinimum: 1 },
    { exclusiveMinimum: 0 },
    ['has to be more than 0, was more than 1', 'compatible', 'possibly breaking'],
  ],
  [
    { exclusiveMaximum: 1 },
    { exclusiveMaximum: 0 },
    ['has to be less than 0, was less than 1', 'breaking', 'compatible'],
  ],
  [
    { minimum: 1, maximum: 2 },
    { minimum: 1, maximum: 2 },
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(range(before, after))).toEqual(found);
});
