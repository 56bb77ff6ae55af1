import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { multipleOf } from './multiple-of';

test.each<Row>([
  [{ multipleOf: 3 }, { multipleOf: 3 }],
  [{ multipleOf: 3 }, { multipleOf: 6 }, ['has to be a multiple of 6, was one of 3', 'breaking', 'compatible']],
  [
    { multipleOf: 0.5 },
    { multipleOf: 0.1 },
    ['has to be a multiple of 0.1, was one of 0.5', 'compatible', 'possibly breaking'],
  ],
  [{ multipleOf: 2 }, { multipleOf: 3 }, ['has to be a multiple of 3, was one of 2', 'breaking', 'possibly breaking']],
  [{}, { multipleOf: 2 }, ['has to be a multiple of 2', 'breaking', 'compatible']],
  [{ multipleOf: 2 }, {}, ['no longer has to be a multiple of 2', 'compatible', 'possibly breaking']],
])('%j became %j', (before, after, ...found) => {
  expect(told(multipleOf(before, after))).toEqual(found);
});
