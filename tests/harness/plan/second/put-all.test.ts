import { exampleContract as contract } from '../../testing/example';
import { putAll } from './put-all';

test('fields that the valid request sends are replaced, others are added', () => {
  expect(
    putAll(contract, [
      [{ at: '/name' }, 'Zoë'],
      [{ at: '/group' }, 7],
    ]),
  ).toEqual([
    { op: 'replace', path: '/body/name', value: 'Zoë' },
    { op: 'add', path: '/body/group', value: 7 },
  ]);
});

test('two parts of one item are in one change, beside what the item has', () => {
  const [change, ...more] = putAll(contract, [
    [{ at: '/tags/0/value' }, 'a'],
    [{ at: '/tags/0/more/deep' }, 'b'],
  ]);
  expect(more).toEqual([]);
  expect(change).toMatchObject({ path: '/body/tags', value: [{ key: 'plan', value: 'a', more: { deep: 'b' } }] });
});
