import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { providers } from '../../../contracts';
import { useFolder } from '../../harness/testing/folder';
import { missingParts, namesIn } from '../parts';
import { scaffold } from './scaffold';

const ROOT = join(__dirname, '../../..');
const files = scaffold(ROOT, 'invented');

const folder = useFolder();

test('every place of a provider is written, and nothing is changed before', () => {
  const named = [...files].filter(([file]) => file.includes('invented')).map(([file]) => file);
  expect(named.filter((file) => existsSync(join(ROOT, file)))).toEqual([]);
  expect(namesIn(ROOT)).toEqual([...providers].sort());
  expect([...files.keys()].filter((file) => !named.includes(file)).sort()).toEqual([
    '.env.example',
    '.github/workflows/ci.yml',
    '.github/workflows/staging.yml',
    'README.md',
    'contracts/index.ts',
    'package.json',
    'specs/informative.json',
    'specs/sources.json',
  ]);
});

test('no part is missing then, and each that is to be filled says what', () => {
  for (const room of [
    'specs',
    'contracts',
    'tests/sandbox',
    'tests/conformance',
    'tests/self/faults',
    'tests/self/variants',
  ])
    cpSync(join(ROOT, room), join(folder.path, room), { recursive: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true });
    writeFileSync(join(folder.path, file), text);
  }
  expect(missingParts(folder.path, 'generate')).toEqual([]);
  const open = missingParts(folder.path, 'proof');
  const inFiles = new Set(open.map(({ task }) => task.replace(/^load |:\d+$/g, '')));
  expect([...inFiles]).toEqual([
    'specs/invented.yaml',
    ...['access', 'creation', 'errata', 'index', 'rules'].map((room) => `contracts/invented/${room}.ts`),
    ...['tests/sandbox/invented.ts', 'tests/self/faults/invented.ts', 'tests/self/variants/invented.ts', 'invented'],
  ]);
  expect(open.filter(({ remedy }) => !/^(?:Write|Save) [a-z].+[.>]$/.test(remedy))).toEqual([]);
});

test('no place of the template stays as it is', () => {
  const own = [...files].filter(([file]) => file.includes('invented'));
  expect(own.filter(([file, text]) => `${file}${text}`.includes('__'))).toEqual([]);
});

test.each([
  ['wacr', 'there is a provider of this name'],
  ['Six', 'a name has lower-case letters only'],
  ['', 'a name has lower-case letters only'],
  ['../six', 'a name has lower-case letters only'],
  ['six-seven', 'a name has lower-case letters only'],
  ['class', 'it has a meaning of its own'],
  ['await', 'it has a meaning of its own'],
  ['undefined', 'it has a meaning of its own'],
  ['contracts', 'it has a meaning of its own'],
  ['refusal', 'it has a meaning of its own'],
  ['provider', 'there is tests/sandbox/provider.ts already'],
  ['i'.repeat(31), 'it is longer than 30 letters'],
])('the name %j is refused: %s', (name, reason) => {
  expect(() => scaffold(ROOT, name)).toThrow(`Failed to add the provider "${name}": ${reason}`);
});
