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

/** Runs one case against a list of answers, beside one standing clause. */
function attempt(
  answers: readonly (typeof CREATED)[],
  expect: Expectation,
  before: Case['before'] = [],
  holds: readonly Relation[] = [],
) {
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
  };
  const testCase: Case = { name: 'it is tried', before, request: [], needs: [], expect, exempt: [] };
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

describe('a setup request of which several statuses pass', () => {
  const before = [{ name: 'it was sent', status: ['2XX', 409] }] as const;

  test.each([CREATED, REJECTED])('is followed by the case after $status', async (first) => {
    expect((await attempt([first, CREATED], { status: '2XX' }, before)).verdict).toBe('pass');
  });

  test('keeps the case from being judged after another one', async () => {
    expect((await attempt([FAULT], { status: '2XX' }, before)).reasons).toEqual([
      'nothing was judged: setup request 1 (it was sent) returned 500 instead of 2XX or 409',
    ]);
  });
});

test('where success and rejection both pass, only what reads no request is judged', async () => {
  const holds = [{ equal: ['$created#/id', 2] }, { equal: ['$created#/name', '$request.body#/name'] }] as const;
  const { standing } = await attempt([CREATED], { status: ['2XX', '4XX'] }, [], holds);
  expect(standing.flatMap(({ differences }) => differences.map(({ what }) => what))).toEqual(['$created#/id']);
});
