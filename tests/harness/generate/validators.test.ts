import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';
import { violations } from '../spec/operation';
import type { Operation, Schema, Validators } from '../spec-model';
import { bareOperation } from '../testing/example';
import { validatorCode, validatorTypes } from './validators';

const contact: Schema = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: ['integer', 'null'], 'x-source': 'L1' }, email: { type: 'string', format: 'email' } },
};
const operation: Operation = {
  ...bareOperation,
  body: {
    type: 'object',
    required: ['name', 'type'],
    properties: { name: { type: 'string', maxLength: 3 }, type: { type: 'string', enum: ['a', 'b'] } },
  },
  contact,
  responses: {
    '201': { description: 'Created', source: ['L1'], headers: {}, schema: contact, examples: {} },
    '4XX': { description: 'Refused', source: ['L2'], headers: {}, examples: {} },
  },
};

/** Runs the code of a CommonJS module. */
function run(code: string): Partial<Validators> {
  const exported: Partial<Validators> = {};
  const module = { exports: exported };
  compileFunction(code, ['exports', 'module', 'require'])(exported, module, createRequire(__filename));
  return exported;
}

const validators = run(validatorCode('specs/example.yaml', operation));

/** What a validator says about a value, as `keyword at`. */
function said(validate: Validators['request'] | undefined, value: unknown): readonly string[] | undefined {
  return (
    validate && violations(validate, value).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`.trim())
  );
}

test.each<[unknown, readonly string[]]>([
  [{ name: 'Ada', type: 'a', more: 1 }, []],
  [{ name: '👩👩👩', type: 'a' }, []],
  [{ name: 'Adam', type: 'c' }, ['maxLength /name', 'enum /type']],
  [{}, ['required', 'required']],
  [{ name: null, type: 'a' }, ['type /name']],
  [[], ['type']],
])('the request %j is judged', (value, want) => {
  expect(said(validators.request, value)).toEqual(want);
});

test.each<[unknown, readonly string[]]>([
  [{ id: 1, email: 'ada@example.com' }, []],
  [{ id: null }, []],
  [{ id: '1' }, ['type /id']],
  [{ id: 1, email: 'ada' }, ['format /email']],
])('the contact %j is judged', (value, want) => {
  expect(said(validators.contact, value)).toEqual(want);
  expect(said(validators.responses?.['201'], value)).toEqual(want);
});

test('each response has a validator; one without a schema accepts everything', () => {
  expect(Object.keys(validators.responses ?? {})).toEqual(['201', '4XX']);
  expect(said(validators.responses?.['4XX'], 'anything')).toEqual([]);
});

test('of a hundred thousand errors, a thousand are kept and the value stays invalid', () => {
  const item = { anyOf: [{ type: 'string' }, { type: 'null' }] } as const;
  const lists = { type: 'object', properties: { a: { type: 'array', items: item }, b: { type: 'string' } } } as const;
  const { contact: validate } = run(validatorCode('specs/example.yaml', { ...operation, contact: lists }));
  const many = (value: unknown) => Array.from({ length: 100_000 }, () => value);
  expect(said(validate, { a: [...many(1), ...many('fits')], b: 2 })).toHaveLength(1000);
  expect(said(validate, { a: many(null), b: 'fits' })).toEqual([]);
  expect(said(validate, { a: many('fits'), b: 2 })).toEqual(['type /b']);
});

test.each<[string, object]>([
  ['a misspelt keyword', { type: 'string', maxlength: 3 }],
  ['an unknown format', { type: 'string', format: 'e-mail' }],
  ['an unknown type', { type: 'text' }],
  ['a keyword of another type', { type: 'integer', maxLength: 3 }],
  ['a required property that is not described', { type: 'object', required: ['nam'], properties: { name: {} } }],
  ['a broken pattern', { type: 'string', pattern: '(' }],
])('%s is rejected', (_, schema) => {
  const wrong = { ...operation, body: { type: 'object', properties: { name: schema } } };
  expect(() => validatorCode('specs/example.yaml', wrong)).toThrow(
    /^Failed to compile the schemas of specs\/example\.yaml: .+\nCorrect the schema/,
  );
});

test('the types name every status', () => {
  const types = validatorTypes(operation);
  expect(types).toContain("export const request: ValidateFunction<components['schemas']['NewContact']>;");
  expect(types).toContain("export const contact: ValidateFunction<components['schemas']['Contact']>;");
  expect(types).toMatch(
    /responses: \{\n {2}readonly '201': ValidateFunction;\n {2}readonly '4XX': ValidateFunction;\n\};\nexport const headers/,
  );
});
