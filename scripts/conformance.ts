import './parts';
import { loadEnvFile } from '../tests/harness/live/settings';
import type { TargetKind } from '../tests/harness/model';
import { addOption, onlyFiles } from '../tests/harness/plan/jest-arguments';
import { refuseEmptyFilter } from '../tests/harness/plan/select';
import { beginReport } from '../tests/harness/report/begin';
import { patternOf, readFailed } from '../tests/harness/report/failed';
import { exitCodeOf } from '../tests/harness/report/report';
import { readReport } from '../tests/harness/report/report-file';
import type { Result } from '../tests/harness/report/result';
import { kindsFrom } from '../tests/wiring/kinds';
import { checkPreconditions } from '../tests/wiring/preconditions';
import { subjectOf } from '../tests/wiring/subject';
import { describeCommand, refusedArguments } from './command';
import { OPTIONS_OF_JEST, readForJest, SETTINGS } from './jest';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';
import { superviseJest } from './supervise';

const command = describeCommand({
  name: 'conformance',
  purpose: 'Runs the clauses and prints what holds, by provider and target.',
  settings: SETTINGS,
  more: OPTIONS_OF_JEST,
  example: "npm run conformance -- wacr -t 'wacr/firstname'",
});
command
  .argument('[providers...]', PROVIDERS)
  .option('--failed', 'run again what failed, warned or was not judged in the last run')
  .option('-t, --testNamePattern <regex>', 'only cases of which `<target> <clause> <case>` matches');

main(async () => {
  const given = await readForJest(command, '--failed');
  const kinds = kindsFrom(process.env.TARGET);
  if (given.hasFlag && given.names.length + given.patterns.length > 0)
    throw refusedArguments(command, '--failed chooses what runs, and so do providers and -t');
  // It may say where the report is.
  if (kinds.includes('live')) loadEnvFile('.');
  const failed = given.hasFlag ? lastFailed(kinds) : undefined;
  if (failed?.length === 0) return 0;
  const chosen = pickProviders([...new Set(failed ? failed.map(({ provider }) => provider) : given.names)]);
  // Now, since jest would report missing files with a stack.
  const clauses = chosen.map(subjectOf).flatMap((subject) => subject.clauses);
  const patterns = failed ? [patternOf(failed, clauses)] : given.patterns;
  refuseEmptyFilter(patterns, clauses, kinds);
  checkPreconditions();
  beginReport(chosen);
  const filtered = failed ? addOption(given.args, `--testNamePattern=${patterns[0]}`) : given.args;
  const args = onlyFiles(filtered, `/conformance/(?:${chosen.join('|')})\\.test\\.ts$`);
  const succeeded = (await superviseJest({ ...given, args }, kinds.includes('live'), chosen)) === 0;
  const report = readReport();
  const code = report ? exitCodeOf(report.results, process.env.STRICT === '1') : 2;
  return code === 0 && !succeeded ? 2 : code;
});

/** What failed in the last run, whose report is removed before the next. Says what of it is not run again. */
function lastFailed(kinds: readonly TargetKind[]): readonly Result[] {
  const { failed, elsewhere } = readFailed(kinds);
  if (failed.length === 0) console.log('Nothing failed in the last run.');
  if (elsewhere.length > 0)
    console.log(`Not run again is what failed on ${elsewhere.join(', ')}: TARGET leaves it out.`);
  return failed;
}
