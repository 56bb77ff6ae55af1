import type { Contract } from '../../../contracts/contract';
import type { Operation } from '../model';
import type { RequestScope } from '../request/expression';

/** An invented provider for the tests of the engine, with each kind of constraint once. */
export const operation: Operation = {
  method: 'POST',
  path: '/contacts',
  mediaType: 'application/json',
  parameters: [],
  body: {
    type: 'object',
    required: ['name', 'phone', 'kind'],
    properties: {
      name: { type: 'string', maxLength: 40, 'x-source': 'L10' },
      phone: { type: 'string', maxLength: 20, 'x-source': 'L11' },
      kind: { type: 'string', enum: ['lead', 'guest'], 'x-source': ['L12', 'L20-21'] },
      email: { type: 'string', format: 'email', maxLength: 64, 'x-source': 'L13' },
      group: { type: 'integer', 'x-source': 'L14' },
      tags: {
        type: 'array',
        'x-source': 'L15',
        items: {
          type: 'object',
          required: ['key'],
          properties: { key: { type: 'string', 'x-source': 'L16' }, value: { type: 'string', 'x-source': 'L17' } },
        },
      },
    },
  },
  contact: {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', 'x-source': 'L40' },
      name: { type: 'string', 'x-source': 'L41' },
      phone: { type: ['string', 'null'], 'x-source': ['L42', 'https://docs.example.com/get-contact'] },
      group: { type: 'integer', 'x-source': 'L43' },
      tags: {
        type: 'array',
        items: { type: 'object', required: ['key'], properties: { key: { type: 'string' } } },
        'x-source': 'L44',
      },
      note: { 'x-source': 'https://docs.example.com/get-contact' },
    },
  },
  examples: {},
  responses: {},
};

export const contract: Contract = {
  title: 'Example',
  document: 'https://docs.example.com/create-contact',
  settings: {
    EXAMPLE_API_KEY: { what: 'an API key', secret: true },
    EXAMPLE_GROUP_ID: { what: 'the id of a group', type: 'integer', optional: true },
  },
  request: {
    headers: { authorization: 'Bearer {$setting.EXAMPLE_API_KEY}' },
    body: {
      name: '{$unique.name}',
      phone: '{$unique.phone}',
      kind: 'lead',
      email: '{$unique.email}',
      tags: [{ key: 'plan', value: 'basic' }],
    },
  },
  optional: { group: '{$setting.EXAMPLE_GROUP_ID}' },
  identity: { id: 'id' },
  created: { at: '/contact' },
  refused: { source: 'L30', expect: { status: 422, code: 'INVALID' } },
  refusalDetails: {
    'name.required': { source: 'L31', expect: { message: 'Name is required', fields: ['name'] } },
  },
  carries: {
    id: [{ present: '$created#/id' }],
    name: 'equal',
    phone: 'digits',
    tags: 'includes',
  },
  clauses: {
    'phone.unique': {
      says: 'MUST reject a second contact with the same `phone`',
      source: ['L32', 'L33'],
      cases: [{ name: 'phone is the same', before: [{ name: 'the contact exists' }], expect: { status: 409 } }],
    },
  },
  errata: [],
};

export const requestScope: RequestScope = {
  seed: { run: 'abc123', slot: 0, time: 1704124800 },
  settings: { EXAMPLE_API_KEY: 'key-of-example', EXAMPLE_GROUP_ID: 7 },
};
