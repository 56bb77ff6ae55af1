import { isRecord } from '../lib/json';
import { buildRequest } from '../request/build';
import { fill } from '../request/expression';
import { uniqueValue } from '../request/unique';
import { exampleContract as contract, exampleOperation as operation, requestScope } from '../testing/example';
import { parseJson } from '../wire/exchange';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import { plan } from './plan';
import { closest, pick, refuseEmptyFilter } from './select';
import { isSource, listOf, sourcesOf } from './sources';
import { stretch } from './stretch';

describe('fields', () => {
  const fields = fieldsOf(contract, operation.body);

  /** The body that a field's change makes, so that the change is known to apply. */
  function bodyWith(request: ReturnType<Field['put']>): { readonly [name: string]: unknown } {
    const place = { contract, operation, baseUrl: 'https://api.example.com' };
    const body = parseJson(buildRequest(place, request, undefined, requestScope).text);
    if (!isRecord(body)) throw new Error('The body is no object.');
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

  test('a list whose items have no type has no item field', () => {
    const body = { properties: { tags: { type: 'array', items: {} }, more: { type: 'array' } } };
    expect(fieldsOf(contract, body).map(({ name }) => name)).toEqual(['tags', 'more']);
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

describe('sources', () => {
  describe('isSource', () => {
    test.each(['L85', 'L140-142', 'https://docs.example.com/page#part'])('takes %s', (text) => {
      expect(isSource(text)).toBe(true);
    });

    test.each([
      '',
      'L',
      'l85',
      '85',
      'L85-',
      'L-142',
      'L85,L86',
      ' L85',
      'L85\n',
      'line L85',
      'http://docs.example.com',
      'https://',
      'https://docs.example.com/a page',
      undefined,
      null,
      85,
      ['L85'],
    ])('refuses %j', (text) => {
      expect(isSource(text)).toBe(false);
    });
  });

  describe('sourcesOf', () => {
    test.each([
      { node: {}, want: [] },
      { node: { 'x-source': 'L85' }, want: ['L85'] },
      { node: { 'x-source': ['L85', 'https://docs.example.com'] }, want: ['L85', 'https://docs.example.com'] },
    ])('reads $want', ({ node, want }) => {
      expect(sourcesOf(node)).toEqual(want);
    });

    test('throws on one bad citation among good ones, and quotes it', () => {
      expect(() => sourcesOf({ 'x-source': ['L85', 'page 3'] })).toThrow('Failed to read x-source "page 3"');
    });
  });

  test('one source and several become a list', () => {
    expect(listOf('L1')).toEqual(['L1']);
    expect(listOf(['L1', 'L2-3'])).toEqual(['L1', 'L2-3']);
  });
});

describe('stretch', () => {
  test.each([
    { template: '', length: 3, want: 'xxx' },
    { template: 'lead', length: 6, want: 'leadxx' },
    { template: 'lead', length: 4, want: 'lead' },
    { template: 'lead', length: 2, want: 'le' },
    { template: 'lead', length: 0, want: '' },
    { template: '{$unique.phone}', length: 21, want: '{$unique.phone:21}' },
  ])('"$template" at $length is "$want"', ({ template, length, want }) => {
    expect(stretch(template, length)).toBe(want);
  });

  describe.each(['phone', 'digits', 'national', 'name'])('a unique %s', (kind) => {
    test.each([40, 41, 255, 256])('has exactly %d characters and keeps its beginning', (length) => {
      const text = String(fill(stretch(`{$unique.${kind}}`, length), requestScope));
      expect(text).toHaveLength(length);
      expect(text.startsWith(uniqueValue(requestScope.seed, kind))).toBe(true);
    });
  });

  describe('a unique email', () => {
    const local = uniqueValue(requestScope.seed, 'email').split('@')[0] ?? 'none';

    test.each([64, 65, 76, 78, 79, 140, 141, 142, 255, 256])('stays an address of %d characters', (length) => {
      const text = String(fill(stretch('{$unique.email}', length), requestScope));
      expect(text).toHaveLength(length);
      expect(text.startsWith(local)).toBe(true);
      expect(text).toMatch(/^[a-z0-9-]{1,64}@(?:[a-z]{1,63}\.)*example\.com$/);
    });
  });

  test('two cases of a run get different texts of one length', () => {
    const template = stretch('{$unique.phone}', 20);
    const other = { ...requestScope, seed: { ...requestScope.seed, slot: 1 } };
    expect(fill(template, requestScope)).not.toBe(fill(template, other));
  });
});

describe('select', () => {
  const IDS = [
    'example/name.max',
    'example/name.required',
    'example/phone.max',
    'example/phone.unique',
    'example/body',
  ];

  describe('closest', () => {
    test.each([
      { wanted: 'example/name.requird', want: 'example/name.required' },
      { wanted: 'name.requird', want: 'example/name.required' },
      { wanted: 'required', want: 'example/name.required' },
      { wanted: 'phone.uniqe', want: 'example/phone.unique' },
      { wanted: 'bdy', want: 'example/body' },
    ])('names $want first for "$wanted"', ({ wanted, want }) => {
      expect(closest(wanted, IDS)[0]).toBe(want);
    });

    test('puts the names that contain the text before those that resemble it', () => {
      expect(closest('phone', ['phony', 'phon', 'example/phone.max'])[0]).toBe('example/phone.max');
    });

    test('compares what stands after the provider, too', () => {
      expect(closest('nme.max', ['bodies', 'a-provider-of-a-long-name/name.max'])[0]).toBe(
        'a-provider-of-a-long-name/name.max',
      );
    });

    test('names three at most, and leaves the list as it was', () => {
      const names = [...IDS];
      expect(closest('phone', names)).toHaveLength(3);
      expect(names).toEqual(IDS);
      expect(closest('phone', [])).toEqual([]);
    });
  });

  describe('pick', () => {
    const same = (name: string) => name;

    test('finds the one of exactly this name', () => {
      expect(pick('clause', 'example/body', IDS, same)).toBe('example/body');
    });

    test.each(['example/name', 'EXAMPLE/BODY', 'body', ''])('refuses "%s" and names the closest', (wanted) => {
      const find = () => pick('clause', wanted, IDS, same);
      expect(find).toThrow(`Failed to find clause "${wanted}": there is none of this name\nThe closest: `);
      expect(find).toThrow(`The closest: ${closest(wanted, IDS).join(', ')}`);
    });
  });

  describe('refuseEmptyFilter', () => {
    const clauses = plan('example', contract, operation);
    const filter = (pattern: string, targets = ['fixture', 'sandbox']) =>
      refuseEmptyFilter([pattern], clauses, targets);

    test.each([
      'name.required',
      'NAME\\.REQUIRED',
      '^sandbox example/phone\\.unique the phone is taken$',
      'fixture example/',
      'required name is missing$',
    ])('lets "%s" run', (pattern) => {
      expect(() => filter(pattern)).not.toThrow();
    });

    test.each(['name.requird', '^example/', 'live example/name', 'phone is the same again'])(
      'refuses "%s", which matches nothing',
      (pattern) => {
        expect(() => filter(pattern)).toThrow(`Failed to run -t "${pattern}": it matches no clause and no case`);
      },
    );

    test('lets several run of which any matches, and refuses several of which none does', () => {
      const both = (...patterns: string[]) => refuseEmptyFilter(patterns, clauses, ['sandbox']);
      expect(() => both('nonsense', 'name.required')).not.toThrow();
      expect(() => both()).not.toThrow();
      expect(() => both('nonsense', 'more')).toThrow('Failed to run -t "nonsense" -t "more": it matches no clause');
      expect(() => both('name', 'required)')).toThrow('Failed to run -t "required)": SyntaxError');
    });

    test('names the clause that was meant', () => {
      expect(() => filter('example/name.requird')).toThrow('The closest clauses: example/name.required,');
    });

    test('refuses everything where there is no target', () => {
      expect(() => filter('name', [])).toThrow('it matches no clause');
    });

    test('tells a pattern that is no regular expression', () => {
      expect(() => filter('name(')).toThrow(/^Failed to run -t "name\(": SyntaxError: .*\nGive a regular expression/);
    });
  });
});
