import { rmSync } from 'node:fs';
import { buildArgv } from 'jest';
import { providers } from '../contracts';
import { pick, refuseEmptyFilter } from '../tests/harness/plan/select';
import { readReport, reportFile } from '../tests/harness/report/report-file';
import { exitCodeOf } from '../tests/harness/report/result';
import { subjectOf } from '../tests/subject';
import { kindsFrom } from '../tests/targets';
import { jest } from './jest';
import { main } from './main';

main(async () => {
  const args = process.argv.slice(2);
  // Jest's own reading of its arguments tells which of them name test files.
  const { _: positionals, testNamePattern } = await buildArgv(args);
  const named = positionals.map((name) => pick('provider', String(name), providers, (each) => each));
  const kinds = kindsFrom(process.env.TARGET);
  const chosen = named.length > 0 ? named : providers;
  if (testNamePattern !== undefined)
    refuseEmptyFilter(
      testNamePattern,
      chosen.flatMap((provider) => subjectOf(provider).clauses),
      kinds,
    );
  rmSync(reportFile(), { force: true });
  const succeeded = await jest([
    ...chosen.map((provider) => `--testMatch=<rootDir>/tests/conformance/${provider}.test.ts`),
    ...args,
  ]);
  const report = readReport();
  const code = report ? exitCodeOf(report.results, process.env.STRICT === '1') : 2;
  return code === 0 && !succeeded ? 2 : code;
});
