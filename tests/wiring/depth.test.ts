import type { Clause } from '../harness/model';
import { plan } from '../harness/plan/plan';
import { exampleContract, exampleOperation } from '../harness/testing/example';
import { atDepth } from './depth';

const clauses = plan('example', exampleContract, exampleOperation);
const ids = (some: readonly Clause[]) => some.map(({ id }) => id);

test.each([undefined, '', 'all'])('DEPTH=%s asks for all clauses', (depth) => {
  expect(atDepth({ clauses }, depth).clauses).toBe(clauses);
});

test('DEPTH=first leaves out the second order', () => {
  const first = ids(atDepth({ clauses }, 'first').clauses);
  expect(first).toContain('example/name.max');
  expect(ids(clauses)).toContain('example/text.quotes');
  expect(first).not.toContain('example/text.quotes');
});

test('another depth is a problem', () => {
  expect(() => atDepth({ clauses }, 'frist')).toThrow('Set it to first or all');
});
