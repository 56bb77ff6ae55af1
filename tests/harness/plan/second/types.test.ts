import { exampleContract as contract, exampleOperation as operation } from '../../testing/example';
import { deriveTypeClauses } from './types';

const CLAUSES = deriveTypeClauses(contract, operation);
const find = (name: string) => CLAUSES.find((clause) => clause.name === name);
const sent = (name: string) => find(name)?.cases.map((testCase) => [testCase.name, testCase.expect.status]);

test('values that no server can convert are rejected as any other type is', () => {
  expect(sent('group.other-types')).toEqual([
    ['group is a word', 422],
    ['group is a list', 422],
    ['group is an integer', '2XX'],
  ]);
});

test('where the contract leaves the type open, so does the clause', () => {
  const leavesOpen = { 'group.type': { side: 'rejected', because: 'no line says it' } } as const;
  const open = deriveTypeClauses({ ...contract, leavesOpen }, operation).find(
    ({ name }) => name === 'group.other-types',
  );
  expect(open?.cases[0]?.expect.status).toEqual(['2XX', '4XX']);
});

test('values at the edges of a type, and those that a server may convert, pass either way', () => {
  const statuses = find('group.edges')?.cases.map(({ expect: { status } }) => status);
  expect(statuses).toHaveLength(7);
  expect(find('group.edges')?.cases.filter(({ expect: { onSuccess } }) => onSuccess)).toEqual([]);
  expect(new Set(statuses?.map(String))).toEqual(new Set(['2XX,4XX']));
  expect(sent('name.edges')).toEqual([['name is an empty text', ['2XX', '4XX']]]);
});

test('the values of a closed list have a clause of their own, and a form has texts alone', () => {
  expect(CLAUSES.filter(({ name }) => name.startsWith('kind.'))).toEqual([]);
  expect(deriveTypeClauses(contract, { ...operation, mediaType: 'multipart/form-data' })).toEqual([]);
});
