import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { beginReport } from './begin';
import { exitCodeOf } from './report';
import { readReport } from './report-file';

const folder = useFolder();
const outer = process.env.REPORTS_DIR;
beforeEach(() => {
  process.env.REPORTS_DIR = folder.path;
});
afterEach(() => {
  if (outer === undefined) delete process.env.REPORTS_DIR;
  else process.env.REPORTS_DIR = outer;
});

test('a run that has only begun has an incomplete report, by which nothing conforms', () => {
  beginReport(['example']);
  const report = readReport();
  expect(report).toMatchObject({ complete: false, results: [], problems: ['the run has not ended, or was killed'] });
  expect(readFileSync(join(folder.path, 'junit.xml'), 'utf8')).toContain('the run has not ended');
  expect(exitCodeOf(report?.results ?? [], false)).toBe(2);
});

test('a report that cannot be begun is refused', () => {
  mkdirSync(join(folder.path, 'index.html'));
  expect(() => beginReport(['example'])).toThrow(/^Failed to begin the report: Failed to write .+index\.html: /);
});
