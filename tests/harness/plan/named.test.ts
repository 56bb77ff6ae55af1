import { exampleContract, exampleOperation } from '../testing/example';
import { bodyField, fieldsOf } from './fields';
import { namedField } from './named';

const naming = { ...exampleContract, refused: { ...exampleContract.refused, namesField: true as const } };
const fields = [bodyField(naming, exampleOperation.body), ...fieldsOf(naming, exampleOperation.body)];

test('a field of the body is named; the body itself, items and their members are not', () => {
  const named = fields.flatMap((field) => namedField(naming, field).fields ?? []);
  expect(named).toEqual(['name', 'phone', 'kind', 'email', 'source_id', 'group', 'tags']);
});

test('where the contract does not say so nothing is named', () => {
  expect(fields.map((field) => namedField(exampleContract, field)).filter((found) => 'fields' in found)).toEqual([]);
});
