import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { readCopy } from './copy';
import { fingerprint } from './lines';

const folder = useFolder();

test('a copy is read by line', () => {
  const path = join(folder.path, 'a=b.md');
  writeFileSync(path, '# Title\n\n  text\n');
  expect(readCopy(`example=${path}`)).toEqual({
    provider: 'example',
    lines: ['# Title', '', 'text'].map(fingerprint),
  });
});

test.each(['', 'example', 'example=', '=copy.md'])('the argument "%s" is rejected', (argument) => {
  expect(() => readCopy(argument)).toThrow(`Failed to read "${argument}": it does not name a provider and a file`);
});

test('a missing file is reported with a remedy', () => {
  const path = join(folder.path, 'absent.md');
  expect(() => readCopy(`example=${path}`)).toThrow(/Failed to read .*absent\.md: [^\n]*\nSave the document there/);
});
