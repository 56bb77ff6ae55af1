import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { createPatch } from 'rfc6902';
import type { Contract } from '../../../contracts/contract';
import { buildRequest } from '../request/build';
import { valueAt } from '../request/pointer';
import { violations } from '../spec/operation';
import type { Schema } from '../spec-model';
import { exampleContract as contract, exampleOperation as operation, requestScope } from '../testing/example';
import { parseJson } from '../wire/exchange';
import { deriveRequestClauses } from './derive-request';
import type { ClauseDraft } from './draft';

type DraftCase = ClauseDraft['cases'][number];

const validate = addFormats(new Ajv2020({ strict: true, allErrors: true }))
  .addVocabulary(['x-source'])
  .compile(operation.body);
const drafts = deriveRequestClauses(contract, operation);
const cases = drafts.flatMap((draft) =>
  draft.cases.map((testCase) => ({ title: `${draft.name}: ${testCase.name}`, testCase })),
);
const negatives = cases.filter(({ testCase }) => testCase.derived !== 'valid');
const positives = cases.filter(({ testCase }) => testCase.derived === 'valid');

function bodyOf({ request }: Pick<DraftCase, 'request'>): unknown {
  const place = { contract, operation, baseUrl: 'https://api.example.com' };
  return parseJson(buildRequest(place, request, undefined, requestScope).text);
}

/** The clauses that one field would have, were it the only one. */
function derive(schema: Schema, changes: Partial<Contract> = {}): readonly ClauseDraft[] {
  const body = { properties: { kind: { 'x-source': 'L1', ...schema } } };
  return deriveRequestClauses({ ...contract, refusalDetails: {}, ...changes }, { ...operation, body });
}

test('each constraint becomes one clause', () => {
  expect(drafts.map(({ name }) => name)).toEqual([
    ...['name.required', 'name.type', 'name.max', 'phone.required', 'phone.type', 'phone.max'],
    ...['kind.required', 'kind.type', 'kind.enum', 'email.optional', 'email.type', 'email.max', 'email.format'],
    ...[
      'source_id.optional',
      'source_id.type',
      'group.optional',
      'group.type',
      'tags.optional',
      'tags.type',
      'tags.item.type',
    ],
    ...['tags.item.key.required', 'tags.item.key.type', 'tags.item.value.optional', 'tags.item.value.type'],
  ]);
});

test('the valid request is valid', () => {
  expect(violations(validate, bodyOf({ request: [] }))).toEqual([]);
});

test.each(negatives)('$title is one change, and one fault', ({ testCase }) => {
  expect(createPatch(bodyOf({ request: [] }), bodyOf(testCase))).toHaveLength(1);
  expect(testCase.request).toHaveLength(1);
  const found = violations(validate, bodyOf(testCase));
  const faults = found.map(({ keyword, instancePath }) => ({ keyword, at: instancePath }));
  expect(faults).toContainEqual(testCase.derived);
  // A type error also fails `enum`, at the same place.
  expect(new Set(faults.map(({ at }) => at)).size).toBe(1);
});

test.each(positives)('$title is valid', ({ testCase }) => {
  expect(violations(validate, bodyOf(testCase))).toEqual([]);
  expect(testCase.expect).toEqual({ status: '2XX' });
});

test.each([
  { at: '/name', limit: 40 },
  { at: '/phone', limit: 20 },
  { at: '/email', limit: 64 },
])('the limit of $at is tried at $limit and one above', ({ at, limit }) => {
  const name = `${at.slice(1)}.max`;
  const lengths = drafts
    .filter((draft) => draft.name === name)
    .flatMap((draft) => draft.cases.map((testCase) => String(valueAt(bodyOf(testCase), at)).length));
  expect(lengths).toEqual([limit + 1, limit]);
});

test('a case is named after its one fault', () => {
  const names = drafts.flatMap(({ cases: [first] }) => (first?.derived === 'valid' ? [] : [first?.name]));
  expect(names).toEqual([
    ...['name is missing', 'name is an object', 'name has 41 characters'],
    ...['phone is missing', 'phone is an object', 'phone has 21 characters'],
    ...['kind is missing', 'kind is an object', 'kind is not one of the values'],
    ...['email is an object', 'email has 65 characters', 'email is not-an-email-address', 'source_id is an object'],
    ...['group is an object', 'tags is a boolean', 'tags[] is a boolean', 'tags[].key is missing'],
    ...['tags[].key is an object', 'tags[].value is an object'],
  ]);
});

test('a type is named with its article', () => {
  const says = drafts.filter(({ name }) => /^(?:email|group|tags)\.type$/.test(name)).map((draft) => draft.says);
  expect(says).toEqual([
    'MUST reject a non-string `email`',
    'MUST reject a non-integer `group`',
    'MUST reject a non-array `tags`',
  ]);
});

test('a field without a known value is accepted only at its limit', () => {
  const request = { headers: {}, body: {} };
  const kind = derive({ type: 'string', format: 'email', maxLength: 3 }, { request });
  expect(
    kind.map(({ name, cases: [first, ...more] }) => [name, first?.request, more.map((testCase) => testCase.request)]),
  ).toEqual([
    ['kind.optional', [], []],
    ['kind.type', [{ op: 'add', path: '/body/kind', value: { wrong: 'type' } }], []],
    [
      'kind.max',
      [{ op: 'add', path: '/body/kind', value: 'xxxx' }],
      [[{ op: 'add', path: '/body/kind', value: 'xxx' }]],
    ],
    [
      'kind.format',
      [{ op: 'add', path: '/body/kind', value: 'not-an-email-address' }],
      [[{ op: 'add', path: '/body/kind', value: 'contract-test@' }]],
    ],
  ]);
});

