import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import '../lib/jest-run';
import { isRecord } from '../lib/json';
import { problem } from '../lib/problem';
import { GRACE } from './client';

import type { LiveLimits } from './settings';

/** How a live run was prepared, before any test. */
export interface Prepared {
  readonly run: string;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  /** By provider. */
  readonly readiness: { readonly [provider: string]: Readiness };
}

export interface Control {
  /** What the processes share that take part: who supervises them, how the run was prepared, whether it is to stop. */
  readonly folder: string;
  /** Stops cases from sending requests; what was created is deleted. */
  readonly requestStop: () => void;
  /** Undefined until the run is prepared. */
  readonly prepared: () => Prepared | undefined;
  readonly remove: () => void;
}

const STOP = 'stop';
const SUPERVISOR = 'supervisor';
const PREPARED = 'prepared.json';

/** Opens the folder of a run that this process supervises. A run stops when its supervisor is gone. */
export function openControl(): Control {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  writeFileSync(join(folder, SUPERVISOR), String(process.pid));
  return {
    folder,
    requestStop: () => writeFileSync(join(folder, STOP), ''),
    prepared: () => readPrepared(folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The folder of the run that this process takes part in. */
function sharedFolder(): string | undefined {
  return globalThis.conformanceRun?.control;
}

/** Whether this process takes part in a supervised run. */
export function isSupervised(): boolean {
  return sharedFolder() !== undefined;
}

/** Saves for the other processes how the run was prepared. */
export function savePrepared(prepared: Prepared): void {
  const folder = sharedFolder();
  if (folder !== undefined) writeFileSync(join(folder, PREPARED), JSON.stringify(prepared));
}

/** How the run that this process takes part in was prepared. */
export function prepared(): Prepared | undefined {
  const folder = sharedFolder();
  return folder === undefined ? undefined : readPrepared(folder);
}

function readPrepared(folder: string): Prepared | undefined {
  const file = join(folder, PREPARED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Prepared) : undefined;
}

/**
 * Call it before each request of a case, but not before those that delete what was created.
 *
 * @param endsAt when the run ends, in milliseconds since the epoch
 * @throws a problem once the run was asked to stop, has lost its supervisor, or has reached its end
 */
export function refuseWhenOver(endsAt: number): void {
  const reason = whyOver(endsAt);
  if (reason === undefined) return;
  const remedy =
    reason === STOPPED ? 'Run it again.' : 'Give it more time with LIVE_MAX_MINUTES, or run fewer clauses.';
  throw problem('send the request', reason, remedy);
}

const STOPPED = 'the run was stopped';

/** Why no case sends a request any more; undefined while the run goes on. */
export function whyOver(endsAt: number): string | undefined {
  const folder = sharedFolder();
  if (folder !== undefined && isToStop(folder)) return STOPPED;
  return Date.now() < endsAt ? undefined : 'the run has reached its end';
}

function isToStop(folder: string): boolean {
  const supervisor = join(folder, SUPERVISOR);
  // Its folder is removed file by file.
  if (!existsSync(supervisor) || existsSync(join(folder, STOP))) return true;
  return !isAlive(Number(readFileSync(supervisor, 'utf8')));
}

/** How long a run that can end itself takes to end, besides its responses and its clean-up, in milliseconds. */
const MARGIN = 10_000;

/**
 * When a run is over, whatever its processes do, in milliseconds since the epoch: the last response of a case, the
 * clean-up and its last response have arrived or been given up.
 */
export function overAt(endsAt: number, { cleanUpMs }: Pick<LiveLimits, 'cleanUpMs'>): number {
  return endsAt + GRACE + cleanUpMs + GRACE + MARGIN;
}

/** Whether a process is alive. A process of another user counts, a zombie does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Without an init process that reaps them, ended processes remain as zombies: state Z of proc(5).
    const stat = `/proc/${pid}/stat`;
    return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
  } catch (error) {
    // Jest runs tests in a separate realm, where Node's errors are not instances of Error.
    return isRecord(error) && error.code === 'EPERM';
  }
}

/** Whether a provider can be tested live. Determined once, before the tests are started. */
export type Readiness =
  | { readonly state: 'runs'; readonly signatures: readonly string[] }
  | { readonly state: 'skipped'; readonly reason: string }
  | { readonly state: 'unusable'; readonly reason: string };
