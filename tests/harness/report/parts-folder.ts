import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** By its name it is known whose a folder is: the machine's, since several may share the reports, and the process's. */
const PREFIX = `.parts-${hostname()}-`;

/** Makes a folder for the parts of a run of this process, and removes those that ended runs of this machine have left. */
export function makePartsFolder(reports: string): string {
  for (const name of readdirSync(reports).filter(isAbandoned)) remove(join(reports, name));
  return mkdtempSync(join(reports, `${PREFIX}${process.pid}-`));
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
