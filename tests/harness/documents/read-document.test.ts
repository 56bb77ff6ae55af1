import { writeFileSync } from 'node:fs';
import { useFolder } from '../testing/folder';
import { isFolder, readDocument } from './read-document';

const folder = useFolder(beforeAll, afterAll);

test('a document is read from a file, and by its provider from a folder', async () => {
  writeFileSync(`${folder.path}/one.md`, 'text of one');
  expect(await readDocument('two', `${folder.path}/one.md`)).toBe('text of one');
  expect(await readDocument('one', folder.path)).toBe('text of one');
  expect([isFolder(folder.path), isFolder(`${folder.path}/one.md`), isFolder('nowhere')]).toEqual([true, false, false]);
});

test('what is missing or twofold is refused', async () => {
  writeFileSync(`${folder.path}/two.md`, '');
  writeFileSync(`${folder.path}/two.html`, '');
  await expect(readDocument('three', folder.path)).rejects.toThrow('it has no file three.md, .mdx, .txt or .html');
  await expect(readDocument('two', folder.path)).rejects.toThrow('it has two.html and two.md');
  await expect(readDocument('one', `${folder.path}/none.md`)).rejects.toThrow('none.md: no such file');
});
