import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { useFolder } from '../testing/folder';
import { loadEnvFile } from './settings';

const folder = useFolder();
const NAMES = ['EXAMPLE_FIRST', 'EXAMPLE_SECOND'];

afterEach(() => {
  for (const name of NAMES) delete process.env[name];
});

function load(text: string | Buffer): readonly (string | undefined)[] {
  writeFileSync(`${folder.path}/.env`, text);
  loadEnvFile(folder.path);
  return NAMES.map((name) => process.env[name]);
}

test('variables that are already set are kept', () => {
  process.env.EXAMPLE_FIRST = 'set';
  expect(load('EXAMPLE_FIRST=file\nEXAMPLE_SECOND="a b" # as quoted\n')).toEqual(['set', 'a b']);
});

test.each([
  ['a byte order mark', '\ufeffEXAMPLE_FIRST=a\n'],
  ['line breaks of Windows', 'EXAMPLE_FIRST=a\r\n'],
])('%s is not part of a setting', (_, text) => {
  expect(load(text)).toEqual(['a', undefined]);
});

test('a missing file sets nothing', () => {
  expect(() => loadEnvFile(folder.path)).not.toThrow();
});

test('what is not text is rejected', () => {
  expect(() => load(Buffer.from('A=1\nB=\xff', 'latin1'))).toThrow('Failed to read .env:2: it is not valid UTF-8\n');
});

test.each([
  ['a folder', mkdirSync, 'it is a folder'],
  ['a link to itself', (path: string) => symlinkSync('.env', path), 'its symbolic links form a loop'],
  ['a broken link', (path: string) => symlinkSync('nobody', path), 'no such file'],
])('%s is rejected', (_, make, reason) => {
  make(`${folder.path}/.env`);
  expect(() => loadEnvFile(folder.path)).toThrow(`Failed to read .env: ${reason}\n.env.example shows its form.`);
});
