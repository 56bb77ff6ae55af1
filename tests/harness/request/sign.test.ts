import type { Change, Signature } from '../../../contracts/contract';
import { exampleContract, exampleOperation } from '../testing/example';
import { altered } from './altered';
import { buildRequest } from './build';
import { sign } from './sign';

const signature: Signature = {
  algorithm: 'sha256',
  secret: 'SECRET',
  over: ['method', 'path', 'query', 'timestamp', 'body'],
  timestamp: 'x-timestamp',
  path: 'SIGNED_PATH',
  body: 'SIGNED_BODY',
  because: 'the document shows two readings',
};
const settings = { SECRET: 'your-hmac-secret', SIGNED_PATH: 'operation', SIGNED_BODY: 'raw' };
const request = {
  method: 'POST',
  path: '/contacts',
  url: 'https://api.example.com/api/developer/contacts?phone_number_id=123456',
  headers: { 'x-timestamp': '1704124800' },
  body: '',
};
const message = {
  ...request,
  path: '/w/message/text',
  url: 'https://api.example.com/w/message/text?phone_number_id=123',
  body: '{"phone":"96650000000","body":"Hello"}',
};
const KNOWN = {
  empty: '8691e47098a25465f9630fafdd2cd42f5e948654c2785a5ca8e12ba6ec700dde',
  full: '14ee0fed22ed4f5385d5a2bbabae04a63ad53b13370bfd9ca5a4adbae119e58b',
  json: '3d3a28eb340079ad838c68984ed0977f001b0f54e5cd6aee42bdbc9561e7170d',
};

test.each([
  ['an empty body', request, {}, KNOWN.empty],
  ['the full path', request, { SIGNED_PATH: 'full' }, KNOWN.full],
  ['a body that is not signed', { ...request, body: '{}' }, { SIGNED_BODY: 'empty' }, KNOWN.empty],
  ['a body of JSON', message, {}, KNOWN.json],
  ['a body of bytes', { ...message, body: Buffer.from(message.body) }, {}, KNOWN.json],
])('a known signature: %s', (_, signable, changes, want) => {
  expect(sign(signature, signable, { ...settings, ...changes })).toBe(want);
});

test('what changes in a part that is signed changes the signature', () => {
  const digests = [
    sign(signature, message, settings),
    ...signature.over.map((part) => sign(signature, message, settings, part)),
    sign(signature, message, { ...settings, SECRET: 'another' }),
    sign(signature, { ...message, headers: {} }, settings),
  ];
  expect(new Set(digests).size).toBe(8);
  expect(digests.filter((digest) => !/^[\da-f]{64}$/.test(digest))).toEqual([]);
});

test('the signature of another part that is not signed is refused, since it would be the right one', () => {
  const signing = () => sign({ ...signature, over: ['method', 'body'] }, request, settings, 'query');
  expect(signing).toThrow('Failed to evaluate {$signature.query}: that part is not signed\nName one of method, body.');
});

test.each([{ SIGNED_PATH: 'half' }, { SIGNED_PATH: undefined }, { SIGNED_BODY: 'RAW' }])(
  'an unknown reading is rejected: %j',
  (changes) => {
    const [name] = Object.keys(changes);
    const signing = () => sign(signature, request, { ...settings, ...changes });
    expect(signing).toThrow(
      new RegExp(`^Failed to read ${name}: ".*" is not a known reading\nSet it to \\w+ or \\w+\\.$`),
    );
  },
);

const headers = { 'x-timestamp': '{$timestamp}', 'x-signature': 'v1={$signature}' };
const contract = { ...exampleContract, signature, request: { headers, query: { id: '1' }, body: { name: 'Ada' } } };
const place = { contract, operation: exampleOperation, baseUrl: 'https://api.example.com/v1' };
const scope = { seed: { run: 'r', slot: 0, time: 1704124800 }, settings };
const url = 'https://api.example.com/v1/contacts?id=1';

const digestOf = (body: Buffer | string, changes: object = {}, other?: string) =>
  sign(signature, { ...request, url, body }, { ...settings, ...changes }, other);
/** Those that a server could expect, whichever path and body it signs. */
const rightOnes = (body: Buffer | string) => [
  digestOf(body),
  digestOf(body, { SIGNED_BODY: 'empty' }),
  digestOf(body, { SIGNED_PATH: 'full' }),
  digestOf(body, { SIGNED_PATH: 'full', SIGNED_BODY: 'empty' }),
];

test('a request is signed as it is sent, and its signatures are known', () => {
  const { headers, signatures } = buildRequest(place, [], undefined, scope);
  expect(signatures).toEqual(rightOnes('{"name":"Ada"}'));
  expect(headers).toMatchObject({ 'x-timestamp': '1704124800', 'x-signature': `v1=${digestOf('{"name":"Ada"}')}` });
  expect(buildRequest(place, [], '{', scope).signatures).toEqual(rightOnes('{'));
  const { signature: _, ...unsigned } = contract;
  expect(buildRequest({ ...place, contract: unsigned }, [], undefined, scope)).not.toHaveProperty('signatures');
});

test.each(['body', 'query'])('a case may send the signature of another %s', (part) => {
  const value = `v1={$signature.${part}}`;
  const changes: Change[] = [{ op: 'replace', path: '/headers/x-signature', value }];
  const { headers, signatures } = buildRequest(place, changes, undefined, scope);
  const digest = digestOf('{"name":"Ada"}', {}, part);
  expect(headers['x-signature']).toBe(`v1=${digest}`);
  expect(signatures).toEqual([digest, ...rightOnes('{"name":"Ada"}')]);
});

test.each(['cut', 'half', 'case'])('a case may alter the right signature: %s', (how) => {
  const changes: Change[] = [{ op: 'replace', path: '/headers/x-signature', value: `v1={$signature.${how}}` }];
  const { headers, signatures } = buildRequest(place, changes, undefined, scope);
  const digest = altered(how, digestOf('{"name":"Ada"}'));
  expect(headers['x-signature']).toBe(`v1=${digest}`);
  expect(signatures).toEqual([digest, ...rightOnes('{"name":"Ada"}')]);
});

test('a form is signed by its bytes', () => {
  const operation = { ...exampleOperation, mediaType: 'multipart/form-data' };
  const { form, signatures } = buildRequest({ ...place, operation }, [], undefined, scope);
  expect(signatures).toEqual(rightOnes(form?.bytes ?? ''));
});

test.each<[string, Change]>([
  ['without a signature', { op: 'remove', path: '/headers/x-signature' }],
  ['with a fixed one', { op: 'replace', path: '/headers/x-signature', value: `v1=${'0'.repeat(64)}` }],
])('of a request %s the right ones are known', (_, change) => {
  expect(buildRequest(place, [change], undefined, scope).signatures).toEqual(rightOnes('{"name":"Ada"}'));
});
