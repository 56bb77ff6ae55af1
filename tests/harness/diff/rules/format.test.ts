import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { format } from './format';

test.each<Row>([
  [{ format: 'email' }, { format: 'email' }],
  [{}, { format: 'email' }, ['has the format `email`', 'breaking', 'compatible']],
  [{ format: 'email' }, {}, ['no longer has the format `email`', 'compatible', 'possibly breaking']],
  [
    { format: 'date' },
    { format: 'date-time' },
    ['has the format `date-time`, had `date`', 'breaking', 'possibly breaking'],
  ],
])('%j became %j', (before, after, ...found) => {
  expect(told(format(before, after))).toEqual(found);
});
