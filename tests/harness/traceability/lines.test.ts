import {
  covers,
  fingerprint,
  fingerprintsOf,
  isBlank,
  numbersIn,
  numbersOf,
  rangeOf,
  rangesOf,
  showLines,
} from './lines';

test('a fingerprint is the beginning of a SHA-256', () => {
  // printf 'abc' | sha256sum
  expect(fingerprint('abc')).toBe('ba7816bf8f01cfea');
  // printf 'é' | sha256sum, in UTF-8
  expect(fingerprint('é')).toBe('4a99557e4033c353');
});

test.each([
  ['indentation', '  abc', 'abc', true],
  ['a tab between words', 'a\tb', 'a b', true],
  ['a no-break space', 'a\u00a0b', 'a b', true],
  ['a carriage return', 'abc\r', 'abc', true],
  ['a blank inside a word', 'a bc', 'abc', false],
  ['case', 'Abc', 'abc', false],
])('%s counts as it is meant', (_, one, other, same) => {
  expect(fingerprint(one) === fingerprint(other)).toBe(same);
});

test.each([
  ['no line break at the end', 'a\n\nb', ['a', '', 'b']],
  ['a line break at the end', 'a\n\nb\n', ['a', '', 'b']],
  ['an empty line at the end', 'a\n\n', ['a', '']],
  ['line breaks of Windows', 'a\r\nb\r\n', ['a', 'b']],
])('a document with %s is split', (_, text, lines) => {
  expect(fingerprintsOf(text)).toEqual(lines.map(fingerprint));
});

test.each([
  ['', true],
  [' \t\r', true],
  ['.', false],
])('the line %j is blank: %s', (line, blank) => {
  expect(isBlank(fingerprint(line))).toBe(blank);
});

test.each([
  ['L85', { from: 85, to: 85 }],
  ['L140-142', { from: 140, to: 142 }],
  ['L7-7', { from: 7, to: 7 }],
])('%s names lines', (text, range) => {
  expect(rangeOf(text)).toEqual(range);
});

test.each([
  '',
  '85',
  'L',
  'L0',
  'L0-3',
  'L5-4',
  'L1-9007199254740992',
  'L1-',
  'L1,3',
  'L1.5',
  ' L1',
  'https://docs.example.com',
])('the citation "%s" is rejected', (text) => {
  expect(() => rangeOf(text)).toThrow(`Failed to read the citation "${text}": it is not a valid citation\nWrite L85`);
});

test('a range has both its ends', () => {
  expect(numbersIn({ from: 3, to: 5 })).toEqual([3, 4, 5]);
  expect(numbersIn({ from: 3, to: 3 })).toEqual([3]);
});

test('a list of citations is read with and without blanks', () => {
  expect(rangesOf('L85,L90-92, L7')).toEqual([
    { from: 85, to: 85 },
    { from: 90, to: 92 },
    { from: 7, to: 7 },
  ]);
  expect(() => rangesOf('L85,90')).toThrow('Failed to read the citation "90": it is not a valid citation');
});

test('lines of several ranges are numbered in order and each once', () => {
  expect(numbersOf(rangesOf('L4-6,L2,L5-7'))).toEqual([2, 4, 5, 6, 7]);
  expect(numbersOf([])).toEqual([]);
});

test('a line is covered by a range that it is in', () => {
  expect([2, 3, 4, 5, 7].map((number) => covers(rangesOf('L3-4,L7'), number))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});

test.each([
  [[], ''],
  [[7], 'L7'],
  [[3, 1, 2, 2], 'L1-3'],
  [[9, 10, 12], 'L9-10, L12'],
])('the lines %j are shown as "%s"', (numbers, shown) => {
  expect(showLines(numbers)).toBe(shown);
});
