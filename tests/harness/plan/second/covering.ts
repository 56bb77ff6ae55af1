/**
 * Rows of a covering array of strength 2: of each two of so many options, each of the four combinations of on and off is in
 * some row. It is the smallest one there is (Kleitman and Spencer, 1973): with n rows, each option is off in the first row
 * and on in its own choice of half of the others, of which each two meet.
 *
 * @returns a row for each request, of as many booleans as there are options; the first row has all on
 */
export function coveringRows(options: number): readonly (readonly boolean[])[] {
  if (options === 0) return [];
  if (options === 1) return [[true], [false]];
  let rows = 4;
  while (choices(rows - 1, Math.ceil(rows / 2)) < options) rows++;
  const columns = subsets(rows - 1, Math.ceil(rows / 2)).slice(0, options);
  return Array.from({ length: rows }, (_, row) => columns.map((column) => row === 0 || !column.includes(row - 1)));
}

function choices(count: number, size: number): number {
  return size === 0 ? 1 : (choices(count - 1, size - 1) * count) / size;
}

/** All subsets of that size of the numbers below a count. */
function subsets(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: Math.max(count - from, 0) }, (_, index) => from + index).flatMap((first) =>
    subsets(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}
