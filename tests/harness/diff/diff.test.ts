import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type SwaggerParser from '@apidevtools/swagger-parser';
import { bareContract } from '../testing/example';
import { useFolder } from '../testing/folder';
import { exampleSpec } from '../testing/spec';
import { diffSpecs } from './diff';

// Jest cannot load the parts of openapi-typescript that are ES modules; tests/self/diff.test.ts runs the real one.
jest.mock('../generate/types', () => ({ typesOf: () => Promise.resolve('') }));

// Validating a whole spec takes longer than all the rest; spec/load.test.ts does it.
jest.mock('@apidevtools/swagger-parser', () => {
  const parser = jest.requireActual<typeof SwaggerParser>('@apidevtools/swagger-parser');
  return { validate: parser.dereference.bind(parser) };
});

const contract = {
  ...bareContract,
  request: { headers: {}, body: { name: 'Ada', note: 'a note' } },
  optional: {},
  carries: { name: 'equal' as const },
};
const SHORTER = exampleSpec.replace('maxLength: 20', 'maxLength: 10');

const folder = useFolder();
function version(name: string, text: string) {
  writeFileSync(join(folder.path, name), text);
  return { path: join(folder.path, name), folder: `HEAD:${name}`, contract };
}

test('an edit is told to those who integrate, and by its clauses', async () => {
  const notes = ['a note'];
  const told = await diffSpecs('example', version('a.yaml', exampleSpec), version('b.yaml', SHORTER), notes);
  expect(told.changes.map(({ place, effect }) => [place, effect])).toEqual([['request body, name', 'breaking']]);
  expect(told.clauses?.changed.map(({ id }) => id)).toContain('example/name.max');
  expect([told.provider, told.notes]).toEqual(['example', notes]);
});

test.each([
  ['no contract', undefined, 'The clauses are not compared: no contract belongs to the specs.'],
  ['a contract that does not fit', { ...contract, clauses: [{}, { a: null }] }, /^The clauses are not compared: ./],
])('with %s the clauses are left out, and a note says why', async (_, given, note) => {
  const { path, folder: named } = version('a.yaml', exampleSpec);
  const before = { path, folder: named, ...(given ? { contract: Object.assign({}, contract, given) } : {}) };
  const told = await diffSpecs('example', before, version('b.yaml', SHORTER), []);
  expect(told).not.toHaveProperty('clauses');
  expect(told.notes).toEqual([expect.stringMatching(note)]);
});

test('a spec that only one side has is the whole change', async () => {
  const one = version('a.yaml', exampleSpec);
  const effects = [await diffSpecs('example', undefined, one, []), await diffSpecs('example', one, undefined, [])];
  expect(effects.map(({ changes }) => changes.map(({ effect }) => effect))).toEqual([['compatible'], ['breaking']]);
});

test('without an edit nothing is read', async () => {
  const told = await diffSpecs('example', version('a.yaml', 'no spec'), version('b.yaml', 'no spec'), []);
  expect(told).toEqual({ provider: 'example', changes: [], types: [], notes: [] });
});

test('a spec that cannot be read is named by the commit that it is from', async () => {
  const before = version('a.yaml', 'a: [');
  await expect(diffSpecs('example', before, version('b.yaml', SHORTER), [])).rejects.toThrow(
    /^Failed to read HEAD:a\.yaml\/a\.yaml:1: /,
  );
});
