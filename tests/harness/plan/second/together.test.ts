import { exampleContract, exampleOperation as operation } from '../../testing/example';
import { deriveTogetherClauses } from './together';

const contract = { ...exampleContract, optional: { ...exampleContract.optional, source_id: 7 } };

test('each two optional fields are sent together, those of an account by themselves', () => {
  const clauses = deriveTogetherClauses(contract, operation);
  expect(clauses.map(({ name, cases }) => [name, cases.length])).toEqual([
    ['optional.together', 4],
    ['optional.account', 5],
  ]);
});

test('the first request has all fields, others leave some out', () => {
  const [, account] = deriveTogetherClauses(contract, operation);
  const [first, second] = account?.cases ?? [];
  expect(first?.name).toBe('all optional fields are sent');
  expect(first?.request.map(({ path }) => path)).toContain('/body/group');
  expect(second?.request).not.toEqual(first?.request);
});

test('one field has nothing beside it', () => {
  const body = { ...operation.body, properties: { email: { type: 'string', 'x-source': 'L1' } } };
  expect(deriveTogetherClauses(contract, { ...operation, body })).toEqual([]);
});
