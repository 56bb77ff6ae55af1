import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { reportOf } from './report';
import type { Result } from './result';
import { stepSummary, writeStepSummary } from './step-summary';

const folder = useFolder();

function reportWith(...results: readonly Partial<Result>[]) {
  return reportOf(
    new Date(0),
    5,
    findingsOf(results.map(resultOf), { problems: ['Failed to read a part'] }),
    versionsExample,
  );
}

test('it has the headline, the table, the causes, and what the report lacks', () => {
  const differences = [{ what: 'code', expected: '"A"', actual: '"B|<b>::\n"' }];
  expect(stepSummary(reportWith({}, { clause: 'example/b', verdict: 'fail', differences })).split('\n')).toEqual([
    '### example breaks 1 MUST clause on sandbox. The run is incomplete.',
    '',
    '| Provider | Target | MUST | SHOULD | MAY | warned | failed | skipped | errors | time |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| example | sandbox | 1/2 | 0/0 | 0/0 | 0 | 1 | 0 | 0 | 0\\.02 s |',
    '',
    '- failed example on sandbox: **code "B\\|\\<b\\>::\\\\n" instead of "A"**: `example/b`',
    '- error: Failed to read a part',
    '',
  ]);
});

test('beyond fifty, causes are counted', () => {
  const results = Array.from({ length: 52 }, (_, index) => ({
    verdict: 'warn' as const,
    differences: [{ what: `$response.header.x-${index}`, expected: 'a', actual: 'b' }],
  }));
  const lines = stepSummary(reportWith(...results)).split('\n');
  expect(lines.filter((line) => line.startsWith('- warned'))).toHaveLength(50);
  expect(lines).toContain('- and 2 more causes');
});

test('it is added to what the step has said before', () => {
  const file = join(folder.path, 'summary.md');
  writeFileSync(file, 'before\n');
  expect(writeStepSummary(reportWith({}), file)).toEqual([]);
  expect(readFileSync(file, 'utf8')).toMatch(/^before\n### example conforms/);
});

test('a file that cannot be written is told', () => {
  const file = join(folder.path, 'folder');
  mkdirSync(file);
  expect(writeStepSummary(reportWith({}), file)).toEqual([expect.stringMatching(/^Failed to write .+: EISDIR/)]);
});
