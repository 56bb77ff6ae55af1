import fc from 'fast-check';
import { plan } from '../plan/plan';
import { exampleContract, exampleOperation } from '../testing/example';
import { breaking, expectedOf, faultsArbitrary, faultsOf } from './broken';

const contract = {
  ...exampleContract,
  leavesOpen: { 'group.type': { side: 'rejected', because: 'nothing says so' } },
} as const;
const subject = { provider: 'example', contract, clauses: plan('example', contract, exampleOperation) };
const faults = faultsOf(subject, () => false);
const named = (name: string) => faults.filter(({ clause }) => clause.id === `example/${name}`).slice(0, 1);

test('what is derived as invalid is a fault of its field', () => {
  expect(named('kind.enum')).toEqual([expect.objectContaining({ root: 'kind', isOpen: false })]);
  expect(named('tags.item.key.required')).toEqual([expect.objectContaining({ root: 'tags' })]);
  expect(named('group.type')).toEqual([expect.objectContaining({ isOpen: true })]);
  expect(faults.every(({ testCase }) => typeof testCase.derived === 'object')).toBe(true);
  expect(faultsOf(subject, () => true)).toEqual([]);
});

test('one to three faults are drawn, each in another field', () => {
  const drawn = fc.sample(faultsArbitrary(faults), { numRuns: 200, seed: 1 });
  expect(new Set(drawn.map(({ length }) => length))).toEqual(new Set([1, 2, 3]));
  expect(drawn.filter((each) => new Set(each.map(({ root }) => root)).size < each.length)).toEqual([]);
});

test('a single fault is rejected as its clause says', () => {
  const { clause, expect: expected } = expectedOf(subject, named('name.required'));
  expect(clause).toMatchObject({ id: 'example/fuzz.broken', level: 'MUST', source: ['L31', 'L10', 'L30'] });
  expect(expected).toEqual({ status: 422, code: 'INVALID', message: 'Name is required', fields: ['name'] });
});

test('several faults are rejected as any; where all are open, a success passes', () => {
  const two = [...named('name.required'), ...named('kind.enum')];
  expect(expectedOf(subject, two).expect).toEqual({ status: 422, code: 'INVALID' });
  expect(breaking(two).map(({ path }) => path)).toEqual(['/body/name', '/body/kind']);
  const open = [...named('group.type'), ...named('group.type')];
  expect(expectedOf(subject, open)).toMatchObject({ clause: { level: 'SHOULD' }, expect: { status: ['2XX', '4XX'] } });
});
