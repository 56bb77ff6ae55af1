import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type SwaggerParser from '@apidevtools/swagger-parser';
import type { Contract } from '../../../contracts/contract';
import { bareContract } from '../testing/example';
import { useFolder } from '../testing/folder';
import { exampleSpec } from '../testing/spec';
import { filesOf } from './files';
import { generate, generateAll } from './generate';

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

/** The contract of the tests, fitted to their spec. */
const fitting: Contract = {
  ...bareContract,
  request: { headers: {}, body: { name: 'Ada', note: 'a note' } },
  optional: {},
  created: { at: '' },
  carries: { name: 'equal' },
  identity: { id: 'name' },
  clauses: [
    {
      'created.status': { says: 'MUST answer', source: 'L1', cases: [{ name: 'it is sent', expect: { status: 201 } }] },
    },
  ],
};

describe('generate', () => {
  const folder = useFolder();
  const NAMES = ['types.ts', 'operation.json', 'validators.js', 'validators.d.ts', 'index.ts', 'clauses.md'];

  /** Writes a spec for each provider. Returns the folder that holds them. */
  function specs(text: string, ...providers: readonly string[]): string {
    mkdirSync(`${folder.path}/specs`);
    for (const provider of providers) writeFileSync(`${folder.path}/specs/${provider}.yaml`, text);
    return folder.path;
  }

  test('each provider has six files, all have one in common, and nothing is written', async () => {
    const files = await generateAll(specs(exampleSpec, 'one', 'two'), { one: fitting, two: fitting });
    const own = ['one', 'two'].flatMap((provider) => NAMES.map((name) => `${provider}/${name}`));
    expect([...files.keys()]).toEqual([...own, 'guards.ts', 'providers.ts']);
    expect(files.get('providers.ts')).toContain("providers = ['one', 'two'] as const");
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
    expect(files.get('two/clauses.md')).toContain('### two/created.status\n');
  });

  test.each<[string, string, Partial<Contract>, RegExp]>([
    ['is broken', 'openapi: "3.1.0\n', {}, /^Failed to read \S*specs\/example\.yaml:2: /],
    ['is not fully cited', exampleSpec.replace(', x-source: L7', ''), {}, /^Failed to read \S*example\.yaml:26 note: /],
    [
      'is at odds with the contract',
      exampleSpec,
      { refusalDetails: { 'nickname.max': { source: 'L1', expect: {} } } },
      /^Failed to read contracts\/example: "refusalDetails" names nickname\.max/,
    ],
    [
      'has a keyword that derives nothing',
      exampleSpec.replace('{ type: string, x-source: L7 }', '{ type: string, not: {}, x-source: L7 }'),
      {},
      /^Failed to read \S*example\.yaml:26: not derives no case\n/,
    ],
    [
      'has a pattern without a value that breaks it',
      exampleSpec.replace('{ type: string, x-source: L7 }', '{ type: string, pattern: ^a, x-source: L7 }'),
      {},
      /^Failed to read \S*example\.yaml:26: the pattern of note has no value that breaks it\n/,
    ],
  ])('a spec that %s is rejected', async (_, text, contract, want) => {
    const generating = generate(specs(text, 'example'), 'example', { ...fitting, ...contract });
    await expect(generating).rejects.toThrow(want);
  });
});
