import type { Contract } from '../../../contracts/contract';
import type { Schema } from '../spec/operation';
import { deriveResponseClauses } from './derive-response';
import { contract, operation } from './example';
import type { Draft } from './plan';

function derive(schema: Schema, changes: Partial<Contract> = {}): Draft | undefined {
  return deriveResponseClauses(
    { ...contract, ...changes },
    { ...operation, contact: { properties: { name: schema } } },
  )[0];
}

test('each documented field becomes one clause with one case', () => {
  const drafts = deriveResponseClauses(contract, operation);
  expect(drafts.map(({ name }) => name)).toEqual(
    ['id', 'name', 'phone', 'group', 'tags', 'note'].map((field) => `response.${field}`),
  );
  expect(drafts.map(({ cases }) => cases.length)).toEqual([1, 1, 1, 1, 1, 1]);
});

test.each([
  { schema: { type: 'string', 'x-source': 'L1' }, want: 'MUST return name (string), as it was sent' },
  { schema: { type: ['string', 'null'], 'x-source': 'L1' }, want: 'MUST return name (string or null), as it was sent' },
  { schema: { 'x-source': ['https://docs.example.com', 'L1'] }, want: 'MUST return name (any value), as it was sent' },
  { schema: { 'x-source': 'https://docs.example.com' }, want: 'SHOULD return name (any value), as it was sent' },
])('says: $want', ({ schema, want }) => {
  expect(derive(schema)?.says).toBe(want);
});

test.each([
  { carries: 'equal', want: [{ equal: ['$created#/name', '$request.body#/name'] }] },
  { carries: 'matches', want: [{ matches: ['$created#/name', '$request.body#/name'] }] },
  { carries: 'digits', want: [{ digits: ['$created#/name', '$request.body#/name'] }] },
  { carries: [{ present: '$created#/name' }], want: [{ present: '$created#/name' }] },
] as const)('$carries is checked after the schema', ({ carries, want }) => {
  const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: { name: carries } });
  expect(draft?.cases[0]?.expect).toEqual({ status: '2XX', holds: [{ schema: '/name' }, ...want] });
});

test('a field that carries nothing is held to its schema', () => {
  const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: {} });
  expect(draft?.says).toBe('MUST return name (string)');
  expect(draft?.cases[0]?.expect.holds).toEqual([{ schema: '/name' }]);
});

test('an optional field is sent in order to come back', () => {
  const sent = deriveResponseClauses(contract, operation).map(({ name, cases }) => [name, cases[0]?.request]);
  expect(Object.fromEntries(sent)).toMatchObject({
    'response.group': [{ op: 'add', path: '/body/group', value: '{$setting.EXAMPLE_GROUP_ID}' }],
    'response.name': [],
  });
});

test('a field that cites no source is refused', () => {
  expect(() => derive({ type: 'string' })).toThrow('The field name of the contact cites no source.');
});

test('a contact without documented fields has no clauses', () => {
  expect(deriveResponseClauses(contract, { ...operation, contact: { type: 'object' } })).toEqual([]);
});
