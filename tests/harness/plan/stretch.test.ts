import { fill } from '../request/expression';
import { uniqueValue } from '../request/unique';
import { requestScope } from '../testing/example';
import { shorten, stretch } from './stretch';

test.each([
  { template: '', length: 3, want: 'xxx' },
  { template: 'lead', length: 6, want: 'leadxx' },
  { template: 'lead', length: 4, want: 'lead' },
  { template: 'lead', length: 2, want: 'le' },
  { template: 'lead', length: 0, want: '' },
  { template: '{$unique.phone}', length: 21, want: '{$unique.phone:21}' },
])('"$template" at $length is "$want"', ({ template, length, want }) => {
  expect(stretch(template, length)).toBe(want);
});

describe.each(['phone', 'digits', 'national', 'name'])('a unique %s', (kind) => {
  test.each([40, 41, 255, 256])('has exactly %d characters and keeps its beginning', (length) => {
    const text = String(fill(stretch(`{$unique.${kind}}`, length), requestScope));
    expect(text).toHaveLength(length);
    expect(text.startsWith(uniqueValue(requestScope.seed, kind))).toBe(true);
  });
});

describe('a unique email', () => {
  const local = uniqueValue(requestScope.seed, 'email').split('@')[0] ?? 'none';

  test.each([64, 65, 76, 78, 79, 140, 141, 142, 255, 256])('stays an address of %d characters', (length) => {
    const text = String(fill(stretch('{$unique.email}', length), requestScope));
    expect(text).toHaveLength(length);
    expect(text.startsWith(local)).toBe(true);
    expect(text).toMatch(/^[a-z0-9-]{1,64}@(?:[a-z]{1,63}\.)*example\.com$/);
  });
});

test('two cases of a run get different texts of one length', () => {
  const template = stretch('{$unique.phone}', 20);
  const other = { ...requestScope, seed: { ...requestScope.seed, slot: 1 } };
  expect(fill(template, requestScope)).not.toBe(fill(template, other));
});

test.each([
  ['Ahmed', 3, 'Ahm'],
  ['A', 3, 'Axx'],
  ['{$unique.phone}', 5, '+1201'],
  ['{$unique.digits.other}', 4, '1201'],
  ['{$unique.email}', 14, 'xx@example.com'],
  ['{$unique.email}', 4, 'xxxx'],
  ['Bearer {$setting.TOKEN}', 2, 'xx'],
])('%s is shortened to %d characters as %s', (template, length, text) => {
  expect(shorten(template, length)).toBe(text);
});
