import './loading';
import { join } from 'node:path';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { problem } from '../tests/harness/lib/problem';
import { badgesOf } from '../tests/harness/report/badge';
import { compareReports, exitCodeOfChanges } from '../tests/harness/report/changes';
import { changesMarkdown, changesText } from '../tests/harness/report/changes-text';
import { mergeReports } from '../tests/harness/report/merge';
import { foldersWithout, readReportAt, readReportsAt } from '../tests/harness/report/read-report';
import { exitCodeOf } from '../tests/harness/report/report';
import { makeReportsFolder, reportFile } from '../tests/harness/report/report-file';
import type { Report } from '../tests/harness/report/result';
import { summary } from '../tests/harness/report/table';
import { writeReport } from '../tests/harness/report/write';
import { describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';

const REPORT = 'a conformance.json, or a folder with one';
const LAST = `${REPORT}; the last run by default`;

/** What the arguments ask for; returns the exit code. */
let asked: (() => number) | undefined;

const command = describeCommand({
  name: 'report',
  purpose: 'Merges reports, compares two, or draws what is made of one.',
  settings: { REPORTS_DIR: 'where it is written; reports/ by default' },
  example: 'npm run report -- diff before/conformance.json reports/',
}).helpCommand(false);

command
  .command('merge')
  .description('joins reports of providers that were run apart into that of one run')
  .argument('<reports...>', 'files, or folders with a conformance.json or with folders that have one')
  .action((paths) => {
    asked = () => merge(paths);
  });
command
  .command('diff')
  .description('shows which clauses changed their verdict; 1 where one is broken since')
  .argument('<before>', REPORT)
  .argument('[after]', LAST)
  .option('--json', 'for machines')
  .option('--markdown', 'for a pull request or a summary')
  .action((before, after, { json, markdown }) => {
    if (json && markdown) throw refusedArguments(command, '--json and --markdown exclude each other');
    asked = () => diff(before, after ?? reportFile(), json ? asJson : markdown ? changesMarkdown : changesText);
  });
command
  .command('badge')
  .description('writes badge-<provider>.svg for each provider')
  .argument('[report]', LAST)
  .action((path = reportFile()) => {
    asked = () => badge(readReportAt(path));
  });
command
  .command('html')
  .description('makes the page anew, and whatever else is made of a report')
  .argument('[report]', LAST)
  .action((path = reportFile()) => {
    asked = () => remake(readReportAt(path));
  });

main(async () => {
  // Without any, commander prints its help as an error.
  if (process.argv.length > 2) readArguments(command);
  if (!asked) throw refusedArguments(command, 'they do not say what to do');
  return asked();
});

/** The table and the exit code are those of one run. */
function merge(paths: readonly string[]): number {
  const shards = paths.flatMap(readReportsAt);
  const lacking = paths.flatMap(foldersWithout).map((folder) => `${folder} has no report`);
  const merged = mergeReports(shards);
  const complete = merged.complete && lacking.length === 0;
  const report = { ...merged, complete, problems: [...merged.problems, ...lacking] };
  makeReportsFolder();
  const problems = [...report.problems, ...writeReport(report)];
  console.log(summary({ ...report, problems }, new Date()));
  for (const { file } of shards.filter((shard) => !shard.report.complete)) console.log(`${file} is incomplete.`);
  const code = exitCodeOf(report.results, process.env.STRICT === '1');
  return code === 0 && (problems.length > 0 || !report.complete) ? 2 : code;
}

function diff(before: string, after: string, tell: (comparison: ReturnType<typeof compareReports>) => string): number {
  const comparison = compareReports(readReportAt(before), readReportAt(after));
  console.log(tell(comparison));
  return exitCodeOfChanges(comparison);
}

function asJson(comparison: ReturnType<typeof compareReports>): string {
  return JSON.stringify(comparison, null, 2);
}

function badge(report: Report): number {
  const badges = badgesOf(report);
  if (badges.length === 0) throw problem('write badges', 'the report has no results', 'Run npm run conformance.');
  const folder = makeReportsFolder();
  for (const { provider, svg } of badges) {
    const file = join(folder, `badge-${provider}.svg`);
    replaceFile(file, `${svg}\n`);
    console.log(`Wrote ${file}.`);
  }
  return 0;
}

function remake(report: Report): number {
  const folder = makeReportsFolder();
  const problems = writeReport(report);
  console.log([...problems, ...(problems.length > 0 ? [] : [`Wrote the report anew in ${folder}.`])].join('\n'));
  return problems.length > 0 ? 2 : 0;
}
