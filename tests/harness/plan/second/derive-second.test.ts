import { exampleContract as contract, exampleOperation as operation } from '../../testing/example';
import { deriveSecondOrder } from './derive-second';

test('all clauses are of the second order, and each has its source', () => {
  const clauses = deriveSecondOrder(contract, operation, []);
  expect(clauses.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['text.quotes', 'group.other-types', 'group.edges', 'optional.account']),
  );
  for (const { name, depth, source } of clauses)
    expect([name, depth, source.length > 0]).toEqual([name, 'second', true]);
});
