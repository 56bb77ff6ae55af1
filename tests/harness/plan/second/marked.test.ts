import type { Contract } from '../../../../contracts/contract';
import { exampleContract } from '../../testing/example';
import type { CaseDraft } from '../draft';
import { marked } from './marked';

const cleanUp = { method: 'DELETE', path: '/contacts/{id}', status: [204], source: 'L1' } as const;
const contract: Contract = {
  ...exampleContract,
  request: { headers: {}, body: { name: '{$unique.name}', phone: '{$unique.phone}' } },
  cleanUp,
};
const plain: CaseDraft = { name: 'it is tried', before: [], request: [], expect: { status: '2XX' } };
const letter = [{ op: 'replace', path: '/body/name', value: 'x' }] as const;
const UNMARKED = ['LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted'];

test.each<[string, Partial<CaseDraft>, readonly string[] | undefined]>([
  ['the valid request', {}, undefined],
  [
    'a longer unique name',
    { request: [{ op: 'replace', path: '/body/name', value: '{$unique.name:300}' }] },
    undefined,
  ],
  ['another name', { request: letter }, UNMARKED],
  ['no name', { request: [{ op: 'remove', path: '/body/name' }], expect: { status: ['2XX', '4XX'] } }, UNMARKED],
  ['a name that is rejected', { request: letter, expect: { status: 422 } }, undefined],
])('%s', (_, changes, needs) => {
  expect(marked(contract, { ...plain, ...changes }).needs).toEqual(needs);
});

test('where nothing can be deleted, all contacts stay', () => {
  const { cleanUp: _, ...without } = contract;
  expect(marked(without, { ...plain, request: letter }).needs).toBeUndefined();
});
