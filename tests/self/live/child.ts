import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providers } from '../../../contracts';
import { baseUrlName } from '../../harness/live/settings';
import { subjectOf } from '../../wiring/subject';

export const ROOT = join(__dirname, '../../..');

/** Milliseconds after which a run counts as hung and is killed. */
export const PATIENCE = 240_000;

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly ended: Promise<Ended>;
  readonly pid: number;
  /** As Ctrl-C does: to the process and its descendants. */
  readonly interrupt: () => void;
}

/** The environment of every run: only the given settings, regardless of `.env` and of this environment. */
function blank(): { readonly [name: string]: string } {
  const settings = providers.flatMap((provider) => [
    baseUrlName(provider),
    ...Object.keys(subjectOf(provider).contract.settings),
  ]);
  const limits = [
    'LIVE_TIMEOUT_MS',
    'LIVE_MAX_MINUTES',
    'LIVE_CLEAN_UP_SECONDS',
    'LIVE_AT_ONCE',
    'LIVE_SAMPLES',
    'LIVE_UNMARKED',
  ];
  const consent = ['LIVE_HOSTS', 'ALLOW_PRODUCTION'];
  return Object.fromEntries([...settings, ...limits, ...consent, 'STRICT', 'DEPTH'].map((name) => [name, '']));
}

/** The commands that go live. */
export type Command = 'conformance' | 'test' | 'record' | 'sweep';

type Given = { readonly [name: string]: string | number };

/** Starts `npm run conformance` with TARGET=live. */
export function startConformance(args: readonly string[], reports: string, settings: Given): Run {
  return startCommand('conformance', args, reports, settings);
}

/**
 * Starts a command with TARGET=live, as its own process group.
 *
 * @param cwd for commands that write into the working folder
 */
export function startCommand(
  command: Command,
  args: readonly string[],
  reports: string,
  settings: Given,
  cwd = ROOT,
): Run {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const own = { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), NO_COLOR: '1', TARGET: 'live', REPORTS_DIR: reports };
  const given = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
  const script = join(ROOT, `scripts/${command}.ts`);
  const child = spawn(process.execPath, ['-r', join(ROOT, 'scripts/register.js'), script, ...args], {
    cwd,
    env: { ...own, LIVE_RPS: '1000', ...blank(), ...given },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ended: end(child), pid: child.pid ?? 0, interrupt: () => signal(child, 'SIGINT') };
}

async function end(child: ChildProcess): Promise<Ended> {
  const read = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      read[name] += text;
    });
  }
  const timer = setTimeout(() => signal(child, 'SIGKILL'), PATIENCE);
  try {
    const [code] = await once(child, 'close');
    return { code, ...read };
  } finally {
    clearTimeout(timer);
  }
}

function signal({ pid }: ChildProcess, name: 'SIGINT' | 'SIGKILL'): void {
  if (pid !== undefined) process.kill(-pid, name);
}

/** Runs to the end, with a temporary reports folder. */
export async function withReports<T>(use: (reports: string) => Promise<T>): Promise<T> {
  const reports = mkdtempSync(join(tmpdir(), 'live-'));
  try {
    return await use(reports);
  } finally {
    rmSync(reports, { recursive: true });
  }
}
