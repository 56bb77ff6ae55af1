import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Contract } from '../../contracts/contract';
import type { Exchange } from './exchange/exchange';
import type { Server } from './exchange/http-target';
import { plan } from './plan/plan';
import type { Subject } from './run';
import type { Operation } from './spec/operation';

/** What the tests of the harness share: an invented provider `example`, folders and servers that last as long as a test. */

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
    body: { name: 'Ada', phone: '{$unique.phone}', source_id: '{$setting.EXAMPLE_SOURCE_ID}', tags: ['a', 'b'] },
  },
  created: { at: '/data' },
  refused: { source: 'L9', expect: { status: 422 } },
  carries: {},
  clauses: {
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
        { name: 'the phone is taken', before: [{}], expect: { status: 409 } },
        {
          name: 'the phone is free',
          before: [{}],
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
  errata: [],
};

/** Constrains nothing, so that no clause is derived. */
export const exampleOperation: Operation = {
  method: 'POST',
  path: '/contacts',
  mediaType: 'application/json',
  body: { type: 'object' },
  contact: { type: 'object' },
  examples: {},
  responses: {},
};

export const exampleSettings = { EXAMPLE_TOKEN: 's3cret/+ "token"', EXAMPLE_SOURCE_ID: 7 };

export function exampleSubject(changes: Partial<Contract> = {}): Subject {
  const contract = { ...exampleContract, ...changes };
  const valid = Object.assign((_: unknown): _ is unknown => true, { schema: {}, schemaEnv: undefined });
  return {
    provider: 'example',
    contract,
    operation: exampleOperation,
    validators: { request: valid, contact: valid, responses: {} },
    clauses: plan('example', contract, exampleOperation),
  };
}
