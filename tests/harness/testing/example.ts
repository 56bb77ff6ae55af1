import type { Contract } from '../../../contracts/contract';
import type { Subject } from '../model';
import { plan } from '../plan/plan';
import type { RequestScope } from '../request/expression';
import type { Operation } from '../spec-model';
import { accepting } from './validators';

/** The invented provider of the tests of the harness, with each kind of constraint once. */

export const exampleOperation: Operation = {
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
      source_id: { type: 'integer', 'x-source': 'L18' },
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

export const exampleContract: Contract = {
  title: 'Example',
  document: 'https://docs.example.com/contacts',
  settings: {
    EXAMPLE_TOKEN: { what: 'a token', secret: true },
    EXAMPLE_SOURCE_ID: { what: 'the id of a source', type: 'integer' },
    EXAMPLE_GROUP_ID: { what: 'the id of a group', type: 'integer', optional: true },
  },
  request: {
    headers: { authorization: 'Bearer {$setting.EXAMPLE_TOKEN}' },
    body: {
      name: '{$unique.name}',
      phone: '{$unique.phone}',
      kind: 'lead',
      email: '{$unique.email}',
      source_id: '{$setting.EXAMPLE_SOURCE_ID}',
      tags: [{ key: 'plan', value: 'basic' }],
    },
  },
  optional: { group: '{$setting.EXAMPLE_GROUP_ID}' },
  identity: { id: 'id' },
  created: { at: '/data' },
  refused: { source: 'L30', expect: { status: 422, code: 'INVALID' } },
  refusalDetails: {
    'name.required': { source: 'L31', expect: { message: 'Name is required', fields: ['name'] } },
  },
  carries: {
    id: [{ present: '$created#/id' }],
    name: 'equal',
    phone: 'digits',
    tags: 'sameItems',
  },
  clauses: [
    {
      'created.status': {
        says: 'MUST answer with 201',
        source: 'L1',
        cases: [{ name: 'a contact is sent', expect: { status: 201 } }],
      },
      'phone.unique': {
        says: 'SHOULD refuse a phone that is taken',
        source: ['L2', 'https://docs.example.com/errors'],
        because: 'only the companion page says so',
        cases: [
          { name: 'the phone is taken', before: [{ name: 'the contact exists' }], expect: { status: 409 } },
          {
            name: 'the phone is free',
            before: [{ name: 'the contact exists' }],
            request: [{ op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' }],
            expect: { status: 201 },
          },
        ],
      },
      'group.known': {
        says: 'MAY take a group',
        source: 'L3-4',
        cases: [
          {
            name: 'a group is sent',
            request: [{ op: 'add', path: '/body/group_id', value: '{$setting.EXAMPLE_GROUP_ID}' }],
            needs: ['a server fault'],
            expect: { status: 201 },
          },
        ],
      },
    },
  ],
  errata: [],
};

/** Constrains nothing: no clause is derived from it. */
export const bareOperation: Operation = { ...exampleOperation, body: { type: 'object' }, contact: { type: 'object' } };

/** Goes with {@link bareOperation}, of which no refusal can have details. */
export const bareContract: Contract = { ...exampleContract, refusalDetails: {} };

export const exampleSettings = { EXAMPLE_TOKEN: 's3cret/+ "token"', EXAMPLE_SOURCE_ID: 7 };

export const requestScope: RequestScope = {
  seed: { run: 'abc123', slot: 0, time: 1704124800 },
  settings: { ...exampleSettings, EXAMPLE_GROUP_ID: 7 },
};

/** The provider with its three written clauses alone. */
export function exampleSubject(changes: Partial<Contract> = {}): Subject {
  const contract = { ...bareContract, ...changes };
  const clauses = plan('example', contract, bareOperation);
  return { provider: 'example', contract, operation: bareOperation, validators: accepting, clauses };
}
