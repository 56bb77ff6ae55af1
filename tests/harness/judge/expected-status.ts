import type { Expectation, Status } from '../../../contracts/expectation';

/** Where no line says what happens, a success and a rejection pass, but not a server error. */
export const EITHER = { status: ['2XX', '4XX'], observe: ['$statusCode'] } as const satisfies Expectation;

/**
 * The classes of expected statuses, as OpenAPI writes them: `2XX` for 201 and for `2XX`.
 *
 * @returns one for each status; none where none is expected
 */
export function classesOf(expected: Status | readonly Status[] | undefined): readonly string[] {
  return [expected ?? []].flat().map((each) => `${String(each).charAt(0)}XX`);
}
