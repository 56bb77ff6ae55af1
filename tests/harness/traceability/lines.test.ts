import { covers, findNewRange, numbersIn, numbersOf, rangeOf, rangesOf, showLines } from './lines';

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

test.each([
  ['+L90', { from: 90, to: 90 }],
  ['+L90-92', { from: 90, to: 92 }],
  ['L90', undefined],
  ['+L92-90', undefined],
])('of a fresh copy %s names lines', (text, range) => {
  expect(findNewRange(text)).toEqual(range);
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
