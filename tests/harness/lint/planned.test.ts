import type { Clause } from '../model';
import { plan } from '../plan/plan';
import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { mistakesInPlan } from './planned';

const CLAUSES = plan('example', contract, operation);

const said = (clauses: readonly Clause[], changes = {}) =>
  mistakesInPlan('example', { ...contract, ...changes }, clauses).map(({ reason }) => reason);

test('the contract of the tests has no mistake', () => {
  expect(said(CLAUSES)).toEqual([]);
});

test.each(['name.requird', 'phone.unique', 'name.enum', ''])('a detail of "%s", which is not derived', (name) => {
  const details = { [name]: { source: 'L1', expect: {} } };
  expect(said(CLAUSES, { refusalDetails: details })).toEqual([
    `"refusalDetails" names ${name}, and the spec derives no refusal of this name`,
  ]);
});

test('an open side of what is not derived', () => {
  const leavesOpen = { 'name.mxa': { side: 'rejected', because: 'it is open' } };
  expect(mistakesInPlan('example', { ...contract, leavesOpen } as typeof contract, CLAUSES)).toMatchObject([
    { remedy: 'Did you mean name.max?' },
  ]);
});

/** The plan with an exemption for the first case that expects a status. */
function exempting(status: number, name: string): readonly Clause[] {
  const target = CLAUSES.find(({ id }) => id === 'example/name.max');
  if (!target) throw new Error('The example has no name.max.');
  const [testCase, ...more] = target.cases;
  if (!testCase) throw new Error('name.max has no case.');
  const exempt = { ...testCase, expect: { status }, exempt: [`example/${name}`] };
  return CLAUSES.map((clause) => (clause === target ? { ...clause, cases: [exempt, ...more] } : clause));
}

test('an exemption from a standing clause that judges the answer is fine', () => {
  expect(said(exempting(201, 'response.name'))).toEqual([]);
});

test('one from a clause that never judges such an answer is not', () => {
  expect(said(exempting(422, 'response.name'))).toEqual([
    expect.stringContaining('is exempt from response.name, which never judges an answer that the case expects'),
  ]);
});

test('one from what is not a standing clause is not', () => {
  expect(said(exempting(201, 'name.max'))).toEqual([expect.stringContaining('which is not a standing clause')]);
});
