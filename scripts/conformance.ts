import { rmSync } from 'node:fs';
import { buildArgv } from 'jest';
import { providers } from '../contracts';
import { pick, refuseEmptyFilter } from '../tests/harness/plan/select';
import { readReport, reportFile } from '../tests/harness/report/report-file';
import { exitCodeOf } from '../tests/harness/report/result';
import { subjectOf } from '../tests/subject';
import { kindsFrom } from '../tests/targets';
import { main } from './main';
import { superviseJest } from './supervise';

main(async () => {
  const args = process.argv.slice(2);
  // Jest's own reading of its arguments tells which of them name test files.
  const { _: positionals, testNamePattern } = await buildArgv(args);
  const named = positionals.map((name) => pick('provider', String(name), providers, (each) => each));
  const kinds = kindsFrom(process.env.TARGET);
  const chosen = named.length > 0 ? named : providers;
  // Now, since jest would tell what is missing of them with a stack.
  const clauses = chosen.map(subjectOf).flatMap((subject) => subject.clauses);
  if (testNamePattern !== undefined) refuseEmptyFilter(testNamePattern, clauses, kinds);
  process.env.CONFORMANCE_PROVIDERS = chosen.join(',');
  rmSync(reportFile(), { force: true });
  const files = chosen.map((provider) => `--testMatch=<rootDir>/tests/conformance/${provider}.test.ts`);
  const succeeded = (await superviseJest([...files, ...args], kinds.includes('live'))) === 0;
  const report = readReport();
  const code = report ? exitCodeOf(report.results, process.env.STRICT === '1') : 2;
  return code === 0 && !succeeded ? 2 : code;
});
