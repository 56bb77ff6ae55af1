import { bareContract, exampleSettings } from '../testing/example';
import { accountOf, sealOf } from './seal';

const signed = {
  ...bareContract,
  request: {
    ...bareContract.request,
    headers: { 'x-client': 'of {$setting.EXAMPLE_TOKEN}, {$setting.EXAMPLE_ID}' },
  },
  signature: {
    algorithm: 'sha256',
    secret: 'EXAMPLE_SECRET',
    over: ['body'],
    timestamp: 'x-timestamp',
    path: 'EXAMPLE_SIGNED_PATH',
    body: 'EXAMPLE_SIGNED_BODY',
    because: 'only a companion page says so',
  },
} as const;
const settings = { EXAMPLE_TOKEN: 'a', EXAMPLE_ID: 'b', EXAMPLE_SECRET: 'c', EXAMPLE_SOURCE_ID: 7 };

test('a seal is the same for the same credentials and text, and shows neither', () => {
  const seal = sealOf(bareContract, exampleSettings);
  expect(seal('text')).toMatch(/^[\da-f]{64}$/);
  expect(sealOf({ ...bareContract }, { ...exampleSettings })('text')).toBe(seal('text'));
  expect(seal('texu')).not.toBe(seal('text'));
});

test.each([
  ['the token', { EXAMPLE_TOKEN: 'A' }],
  ['another setting of the headers', { EXAMPLE_ID: 'B' }],
  ['the secret of the signature', { EXAMPLE_SECRET: 'C' }],
  ['no token', { EXAMPLE_TOKEN: undefined }],
  ['two values swapped', { EXAMPLE_TOKEN: 'b', EXAMPLE_ID: 'a' }],
  ['two values with a shifted boundary', { EXAMPLE_TOKEN: 'ab', EXAMPLE_ID: '' }],
])('%s changes it', (_, changes) => {
  expect(sealOf(signed, { ...settings, ...changes })('text')).not.toBe(sealOf(signed, settings)('text'));
});

test('a setting that does not authenticate does not change it', () => {
  expect(sealOf(signed, { ...settings, EXAMPLE_SOURCE_ID: 8 })('text')).toBe(sealOf(signed, settings)('text'));
});

test('the order in which headers name settings does not change it', () => {
  const headers = { first: '{$setting.EXAMPLE_ID}', second: '{$setting.EXAMPLE_TOKEN} {$setting.EXAMPLE_ID}' };
  const turned = { ...signed, request: { ...signed.request, headers } };
  expect(sealOf(turned, settings)('text')).toBe(sealOf(signed, settings)('text'));
});

test('an account differs by server, run, time and credentials', () => {
  const place = { baseUrl: 'https://a.example.com', run: 'run1', startedAt: '2026-01-02T03:04:05.000Z' };
  const [mine, other] = ['a', 'b'].map((token) => sealOf(bareContract, { EXAMPLE_TOKEN: token }));
  const accounts = [
    mine && accountOf(mine, place),
    mine && accountOf(mine, { ...place, baseUrl: 'https://b.example.com' }),
    mine && accountOf(mine, { ...place, run: 'run2' }),
    mine && accountOf(mine, { ...place, startedAt: '2026-01-02T03:04:06.000Z' }),
    other && accountOf(other, place),
  ];
  expect(new Set(accounts).size).toBe(5);
  expect(mine && accountOf(mine, place)).toBe(accounts[0]);
});
