import { SLOTS, UNIQUE_KINDS, uniqueValue } from '../request/unique';
import { afterUnique, UNIQUE_ROOM, uniquePart } from './unique-part';

test.each([
  ['{$unique.name}', '{$unique.name}'],
  ['{$unique.name} & Sons', '{$unique.name}'],
  ['Sons of {$unique.name}', undefined],
  ['{$setting.GROUP}', undefined],
  [7, undefined],
  [undefined, undefined],
])('of %j, %j is unique', (template, unique) => {
  expect(uniquePart(template)).toBe(unique);
});

test('a text follows what is unique, or stands alone', () => {
  expect(afterUnique('{$unique.name} & Sons', 'Zoë')).toBe('{$unique.name} Zoë');
  expect(afterUnique('Ada', 'Zoë')).toBe('Zoë');
});

test.each(UNIQUE_KINDS)('a unique %s and a blank fit into their room', (kind) => {
  const seed = { run: 'abc123', slot: SLOTS, time: 0 };
  expect(uniqueValue(seed, kind, 'other').length).toBeLessThan(UNIQUE_ROOM);
});
