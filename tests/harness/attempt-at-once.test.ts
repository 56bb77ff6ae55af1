import type { Expectation } from '../../contracts/expectation';
import type { Case } from './model';
import { attempt, CREATED, FAULT, REJECTED } from './testing/attempting';

/** Sends a request several times at once to a server that gives these answers. */
function attemptAtOnce(
  answers: readonly (typeof CREATED)[],
  expect: Expectation,
  atOnce: NonNullable<Case['atOnce']>,
  limit?: number,
) {
  return attempt(answers, { expect, atOnce }, [{ equal: ['$created#/id', 1] }], limit);
}

const SAME = { requests: [[], []], succeeds: 'one' } as const;
const EACH = { requests: [[]], succeeds: 'each' } as const;
const OTHER = { status: 201, text: '{"data":{"id":2,"name":"B"}}' };

test('of equal requests one succeeds, and the others are rejected', async () => {
  const { verdict, before, exchange } = await attemptAtOnce([CREATED, REJECTED, REJECTED], { status: 409 }, SAME);
  expect(verdict).toBe('pass');
  expect([...before, exchange].map((each) => each?.response.status).sort()).toEqual([201, 409, 409]);
});

test('all may be rejected', async () => {
  expect((await attemptAtOnce([REJECTED, REJECTED, REJECTED], { status: 409 }, SAME)).verdict).toBe('pass');
});

test('two successes of equal requests are one too many', async () => {
  const { verdict, reasons } = await attemptAtOnce([CREATED, REJECTED, CREATED], { status: 409 }, SAME);
  expect(verdict).toBe('fail');
  expect(reasons).toEqual([expect.stringContaining('expected one success at most, got 2 of 3')]);
});

test('a rejection of another kind is a difference', async () => {
  const { verdict, exchange } = await attemptAtOnce([CREATED, FAULT, REJECTED], { status: 409 }, SAME);
  expect([verdict, exchange?.response.status]).toEqual(['fail', 500]);
});

test('different requests each succeed', async () => {
  expect((await attemptAtOnce([CREATED, CREATED], { status: '2XX' }, EACH)).verdict).toBe('pass');
  expect((await attemptAtOnce([CREATED, REJECTED], { status: '2XX' }, EACH)).verdict).toBe('fail');
});

test('each success is evidence for standing clauses, also where the case expects a rejection', async () => {
  const broken = async (...args: Parameters<typeof attemptAtOnce>) =>
    (await attemptAtOnce(...args)).standing.map(({ verdict }) => verdict);
  expect(await broken([CREATED, OTHER], { status: '2XX' }, EACH)).toEqual(['pass', 'fail']);
  expect(await broken([REJECTED, OTHER, REJECTED], { status: 409 }, SAME)).toEqual(['fail']);
});

test('a target sends no more at once than it may', async () => {
  const { before } = await attemptAtOnce([CREATED, REJECTED, CREATED], { status: 409 }, SAME, 2);
  expect(before).toHaveLength(1);
});
