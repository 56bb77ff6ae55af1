import { plan } from '../plan/plan';
import { bareContract, bareOperation, exampleContract, exampleOperation } from '../testing/example';
import { compareClauses } from './clauses';

const clauses = plan('example', bareContract, bareOperation);
const [first, ...others] = clauses;

test('nothing is added to, removed from or changed in the same clauses', () => {
  expect(compareClauses(clauses, plan('example', bareContract, bareOperation))).toEqual({
    added: [],
    removed: [],
    changed: [],
  });
});

test('what only one side has was added or removed', () => {
  const one = { id: first?.id, says: first?.says };
  expect(compareClauses(others, clauses)).toEqual({ added: [one], removed: [], changed: [] });
  expect(compareClauses(clauses, others)).toEqual({ added: [], removed: [one], changed: [] });
});

test('a limit that moved changes its clause', () => {
  const limited = (maxLength: number) => {
    const properties = { ...exampleOperation.body.properties, name: { type: 'string', maxLength, 'x-source': 'L10' } };
    return plan('example', exampleContract, { ...exampleOperation, body: { ...exampleOperation.body, properties } });
  };
  const { added, removed, changed } = compareClauses(limited(40), limited(50));
  expect([added, removed]).toEqual([[], []]);
  expect(changed).toContainEqual({
    id: 'example/name.max',
    was: 'MUST reject `name` values longer than 40 characters',
    is: 'MUST reject `name` values longer than 50 characters',
    aspects: ['cases'],
  });
});

test.each([
  ['level', { level: 'MAY' }],
  ['source', { source: ['L99'] }],
  ['cases', { cases: [] }],
] as const)('another %s is told', (aspect, change) => {
  const after = clauses.map((clause, index) => (index === 0 ? { ...clause, ...change } : clause));
  expect(compareClauses(clauses, after).changed).toEqual([
    { id: first?.id, was: first?.says, is: first?.says, aspects: [aspect] },
  ]);
});
