import { coveringRows } from './covering';

const COMBINATIONS = ['false false', 'false true', 'true false', 'true true'];

test.each([2, 3, 4, 7, 10, 15, 20])('each two of %d options meet in each combination', (options) => {
  const rows = coveringRows(options);
  for (let one = 0; one < options; one++) {
    for (let other = one + 1; other < options; other++) {
      const met = new Set(rows.map((row) => `${row[one]} ${row[other]}`));
      expect([...met].sort()).toEqual(COMBINATIONS);
    }
  }
});

test.each([
  [0, 0],
  [1, 2],
  [2, 4],
  [3, 4],
  [4, 5],
  [10, 6],
  [15, 7],
])('%d options take %d requests', (options, requests) => {
  expect(coveringRows(options)).toHaveLength(requests);
});

test('the first row has all options', () => {
  expect(coveringRows(5)[0]).toEqual([true, true, true, true, true]);
});
