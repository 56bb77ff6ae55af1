import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { length } from './length';

test.each<Row>([
  [{ maxLength: 10 }, { maxLength: 10 }],
  [
    { maxLength: 10 },
    { maxLength: 5 },
    ['has to be 5 characters or fewer, was 10 characters or fewer', 'breaking', 'compatible'],
  ],
  [
    { maxLength: 10 },
    { maxLength: 20 },
    ['has to be 20 characters or fewer, was 10 characters or fewer', 'compatible', 'possibly breaking'],
  ],
  [{ maxLength: 10 }, {}, ['no longer has to be 10 characters or fewer', 'compatible', 'possibly breaking']],
  [{}, { maxLength: 10 }, ['has to be 10 characters or fewer', 'breaking', 'compatible']],
  [
    { minLength: 2 },
    { minLength: 3 },
    ['has to be 3 characters or more, was 2 characters or more', 'breaking', 'compatible'],
  ],
  [
    { minLength: 2 },
    { minLength: 1 },
    ['has to be 1 characters or more, was 2 characters or more', 'compatible', 'possibly breaking'],
  ],
  [{ minLength: 0 }, {}],
])('%j became %j', (before, after, ...found) => {
  expect(told(length(before, after))).toEqual(found);
});
