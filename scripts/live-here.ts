import { providers } from '../contracts';
import type { Control } from '../tests/harness/live/control';
import { openControl, overAt } from '../tests/harness/live/control';
import { readLimits } from '../tests/harness/live/settings';
import { whatIsLeft } from '../tests/harness/live/sweep';
import { reportsFolder } from '../tests/harness/report/report-file';
import { subjectOf } from '../tests/wiring/subject';
import { printLeftovers } from './leftovers';
import { onSignals, surviveTerminal } from './signals';

/**
 * Supervises a live run in this process: Ctrl-C, SIGTERM and SIGHUP end it by way of its clean-up; the second one ends it
 * at once. So does its own end, where it does not come.
 *
 * @param what as in "The … did not end in time"
 * @param chosen the providers that are looked at; all of them when absent
 */
export function superviseHere(what: string, chosen?: readonly string[]): void {
  const control = openControl();
  globalThis.conformanceRun = { control: control.folder, ...(chosen ? { providers: chosen } : {}) };
  surviveTerminal();
  process.on('exit', control.remove);
  const watch = setInterval(() => {
    const prepared = control.prepared();
    if (!prepared || Date.now() < overAt(prepared.endsAt, readLimits(process.env))) return;
    console.error(`The ${what} did not end in time: LIVE_MAX_MINUTES and LIVE_CLEAN_UP_SECONDS have passed.`);
    leave(control);
  }, 1000);
  watch.unref();
  onSignals(
    () => {
      control.requestStop();
      console.error('\nStopping: deleting what was created. Ctrl-C again stops at once.');
    },
    () => leave(control),
  );
}

function leave(control: Control): never {
  const run = control.prepared()?.run;
  printLeftovers(providers.flatMap((provider) => whatIsLeft(subjectOf(provider), reportsFolder(), run)));
  process.exit(2);
}