test('each value of an enum is tried, and one outside it', () => {
  const enumeration = drafts.find(({ name }) => name === 'kind.enum');
  expect(enumeration?.cases.map((testCase) => valueAt(bodyOf(testCase), '/kind'))).toEqual([
    'none-of-them',
    'LEAD',
    'lead',
    'guest',
  ]);
  expect(enumeration?.says).toBe('MUST reject `kind` values other than `lead` and `guest`');
});

test.each([
  { type: 'string', wrong: { wrong: 'type' } },
  { type: 'integer', wrong: { wrong: 'type' } },
  { type: 'boolean', wrong: { wrong: 'type' } },
  { type: 'array', wrong: true },
  { type: 'object', wrong: true },
])('what is no $type is a value that nothing converts to it', ({ type, wrong }) => {
  const refused = derive({ type }).find(({ name }) => name === 'kind.type')?.cases[0];
  expect(refused?.request).toEqual([{ op: 'replace', path: '/body/kind', value: wrong }]);
});

test.each([
  { title: 'types that leave nothing out', schema: { type: ['string', 'boolean', 'array'] } },
  { title: 'a format of which nothing malformed is known', schema: { format: 'hostname' } },
  { title: 'no constraint', schema: {} },
])('$title: only the presence is tried', ({ schema }) => {
  expect(derive(schema).map(({ name }) => name)).toEqual(['kind.optional']);
});

test('a refusal expects what the contract says of refusals', () => {
  for (const { testCase } of negatives) expect(testCase.expect).toMatchObject({ status: 422, code: 'INVALID' });
});

test('a detail adds to the refusal, to the sentence and to the sources', () => {
  expect(drafts.find(({ name }) => name === 'name.required')).toMatchObject({
    says: 'MUST reject a contact when `name` is missing, with the message "Name is required"',
    source: ['L31', 'L10', 'L30'],
    cases: [
      { name: 'name is missing', expect: { status: 422, code: 'INVALID', message: 'Name is required' } },
      { name: 'name is sent', expect: { status: '2XX' } },
    ],
  });
});

test('a detail replaces what it says otherwise', () => {
  const details = { 'kind.enum': { source: 'L9', expect: { status: 400 } } } as const;
  const refused = derive({ enum: ['lead'] }, { refusalDetails: details }).find(({ name }) => name === 'kind.enum')
    ?.cases[0];
  expect(refused?.expect).toEqual({ status: 400, code: 'INVALID' });
});

describe('a field with malformed values', () => {
  const wrong = [
    { name: 'has letters', value: 'abc' },
    { name: 'is too short', value: '1' },
  ];
  const schema = { type: 'string', pattern: '^\\d{3}$' };
  const derivePattern = (changes: Partial<Contract>, of: Schema = schema) =>
    derive(of, changes).find(({ name }) => name === 'kind.pattern');
  const put = (value: string) => [{ op: 'replace', path: '/body/kind', value }];
  const derived = { keyword: 'pattern', at: '/kind' };

  test('is refused with each of them, and accepted as it is sent', () => {
    expect(derivePattern({ malformed: { kind: wrong } })).toEqual({
      name: 'kind.pattern',
      says: 'MUST reject `kind` values that are not in the documented format',
      source: ['L1', 'L30'],
      cases: [
        { name: 'kind has letters', before: [], request: put('abc'), expect: contract.refused.expect, derived },
        { name: 'kind is too short', before: [], request: put('1'), expect: contract.refused.expect, derived },
        {
          name: 'kind is in the documented format',
          before: [],
          request: [],
          expect: { status: '2XX' },
          derived: 'valid',
        },
      ],
    });
  });

  test('has no clause where no pattern is documented', () => {
    expect(derivePattern({ malformed: { kind: wrong } }, { type: 'string' })).toBeUndefined();
  });

  test.each([{}, { malformed: {} }, { malformed: { kind: [] } }, { malformed: { name: wrong } }])(
    'has no clause when the contract gives %j',
    (changes) => {
      expect(derivePattern(changes)).toBeUndefined();
    },
  );
});

test('a required parameter of the query is left out, and sent', () => {
  const parameters = [
    { name: 'account', in: 'query', required: true, 'x-source': ['L7', 'L30'] },
    { name: 'page', in: 'query', required: false, 'x-source': 'L8' },
    { name: 'x-version', in: 'header', required: true, 'x-source': 'L9' },
  ] as const;
  const [first, ...more] = deriveRequestClauses(contract, { ...operation, parameters });
  expect(more.map(({ name }) => name)).toEqual(drafts.map(({ name }) => name));
  expect(first).toMatchObject({
    name: 'account.required',
    says: 'MUST reject a request when the query parameter `account` is missing',
    source: ['L7', 'L30'],
    cases: [
      {
        name: 'account is missing',
        request: [{ op: 'remove', path: '/query/account' }],
        expect: contract.refused.expect,
      },
      { name: 'account is sent', request: [], expect: { status: '2XX' } },
    ],
  });
});

test('a form has no type that could be wrong, all else is tried', () => {
  const form = deriveRequestClauses(contract, { ...operation, mediaType: 'multipart/form-data' });
  const others = drafts.map(({ name }) => name).filter((name) => !name.endsWith('.type'));
  expect(form.map(({ name }) => name)).toEqual(others);
  expect(others).toContain('kind.enum');
});

test('a source is cited once', () => {
  const refused = { source: ['L1', 'L30'], expect: {} } as const;
  expect(derive({ type: 'string' }, { refused })[1]?.source).toEqual(['L1', 'L30']);
});
