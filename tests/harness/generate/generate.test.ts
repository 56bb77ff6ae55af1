import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { compileFunction } from 'node:vm';
import type SwaggerParser from '@apidevtools/swagger-parser';
import type { Contract } from '../../../contracts/contract';
import type { Operation, Schema, Validators } from '../model';
import { violations } from '../spec/operation';
import { exampleContract, exampleOperation, exampleSpec, useFolder } from '../testing';
import { filesOf } from './files';
import { generate, generateAll } from './generate';
import { validatorCode, validatorTypes } from './validators';

// Jest cannot load the parts of openapi-typescript that are ES modules; tests/generated.test.ts runs the real one.
jest.mock('openapi-typescript', () => ({
  __esModule: true,
  default: (source: string, options: object) => Promise.resolve({ source, options }),
  astToString: ({ source, options }: { source: string; options: object }) => `${JSON.stringify(options)}\n${source}`,
}));

// Validating a whole spec takes longer than all the rest; spec/load.test.ts does it.
jest.mock('@apidevtools/swagger-parser', () => {
  const parser = jest.requireActual<typeof SwaggerParser>('@apidevtools/swagger-parser');
  return { validate: parser.dereference.bind(parser) };
});

describe('generate', () => {
  const folder = useFolder();
  const NAMES = ['types.ts', 'operation.json', 'validators.js', 'validators.d.ts', 'clauses.md'];

  /** Writes a spec for each provider. Returns the folder that holds them. */
  function specs(text: string, ...providers: readonly string[]): string {
    mkdirSync(`${folder.path}/specs`);
    for (const provider of providers) writeFileSync(`${folder.path}/specs/${provider}.yaml`, text);
    return folder.path;
  }

  test('each provider has five files, and nothing is written', async () => {
    const files = await generateAll(specs(exampleSpec, 'one', 'two'), { one: exampleContract, two: exampleContract });
    expect([...files.keys()]).toEqual(['one', 'two'].flatMap((provider) => NAMES.map((name) => `${provider}/${name}`)));
    expect([...files].filter(([, text]) => !text.slice(0, 200).includes('Do not edit.'))).toEqual([]);
    expect(filesOf(folder.path)).toEqual(['specs/one.yaml', 'specs/two.yaml']);
    expect(files.get('one/validators.js')).toBe(files.get('two/validators.js'));
    expect(files.get('one/validators.js')).toContain(
      'exports.responses = { "201": exports.response201, "4XX": exports.response4XX };',
    );
    const operation: unknown = JSON.parse(files.get('one/operation.json') ?? '');
    expect(operation).toMatchObject({
      method: 'POST',
      path: '/contacts',
      examples: { basic: { value: { name: 'Ada' } } },
    });
    // Defaults would make fields of a request required.
    expect(files.get('one/types.ts')).toContain('"defaultNonNullable":false');
    // By its address, so that the references to files beside it are followed.
    expect(files.get('one/types.ts')).toContain(pathToFileURL(`${folder.path}/specs/one.yaml`).href);
    expect(files.get('one/validators.d.ts')).toContain("readonly '4XX': ValidateFunction;");
    expect(files.get('two/clauses.md')).toContain('### two/name.max\n');
    expect(files.get('two/clauses.md')).toContain('### two/phone.unique\n');
  });

  test.each<[string, string, Partial<Contract>, RegExp]>([
    ['is broken', 'openapi: "3.1.0\n', {}, /^Failed to read \S*specs\/example\.yaml:2: /],
    ['is not fully cited', exampleSpec.replace(', x-source: L7', ''), {}, /^Failed to read \S*example\.yaml:26 note: /],
    [
      'is at odds with the contract',
      exampleSpec,
      { refusalDetails: { 'nickname.max': { source: 'L1', expect: {} } } },
      /^Failed to plan example\/nickname\.max: /,
    ],
  ])('a spec that %s is rejected', async (_, text, contract, want) => {
    const generating = generate(specs(text, 'example'), 'example', { ...exampleContract, ...contract });
    await expect(generating).rejects.toThrow(want);
  });
});

describe('validators', () => {
  const contact: Schema = {
    type: 'object',
    required: ['id'],
    properties: { id: { type: ['integer', 'null'], 'x-source': 'L1' }, email: { type: 'string', format: 'email' } },
  };
  const operation: Operation = {
    ...exampleOperation,
    body: {
      type: 'object',
      required: ['name', 'type'],
      properties: { name: { type: 'string', maxLength: 3 }, type: { type: 'string', enum: ['a', 'b'] } },
    },
    contact,
    responses: {
      '201': { description: 'Created', source: ['L1'], headers: [], schema: contact, examples: {} },
      '4XX': { description: 'Refused', source: ['L2'], headers: [], examples: {} },
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

  test('of a million errors, a thousand are kept and the value stays invalid', () => {
    const item = { anyOf: [{ type: 'string' }, { type: 'null' }] } as const;
    const lists = { type: 'object', properties: { a: { type: 'array', items: item }, b: { type: 'string' } } } as const;
    const { contact: validate } = run(validatorCode('specs/example.yaml', { ...operation, contact: lists }));
    const many = (value: unknown) => Array.from({ length: 1_000_000 }, () => value);
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
      /responses: \{\n {2}readonly '201': ValidateFunction;\n {2}readonly '4XX': ValidateFunction;\n\};\n$/,
    );
  });
});
