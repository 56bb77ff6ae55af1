import type { Contract, Read } from '../../../contracts/contract';
import { exampleContract, exampleOperation, requestScope } from '../testing/example';
import { exampleExchange } from '../testing/exchange';
import { buildRead, readIn } from './read';

const source = 'https://docs.example.com/get-contact';
const reads: NonNullable<Contract['reads']> = {
  byId: { method: 'GET', path: '/contacts/{id}', source },
  byValue: { method: 'GET', path: '/contacts?phone={value}', of: 'phone', source },
};
const contract = { ...exampleContract, reads };
const place = { contract, operation: exampleOperation, baseUrl: 'https://api.example.com/v1' };
const created = (id: string) =>
  exampleExchange({ request: { text: '{"phone":"+12015550100"}' }, response: { text: `{"data":{"id":${id}}}` } });
const ID: Read = { by: 'id', of: 0 };
const VALUE: Read = { by: 'value', of: 0 };

test('a contact is read by its id, with the headers that authenticate', () => {
  expect(buildRead(place, ID, [created('7')], requestScope)).toMatchObject({
    method: 'GET',
    url: 'https://api.example.com/v1/contacts/7',
    headers: { authorization: 'Bearer s3cret/+ "token"' },
    text: '',
  });
});

test('an id beyond 53 bits keeps its digits', () => {
  expect(buildRead(place, ID, [created('9007199254740993')], requestScope).url).toMatch(/\/9007199254740993$/);
});

test('a contact is read by a value that was sent', () => {
  const { url } = buildRead(place, VALUE, [created('7'), created('8')], requestScope);
  expect(url).toBe('https://api.example.com/v1/contacts?phone=%2B12015550100');
});

test.each(['null', '"../all"', '"*"', '0', '1.5'])('a contact without a usable id cannot be read: %s', (id) => {
  expect(() => buildRead(place, ID, [created(id)], requestScope)).toThrow('Failed to read the created contact: its id');
});

test('a read that the contract lacks is refused', () => {
  const without = { ...place, contract: exampleContract };
  for (const read of [ID, VALUE]) {
    const reason = `Failed to read a contact by ${read.by}: the contract documents no such read`;
    expect(() => buildRead(without, read, [created('7')], requestScope)).toThrow(reason);
  }
});

test.each([
  ['by its id, wherever it is', ID, { data: [{ id: 8 }, { id: 7, name: 'Ada' }] }, { id: 7, name: 'Ada' }],
  ['by its id as text', ID, { id: '7' }, { id: '7' }],
  ['not under another id', ID, { id: 77, user: { name: 'Ada' } }, undefined],
  [
    'by a value with other punctuation',
    VALUE,
    [{ id: 1, phone: '1 (201) 555-0100' }],
    { id: 1, phone: '1 (201) 555-0100' },
  ],
  ['not in the echo of the query', VALUE, { query: { phone: '+12015550100' }, data: [] }, undefined],
  ['not by another value', VALUE, [{ id: 1, phone: '+12015550101' }], undefined],
] as const)('the contact is found %s', (_, read, body, want) => {
  expect(readIn(place, read, [created('7')])(body)).toEqual(want);
});
