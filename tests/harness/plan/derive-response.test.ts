import type { Contract } from '../../../contracts/contract';
import type { Schema } from '../spec-model';
import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { deriveResponseClauses } from './derive-response';
import type { ClauseDraft } from './draft';

function derive(schema: Schema, changes: Partial<Contract> = {}): ClauseDraft | undefined {
  return deriveResponseClauses(
    { ...contract, ...changes },
    { ...operation, contact: { properties: { name: schema } } },
  )[0];
}

test('each field of which more than its name is known has one case', () => {
  const drafts = deriveResponseClauses(contract, operation);
  const fields = ['id', 'name', 'phone', 'group', 'tags'];
  expect(drafts.map(({ name }) => name)).toEqual(fields.map((field) => `response.${field}`));
  expect(drafts.map(({ cases }) => cases.length)).toEqual([1, 1, 1, 1, 1]);
});

test.each([
  { schema: { type: 'string', 'x-source': 'L1' }, want: 'MUST return `name` (string), as sent' },
  {
    schema: { type: ['string', 'null'], 'x-source': 'L1' },
    want: 'MUST return `name` (string or null), as sent',
  },
  {
    schema: { 'x-source': ['https://docs.example.com', 'L1'] },
    want: 'MUST return `name` (any value), as sent',
  },
  { schema: { 'x-source': 'https://docs.example.com' }, want: 'SHOULD return `name` (any value), as sent' },
])('says: $want', ({ schema, want }) => {
  expect(derive(schema)?.says).toBe(want);
});

test.each([
  { carries: 'equal', want: [{ equal: ['$created#/name', '$request.body#/name'] }] },
  { carries: 'sameItems', want: [{ sameItems: ['$created#/name', '$request.body#/name'] }] },
  { carries: 'digits', want: [{ digits: ['$created#/name', '$request.body#/name'] }] },
  { carries: 'text', want: [{ text: ['$created#/name', '$request.body#/name'] }] },
  { carries: [{ present: '$created#/name' }], want: [{ present: '$created#/name' }] },
] as const)('$carries is checked after the schema', ({ carries, want }) => {
  const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: { name: carries } });
  expect(draft?.cases[0]?.expect).toEqual({ status: '2XX', holds: [{ schema: '/name' }, ...want] });
});

test.each([
  { title: 'a type', schema: { type: 'string' }, changes: {}, required: [], want: true },
  { title: 'what it carries', schema: {}, changes: { carries: { name: [] } }, required: [], want: true },
  { title: 'that it is there', schema: {}, changes: {}, required: ['name'], want: true },
  { title: 'nothing', schema: {}, changes: {}, required: ['id'], want: false },
])('a field of which $title is known has a clause: $want', ({ schema, changes, required, want }) => {
  const body = { required, properties: { name: { ...schema, 'x-source': 'L1' } } };
  const drafts = deriveResponseClauses({ ...contract, carries: {}, ...changes }, { ...operation, contact: body });
  expect(drafts.map(({ name }) => name)).toEqual(want ? ['response.name'] : []);
});

test.each(['MUST', 'SHOULD', 'MAY'] as const)('a field may say itself that it is a %s', (level) => {
  const sources = ['L1', 'https://docs.example.com'];
  const says = sources.map((source) => derive({ type: 'string', 'x-source': source, 'x-level': level })?.says);
  expect(says).toEqual([`${level} return \`name\` (string), as sent`, `${level} return \`name\` (string), as sent`]);
});

test('all optional fields that are compared are sent', () => {
  const carries = { name: [{ equal: ['$created#/name', '{$request.body#/group} {$request.body#/zip}'] }] } as const;
  const optional = { group: 1, zip: '10001', street: 'none' };
  expect(derive({ type: 'string', 'x-source': 'L1' }, { carries, optional })?.cases[0]?.request).toEqual([
    { op: 'add', path: '/body/group', value: 1 },
    { op: 'add', path: '/body/zip', value: '10001' },
  ]);
});

test('a field that carries nothing is held to its schema', () => {
  const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: {} });
  expect(draft?.says).toBe('MUST return `name` (string)');
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
