import type { Contract, WrittenCase } from '../../../contracts/contract';
import { isProblem } from '../lib/problem';
import type { Clause, Schema } from '../model';
import { exampleContract as contract, exampleOperation as operation } from '../testing/example';
import { deriveExampleClauses } from './derive-examples';
import { deriveResponseClauses } from './derive-response';
import type { ClauseDraft } from './draft';
import { plan } from './plan';

describe('plan', () => {
  const clauses = plan('example', contract, operation);

  function written(testCase: WrittenCase, changes: Partial<Contract> = {}): Clause | undefined {
    const says = 'MUST hold what is tried here';
    return plan(
      'example',
      { ...contract, clauses: { 'written.clause': { says, source: 'L50', cases: [testCase] } }, ...changes },
      operation,
    ).at(-1);
  }

  function thrownBy(run: () => unknown): unknown {
    try {
      return run();
    } catch (error) {
      return error;
    }
  }

  test('clauses of the request come first, then the response, then written', () => {
    const ids = clauses.map(({ id }) => id);
    expect(ids[0]).toBe('example/name.required');
    expect(ids.indexOf('example/tags.item.value.type')).toBe(ids.indexOf('example/response.id') - 1);
    expect(ids.indexOf('example/created.status')).toBe(ids.indexOf('example/response.tags') + 1);
    expect(ids.slice(-2)).toEqual(['example/phone.unique', 'example/group.known']);
  });

  test('every clause has an id of its own, its provider, a source and a case', () => {
    expect(new Set(clauses.map(({ id }) => id)).size).toBe(clauses.length);
    for (const { id, provider, source, cases } of clauses) {
      expect([id, provider]).toEqual([expect.stringMatching(/^example\/./), 'example']);
      expect([id, source.length > 0, cases.length > 0]).toEqual([id, true, true]);
    }
  });

  test('a written clause is completed', () => {
    expect(clauses.at(-3)).toEqual({
      id: 'example/created.status',
      provider: 'example',
      level: 'MUST',
      says: 'MUST answer with 201',
      source: ['L1'],
      cases: [{ name: 'a contact is sent', before: [], request: [], needs: [], expect: { status: 201 } }],
    });
  });

  test.each([
    { says: 'MUST answer', level: 'MUST' },
    { says: 'SHOULD answer what it MUST', level: 'SHOULD' },
    { says: 'MAY answer', level: 'MAY' },
  ] as const)('"$says" is a $level', ({ says, level }) => {
    const clause = {
      says,
      source: 'L1',
      because: 'it is said so',
      cases: [{ name: 'it answers', expect: {} }],
    } as const;
    const [last] = plan('example', { ...contract, clauses: { answer: clause } }, operation).slice(-1);
    expect(last).toMatchObject({ level, because: 'it is said so' });
  });

  const GROUP = { setting: 'EXAMPLE_GROUP_ID', what: 'the id of a group' };
  const put = (value: string) => [{ op: 'add', path: '/body/group', value } as const];

  test.each<{ title: string; each: Omit<WrittenCase, 'name' | 'expect'>; needs: unknown }>([
    { title: 'nothing', each: {}, needs: [] },
    { title: 'its request', each: { request: put('{$setting.EXAMPLE_GROUP_ID}') }, needs: [GROUP] },
    { title: 'a part of a text', each: { request: put('id-{$setting.EXAMPLE_GROUP_ID}-x') }, needs: [GROUP] },
    {
      title: 'a setup request',
      each: { before: [{ name: 'a', request: put('{$setting.EXAMPLE_GROUP_ID}') }] },
      needs: [GROUP],
    },
    { title: 'its raw body', each: { raw: '{"group": {$setting.EXAMPLE_GROUP_ID}}' }, needs: [GROUP] },
    { title: 'a setting that is required anyway', each: { raw: '{$setting.EXAMPLE_TOKEN}' }, needs: [] },
    { title: 'a longer name', each: { raw: '{$setting.EXAMPLE_GROUP_IDS}' }, needs: [] },
    {
      title: 'an ability and a setting named twice',
      each: { needs: ['a server fault'], raw: '{$setting.EXAMPLE_GROUP_ID} {$setting.EXAMPLE_GROUP_ID}' },
      needs: [{ ability: 'a server fault' }, GROUP],
    },
  ])('what a case needs is read from: $title', ({ each, needs }) => {
    expect(written({ name: 'it is tried', ...each, expect: {} })?.cases[0]?.needs).toEqual(needs);
  });

  test('a derived case that sends an optional setting needs it', () => {
    const group = clauses.find(({ id }) => id === 'example/response.group');
    expect(group?.cases[0]?.needs).toEqual([GROUP]);
  });

  test.each(['name.required', 'response.id'])('a second clause named %s is refused', (name) => {
    const twin = { says: 'MUST be the only one', source: 'L1', cases: [{ name: 'it is tried', expect: {} }] } as const;
    const error = thrownBy(() => plan('example', { ...contract, clauses: { [name]: twin } }, operation));
    expect(isProblem(error)).toBe(true);
    expect(String(error)).toContain(`Failed to plan example/${name}: two clauses have this id`);
  });

  test.each(['name.requird', 'phone.unique', 'name.enum', ''])(
    'a detail of "%s", which is not derived, is refused',
    (name) => {
      const details = { [name]: { source: 'L1', expect: {} } } as const;
      const error = thrownBy(() => plan('example', { ...contract, refusalDetails: details }, operation));
      expect(isProblem(error)).toBe(true);
      expect(String(error)).toContain(`Failed to plan example/${name}: the spec derives no refusal of this name`);
    },
  );

  test('a contract without details is planned', () => {
    const { refusalDetails: _, ...rest } = contract;
    expect(plan('example', rest, operation)).toHaveLength(clauses.length);
  });
});

