import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { Change } from '../../../contracts/contract';
import { exampleContract, exampleOperation, exampleSettings } from '../testing';
import { buildRequest } from './build';
import { SLOTS, uniqueValue } from './unique';

describe('build', () => {
  const scope = { seed: { run: 'ab12cd', slot: 0, time: 1704124800 }, settings: exampleSettings };
  const place = { contract: exampleContract, operation: exampleOperation, baseUrl: 'https://api.example.com/v1' };
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
    const contract = { ...exampleContract, request: { ...exampleContract.request, query: { key: '{$setting.KEY}' } } };
    const changes: Change[] = [{ op: 'add', path: '/query/page', value: 'a&b' }];
    const keyed = { ...scope, settings: { ...exampleSettings, KEY: 'k=1' } };
    const { url } = buildRequest({ ...place, contract }, changes, undefined, keyed);
    expect(url).toBe('https://api.example.com/v1/contacts?key=k%3D1&page=a%26b');
  });

  test('a contract may send another content type', () => {
    const headers = { 'content-type': 'text/plain' };
    const contract = { ...exampleContract, request: { ...exampleContract.request, headers } };
    expect(buildRequest({ ...place, contract }, [], undefined, scope).headers).toEqual(headers);
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
      expect(exampleContract.request.body.tags).toEqual(['a', 'b']);
    });

    test.each<[string, Change]>([
      ['replaces nothing', { op: 'replace', path: '/body/note', value: 'x' }],
      ['removes nothing', { op: 'remove', path: '/body/note' }],
      ['removes a header that is not sent', { op: 'remove', path: '/headers/x-api-key' }],
      ['adds below nothing', { op: 'add', path: '/body/address/city', value: 'x' }],
      ['adds past the end of a list', { op: 'add', path: '/body/tags/9', value: 'x' }],
    ])('that %s is refused and named', (_, change) => {
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
});

describe('unique', () => {
  const SEED = { run: 'ab12cd', slot: 3, time: 1704124800 };
  const LABELS = ['', 'other', 'third', 'fourth'];
  const KINDS = ['phone', 'digits', 'national', 'email', 'name'];

  test.each([
    ['phone', undefined, '+12015550112'],
    ['phone', 'other', '+12015550113'],
    ['digits', undefined, '12015550112'],
    ['national', 'third', '2015550114'],
    ['email', undefined, 'contract-test-ab12cd-3-0@example.com'],
    ['name', 'fourth', 'Contract Test ab12cd-3-3'],
  ])('%s with the label %s is %s', (kind, label, want) => {
    expect(uniqueValue(SEED, kind, label)).toBe(want);
  });

  test.each(KINDS)('%s differs by label and slot, and is the same for a seed', (kind) => {
    const values = [3, 4].flatMap((slot) => LABELS.map((label) => uniqueValue({ ...SEED, slot }, kind, label)));
    expect(new Set(values).size).toBe(values.length);
    expect(uniqueValue({ ...SEED }, kind)).toBe(values[0]);
  });

  test.each(['email', 'name'])('%s differs by run', (kind) => {
    expect(uniqueValue({ ...SEED, run: 'other1' }, kind)).not.toBe(uniqueValue(SEED, kind));
  });

  test('every phone number is reserved for fiction, and none comes twice', () => {
    const numbers = Array.from({ length: SLOTS }, (_, slot) => slot).flatMap((slot) =>
      LABELS.map((label) => uniqueValue({ run: 'r', slot, time: 1704124800 }, 'phone', label)),
    );
    expect(numbers.filter((number) => !/^\+1[2-9]\d\d55501\d\d$/.test(number))).toEqual([]);
    expect(numbers).toHaveLength(SLOTS * LABELS.length);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('phone numbers come round again after the last slot', () => {
    expect(Number.isInteger(SLOTS)).toBe(true);
    expect(uniqueValue({ run: 'r', slot: SLOTS + 3, time: 1704124800 }, 'phone')).toBe(uniqueValue(SEED, 'phone'));
  });

  describe('a value of a length', () => {
    test.each([
      ['phone', 16, '+120155501120000'],
      ['digits', 14, '12015550112000'],
      ['national', 12, '201555011200'],
      ['name', 28, 'Contract Test ab12cd-3-0xxxx'],
      ['email', 40, 'contract-test-ab12cd-3-0xxxx@example.com'],
    ])('%s of %d characters is the usual one, filled up', (kind, length, want) => {
      expect(uniqueValue(SEED, kind, '', length)).toBe(want);
    });

    test.each(KINDS.flatMap((kind) => [191, 192].map((length) => [kind, length] as const)))(
      '%s of %d characters has them, and stays unique',
      (kind, length) => {
        const values = LABELS.map((label) => uniqueValue(SEED, kind, label, length));
        expect(values.map((value) => value.length)).toEqual(LABELS.map(() => length));
        expect(new Set(values).size).toBe(LABELS.length);
      },
    );

    const ajv = new Ajv();
    addFormats(ajv);
    const isEmail = ajv.compile({ type: 'string', format: 'email' });
    // 76 fills the local part, 77 leaves no room for a subdomain, 139 to 142 are where a second one begins.
    test.each([40, 75, 76, 77, 78, 79, 138, 139, 140, 141, 142, 191, 192, 254, 255, 256])(
      'an e-mail of %d characters is one, each part within its own limit',
      (length) => {
        const email = uniqueValue(SEED, 'email', '', length);
        const [local = '', domain = ''] = email.split('@');
        expect(email).toHaveLength(length);
        expect(isEmail(email)).toBe(true);
        expect(local.length).toBeLessThanOrEqual(64);
        expect(domain.split('.').filter((label) => label === '' || label.length > 63)).toEqual([]);
        expect(domain).toMatch(/(^|\.)example\.com$/);
      },
    );
  });

  test.each([
    ['fax', undefined],
    ['phone', 'fifth'],
    ['Phone', undefined],
  ])('the kind %s with the label %s is refused', (kind, label) => {
    expect(() => uniqueValue(SEED, kind, label)).toThrow(`Failed to make a unique value "${kind}.${label ?? ''}"`);
  });
});
