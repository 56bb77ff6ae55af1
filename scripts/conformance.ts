import { rmSync } from 'node:fs';
import { buildArgv } from 'jest';
import { providers } from '../contracts';
import { journalOf } from '../tests/harness/live/journal';
import { loadEnvFile, missingSettings } from '../tests/harness/live/settings';
import { sweep } from '../tests/harness/live/target';
import type { JestArguments } from '../tests/harness/plan/jest-arguments';
import { onlyFiles, readJestArguments } from '../tests/harness/plan/jest-arguments';
import { pick, refuseEmptyFilter } from '../tests/harness/plan/select';
import { readReport, reportFile, reportsFolder } from '../tests/harness/report/report-file';
import { exitCodeOf } from '../tests/harness/report/result';
import type { Subject } from '../tests/harness/run';
import { checkPreconditions } from '../tests/preconditions';
import { subjectOf } from '../tests/subject';
import { kindsFrom } from '../tests/targets';
import { jest } from './jest';
import { main } from './main';

main(async () => {
  const { names, patterns, args } = await readArguments();
  const named = names.map((name) => pick('provider', name, providers, (each) => each));
  const kinds = kindsFrom(process.env.TARGET);
  const chosen = named.length > 0 ? named : providers;
  // Now, since jest would tell what is missing of them with a stack.
  const subjects = chosen.map(subjectOf);
  const clauses = subjects.flatMap((subject) => subject.clauses);
  refuseEmptyFilter(patterns, clauses, kinds);
  checkPreconditions();
  const isLive = kinds.includes('live');
  if (isLive) loadEnvFile('.');
  process.env.CONFORMANCE_PROVIDERS = chosen.join(',');
  rmSync(reportFile(), { force: true });
  const succeeded = await jest(onlyFiles(args, `/conformance/(?:${chosen.join('|')})\\.test\\.ts$`), isLive);
  if (isLive) await sweepBrokenOff(subjects);
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

/** A run that was broken off could not take away what it created; its journal tells what that is. */
async function sweepBrokenOff(subjects: readonly Subject[]): Promise<void> {
  loadEnvFile('.');
  for (const subject of subjects) {
    const { provider } = subject;
    // What could not be deleted was tried already, and has its reason.
    const open = journalOf(reportsFolder(), provider)
      .list()
      .filter(({ reason }) => reason === undefined);
    if (open.length === 0 || missingSettings(subject, process.env).length > 0) continue;
    const leftovers = await sweep(subject, process.env, reportsFolder());
    console.log(
      `Deleted what the run left at ${provider}${leftovers.length > 0 ? `, but for ${leftovers.length}` : ''}.`,
    );
  }
}
