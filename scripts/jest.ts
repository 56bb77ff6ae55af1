import type { JestArguments } from '../tests/harness/plan/jest-arguments';
import { readJestArguments } from '../tests/harness/plan/jest-arguments';
import type { describeCommand } from './command';

/** The settings of a run that matter. */
export const SETTINGS = {
  TARGET: 'fixture, sandbox, live, or several with commas; fixture,sandbox by default',
  STRICT: '1 makes a broken SHOULD fail',
  DEPTH: 'first for a smoke test; all by default',
  REPORTS_DIR: 'where the report is written; reports/ by default',
  KNOWN_DEVIATIONS: 'a file in place of contracts/deviations.yaml',
};

/** What the help of a command says that hands its arguments to jest. */
export const OPTIONS_OF_JEST = 'All options of jest are taken, too: https://jestjs.io/docs/cli';

/**
 * Reads the arguments of this process for jest. Where they ask for help, prints that of the command and ends the process.
 *
 * @param flag an option of the command's own, which jest does not get
 * @throws a problem when they make no sense to jest
 */
export async function readForJest(
  command: ReturnType<typeof describeCommand>,
  flag?: string,
): Promise<JestArguments & { readonly hasFlag: boolean }> {
  const args = process.argv.slice(2);
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const options = args.slice(0, end);
  if (options.some((each) => each === '--help' || each === '-h')) {
    command.outputHelp();
    process.exit(0);
  }
  const rest = [...options.filter((each) => each !== flag), ...args.slice(end)];
  const hasFlag = rest.length < args.length;
  if (rest.length === 0) return { names: [], patterns: [], args: [], globals: {}, hasFlag };
  // Jest ends the process with 1 where arguments make no sense; here that would say that a MUST is broken.
  const correct = (code: number) => {
    if (code === 1) process.exitCode = 2;
  };
  process.once('exit', correct);
  const { buildArgv } = await import('jest');
  const read = await readJestArguments(rest, buildArgv, flag);
  process.off('exit', correct);
  return { ...read, hasFlag };
}