describe('derive response', () => {
  function derive(schema: Schema, changes: Partial<Contract> = {}): ClauseDraft | undefined {
    return deriveResponseClauses(
      { ...contract, ...changes },
      { ...operation, contact: { properties: { name: schema } } },
    )[0];
  }

  test('each field of which more than its name is known has one case', () => {
    const drafts = deriveResponseClauses(contract, operation);
    const fields = ['id', 'name', 'phone', 'group', 'tags'];
    expect(drafts.map(({ name }) => name)).toEqual(fields.map((field) => `response.${field}`));
    expect(drafts.map(({ cases }) => cases.length)).toEqual([1, 1, 1, 1, 1]);
  });

  test.each([
    { schema: { type: 'string', 'x-source': 'L1' }, want: 'MUST return `name` (string), as sent' },
    {
      schema: { type: ['string', 'null'], 'x-source': 'L1' },
      want: 'MUST return `name` (string or null), as sent',
    },
    {
      schema: { 'x-source': ['https://docs.example.com', 'L1'] },
      want: 'MUST return `name` (any value), as sent',
    },
    { schema: { 'x-source': 'https://docs.example.com' }, want: 'SHOULD return `name` (any value), as sent' },
  ])('says: $want', ({ schema, want }) => {
    expect(derive(schema)?.says).toBe(want);
  });

  test.each([
    { carries: 'equal', want: [{ equal: ['$created#/name', '$request.body#/name'] }] },
    { carries: 'includes', want: [{ includes: ['$created#/name', '$request.body#/name'] }] },
    { carries: 'digits', want: [{ digits: ['$created#/name', '$request.body#/name'] }] },
    { carries: 'text', want: [{ text: ['$created#/name', '$request.body#/name'] }] },
    { carries: [{ present: '$created#/name' }], want: [{ present: '$created#/name' }] },
  ] as const)('$carries is checked after the schema', ({ carries, want }) => {
    const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: { name: carries } });
    expect(draft?.cases[0]?.expect).toEqual({ status: '2XX', holds: [{ schema: '/name' }, ...want] });
  });

  test.each([
    { title: 'a type', schema: { type: 'string' }, changes: {}, required: [], want: true },
    { title: 'what it carries', schema: {}, changes: { carries: { name: [] } }, required: [], want: true },
    { title: 'that it is there', schema: {}, changes: {}, required: ['name'], want: true },
    { title: 'nothing', schema: {}, changes: {}, required: ['id'], want: false },
  ])('a field of which $title is known has a clause: $want', ({ schema, changes, required, want }) => {
    const body = { required, properties: { name: { ...schema, 'x-source': 'L1' } } };
    const drafts = deriveResponseClauses({ ...contract, carries: {}, ...changes }, { ...operation, contact: body });
    expect(drafts.map(({ name }) => name)).toEqual(want ? ['response.name'] : []);
  });

  test.each(['MUST', 'SHOULD', 'MAY'] as const)('a field may say itself that it is a %s', (level) => {
    const sources = ['L1', 'https://docs.example.com'];
    const says = sources.map((source) => derive({ type: 'string', 'x-source': source, 'x-level': level })?.says);
    expect(says).toEqual([`${level} return \`name\` (string), as sent`, `${level} return \`name\` (string), as sent`]);
  });

  test('all optional fields that are compared are sent', () => {
    const carries = { name: [{ equal: ['$created#/name', '{$request.body#/group} {$request.body#/zip}'] }] } as const;
    const optional = { group: 1, zip: '10001', street: 'none' };
    expect(derive({ type: 'string', 'x-source': 'L1' }, { carries, optional })?.cases[0]?.request).toEqual([
      { op: 'add', path: '/body/group', value: 1 },
      { op: 'add', path: '/body/zip', value: '10001' },
    ]);
  });

  test('a field that carries nothing is held to its schema', () => {
    const draft = derive({ type: 'string', 'x-source': 'L1' }, { carries: {} });
    expect(draft?.says).toBe('MUST return `name` (string)');
    expect(draft?.cases[0]?.expect.holds).toEqual([{ schema: '/name' }]);
  });

  test('an optional field is sent in order to come back', () => {
    const sent = deriveResponseClauses(contract, operation).map(({ name, cases }) => [name, cases[0]?.request]);
    expect(Object.fromEntries(sent)).toMatchObject({
      'response.group': [{ op: 'add', path: '/body/group', value: '{$setting.EXAMPLE_GROUP_ID}' }],
      'response.name': [],
    });
  });

  test('a field that cites no source is refused', () => {
    expect(() => derive({ type: 'string' })).toThrow('The field name of the contact cites no source.');
  });

  test('a contact without documented fields has no clauses', () => {
    expect(deriveResponseClauses(contract, { ...operation, contact: { type: 'object' } })).toEqual([]);
  });
});

