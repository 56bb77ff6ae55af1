import type { Contract, WrittenCase } from '../../../contracts/contract';
import { isProblem } from '../lib/problem';
import type { Clause } from '../model';
import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { plan } from './plan';

const clauses = plan('example', contract, operation);

function written(testCase: WrittenCase, changes: Partial<Contract> = {}): Clause | undefined {
  const says = 'MUST hold what is tried here';
  return plan(
    'example',
    { ...contract, clauses: [{ 'written.clause': { says, source: 'L50', cases: [testCase] } }], ...changes },
    operation,
  ).find(({ id }) => id === 'example/written.clause');
}

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

test('clauses of the request come first, then the response, then written, then the second order', () => {
  const ids = clauses.map(({ id }) => id);
  expect(ids[0]).toBe('example/name.required');
  expect(ids.indexOf('example/tags.item.value.type')).toBe(ids.indexOf('example/response.id') - 1);
  expect(ids.indexOf('example/created.status')).toBe(ids.indexOf('example/response.tags') + 1);
  expect(ids.indexOf('example/text.quotes')).toBe(ids.indexOf('example/group.known') + 1);
  expect(ids.indexOf('example/group.known')).toBe(ids.indexOf('example/phone.unique') + 1);
});

test('every clause has a unique id, its provider, a source and a case', () => {
  expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
  for (const { id, provider, source, cases } of clauses) {
    expect([id, provider]).toEqual([expect.stringMatching(/^example\/./), 'example']);
    expect([id, source.length > 0, cases.length > 0]).toEqual([id, true, true]);
  }
});

test('a written clause is completed', () => {
  expect(clauses.find(({ id }) => id === 'example/created.status')).toEqual({
    id: 'example/created.status',
    provider: 'example',
    level: 'MUST',
    says: 'MUST answer with 201',
    source: ['L1'],
    cases: [{ name: 'a contact is sent', before: [], request: [], needs: [], exempt: [], expect: { status: 201 } }],
  });
});

test.each([
  { says: 'MUST answer', level: 'MUST' },
  { says: 'SHOULD answer what it MUST', level: 'SHOULD' },
  { says: 'MAY answer', level: 'MAY' },
] as const)('"$says" is a $level', ({ says, level }) => {
  const clause = {
    says,
    source: 'L1',
    because: 'it is said so',
    cases: [{ name: 'it answers', expect: {} }],
  } as const;
  const planned = plan('example', { ...contract, clauses: [{ answer: clause }] }, operation);
  expect(planned.find(({ id }) => id === 'example/answer')).toMatchObject({ level, because: 'it is said so' });
});

const GROUP = { setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' };
const put = (value: string) => [{ op: 'add', path: '/body/group', value } as const];

test.each<{ title: string; each: Omit<WrittenCase, 'name' | 'expect'>; needs: unknown }>([
  { title: 'nothing', each: {}, needs: [] },
  { title: 'its request', each: { request: put('{$setting.EXAMPLE_GROUP_ID}') }, needs: [GROUP] },
  { title: 'a part of a text', each: { request: put('id-{$setting.EXAMPLE_GROUP_ID}-x') }, needs: [GROUP] },
  {
    title: 'a setup request',
    each: { before: [{ name: 'a', request: put('{$setting.EXAMPLE_GROUP_ID}') }] },
    needs: [GROUP],
  },
  { title: 'its raw body', each: { raw: '{"group": {$setting.EXAMPLE_GROUP_ID}}' }, needs: [GROUP] },
  { title: 'a setting that is required anyway', each: { raw: '{$setting.EXAMPLE_TOKEN}' }, needs: [] },
  { title: 'a longer name', each: { raw: '{$setting.EXAMPLE_GROUP_IDS}' }, needs: [] },
  {
    title: 'an ability and a setting named twice',
    each: { needs: ['a server fault'], raw: '{$setting.EXAMPLE_GROUP_ID} {$setting.EXAMPLE_GROUP_ID}' },
    needs: [{ ability: 'a server fault' }, GROUP],
  },
])('what a case needs is read from: $title', ({ each, needs }) => {
  expect(written({ name: 'it is tried', ...each, expect: {} })?.cases[0]?.needs).toEqual(needs);
});

test('a derived case that sends an optional setting needs it', () => {
  const group = clauses.find(({ id }) => id === 'example/response.group');
  expect(group?.cases[0]?.needs).toEqual([GROUP]);
});

test.each(['name.required', 'response.id'])('a second clause named %s is refused', (name) => {
  const twin = { says: 'MUST be the only one', source: 'L1', cases: [{ name: 'it is tried', expect: {} }] } as const;
  const error = thrownBy(() => plan('example', { ...contract, clauses: [{ [name]: twin }] }, operation));
  expect(isProblem(error)).toBe(true);
  expect(String(error)).toContain(`Failed to plan example/${name}: two clauses have this id`);
});

test('a contract without details is planned', () => {
  const { refusalDetails: _, ...rest } = contract;
  expect(plan('example', rest, operation)).toHaveLength(clauses.length);
});

test('the clause of an example comes between those of the request and the response', () => {
  const examples = { full: { 'x-source': 'L5', value: {} }, text: { 'x-source': 'L7', value: 'plain' } } as const;
  const ids = plan('example', contract, { ...operation, examples }).map(({ id }) => id);
  const at = ids.indexOf('example/examples.full');
  expect(ids.slice(at - 1, at + 3)).toEqual([
    ...['example/tags.item.value.type', 'example/examples.full', 'example/examples.text', 'example/response.id'],
  ]);
});
