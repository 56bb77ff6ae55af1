import { appendFileSync } from 'node:fs';
import { code, prose, text } from '../generate/page/markdown';
import { messageOf, problem } from '../lib/problem';
import { causesOf } from './causes';
import { headlineOf } from './headline';
import type { Report } from './result';
import { HEAD, plainRows } from './table';

/** Causes; the rest is counted. */
const MOST = 50;

/** A report in Markdown, as GitHub shows it for a step: the headline, the table and the causes. */
export function stepSummary(report: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const causes = causesOf(report.results);
  return [
    `### ${text(headlineOf(report))}`,
    '',
    line(HEAD),
    line(HEAD.map((_, index) => (index < 2 ? '---' : '---:'))),
    ...plainRows(report.results).map((cells) => line(cells.map(text))),
    '',
    ...causes.slice(0, MOST).map(({ title, provider, target, clauses, results: [first] }) => {
      const word = first.verdict === 'warn' ? 'warned' : 'failed';
      return `- ${word} ${text(provider)} on ${target}: **${prose(title)}**: ${clauses.map(code).join(', ')}`;
    }),
    ...(causes.length > MOST ? [`- and ${causes.length - MOST} more causes`] : []),
    ...report.problems.map((each) => `- error: ${text(each)}`),
    '',
  ].join('\n');
}

/**
 * Adds the summary to that of the step, in the file of `GITHUB_STEP_SUMMARY`.
 *
 * @returns what kept it from being written; the report is not less for it
 */
export function writeStepSummary(report: Report, file: string): readonly string[] {
  try {
    appendFileSync(file, `${stepSummary(report)}\n`);
    return [];
  } catch (error) {
    return [problem(`write ${file}`, messageOf(error), 'The report itself is complete.').message];
  }
}
