import { createHmac } from 'node:crypto';
import type { Contract } from '../../../contracts/contract';
import { bareContract, exampleSettings } from '../testing/example';
import { buildSideRequest } from './side-request';

const BASE_URL = 'https://staging.example.com/v1';
const scope = {
  seed: { run: 'abc123', slot: 0, time: 1767323045 },
  settings: { ...exampleSettings, PATH: 'operation' },
};
const read = { method: 'GET', path: '/contacts?phone=%2B12015550102', source: 'L6' } as const;
const remove = { method: 'DELETE', path: '/contacts/batch', source: 'L7' } as const;
const place = (changes: Partial<Contract> = {}) => ({
  contract: { ...bareContract, ...changes },
  baseUrl: BASE_URL,
});

test('a request without a body has the headers of the valid request, filled in', () => {
  expect(buildSideRequest(place(), read, scope)).toEqual({
    method: 'GET',
    url: 'https://staging.example.com/v1/contacts?phone=%2B12015550102',
    headers: { authorization: 'Bearer s3cret/+ "token"' },
    text: '',
  });
});

test('one with a body says that it is JSON', () => {
  expect(buildSideRequest(place(), remove, scope, '{"ids":[5]}')).toEqual({
    method: 'DELETE',
    url: 'https://staging.example.com/v1/contacts/batch',
    headers: { authorization: 'Bearer s3cret/+ "token"', 'content-type': 'application/json' },
    text: '{"ids":[5]}',
  });
});

test('a header is a string, whatever the type of its setting', () => {
  const headers = { 'x-source': '{$setting.EXAMPLE_SOURCE_ID}', 'x-time': '{$timestamp}' };
  const { request } = bareContract;
  expect(buildSideRequest(place({ request: { ...request, headers } }), read, scope).headers).toEqual({
    'x-source': '7',
    'x-time': '1767323045',
  });
});

test('no signature is made if none is described', () => {
  expect(buildSideRequest(place(), read, scope)).not.toHaveProperty('signatures');
});

describe('where requests are signed', () => {
  const { request } = bareContract;
  const headers = { 'x-timestamp': '{$timestamp}', 'x-signature': 'sha256={$signature}' };
  const signature = {
    algorithm: 'sha256',
    secret: 'EXAMPLE_TOKEN',
    over: ['method', 'path', 'query', 'timestamp', 'body'],
    timestamp: 'x-timestamp',
    path: 'PATH',
    body: 'BODY',
    because: 'only a companion page says so',
  } as const;

  test.each([
    [read, '', 'operation', 'raw', 'GET/contacts?phone=%2B120155501021767323045'],
    [read, '', 'full', 'raw', 'GET/v1/contacts?phone=%2B120155501021767323045'],
    [remove, '{"ids":[5]}', 'operation', 'raw', 'DELETE/contacts/batch1767323045{"ids":[5]}'],
    [remove, '{"ids":[5]}', 'operation', 'empty', 'DELETE/contacts/batch1767323045'],
  ])('%o with the body "%s", path %s and body %s, is signed', (side, text, path, body, over) => {
    const settings = { ...scope.settings, PATH: path, BODY: body };
    const sent = buildSideRequest(
      place({ request: { ...request, headers }, signature }),
      side,
      { ...scope, settings },
      text,
    );
    const digest = createHmac('sha256', exampleSettings.EXAMPLE_TOKEN).update(over).digest('hex');
    expect(sent.signatures).toEqual([digest]);
    expect(sent.headers).toMatchObject({ 'x-timestamp': '1767323045', 'x-signature': `sha256=${digest}` });
    expect(sent.text).toBe(text);
  });
});
