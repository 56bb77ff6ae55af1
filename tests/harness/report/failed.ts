import { existsSync } from 'node:fs';
import { problem } from '../lib/problem';
import type { Clause, TargetKind } from '../model';
import { readReportAt } from './read-report';
import { reportFile } from './report-file';
import type { Result } from './result';

/** Linux takes 128 KiB for one argument. */
const LONGEST_PATTERN = 60_000;

/**
 * What failed, warned or was not judged in the last run, except known deviations.
 *
 * @param kinds the targets of the next run
 * @returns what failed on those, and the other targets on which something failed
 * @throws a problem when there is no report, or when all of it failed on other targets
 */
export function readFailed(kinds: readonly TargetKind[]): {
  readonly failed: readonly Result[];
  readonly elsewhere: readonly TargetKind[];
} {
  const task = 'run again what failed';
  if (!existsSync(reportFile())) throw problem(task, `there is no ${reportFile()}`, 'Run npm run conformance first.');
  const report = readReportAt(reportFile());
  const all = report.results.filter(
    ({ verdict, known }) => known === undefined && verdict !== 'pass' && verdict !== 'skip',
  );
  const failed = all.filter(({ target }) => kinds.includes(target));
  const elsewhere = [...new Set(all.map(({ target }) => target))].filter((target) => !kinds.includes(target));
  if (all.length === 0 && !report.complete)
    throw problem(task, `the report is incomplete: ${report.problems.join('; ')}`, 'Run npm run conformance again.');
  if (failed.length > 0 || elsewhere.length === 0) return { failed, elsewhere };
  const targets = elsewhere.join(',');
  throw problem(task, `it failed on ${targets}, and this run is on ${kinds.join(',')}`, `Set TARGET=${targets}.`);
}

/**
 * A regular expression for the names of tests, `<target> <clause> <case>`, that matches what failed: each case; of a
 * clause or case that no longer exists, and of a provider that could not be reached, all cases of the provider.
 */
export function patternOf(failed: readonly Result[], clauses: readonly Clause[]): string {
  const cases = new Set(clauses.flatMap(({ id, cases }) => cases.map(({ name }) => `${id} ${name}`)));
  const titles = failed.map((result) => {
    const title = `${result.clause} ${result.case}`;
    return `${result.target} ${cases.has(title) ? `${escaped(title)}$` : `${escaped(result.provider)}/`}`;
  });
  const pattern = anyOf(titles);
  return pattern.length <= LONGEST_PATTERN
    ? pattern
    : anyOf(failed.map(({ target, provider }) => `${target} ${escaped(provider)}/`));
}

function anyOf(titles: readonly string[]): string {
  return `^(?:${[...new Set(titles)].join('|')})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
