import type { Relation } from '../../../../contracts/expectation';
import type { ClauseDraft } from '../draft';
import { carriedOf } from './carried';

const standing = (name: string, of: 'success' | 'answer', ...holds: readonly Relation[]): ClauseDraft => ({
  name,
  says: 'MUST be so',
  source: ['L1'],
  standing: { of, expect: { holds } },
  cases: [],
});

const EQUAL: Relation = { equal: ['$created#/name', '$request.body#/name'] };
const INNER: Relation = { equal: ['$created#/first', '$request.body#/tags/0/key'] };
const CLAUSES = [
  standing('response.name', 'success', { schema: '/name' }, EQUAL),
  standing('response.first', 'success', INNER),
  standing('response.id', 'success', { schema: '/id' }),
  standing('answer.any', 'answer', EQUAL),
];

const put = (path: `/body/${string}`) => [{ op: 'replace', path, value: 'x' }] as const;

test('what reads a changed field must hold, with all that its clause says', () => {
  const { holds, by } = carriedOf(CLAUSES, put('/body/name'));
  expect(holds).toEqual([{ schema: '/name' }, EQUAL]);
  expect(by.map(({ name }) => name)).toEqual(['response.name']);
});

test('a part of a changed field is changed, too', () => {
  expect(carriedOf(CLAUSES, put('/body/tags')).by).toMatchObject([{ name: 'response.first' }]);
});

test('a field whose name only begins like it is another one', () => {
  expect(carriedOf(CLAUSES, put('/body/nam'))).toEqual({ holds: [], by: [] });
});
