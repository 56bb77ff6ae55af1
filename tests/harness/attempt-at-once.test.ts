import type { Expectation, Relation } from '../../contracts/expectation';
import { attemptCase } from './attempt';
import type { Case, Clause, Session } from './model';
import { exampleContract, exampleOperation, requestScope } from './testing/example';
import { exchangeOf } from './testing/judge-scope';
import { accepting } from './testing/validators';
import { NOTHING_LEFT } from './wire/target';

const CREATED = { status: 201, text: '{"data":{"id":1,"name":"A"}}' };
const REJECTED = { status: 409, text: '{"error":"taken"}' };
const FAULT = { status: 500, text: '' };

/** Sends a request several times at once to a server that gives these answers, beside one standing clause. */
function attempt(
  answers: readonly (typeof CREATED)[],
  expect: Expectation,
  atOnce: NonNullable<Case['atOnce']>,
  limit?: number,
) {
  const holds: readonly Relation[] = [{ equal: ['$created#/id', 1] }];
  const waiting = [...answers];
  const session: Session = {
    baseUrl: 'https://api.example.com/v1',
    settingsOf: () => requestScope.settings,
    seedOf: () => requestScope.seed,
    patience: [],
    memoryOf: () => new Map(),
    redact: (text) => text,
    exchange: (request) => Promise.resolve({ ...exchangeOf(waiting.shift() ?? FAULT), request }),
    close: () => Promise.resolve(NOTHING_LEFT),
    ...(limit === undefined ? {} : { atOnce: limit }),
  };
  const testCase: Case = { name: 'it is tried', before: [], request: [], needs: [], expect, exempt: [], atOnce };
  const common = { provider: 'example', says: 'MUST hold', level: 'MUST', source: ['L1'] } as const;
  const clause: Clause = { ...common, id: 'example/tried', cases: [testCase] };
  const stands: Clause = {
    ...common,
    id: 'example/stands',
    standing: { of: 'success', expect: { holds } },
    cases: [],
  };
  const subject = {
    provider: 'example',
    contract: exampleContract,
    operation: exampleOperation,
    validators: { ...accepting, headers: {} },
    clauses: [clause, stands],
  };
  return attemptCase(subject, session, clause, testCase);
}

const SAME = { requests: [[], []], succeeds: 'one' } as const;
const EACH = { requests: [[]], succeeds: 'each' } as const;
const OTHER = { status: 201, text: '{"data":{"id":2,"name":"B"}}' };

test('of equal requests one succeeds, and the others are rejected', async () => {
  const { verdict, before, exchange } = await attempt([CREATED, REJECTED, REJECTED], { status: 409 }, SAME);
  expect(verdict).toBe('pass');
  expect([...before, exchange].map((each) => each?.response.status).sort()).toEqual([201, 409, 409]);
});

test('all may be rejected', async () => {
  expect((await attempt([REJECTED, REJECTED, REJECTED], { status: 409 }, SAME)).verdict).toBe('pass');
});

test('two successes of equal requests are one too many', async () => {
  const { verdict, reasons } = await attempt([CREATED, REJECTED, CREATED], { status: 409 }, SAME);
  expect(verdict).toBe('fail');
  expect(reasons).toEqual([expect.stringContaining('expected one success at most, got 2 of 3')]);
});

test('a rejection of another kind is a difference', async () => {
  const { verdict, exchange } = await attempt([CREATED, FAULT, REJECTED], { status: 409 }, SAME);
  expect([verdict, exchange?.response.status]).toEqual(['fail', 500]);
});

test('different requests each succeed', async () => {
  expect((await attempt([CREATED, CREATED], { status: '2XX' }, EACH)).verdict).toBe('pass');
  expect((await attempt([CREATED, REJECTED], { status: '2XX' }, EACH)).verdict).toBe('fail');
});

test('each success is evidence for standing clauses, also where the case expects a rejection', async () => {
  const broken = async (...args: Parameters<typeof attempt>) =>
    (await attempt(...args)).standing.map(({ verdict }) => verdict);
  expect(await broken([CREATED, OTHER], { status: '2XX' }, EACH)).toEqual(['pass', 'fail']);
  expect(await broken([REJECTED, OTHER, REJECTED], { status: 409 }, SAME)).toEqual(['fail']);
});

test('a target sends no more at once than it may', async () => {
  const { before } = await attempt([CREATED, REJECTED, CREATED], { status: 409 }, SAME, 2);
  expect(before).toHaveLength(1);
});
