import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { useFolder } from '../testing/folder';
import { compare, filesOf, update } from './files';

const folder = useFolder();

function write(files: { readonly [file: string]: string }): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.path, file)), { recursive: true });
    writeFileSync(join(folder.path, file), text);
  }
}

test('the files of a folder are listed at any depth, by name', () => {
  write({ 'b/c/d.txt': '', 'b.txt': '', 'a.txt': '' });
  expect(filesOf(folder.path)).toEqual(['a.txt', 'b.txt', 'b/c/d.txt']);
  expect(filesOf(`${folder.path}/`)).toEqual(['a.txt', 'b.txt', 'b/c/d.txt']);
});

test('a missing folder contains no files', () => {
  expect(filesOf(join(folder.path, 'nobody'))).toEqual([]);
});

test('what is not asked for stays as it is', () => {
  write({ 'a/old.txt': 'x', 'b/other.txt': 'y' });
  const wanted = new Map([['a/new.txt', 'z']]);
  const differences = update(folder.path, wanted, (file) => file.startsWith('a/'));
  expect(differences.map(({ file, state }) => `${file} ${state}`)).toEqual([
    'a/new.txt missing',
    'a/old.txt left over',
  ]);
  expect(filesOf(folder.path)).toEqual(['a/new.txt', 'b/other.txt']);
});

test('a folder that holds what is wanted has no differences', () => {
  write({ 'a/b.txt': 'one\n' });
  expect(compare(folder.path, new Map([['a/b.txt', 'one\n']]))).toEqual([]);
});

test.each([
  ['a line differs', 'one\ntwo\n', 'one\n2\n', { line: 2, found: 'two', wanted: '2' }],
  ['a line is missing', 'one\n', 'one\ntwo\n', { line: 2, found: '', wanted: 'two' }],
  ['the end is missing', 'one', 'one\n', { line: 2, found: '(end)', wanted: '' }],
  ['an extra line', 'one\ntwo', 'one', { line: 2, found: 'two', wanted: '(end)' }],
  ['an extra final line feed', 'one\n', 'one', { line: 2, found: '', wanted: '(end)' }],
  ['line ends differ', 'one\r\ntwo', 'one\ntwo', { line: 1, found: 'one\r', wanted: 'one' }],
  ['it is empty', '', 'one', { line: 1, found: '', wanted: 'one' }],
])('a stale file is reported with a line: %s', (_, found, wanted, want) => {
  write({ 'a.txt': found });
  expect(compare(folder.path, new Map([['a.txt', wanted]]))).toEqual([{ file: 'a.txt', state: 'stale', ...want }]);
});

test('differences are listed by name, and nothing is changed', () => {
  write({ 'stale.txt': 'old', 'over/left.txt': 'x', 'same.txt': 'same' });
  const wanted = new Map([
    ['stale.txt', 'new'],
    ['missing.txt', 'new'],
    ['same.txt', 'same'],
  ]);
  const states = compare(folder.path, wanted).map(({ file, state }) => `${file} ${state}`);
  expect(states).toEqual(['missing.txt missing', 'over/left.txt left over', 'stale.txt stale']);
  expect(filesOf(folder.path)).toEqual(['over/left.txt', 'same.txt', 'stale.txt']);
});

test('an update leaves the wanted files, a second one changes nothing', () => {
  write({ 'stale.txt': 'old', 'over/left.txt': 'x', 'stale.txt.1.tmp': 'half' });
  const wanted = new Map([
    ['stale.txt', 'new'],
    ['deep/er/missing.txt', ''],
  ]);
  expect(update(folder.path, wanted)).toHaveLength(4);
  expect(filesOf(folder.path)).toEqual(['deep/er/missing.txt', 'stale.txt']);
  expect(readFileSync(join(folder.path, 'stale.txt'), 'utf8')).toBe('new');
  expect(update(folder.path, wanted)).toEqual([]);
});
