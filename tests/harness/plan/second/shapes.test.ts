import { exampleContract as contract, exampleOperation as operation } from '../../testing/example';
import { deriveShapeClauses } from './shapes';

const CLAUSES = deriveShapeClauses(contract, operation);
const find = (name: string) => CLAUSES.find((clause) => clause.name === name);

test('the fields are sent in the opposite order', () => {
  const [change] = find('body.order')?.cases[0]?.request ?? [];
  const sent = change && 'value' in change ? Object.keys(change.value as object) : [];
  expect(sent).toEqual(Object.keys(contract.request.body).reverse());
});

test('each kind of rule is tried once on required fields alone', () => {
  const cases = find('body.minimal-rules')?.cases ?? [];
  const kinds = cases.map(({ derived }) => (typeof derived === 'object' ? derived.keyword : derived));
  expect(new Set(kinds).size).toBe(kinds.length);
  expect(kinds).toEqual(expect.arrayContaining(['required', 'type', 'maxLength', 'enum', 'valid']));
  for (const { request } of cases) expect(request).toContainEqual({ op: 'remove', path: '/body/email' });
});

test('without an optional field in the valid request there is nothing to leave out', () => {
  const plain = { ...contract, request: { headers: {}, body: { name: 'A', phone: '1', kind: 'lead' } } };
  expect(deriveShapeClauses(plain, operation).map(({ name }) => name)).toEqual(['body.order']);
});
