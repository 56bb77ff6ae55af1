import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { pageOf } from './page';
import { reportOf } from './report';
import { writeReport } from './write';

const folder = useFolder();
const outer = process.env.REPORTS_DIR;
const report = reportOf(new Date(0), 5, findingsOf([resultOf()]), versionsExample);
beforeEach(() => {
  process.env.REPORTS_DIR = folder.path;
});
afterEach(() => {
  if (outer === undefined) delete process.env.REPORTS_DIR;
  else process.env.REPORTS_DIR = outer;
});

test('the report is written as JSON', () => {
  expect(writeReport(report)).toEqual([]);
  expect(JSON.parse(readFileSync(join(folder.path, 'conformance.json'), 'utf8'))).toEqual(report);
});

test('the page is written beside it', () => {
  expect(writeReport(report)).toEqual([]);
  expect(readFileSync(join(folder.path, 'index.html'), 'utf8')).toBe(pageOf(report));
});

test('a file that cannot be written is a problem of the run', () => {
  mkdirSync(join(folder.path, 'conformance.json'));
  expect(writeReport(report)).toEqual([
    expect.stringMatching(/^Failed to write .+conformance\.json: .+\nSee that REPORTS_DIR/),
  ]);
});
