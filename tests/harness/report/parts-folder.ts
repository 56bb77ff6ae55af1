import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** By its name it is known whose a folder is: the machine's, since several may share the reports, and the process's. */
const PREFIX = `.parts-${hostname()}-`;

/** The path of a folder for the parts of a run that this process starts. Nothing is made. */
export function newPartsFolder(reports: string): string {
  return join(resolve(reports), `${PREFIX}${process.pid}-${randomBytes(3).toString('hex')}`);
}

/** Makes the folder for the parts of a run, and removes those that ended runs of this machine have left beside it. */
export function makePartsFolder(folder: string): void {
  const reports = dirname(folder);
  for (const name of readdirSync(reports).filter(isAbandoned)) remove(join(reports, name));
  mkdirSync(folder, { recursive: true });
}

function isAbandoned(name: string): boolean {
  const pid = name.startsWith(PREFIX) ? /^(\d+)-\w{6}$/.exec(name.slice(PREFIX.length))?.[1] : undefined;
  return pid !== undefined && !isAlive(Number(pid));
}

/** A process that may not be signalled is there, too. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return !(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ESRCH');
  }
}

/** One that cannot be removed stays, and keeps nothing else from being done. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
