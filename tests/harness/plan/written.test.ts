import { exampleContract } from '../testing/example';
import { writtenOf } from './written';

test('written clauses come with their names, in the order of the contract', () => {
  const found = writtenOf(exampleContract);
  expect(found.map(([name]) => name)).toEqual(['created.status', 'phone.unique', 'group.known']);
  expect(found[0]?.[1].says).toBe('MUST answer with 201');
});
