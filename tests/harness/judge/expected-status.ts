import type { Expectation } from '../../../contracts/expectation';

/** Where no line says what happens, a success and a rejection pass, but not a server error. */
export const EITHER = { status: ['2XX', '4XX'], observe: ['$statusCode'] } as const satisfies Expectation;
