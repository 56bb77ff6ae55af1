import type { Contract } from '../../../../contracts/contract';
import { exampleContract as contract, exampleOperation } from '../../testing/example';
import type { ClauseDraft } from '../draft';
import { deriveTextClauses, freeTexts } from './texts';

/** The operation of the tests, with room for a unique value and more. */
const name = { type: 'string', 'x-source': 'L10' } as const;
const operation = {
  ...exampleOperation,
  body: { ...exampleOperation.body, properties: { ...exampleOperation.body.properties, name } },
};

const NAME: ClauseDraft = {
  name: 'response.name',
  says: 'MUST be so',
  source: ['L1'],
  standing: { of: 'success', expect: { holds: [{ equal: ['$created#/name', '$request.body#/name'] }] } },
  cases: [],
};

const derive = (changes: Partial<Contract> = {}) => deriveTextClauses({ ...contract, ...changes }, operation, [NAME]);
const find = (name: string, changes?: Partial<Contract>) => derive(changes).find((clause) => clause.name === name);

test('free texts have no keyword that limits their characters, and no form', () => {
  const names = (changes: Partial<Contract> = {}) =>
    freeTexts({ ...contract, ...changes }, operation).map((field) => field.name);
  expect(names({ singleUse: ['phone'] })).toEqual(['name', 'tags.item.key', 'tags.item.value']);
  expect(names({ singleUse: ['phone'], formed: { name: 'a name', 'tags.item.key': 'a key' } })).toEqual([
    'tags.item.value',
  ]);
});

test('each class has a clause that judges what comes back by itself', () => {
  expect(find('text.quotes')).toMatchObject({
    says: 'SHOULD accept a text that has quotes and apostrophes, and return it unchanged',
    depth: 'second',
    cases: [
      {
        derived: 'valid',
        expect: { status: '2XX', holds: NAME.standing?.expect.holds },
        exempt: { from: ['response.name'] },
      },
    ],
  });
});

test('a class that the document shows is a MUST, with its lines', () => {
  expect(find('text.quotes', { shows: { quotes: 'L77' } })).toMatchObject({
    says: expect.stringMatching(/^MUST accept/),
    source: ['L77'],
  });
});

test('a text too long or too short for a field is not sent in it', () => {
  const body = {
    ...operation.body,
    properties: { name: { type: 'string', minLength: 2, maxLength: 9, 'x-source': 'L1' } },
  };
  const plain = { ...contract, request: { headers: {}, body: { name: 'Contract' } } };
  const names = deriveTextClauses(plain, { ...operation, body }, []).map(({ name }) => name);
  expect(names).toEqual([
    'text.astral',
    'text.combining',
    'text.right-to-left',
    'text.ideographs',
    'text.longest-two-byte',
    'text.longest-four-byte',
  ]);
});

test('a long text may be rejected, but what is accepted is whole', () => {
  const body = { ...operation.body, properties: { note: { type: 'string', 'x-source': 'L1' } } };
  const [long] = deriveTextClauses(contract, { ...operation, body }, []).filter(({ name }) => name === 'text.long');
  expect(long?.cases.map(({ request, expect: { status } }) => [request, status])).toEqual([
    [[{ op: 'add', path: '/body/note', value: '{$text:300}' }], ['2XX', '4XX']],
    [[{ op: 'add', path: '/body/note', value: '{$text:5000}' }], ['2XX', '4XX']],
  ]);
});
