import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { replaceFile } from './atomic-file';

const folder = useFolder();

function namesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' }).sort();
}

test('a file is replaced, or made with its folders', () => {
  writeFileSync(join(folder.path, 'old.txt'), 'a longer old text');
  replaceFile(join(folder.path, 'old.txt'), 'new');
  replaceFile(join(folder.path, 'a/b/new.txt'), 'Zoë');
  expect(namesIn(folder.path)).toEqual(['a', 'a/b', 'a/b/new.txt', 'old.txt']);
  expect(readFileSync(join(folder.path, 'old.txt'), 'utf8')).toBe('new');
  expect(readFileSync(join(folder.path, 'a/b/new.txt'), 'utf8')).toBe('Zoë');
});

test('a file that cannot be replaced leaves nothing half-written', () => {
  mkdirSync(join(folder.path, 'taken'));
  writeFileSync(join(folder.path, 'taken/inner.txt'), 'kept');
  expect(() => replaceFile(join(folder.path, 'taken'), 'new')).toThrow();
  expect(namesIn(folder.path)).toEqual(['taken', 'taken/inner.txt']);
});

test('a reader that has the old file open still reads all of it', () => {
  const path = join(folder.path, 'a.txt');
  writeFileSync(path, 'old');
  const open = openSync(path, 'r');
  replaceFile(path, 'new');
  expect(readFileSync(open, 'utf8')).toBe('old');
  closeSync(open);
});
