import type { Contract } from '../../contracts/contract';
import type { Subject } from '../harness/model';
import { plan } from '../harness/plan/plan';
import type { Operation } from '../harness/spec-model';
import { exampleContract } from '../harness/testing/example';
import { accepting } from '../harness/testing/validators';
import type { Reference, Rules } from '../sandbox/provider';
import { ruleFaults } from './faults/family-rules';
import { findingsOf } from './faults/fault';
import { judgeFault } from './faults/judge-fault';

/** An invented provider whose document uses each keyword from which the engine derives a case, also in nested objects. */

const S = { type: 'string', 'x-source': 'L1' } as const;

const operation: Operation = {
  method: 'POST',
  path: '/contacts',
  mediaType: 'application/json',
  parameters: [],
  body: {
    type: 'object',
    required: ['name', 'address'],
    additionalProperties: false,
    properties: {
      name: { ...S, minLength: 2, maxLength: 60 },
      kind: { ...S, enum: ['lead', 'guest'] },
      stage: { type: 'integer', enum: [1, 2], 'x-source': 'L1' },
      version: { ...S, const: 'v1' },
      score: { type: 'integer', minimum: 0, maximum: 10, 'x-source': 'L1' },
      discount: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1, 'x-source': 'L1' },
      step: { type: 'number', multipleOf: 0.5, 'x-source': 'L1' },
      note: { type: ['string', 'null'], 'x-source': 'L1' },
      zip: { ...S, pattern: '^\\d{5}$' },
      email: { ...S, format: 'email' },
      tags: { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: S, 'x-source': 'L1' },
      address: {
        type: 'object',
        required: ['city'],
        additionalProperties: false,
        'x-source': 'L1',
        properties: {
          city: { ...S, maxLength: 30 },
          geo: {
            type: 'object',
            required: ['lat'],
            'x-source': 'L1',
            properties: { lat: { type: 'number', maximum: 90, 'x-source': 'L1' } },
          },
        },
      },
    },
  },
  contact: { type: 'object', properties: { id: { type: 'integer', 'x-source': 'L1' }, name: S } },
  examples: {},
  responses: {},
};

const contract: Contract = {
  ...exampleContract,
  settings: {},
  request: {
    headers: {},
    body: {
      name: '{$unique.name}',
      kind: 'lead',
      stage: 1,
      version: 'v1',
      score: 5,
      discount: 0.5,
      step: 1.5,
      note: 'a note',
      zip: '12345',
      email: '{$unique.email}',
      tags: ['one'],
      address: { city: 'Springfield', geo: { lat: 12.5 } },
    },
  },
  optional: {},
  malformed: { zip: [{ name: 'has letters', value: 'ABCDE' }] },
  created: { at: '' },
  refused: { source: 'L2', expect: { status: 422 }, namesField: true },
  refusalDetails: { 'address.city.max': { source: 'L3', expect: { message: 'The city is too long' } } },
  carries: { name: 'equal' },
  clauses: [],
};

const rules: Rules = {
  name: { type: 'string', required: 'missing', minLength: 2, max: 60 },
  kind: { type: 'string', oneOf: { values: ['lead', 'guest'], message: 'unknown' } },
  stage: { type: 'integer', oneOf: { values: [1, 2], message: 'unknown' } },
  version: { type: 'string', oneOf: { values: ['v1'], message: 'unknown' } },
  score: { type: 'integer', minimum: 0, maximum: 10 },
  discount: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
  step: { type: 'number', multipleOf: 0.5 },
  note: { type: ['string', 'null'] },
  zip: { type: 'string', form: { pattern: /^\d{5}$/, message: 'malformed' } },
  email: { type: 'string', form: { pattern: /^[^@\s]+@[^@\s]+$/, message: 'malformed' } },
  tags: { type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string' } },
  address: {
    type: 'object',
    required: 'missing',
    closed: true,
    fields: {
      city: { type: 'string', required: 'missing', max: 30, messages: { max: 'The city is too long' } },
      geo: { type: 'object', fields: { lat: { type: 'number', required: 'missing', maximum: 90 } } },
    },
  },
};

const reference: Reference = {
  base: '/example',
  path: '/contacts',
  settings: {},
  headers: {},
  example: {},
  guard: () => undefined,
  rules,
  closed: 'unknown',
  unreadable: { status: 422, body: {} },
  refuse: (complaints) => ({
    status: 422,
    body: { errors: complaints.map(({ field, message }) => ({ field, message })) },
  }),
  create: (body, { nextId }) => ({ ...body, id: nextId() }),
  created: (contact) => ({ status: 201, body: contact }),
  fault: { status: 500, body: {} },
};

const clauses = plan('example', contract, operation).filter(({ depth }) => depth === undefined);
const subject: Subject = { provider: 'example', contract, operation, validators: accepting, clauses };

test('a sandbox says each keyword that derives a clause', async () => {
  expect(await findingsOf(subject, reference)).toEqual({ broken: [], unjudged: [] });
});

test('the clauses are those of each keyword, in nested objects too', () => {
  const kinds = new Set(clauses.map(({ id }) => id.split('.').at(-1)));
  const all =
    'required optional type enum const min max exclusive-min exclusive-max multiple unique format pattern additional';
  expect([...kinds]).toEqual(expect.arrayContaining(all.split(' ')));
  expect(clauses.map(({ id }) => id)).toEqual(expect.arrayContaining(['example/address.geo.lat.max']));
});

const faults = ruleFaults(subject, reference);

test('each constraint has its fault', () => {
  expect(faults.map(({ name }) => name)).toMatchInlineSnapshot(`
[
  "takes unknown fields",
  "takes name of any type",
  "takes a contact without name",
  "takes name of any length",
  "takes name however short",
  "limits name to 59 characters instead of 60",
  "limits name to 61 characters instead of 60",
  "takes kind of any type",
  "takes any value of kind",
  "takes stage of any type",
  "takes any value of stage",
  "takes version of any type",
  "takes score of any type",
  "takes score however low",
  "takes score however high",
  "takes discount of any type",
  "takes discount however low, without a limit",
  "takes discount however high, without a limit",
  "takes step of any type",
  "takes step between the steps",
  "takes note of any type",
  "takes zip of any type",
  "takes zip of any form",
  "takes email of any type",
  "takes email of any form",
  "takes tags of any type",
  "takes tags with too few items",
  "takes tags with too many items",
  "takes tags with an item twice",
  "takes address of any type",
  "takes a contact without address",
  "takes unknown members of address",
  "takes address without city",
  "takes city of address of any type",
  "takes city of address of any length",
  "takes geo of address of any type",
  "takes address without geo.lat",
  "takes geo.lat of address of any type",
  "takes geo.lat of address however high",
]
`);
});

test.each(faults)('a server that $name is caught', async (fault) => {
  const { outcome, unexpected } = await judgeFault(subject, fault);
  expect({ outcome, unexpected }).toEqual({ outcome: 'caught', unexpected: [] });
});
