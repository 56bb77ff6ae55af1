import type { Case, Difference, Outcome } from '../model';
import { exampleExchange } from '../testing/exchange';
import { walked } from '../testing/walking';
import { findingsOf } from './finding';
import { toCreate } from './intent';

const intent = toCreate(walked, { does: 'create', isOther: false, draw: {} }, new Map());
const testCase: Case = { ...intent.testCase, before: [], needs: [] };
const same = (text: string) => text;
const PASS: Outcome = {
  verdict: 'pass',
  differences: [],
  reasons: [],
  observed: [],
  before: [],
  standing: [],
  readings: [],
  durationMs: 1,
};

function found(changes: Partial<Outcome>, text = '{}', status = 201) {
  const exchange = exampleExchange({ response: { status, text } });
  const outcome: Outcome = { ...PASS, exchange, ...changes };
  return { exchange, findings: findingsOf(walked, intent, testCase, outcome, [exchange], same) };
}

const away: readonly Difference[] = [{ what: '$created#/name', expected: 'A', actual: 'B' }];
const [clause = intent.clause] = walked.clauses;

test('a pass is no finding', () => {
  expect(found({}).findings).toEqual([]);
});

test('a field that comes back wrong has one key, whoever judges it', () => {
  const [own] = found({ verdict: 'warn', differences: away }).findings;
  expect(own).toMatchObject({ key: '$created#/name', verdict: 'warn', clause: { id: 'example/fuzz.valid' } });
});

test('a status belongs to its clause', () => {
  const differences = [{ what: 'status', expected: '2XX', actual: '500' }];
  const [own] = found({ verdict: 'fail', differences }, '', 500).findings;
  expect(own?.key).toBe('example/fuzz.valid status 500');
});

test('of standing clauses only the answers of the request itself count', () => {
  const exchange = exampleExchange({});
  const standing = [{ clause, verdict: 'fail', differences: away, exchange }] as const;
  expect(found({ standing }).findings).toEqual([]);
  const outcome: Outcome = { ...PASS, standing, exchange };
  const [finding] = findingsOf(walked, intent, testCase, outcome, [exchange], same);
  expect(finding).toMatchObject({ clause: { id: clause.id }, sentBy: { id: 'example/fuzz.valid' }, verdict: 'fail' });
});

test('a leak is a finding besides', () => {
  const [leak] = found({}, 'SQLSTATE[42000]', 422).findings;
  expect(leak).toMatchObject({ clause: { id: 'example/fuzz.leak' }, verdict: 'warn' });
});
