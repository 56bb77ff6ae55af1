import './parts';
import { rmSync } from 'node:fs';
import { buildArgv } from 'jest';
import { providers } from '../contracts';
import { pick } from '../tests/harness/lib/closest';
import { loadEnvFile } from '../tests/harness/live/settings';
import type { JestArguments } from '../tests/harness/plan/jest-arguments';
import { onlyFiles, readJestArguments } from '../tests/harness/plan/jest-arguments';
import { refuseEmptyFilter } from '../tests/harness/plan/select';
import { exitCodeOf } from '../tests/harness/report/report';
import { readReport, reportFile } from '../tests/harness/report/report-file';
import { checkPreconditions } from '../tests/wiring/preconditions';
import { subjectOf } from '../tests/wiring/subject';
import { kindsFrom } from '../tests/wiring/targets';
import { main } from './main';
import { superviseJest } from './supervise';

main(async () => {
  const { names, patterns, args } = await readArguments();
  const named = names.map((name) => pick('provider', name, providers, (each) => each));
  const kinds = kindsFrom(process.env.TARGET);
  const chosen = named.length > 0 ? named : providers;
  // Now, since jest would tell what is missing of them with a stack.
  const clauses = chosen.map(subjectOf).flatMap((subject) => subject.clauses);
  refuseEmptyFilter(patterns, clauses, kinds);
  if (kinds.includes('live')) loadEnvFile('.');
  checkPreconditions();
  process.env.CONFORMANCE_PROVIDERS = chosen.join(',');
  rmSync(reportFile(), { force: true });
  const files = `/conformance/(?:${chosen.join('|')})\\.test\\.ts$`;
  const succeeded = (await superviseJest(onlyFiles(args, files), kinds.includes('live'))) === 0;
  const report = readReport();
  const code = report ? exitCodeOf(report.results, process.env.STRICT === '1') : 2;
  return code === 0 && !succeeded ? 2 : code;
});

/** Jest ends the process with 1 where arguments make no sense; here that would say that a MUST is broken. */
async function readArguments(): Promise<JestArguments> {
  const correct = (code: number) => {
    if (code === 1) process.exitCode = 2;
  };
  process.once('exit', correct);
  const read = await readJestArguments(process.argv.slice(2), buildArgv);
  process.off('exit', correct);
  return read;
}
