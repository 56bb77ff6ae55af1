import type { Case, Clause, StandingOutcome, Verdict } from '../model';
import { exampleExchange } from '../testing/exchange';
import { createTally } from './tally';

const CASE: Case = { name: 'a contact is sent', before: [], request: [], needs: [], exempt: [], expect: {} };
const HEAD = { provider: 'example', level: 'MUST', says: 'MUST hold', source: ['L1'] } as const;
const sender: Clause = { ...HEAD, id: 'example/name.max', cases: [CASE] };
const own: Clause = { ...HEAD, id: 'example/response.name', standing: { of: 'success', expect: {} }, cases: [CASE] };
const bare: Clause = {
  ...HEAD,
  id: 'example/answers.403',
  standing: { of: { response: '403' }, expect: {} },
  cases: [],
};

function outcomeOf(clause: Clause, verdict: Verdict, actual = '"x"'): StandingOutcome {
  const differences = verdict === 'pass' ? [] : [{ what: '$created#/name', expected: '"Ada"', actual }];
  return { clause, verdict, differences, exchange: exampleExchange({}) };
}

test('the first answer that breaks a clause is shown, the others are counted', () => {
  const tally = createTally({ clauses: [sender, own, bare] }, 'sandbox');
  const [first, second] = [outcomeOf(own, 'fail'), outcomeOf(own, 'fail', '"y"')];
  expect(tally.take(sender, CASE, [outcomeOf(own, 'pass'), first], String)).toEqual([first]);
  expect(tally.take(sender, CASE, [second, second], String)).toEqual([]);
  expect(tally.results()[0]).toMatchObject({
    clause: 'example/response.name',
    case: 'every success',
    target: 'sandbox',
    verdict: 'fail',
    reasons: [
      'in example/name.max, a contact is sent: $created#/name: expected "Ada", got "x"',
      'and in 2 other answers',
    ],
  });
});

test.each([
  [1, []],
  [2, ['and in 1 other answer']],
])('of %d answers that break it, the rest is counted', (count, more) => {
  const tally = createTally({ clauses: [own] }, 'live');
  for (let index = 0; index < count; index++) tally.take(sender, CASE, [outcomeOf(own, 'warn')], String);
  const [result] = tally.results();
  expect([result?.verdict, result?.reasons.slice(1)]).toEqual(['warn', more]);
});

test('a clause that every answer keeps passes', () => {
  const tally = createTally({ clauses: [bare] }, 'sandbox');
  tally.take(sender, CASE, [outcomeOf(bare, 'pass')], String);
  expect(tally.results()).toMatchObject([{ case: 'every answer with 403', verdict: 'pass', reasons: [] }]);
});

test('a clause without cases is skipped when no answer spoke of it; one with cases has its own results', () => {
  const results = createTally({ clauses: [sender, own, bare] }, 'sandbox').results();
  expect(results).toMatchObject([
    { clause: 'example/answers.403', verdict: 'skip', reasons: ['no answer with 403 was received'] },
  ]);
});