describe('derive examples', () => {
  const value = { name: 'Ada', phone: '+1', kind: 'guest', tags: [], group: 3, zip: '1' };
  const examples = { full: { 'x-source': ['L5-9', 'L30'], value }, text: { 'x-source': 'L7', value: 'plain' } };
  const [full, text, ...more] = deriveExampleClauses(contract, { ...operation, examples });

  test('a documented request is sent with values of our own where it must', () => {
    expect(full).toMatchObject({
      name: 'examples.full',
      says: 'MUST accept the documented request `full`',
      source: ['L5-9', 'L30'],
      cases: [{ name: 'the documented request is sent', expect: { status: '2XX' }, derived: 'valid' }],
    });
    const own = { name: '{$unique.name}', phone: '{$unique.phone}', group: '{$setting.EXAMPLE_GROUP_ID}' };
    expect(full?.cases[0]?.request).toEqual([{ op: 'replace', path: '/body', value: { ...value, ...own } }]);
  });

  test('a documented request that is no object is sent as it is', () => {
    expect(text?.cases[0]?.request).toEqual([{ op: 'replace', path: '/body', value: 'plain' }]);
    expect(more).toEqual([]);
  });

  test('its clause stands between those of the request and the response', () => {
    const ids = plan('example', contract, { ...operation, examples }).map(({ id }) => id);
    const at = ids.indexOf('example/examples.full');
    expect(ids.slice(at - 1, at + 3)).toEqual([
      ...['example/tags.item.value.type', 'example/examples.full', 'example/examples.text', 'example/response.id'],
    ]);
  });
});
