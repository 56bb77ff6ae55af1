import type { Relation } from '../../../contracts/expectation';
import { attemptCase } from '../attempt';
import type { Case, Clause, Outcome, Session } from '../model';
import { NOTHING_LEFT } from '../wire/target';
import { exampleContract, exampleOperation, requestScope } from './example';
import { exchangeOf } from './judge-scope';
import { accepting } from './validators';

export const CREATED = { status: 201, text: '{"data":{"id":1,"name":"A"}}' };
export const REJECTED = { status: 409, text: '{"error":"taken"}' };
export const FAULT = { status: 500, text: '' };

/**
 * Runs one case against a list of answers, and then faults, beside one standing clause.
 *
 * @param changes what the case has besides its name
 * @param holds what the standing clause expects of successes
 * @param atOnce as many requests may be sent at the same time
 */
export function attempt(
  answers: readonly (typeof CREATED)[],
  changes: Partial<Case>,
  holds: readonly Relation[] = [],
  atOnce?: number,
): Promise<Outcome> {
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
    ...(atOnce === undefined ? {} : { atOnce }),
  };
  const testCase: Case = {
    name: 'it is tried',
    before: [],
    request: [],
    needs: [],
    expect: {},
    exempt: [],
    ...changes,
  };
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
