import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Table from 'cli-table3';
import { isAlive } from '../../harness/live/control';
import { sweep, whatIsLeft } from '../../harness/live/sweep';
import { contactship } from '../../sandbox/contactship';
import { subjectOf } from '../../wiring/subject';
import type { Command, Run } from './child';
import { PATIENCE, startCommand } from './child';
import type { Witness } from './witness';
import { startWitness } from './witness';

const PROVIDER = 'contactship';
const ARGS = { conformance: [PROVIDER], test: ['tests/conformance/contactship'], record: [PROVIDER] };
type Live = keyof typeof ARGS & Command;

/** How a run is ended, by the processes of its script and of its jest. */
const ENDINGS: { readonly [name: string]: (run: Run) => Promise<void> | void } = {
  'Ctrl-C': (run) => run.interrupt(),
  'Ctrl-C twice': async (run) => {
    run.interrupt();
    await setTimeout(50);
    run.interrupt();
  },
  SIGTERM: ({ pid }) => kill(pid, 'SIGTERM'),
  SIGHUP: ({ pid }) => kill(pid, 'SIGHUP'),
  'SIGKILL of the script': ({ pid }) => kill(pid, 'SIGKILL'),
  'SIGKILL of jest': ({ pid }) => kill(childOf(pid), 'SIGKILL'),
  'SIGKILL of both': ({ pid }) => {
    const jest = childOf(pid);
    kill(pid, 'SIGKILL');
    kill(jest, 'SIGKILL');
  },
};

/** A stopped process cannot end itself: the script ends it after the end of the run. */
const STOPPED = 'SIGSTOP of jest';
const ALL: typeof ENDINGS = { ...ENDINGS, [STOPPED]: ({ pid }: Run) => kill(childOf(pid), 'SIGSTOP') };

/** A run of a second. */
const SHORT = { LIVE_MAX_MINUTES: '0.02', LIVE_CLEAN_UP_SECONDS: '1' };

const told: string[][] = [];

afterAll(() => {
  const head = ['command', 'ended by', 'made', 'deleted', 'listed', 'lost', 'after a sweep'];
  const table = new Table({ head, style: { head: [], compact: true } });
  table.push(...told);
  process.stdout.write(`${table.toString()}\n`);
});

function kill(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid !== undefined) process.kill(pid, signal);
}

/** The first process that a process has started (proc(5)). */
function childOf(pid: number): number | undefined {
  const file = `/proc/${pid}/task/${pid}/children`;
  const [first = ''] = existsSync(file) ? readFileSync(file, 'utf8').split(' ') : [];
  return first === '' ? undefined : Number(first);
}

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!holds() && Date.now() < end) await setTimeout(20);
}

function settingsOf(witness: Witness) {
  return { CONTACTSHIP_BASE_URL: witness.baseUrl, ...contactship.settings, LIVE_RPS: '25' };
}

/** Contacts that still exist and are in no journal. */
function lostOf(witness: Witness, reports: string): number {
  const values = whatIsLeft(subjectOf(PROVIDER), reports).flatMap((leftover) => leftover.values);
  return witness.there().filter(({ full_name, phone_number }) => {
    return !values.some((value) => String(full_name).includes(value) || String(phone_number).includes(value));
  }).length;
}

async function tryEnding(command: Live, ending: string): Promise<void> {
  const witness = await startWitness(contactship);
  const folder = mkdtempSync(join(tmpdir(), 'signals-'));
  const reports = join(folder, 'reports');
  mkdirSync(reports);
  try {
    const cwd = command === 'record' ? folder : undefined;
    const run = startCommand(
      command,
      ARGS[command],
      reports,
      { ...settingsOf(witness), ...(ending === STOPPED ? SHORT : {}) },
      cwd,
    );
    await until(() => witness.made() >= 4);
    const jest = childOf(run.pid);
    await ALL[ending]?.(run);
    await Promise.race([run.ended, until(() => !isAlive(run.pid))]);
    await until(() => jest === undefined || !isAlive(jest));
    const [made, there] = [witness.made(), witness.there().length];
    const listed = whatIsLeft(subjectOf(PROVIDER), reports);
    const left = listed.length;
    const possible = listed.filter(({ kind }) => kind === 'possible').length;
    const lost = lostOf(witness, reports);
    const { leftovers } = await sweep(subjectOf(PROVIDER), { ...settingsOf(witness), LIVE_RPS: '1000' }, reports);
    told.push([command, ending, ...[made, made - there, left, lost, witness.there().length].map(String)]);
    // Not everything was sent: the run ended early.
    expect(made).toBeLessThan(25);
    // What was under way at a kill may still arrive for a while.
    const certain = leftovers.filter(({ kind }) => kind !== 'possible');
    expect({ lost, there: witness.there(), certain }).toEqual({ lost: 0, there: [], certain: [] });
    expect(witness.touched()).toEqual([]);
    // A run that could still clean up has done so.
    if (
      !ending.includes('twice') &&
      !ending.endsWith('both') &&
      !(command === 'record' && ending.startsWith('SIGKILL'))
    )
      expect({ ending, there, left: left - possible }).toEqual({ ending, there: 0, left: 0 });
  } finally {
    await witness.close();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  }
}

test.each(Object.keys(ALL))(
  '%s loses no contact of a live run',
  async (ending) => {
    const commands: readonly Live[] =
      ending === STOPPED
        ? ['test']
        : ending.endsWith('jest')
          ? ['conformance', 'test']
          : ['conformance', 'test', 'record'];
    for (const command of commands) await tryEnding(command, ending);
  },
  4 * PATIENCE,
);

test(
  'an interrupted sweep continues when it is run again',
  async () => {
    const witness = await startWitness(contactship);
    const reports = mkdtempSync(join(tmpdir(), 'signals-'));
    try {
      const run = startCommand('conformance', [PROVIDER], reports, settingsOf(witness));
      await until(() => witness.made() >= 10);
      await ENDINGS['SIGKILL of both']?.(run);
      await until(() => !isAlive(run.pid));
      const made = witness.there().length;
      const first = startCommand('sweep', [PROVIDER], reports, { ...settingsOf(witness), LIVE_RPS: '10' });
      await until(() => witness.there().length < made);
      first.interrupt();
      const { code, stderr } = await first.ended;
      expect({ code, stderr: stderr.trim() }).toEqual({
        code: 2,
        stderr: expect.stringMatching(/^Stopped\..+run the same/),
      });
      expect(witness.there().length).toBeGreaterThan(0);
      const second = await startCommand('sweep', [PROVIDER], reports, settingsOf(witness)).ended;
      expect([witness.there(), witness.touched()]).toEqual([[], []]);
      expect(second.stdout).toMatch(/^Gone from contactship: \d+ contacts/m);
    } finally {
      await witness.close();
      rmSync(reports, { recursive: true });
    }
  },
  PATIENCE,
);
