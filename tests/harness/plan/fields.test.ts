import { isRecord } from '../lib/json';
import { buildRequest } from '../request/build';
import { exampleContract as contract, exampleOperation as operation, requestScope } from '../testing/example';
import { parseJson } from '../wire/exchange';
import type { Field } from './fields';
import { fieldsOf, sendValid } from './fields';

describe('fields', () => {
  const fields = fieldsOf(contract, operation.body);

  /** The body that a field's change makes, so that the change is known to apply. */
  function bodyWith(request: ReturnType<Field['put']>): { readonly [name: string]: unknown } {
    const place = { contract, operation, baseUrl: 'https://api.example.com' };
    const body = parseJson(buildRequest(place, request, undefined, requestScope).text);
    if (!isRecord(body)) throw new Error('The body is not an object.');
    return body;
  }

  function field(name: string): Field {
    const found = fields.find((each) => each.name === name);
    if (!found) throw new Error(`There is no field ${name}.`);
    return found;
  }

  test.each([
    { name: 'name', label: 'name', at: '/name', required: true, sent: true, value: '{$unique.name}' },
    { name: 'phone', label: 'phone', at: '/phone', required: true, sent: true, value: '{$unique.phone}' },
    { name: 'kind', label: 'kind', at: '/kind', required: true, sent: true, value: 'lead' },
    { name: 'email', label: 'email', at: '/email', required: false, sent: true, value: '{$unique.email}' },
    { name: 'group', label: 'group', at: '/group', required: false, sent: false, value: '{$setting.EXAMPLE_GROUP_ID}' },
    { name: 'tags', label: 'tags', at: '/tags', required: false, sent: true, value: [{ key: 'plan', value: 'basic' }] },
    {
      name: 'tags.item',
      label: 'tags[]',
      at: '/tags/0',
      required: undefined,
      sent: true,
      value: { key: 'plan', value: 'basic' },
    },
    { name: 'tags.item.key', label: 'tags[].key', at: '/tags/0/key', required: true, value: 'plan' },
    {
      name: 'tags.item.value',
      label: 'tags[].value',
      at: '/tags/0/value',
      required: false,
      value: 'basic',
    },
  ])('knows $name', ({ name, ...want }) => {
    expect(field(name)).toMatchObject(want);
  });

  test('a field is sent with its valid value, unless the valid request has it, or there is none', () => {
    expect(sendValid(field('group'))).toEqual([
      { op: 'add', path: '/body/group', value: '{$setting.EXAMPLE_GROUP_ID}' },
    ]);
    expect(sendValid(field('email'))).toEqual([]);
    expect(sendValid(field('source_id'))).toEqual([]);
  });

  test('fields come in the order of the spec, a list before what it holds', () => {
    const names = [
      'name',
      'phone',
      'kind',
      'email',
      'source_id',
      'group',
      'tags',
      'tags.item',
      'tags.item.key',
      'tags.item.value',
    ];
    expect(fields.map(({ name }) => name)).toEqual(names);
  });

  test('a body without properties has no fields', () => {
    expect(fieldsOf(contract, { type: 'object' })).toEqual([]);
  });

  test('a list without items has no item field', () => {
    const body = { properties: { tags: { type: 'array', items: {} }, more: { type: 'array' } } };
    expect(fieldsOf(contract, body).map(({ name }) => name)).toEqual(['tags', 'tags.item', 'more']);
  });

  test('objects and lists have their parts at any depth', () => {
    const leaf = { type: 'object', required: ['x'], properties: { x: {} } };
    const body = { properties: { place: { type: 'object', properties: { spots: { type: 'array', items: leaf } } } } };
    const place = { spots: [{ x: 1 }, { x: 2 }], name: 'Home' };
    const found = fieldsOf({ ...contract, request: { headers: {}, body: { place } } }, body);
    expect(found.map(({ name, at }) => [name, at])).toEqual([
      ['place', '/place'],
      ['place.spots', '/place/spots'],
      ['place.spots.item', '/place/spots/0'],
      ['place.spots.item.x', '/place/spots/0/x'],
    ]);
    expect(found.at(-1)).toMatchObject({ label: 'place.spots[].x', required: true, value: 1, sent: true });
    expect(found.at(-1)?.put('new')).toEqual([
      { op: 'replace', path: '/body/place', value: { ...place, spots: [{ x: 'new' }, { x: 2 }] } },
    ]);
  });

  test('nothing is required where the schema does not say so', () => {
    const items = { type: 'object', properties: { key: {} } };
    const found = fieldsOf(contract, { properties: { name: {}, tags: { items } } });
    expect(found.map(({ name, required }) => [name, required])).toEqual([
      ['name', false],
      ['tags', false],
      ['tags.item', undefined],
      ['tags.item.key', false],
    ]);
  });

  test.each([{ value: [] }, { value: [null] }, { value: ['plan'] }, { value: [['plan']] }, { value: 'plan' }])(
    'a list $value gives no value to the fields of its items',
    ({ value }) => {
      const request = { ...contract.request, body: { ...contract.request.body, tags: value } };
      const key = fieldsOf({ ...contract, request }, operation.body).find(({ name }) => name === 'tags.item.key');
      expect(key?.value).toBeUndefined();
      expect(key?.put('a')).toEqual([{ op: 'replace', path: '/body/tags', value: [{ key: 'a' }] }]);
    },
  );

  test('a field for which the contract gives no value has none', () => {
    const [only] = fieldsOf(contract, { properties: { zip: { type: 'string' } } });
    expect(only).toMatchObject({ sent: false, value: undefined });
  });

  test.each([
    { name: 'kind', value: 'guest', want: { kind: 'guest' } },
    { name: 'group', value: 8, want: { group: 8 } },
    { name: 'tags', value: true, want: { tags: true } },
    { name: 'tags.item', value: 'plan', want: { tags: ['plan'] } },
    { name: 'tags.item.key', value: 5, want: { tags: [{ key: 5, value: 'basic' }] } },
    { name: 'tags.item.value', value: '', want: { tags: [{ key: 'plan', value: '' }] } },
  ])('putting $value into $name changes nothing else', ({ name, value, want }) => {
    expect(bodyWith(field(name).put(value))).toEqual({ ...bodyWith([]), ...want });
  });

  test.each([
    { name: 'name', want: { name: undefined } },
    { name: 'tags', want: { tags: undefined } },
    { name: 'tags.item.key', want: { tags: [{ value: 'basic' }] } },
    { name: 'group', want: {} },
  ])('leaving out $name changes nothing else', ({ name, want }) => {
    expect(bodyWith(field(name).leaveOut)).toEqual({ ...bodyWith([]), ...want });
  });
});
