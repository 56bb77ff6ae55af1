import type { Row } from '../../testing/findings';
import { told } from '../../testing/findings';
import { pattern } from './pattern';

test.each<Row>([
  [{ pattern: '^a' }, { pattern: '^a' }],
  [{}, { pattern: '^a' }, ['has to match `^a`', 'breaking', 'compatible']],
  [{ pattern: '^a' }, {}, ['no longer has to match `^a`', 'compatible', 'possibly breaking']],
  [{ pattern: '^a' }, { pattern: '^b' }, ['has to match `^b`, was `^a`', 'breaking', 'possibly breaking']],
])('%j became %j', (before, after, ...found) => {
  expect(told(pattern(before, after))).toEqual(found);
});
