import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { useFolder } from '../testing/folder';
import { lineAt, readText } from './text-file';

const folder = useFolder(beforeAll, afterAll);

function read(name: string): string {
  return readText(`${folder.path}/${name}`, `read ${name}`, 'Write it.');
}

test.each([
  ['text', Buffer.from('Zoë\n'), 'Zoë\n'],
  ['nothing', Buffer.from(''), ''],
  ['a byte order mark', Buffer.from('\ufeffa'), 'a'],
  ['other line breaks', Buffer.from('a\r\nb\r'), 'a\r\nb\r'],
])('a file that holds %s is read', (_, bytes, want) => {
  writeFileSync(`${folder.path}/file`, bytes);
  expect(read('file')).toBe(want);
});

test.each([
  ['Latin-1', Buffer.from('a\nZoë\nb', 'latin1'), 'read file:2: it is not valid UTF-8'],
  ['Latin-1 at its end', Buffer.from('a\n\xff', 'latin1'), 'read file:2: it is not valid UTF-8'],
  ['UTF-16', Buffer.from('\ufeffa', 'utf16le'), 'read file:1: it is not valid UTF-8'],
  ['a NUL', Buffer.from('a\n\n\0'), 'read file:3: it contains a NUL'],
])('a file that holds %s is rejected with its line', (_, bytes, reason) => {
  writeFileSync(`${folder.path}/file`, bytes);
  expect(() => read('file')).toThrow(new RegExp(`^Failed to ${reason}.*\nWrite it\\.$`));
});

test('an unreadable file is rejected with a reason', () => {
  mkdirSync(`${folder.path}/folder`);
  symlinkSync('circle', `${folder.path}/circle`);
  writeFileSync(`${folder.path}/file`, '');
  expect(() => read('nobody')).toThrow('Failed to read nobody: no such file\nWrite it.');
  expect(() => read('folder')).toThrow('Failed to read folder: it is a folder\n');
  expect(() => read('circle')).toThrow('Failed to read circle: its symbolic links form a loop\n');
  expect(() => read('file/below')).toThrow('Failed to read file/below: a part of its path is not a folder\n');
});

test.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [5, 3],
])('position %i is in line %i', (position, line) => {
  expect(lineAt('a\nb\nc', position)).toBe(line);
});
