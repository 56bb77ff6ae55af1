import { code, oneOf, prose, text } from './markdown';

test.each([
  ['full_name of a_b_c', 'full_name of a_b_c'],
  ['_a_ __b', '\\_a\\_ \\_\\_b'],
  [
    '*a* `b` [c](d) <e> &amp; ~f~ g|h i\\j $k$ #l',
    '\\*a\\* \\`b\\` \\[c\\](d) \\<e\\> \\&amp; \\~f\\~ g\\|h i\\\\j \\$k\\$ \\#l',
  ],
  ['- a', '\\- a'],
  ['12. a', '12\\. a'],
  ['a - b 12. c', 'a - b 12. c'],
  ['a\nb\u202ec\u2028d', 'a\\\\nb\\\\u202ec\\\\u2028d'],
])('%j is a plain text', (plain, want) => {
  expect(text(plain)).toBe(want);
});

test.each([
  ['a_b|c<d>\\', '`a_b|c<d>\\`'],
  ['a`b', '``a`b``'],
  ['`a', '`` `a ``'],
  ['a```b`', '```` a```b` ````'],
  [' a ', '`  a  `'],
  ['  ', '`  `'],
  ['', 'an empty text'],
  ['\r\n\u0000\u202e\ud800 👩‍👩', '`\\r\\n\\u0000\\u202e\\ud800 👩\\u200d👩`'],
])('%j is code', (plain, want) => {
  expect(code(plain)).toBe(want);
});

test.each([
  [[], ''],
  [[1], '1'],
  [[1, 'b'], '1 or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j are choices', (choices, want) => {
  expect(oneOf(choices)).toBe(want);
});

test.each([
  ['reject `a_b|c` and *d*', 'reject `a_b|c` and \\*d\\*'],
  ['one ` alone', 'one \\` alone'],
  ['`a``b`', '`a``b`'],
])('%j is prose', (sentence, want) => {
  expect(prose(sentence)).toBe(want);
});
