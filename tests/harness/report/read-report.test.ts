import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { reportExample, resultOf } from '../testing/report-results';
import { foldersWithout, readReportAt, readReportsAt } from './read-report';

const folder = useFolder();
const report = reportExample([resultOf()]);

/** Writes files below the folder, each a report where nothing else is given. */
function write(names: readonly string[], text = JSON.stringify(report)): void {
  for (const name of names) {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
}

test.each([
  { files: ['a.json'], path: 'a.json', want: ['a.json'] },
  { files: ['conformance.json', 'b/conformance.json'], path: '.', want: ['conformance.json'] },
  { files: ['b/conformance.json', 'a/conformance.json', 'c/x.json'], path: '.', want: ['a/', 'b/'] },
])('$path is read as $want', ({ files, path, want }) => {
  write(files);
  const read = readReportsAt(join(folder.path, path));
  const names = want.map((name) => join(folder.path, name.endsWith('/') ? `${name}conformance.json` : name));
  expect(read).toEqual(names.map((file) => ({ file, report })));
});

test('one report is read from its file or its folder', () => {
  write(['conformance.json']);
  expect(readReportAt(folder.path)).toEqual(report);
  expect(readReportAt(join(folder.path, 'conformance.json'))).toEqual(report);
});

test.each([
  ['it is no JSON', '{"format": 2', /^Failed to read .+:1: /],
  ['its format is another', '{"format":1}', /^Failed to read .+: its format is 1, and this version reads 2$/],
  ['a field is missing', '{"format":2}', /^Failed to read .+: it is not a report: it must have required property/],
  ['it is a list', '[]', /^Failed to read .+: it is not a report: it must be object$/],
  [
    'a verdict is none',
    JSON.stringify({ ...report, results: [{ ...resultOf(), verdict: 'passed\u001b[31m' }] }),
    /^Failed to read .+: it is not a report: \/results\/0\/verdict must be equal to one of the allowed values$/,
  ],
])('a file is refused in one line when %s', (_, text, want) => {
  write(['a.json'], text);
  let said = '';
  try {
    readReportAt(join(folder.path, 'a.json'));
  } catch (error) {
    said = error instanceof Error ? error.message : '';
  }
  const [line, remedy, ...more] = said.split('\n');
  expect(line).toMatch(want);
  expect([remedy, more]).toEqual([expect.stringMatching(/^Name a conformance\.json/), []]);
});

test('what is not there is refused', () => {
  expect(() => readReportsAt(folder.path)).toThrow(/there is no conformance\.json in it, nor in its folders/);
  expect(() => readReportAt(join(folder.path, 'none.json'))).toThrow(/no such file/);
});

test('a folder that has no report is named', () => {
  write(['a/conformance.json']);
  mkdirSync(join(folder.path, 'b'));
  expect(foldersWithout(folder.path)).toEqual([join(folder.path, 'b')]);
  expect(foldersWithout(join(folder.path, 'a'))).toEqual([]);
});
