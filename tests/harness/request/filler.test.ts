import { ALPHABETS, filled } from './filler';

test.each([
  ['', 1],
  ['two-byte', 2],
  ['four-byte', 4],
])('the characters of the alphabet "%s" take %d bytes each', (alphabet, bytes) => {
  const text = filled(alphabet, 40);
  expect([...text]).toHaveLength(40);
  expect(Buffer.byteLength(text)).toBe(40 * bytes);
  expect(text.normalize('NFD')).toBe(text);
});

test('a text may be empty', () => {
  expect(ALPHABETS.map((alphabet) => filled(alphabet, 0))).toEqual(['', '', '']);
});

test.each([5, 10, 300, 1000])('a text of %d characters does not end in a space', (length) => {
  expect(filled('', length)).toMatch(/\S$/);
  expect(filled('', length)).toHaveLength(length);
});
