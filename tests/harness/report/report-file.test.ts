import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resultOf } from './example';
import { readReport, reportFile } from './report-file';
import { reportOf } from './result';

const folder = mkdtempSync(join(tmpdir(), 'report-file-'));
const outer = process.env.REPORTS_DIR;

afterAll(() => {
  rmSync(folder, { recursive: true });
  if (outer === undefined) delete process.env.REPORTS_DIR;
  else process.env.REPORTS_DIR = outer;
});

test.each([
  { variable: '/tmp/run-1', want: '/tmp/run-1/conformance.json' },
  { variable: 'other', want: 'other/conformance.json' },
  { variable: '', want: 'reports/conformance.json' },
])('REPORTS_DIR="$variable" means $want', ({ variable, want }) => {
  process.env.REPORTS_DIR = variable;
  expect(reportFile()).toBe(want);
});

test('without REPORTS_DIR the report is in reports/', () => {
  delete process.env.REPORTS_DIR;
  expect(reportFile()).toBe('reports/conformance.json');
});

test('a report is read as it was written', () => {
  process.env.REPORTS_DIR = folder;
  const report = reportOf(new Date(0), 5, [resultOf({ says: 'MUST é "x"' })]);
  writeFileSync(reportFile(), JSON.stringify(report));
  expect(readReport()).toEqual(report);
});

test('a run that wrote none has no report', () => {
  process.env.REPORTS_DIR = join(folder, 'absent');
  expect(readReport()).toBeUndefined();
});
