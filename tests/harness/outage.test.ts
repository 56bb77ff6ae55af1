import type { Case, Clause, Outcome, Verdict } from './model';
import { isAccepted, mayEnd, meansOutage, validCases, watchForOutage } from './outage';
import { exchangeOf } from './testing/judge-scope';

const CASE: Case = { name: 'it is tried', before: [], request: [], needs: [], exempt: [], expect: { status: 201 } };

test.each<readonly [number, Partial<Case>, boolean]>([
  [502, {}, true],
  [503, { expect: { status: ['2XX', '4XX'] } }, true],
  [504, { expect: {} }, true],
  [500, {}, false],
  [404, {}, false],
  [503, { expect: { status: 503 } }, false],
  [503, { expect: { status: '5XX' } }, false],
  [503, { needs: [{ ability: 'a server fault' }], expect: { status: 500 } }, false],
])('%d to a case that expects %j means an outage: %j', (status, changes, want) => {
  expect(meansOutage(status, { ...CASE, ...changes })).toBe(want);
});

function outcomeOf(verdict: Verdict, status?: number): Outcome {
  const rest = { differences: [], reasons: [], observed: [], standing: [], readings: [], before: [], durationMs: 1 };
  return status === undefined ? { ...rest, verdict } : { ...rest, verdict, exchange: exchangeOf({ status }) };
}

describe('a run', () => {
  const shown = (...outcomes: readonly Outcome[]) => outcomes.map(watchForOutage()).at(-1);
  const times = (count: number, outcome: Outcome) => Array.from({ length: count }, () => outcome);

  test('ends once ten requests in a row were not answered', () => {
    expect(shown(...times(9, outcomeOf('error', 503)))).toBeUndefined();
    expect(shown(...times(10, outcomeOf('error', 503)))).toBe(
      '10 requests in a row were not answered, the last one with 503',
    );
    expect(shown(...times(10, outcomeOf('error')))).toBe('10 requests in a row were not answered');
  });

  test.each([outcomeOf('pass', 201), outcomeOf('fail', 500), outcomeOf('error', 404)])(
    'goes on after an answer in between, case %#',
    (answered) => {
      expect(shown(...times(9, outcomeOf('error', 503)), answered, ...times(9, outcomeOf('error')))).toBeUndefined();
    },
  );
});

test.each<readonly [number, string, boolean]>([
  [201, 'application/json', true],
  [200, 'text/plain', true],
  [200, 'text/html; charset=utf-8', false],
  [404, 'application/json', false],
])('%d with %s was accepted: %j', (status, type, want) => {
  expect(isAccepted({ exchange: exchangeOf({ status, headers: { 'content-type': type } }) })).toBe(want);
  expect(isAccepted({})).toBe(false);
});

test.each<readonly [number, Partial<Case>, boolean]>([
  [403, {}, true],
  [401, {}, true],
  [500, {}, true],
  [422, {}, false],
  [201, {}, false],
  [403, { expect: { status: 403 } }, false],
  [403, { expect: { status: ['2XX', '4XX'] } }, false],
])('%d to a case that expects %j may end a run: %j', (status, changes, want) => {
  expect(mayEnd(outcomeOf('fail', status), { ...CASE, ...changes })).toBe(want);
});

describe('the cases that send a valid request', () => {
  const change = { op: 'remove', path: '/body/email' } as const;
  const named = (name: string, changes: Partial<Case>): Case => ({ ...CASE, name, ...changes });
  const cases = [
    named('rejected', { expect: { status: 422 } }),
    named('either', { expect: { status: ['2XX', '4XX'] } }),
    named('after another', { before: [{ name: 'it exists' }] }),
    named('raw', { raw: '{}' }),
    named('read', { read: { by: 'id', of: 0 } }),
    named('any', { expect: {} }),
    named('changed', { request: [change] }),
    named('skipped', {}),
    named('plain', { expect: { status: [200, 201] } }),
    named('plain too', {}),
    named('changed too', { request: [change] }),
    named('and another', { request: [change] }),
  ];
  const clause: Clause = { id: 'example/a', provider: 'example', level: 'MUST', says: 'MUST hold', source: [], cases };

  test('begin with the plain one, and are three at most', () => {
    const found = validCases([clause], (_, { name }) => (name === 'skipped' ? 'needs more' : undefined));
    expect(found.map(({ testCase }) => testCase.name)).toEqual(['plain', 'changed', 'changed too']);
  });

  test('are none where no case expects a success', () => {
    expect(validCases([{ ...clause, cases: cases.slice(0, 6) }], () => undefined)).toEqual([]);
  });
});
