import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Provider } from '../contracts';
import { providers } from '../contracts';
import type { JestRun } from '../tests/harness/lib/jest-run';
import { messageOf } from '../tests/harness/lib/problem';
import type { Control } from '../tests/harness/live/control';
import { openControl, overAt } from '../tests/harness/live/control';
import { loadEnvFile, missingSettings, readLimits } from '../tests/harness/live/settings';
import type { JestArguments } from '../tests/harness/plan/jest-arguments';
import { addOption } from '../tests/harness/plan/jest-arguments';
import { newPartsFolder } from '../tests/harness/report/parts-folder';
import { reportsFolder } from '../tests/harness/report/report-file';
import { subjectOf } from '../tests/wiring/subject';
import { printLeftovers } from './leftovers';
import { onSignals, surviveTerminal } from './signals';

const SECOND = 1000;

/**
 * Runs jest as a child process on the same terminal. A live run is supervised until nothing of it is left:
 *
 * - Ctrl-C, SIGTERM and SIGHUP ask it to send nothing more and to delete what it created; the second one kills it.
 * - A run that does not end by itself is killed.
 * - What a killed run has created is deleted here, by its journal.
 *
 * @param chosen the providers that are run; all of them when absent
 * @returns the exit code of jest; undefined when it was killed
 */
export async function superviseJest(
  given: Pick<JestArguments, 'args' | 'globals'>,
  isLive: boolean,
  chosen?: readonly Provider[],
): Promise<number | undefined> {
  if (!isLive) return plainJest(argumentsFor(given, {}));
  loadEnvFile('.');
  surviveTerminal();
  const control = openControl();
  // In a separate session, signals of the terminal do not reach it.
  const args = argumentsFor(given, { control: control.folder, ...(chosen ? { providers: chosen } : {}) });
  const child = start(args, { detached: true });
  let isAbandoned = false;
  const giveBack = onSignals(
    () => {
      control.requestStop();
      console.error('\nStopping: deleting what was created. Ctrl-C again stops at once.');
    },
    () => {
      isAbandoned = true;
      kill(child);
    },
  );
  const parent = process.ppid;
  const watch = setInterval(() => {
    // Who started this process is gone: npm, say, which passes no signal on.
    if (process.ppid !== parent) control.requestStop();
    killWhenOver(child, control);
  }, SECOND);
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    clearInterval(watch);
    // Its workers may have outlived it.
    kill(child);
    const run = control.prepared()?.run;
    if (run !== undefined) await (isAbandoned ? reportLeft(run) : sweepBrokenOff(run));
    return code ?? undefined;
  } finally {
    clearInterval(watch);
    giveBack();
    control.remove();
  }
}

async function plainJest(args: readonly string[]): Promise<number | undefined> {
  const child = start(args, {});
  // Ctrl-C reaches both; jest ends by it, and this process with jest.
  const giveBack = onSignals(
    () => undefined,
    () => undefined,
  );
  const [code] = (await once(child, 'close')) as [number | null];
  giveBack();
  return code ?? undefined;
}

/** With what the run shares, which jest takes from its arguments or, without, from its configuration. */
function argumentsFor({ args, globals }: Pick<JestArguments, 'args' | 'globals'>, run: JestRun): readonly string[] {
  const parts = newPartsFolder(reportsFolder());
  return addOption(
    args,
    `--globals=${JSON.stringify({ ...globals, conformanceRun: { parts, ...run } satisfies JestRun })}`,
  );
}

function start(args: readonly string[], options: { detached?: true }): ChildProcess {
  return spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], { stdio: 'inherit', ...options });
}

function kill({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of its group are gone.
  }
}

function killWhenOver(child: ChildProcess, control: Control): void {
  const prepared = control.prepared();
  if (!prepared || Date.now() < overAt(prepared.endsAt, readLimits(process.env))) return;
  console.error('The run does not end: it is killed, since LIVE_MAX_MINUTES and LIVE_CLEAN_UP_SECONDS are over.');
  kill(child);
}

/** Deletes what a run has created that was killed before it could do so itself. */
async function sweepBrokenOff(run: string): Promise<void> {
  const { isBrokenOff, sweep }: typeof import('../tests/harness/live/sweep') = require('../tests/harness/live/sweep');
  for (const provider of providers) {
    await reporting(async () => {
      const subject = subjectOf(provider);
      if (!isBrokenOff(provider, reportsFolder(), run) || missingSettings(subject, process.env).length > 0) return;
      const { gone, leftovers } = await sweep(subject, process.env, reportsFolder(), run);
      console.log(`The run was broken off: ${gone} of its contacts are gone from ${provider}.`);
      printLeftovers(leftovers);
    });
  }
}

async function reportLeft(run: string): Promise<void> {
  const { whatIsLeft }: typeof import('../tests/harness/live/sweep') = require('../tests/harness/live/sweep');
  for (const provider of providers)
    await reporting(() => printLeftovers(whatIsLeft(subjectOf(provider), reportsFolder(), run)));
}

/** What goes wrong with one provider must not keep the others from being cleaned up. */
async function reporting(act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    console.error(messageOf(error));
  }
}
