import type { Change, Contract } from '../../../contracts/contract';
import { exampleContract, exampleOperation, exampleSettings } from '../testing/example';
import { buildRequest } from './build';

describe('build', () => {
  const scope = { seed: { run: 'ab12cd', slot: 0, time: 1704124800 }, settings: exampleSettings };
  const body = {
    name: 'Ada',
    phone: '{$unique.phone}',
    source_id: '{$setting.EXAMPLE_SOURCE_ID}',
    tags: ['a', 'b'],
  } as const;
  const contract = { ...exampleContract, request: { ...exampleContract.request, body } };
  const place = { contract, operation: exampleOperation, baseUrl: 'https://api.example.com/v1' };
  const sending = (changes: Partial<Contract['request']>) => ({
    ...place,
    contract: { ...contract, request: { ...contract.request, ...changes } },
  });
  const VALID = { name: 'Ada', phone: '+12015550100', source_id: 7, tags: ['a', 'b'] };

  test('the valid request has the headers and the body of the contract', () => {
    expect(buildRequest(place, [], undefined, scope)).toEqual({
      method: 'POST',
      url: 'https://api.example.com/v1/contacts',
      headers: { 'content-type': 'application/json', authorization: 'Bearer s3cret/+ "token"' },
      text: JSON.stringify(VALID),
    });
  });

  test('the query is encoded, and a change may add to it', () => {
    const query = { key: '{$setting.KEY}' };
    const changes: Change[] = [{ op: 'add', path: '/query/page', value: 'a&b' }];
    const keyed = { ...scope, settings: { ...exampleSettings, KEY: 'k=1' } };
    const { url } = buildRequest(sending({ query }), changes, undefined, keyed);
    expect(url).toBe('https://api.example.com/v1/contacts?key=k%3D1&page=a%26b');
  });

  test('a contract may send another content type', () => {
    const headers = { 'content-type': 'text/plain' };
    expect(buildRequest(sending({ headers }), [], undefined, scope).headers).toEqual(headers);
  });

  describe('a change', () => {
    test.each<[string, Change, object]>([
      ['replaces', { op: 'replace', path: '/body/name', value: 'Bob' }, { ...VALID, name: 'Bob' }],
      ['replaces by null', { op: 'replace', path: '/body/name', value: null }, { ...VALID, name: null }],
      ['adds', { op: 'add', path: '/body/note', value: '{$run}' }, { ...VALID, note: 'ab12cd' }],
      ['adds to a list', { op: 'add', path: '/body/tags/-', value: 'c' }, { ...VALID, tags: ['a', 'b', 'c'] }],
      ['removes', { op: 'remove', path: '/body/phone' }, { name: 'Ada', source_id: 7, tags: ['a', 'b'] }],
      ['removes from a list', { op: 'remove', path: '/body/tags/0' }, { ...VALID, tags: ['b'] }],
      ['replaces the body', { op: 'replace', path: '/body', value: ['{$setting.EXAMPLE_SOURCE_ID}'] }, [7]],
    ])('%s', (_, change, want) => {
      expect(JSON.parse(buildRequest(place, [change], undefined, scope).text)).toEqual(want);
    });

    test('of a header is sent', () => {
      const changes: Change[] = [
        { op: 'remove', path: '/headers/authorization' },
        { op: 'add', path: '/headers/prefer', value: 'code=500' },
      ];
      const { headers } = buildRequest(place, changes, undefined, scope);
      expect(headers).toEqual({ 'content-type': 'application/json', prefer: 'code=500' });
    });

    test('leaves the contract as it was', () => {
      buildRequest(place, [{ op: 'add', path: '/body/tags/-', value: 'c' }], undefined, scope);
      expect(contract.request.body.tags).toEqual(['a', 'b']);
    });

    test.each<[string, Change]>([
      ['replaces nothing', { op: 'replace', path: '/body/note', value: 'x' }],
      ['removes nothing', { op: 'remove', path: '/body/note' }],
      ['removes a header that is not sent', { op: 'remove', path: '/headers/x-api-key' }],
      ['adds below nothing', { op: 'add', path: '/body/address/city', value: 'x' }],
      ['adds past the end of a list', { op: 'add', path: '/body/tags/9', value: 'x' }],
    ])('that %s is rejected and named', (_, change) => {
      const build = () => buildRequest(place, [{ op: 'remove', path: '/body/name' }, change], undefined, scope);
      expect(build).toThrow(`Failed to apply change ${JSON.stringify(change)}: `);
    });
  });

  test.each([
    ['broken JSON', '{"name":"{$run}"', '{"name":"ab12cd"'],
    ['nothing', '', ''],
    ['a number', '{$setting.EXAMPLE_SOURCE_ID}', '7'],
  ])('a raw body is sent as it is: %s', (_, raw, want) => {
    expect(buildRequest(place, [], raw, scope).text).toBe(want);
  });

  describe('a form', () => {
    const form = { ...place, operation: { ...exampleOperation, mediaType: 'multipart/form-data' } };
    const { headers, ...sent } = buildRequest(form, [], undefined, scope);

    test('is sent with its boundary, and shown as text', () => {
      expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=form-[\da-f]{32}$/);
      expect(headers['content-type']).toBe(sent.form?.type);
      expect(sent.form?.body).toEqual(VALID);
      expect(sent.text).toBe('name=Ada\nphone=+12015550100\nsource_id=7\ntags=["a","b"]');
    });

    test('has the same bytes for the same seed, another boundary for another', () => {
      const formOf = (seed: typeof scope.seed) => buildRequest(form, [], undefined, { ...scope, seed }).form;
      expect(formOf({ ...scope.seed })?.bytes.toString()).toBe(sent.form?.bytes.toString());
      expect(formOf({ ...scope.seed, slot: 1 })?.type).not.toBe(sent.form?.type);
      expect(formOf({ ...scope.seed, run: 'other1' })?.type).not.toBe(sent.form?.type);
    });

    test('is replaced by a raw body', () => {
      expect(buildRequest(form, [], '--', scope)).toMatchObject({ text: '--' });
      expect(buildRequest(form, [], '--', scope)).not.toHaveProperty('form');
    });
  });
});
