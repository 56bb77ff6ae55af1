import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { makeReportsFolder } from './report-file';

const folder = useFolder();
const outer = process.env.REPORTS_DIR;

afterEach(() => {
  if (outer === undefined) delete process.env.REPORTS_DIR;
  else process.env.REPORTS_DIR = outer;
});

function make(name: string): string {
  process.env.REPORTS_DIR = join(folder.path, name);
  return makeReportsFolder();
}

test('the reports folder is created, and kept', () => {
  const path = join(folder.path, 'not/there');
  expect(make('not/there')).toBe(path);
  expect(existsSync(path)).toBe(true);
  expect(make('not/there')).toBe(path);
});

test.each([
  ['a file', 'file', 'it is a file'],
  ['below a file', 'file/reports', 'a part of its path is not a folder'],
])('REPORTS_DIR that is %s is rejected', (_, name, reason) => {
  writeFileSync(join(folder.path, 'file'), '');
  expect(() => make(name)).toThrow(
    `Failed to write reports to ${join(folder.path, name)}: ${reason}\nSet REPORTS_DIR to`,
  );
});

test('a folder in place of the report is rejected', () => {
  mkdirSync(join(folder.path, 'reports/conformance.json'), { recursive: true });
  expect(() => make('reports')).toThrow(/^Failed to write \S+conformance\.json: it is a folder\n/);
});
