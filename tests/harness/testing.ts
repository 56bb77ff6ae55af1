import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { Contract } from '../../contracts/contract';
import type { Exchange, Operation, Subject, Validators } from './model';
import { plan } from './plan/plan';

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
  identity: { id: 'id' },
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
  errata: [],
};

/** Constrains nothing, so that no clause is derived. */
export const exampleOperation: Operation = {
  method: 'POST',
  path: '/contacts',
  mediaType: 'application/json',
  parameters: [],
  body: { type: 'object' },
  contact: { type: 'object' },
  examples: {},
  responses: {},
};

export const exampleSettings = { EXAMPLE_TOKEN: 's3cret/+ "token"', EXAMPLE_SOURCE_ID: 7 };

const environment: ValidateFunction['schemaEnv'] = {
  schema: true,
  baseId: '',
  refs: {},
  dynamicAnchors: {},
  get root() {
    return environment;
  },
};

/** A validator that says the same of every value, and takes none of the time that it takes to load ajv. */
export function saying(...errors: readonly ErrorObject[]): ValidateFunction {
  const accepts = (_value: unknown): _value is unknown => errors.length === 0;
  return Object.assign(accepts, { schema: true, schemaEnv: environment, errors: [...errors] });
}

export const accepting: Validators = { request: saying(), contact: saying(), responses: {}, headers: {} };

export function exampleSubject(changes: Partial<Contract> = {}): Subject {
  const contract = { ...exampleContract, ...changes };
  return {
    provider: 'example',
    contract,
    operation: exampleOperation,
    validators: accepting,
    clauses: plan('example', contract, exampleOperation),
  };
}

/** A `201` to a request of {@link exampleContract}; a part that is given stands in place of the usual one. */
export function exampleExchange(parts: {
  readonly request?: Partial<Exchange['request']>;
  readonly response?: Partial<Exchange['response']>;
}): Exchange {
  const headers = { 'content-type': 'application/json' };
  return {
    request: { method: 'POST', url: 'https://api.example.com/v1/contacts', headers, text: '{}', ...parts.request },
    response: { status: 201, headers, text: '{}', ...parts.response },
    startedAt: new Date('2026-01-02T03:04:05.678Z'),
    durationMs: 12.4,
  };
}

/** A spec that is fully cited. */
export const exampleSpec = `openapi: 3.1.0
info: { title: Example, version: "1" }
servers: [{ url: "https://api.example.com/v1" }]
paths:
  /contacts:
    post:
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/NewContact" }
            examples:
              basic: { x-source: L1, value: { name: Ada } }
      responses:
        "201":
          description: Created
          x-source: L2
          content: { application/json: { schema: { $ref: "#/components/schemas/Contact" } } }
        4XX: { description: Refused, x-source: [L3, L4-5] }
components:
  schemas:
    NewContact:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 20, default: Ada, x-source: L6 }
        note: { type: string, x-source: L7 }
    Contact:
      type: object
      properties:
        name: { type: string, x-source: L8 }
`;

/** A new empty folder for each test, or for all of them: `useFolder(beforeAll, afterAll)`. */
export function useFolder(
  begin: (make: () => void) => void = beforeEach,
  end: (remove: () => void) => void = afterEach,
): { readonly path: string } {
  let path = '';
  begin(() => {
    path = mkdtempSync(join(tmpdir(), 'contact-contracts-'));
  });
  end(() => {
    rmSync(path, { recursive: true });
  });
  return {
    get path() {
      return path;
    },
  };
}

/** A server on loopback for all tests of a file. */
export function useServer(listener: RequestListener): { readonly origin: string } {
  const server = createServer(listener);
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
      }),
  );
  afterAll(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  );
  return {
    get origin() {
      const address = server.address();
      return address === null || typeof address === 'string' ? '' : `http://127.0.0.1:${address.port}`;
    },
  };
}
