import { existsSync, writeFileSync } from 'node:fs';
import { problem } from '../problem';

/** Test files run in processes of their own; whether the run is to stop reaches them through a file. */
const VARIABLE = 'CONFORMANCE_STOP';

/** The environment of processes that look at the file. */
export function stoppable(file: string): { readonly [name: string]: string } {
  return { [VARIABLE]: file };
}

export function requestStop(file: string): void {
  writeFileSync(file, '');
}

/** @throws a problem once the run was asked to stop; what it created is still taken away */
export function refuseWhenStopped(): void {
  const file = process.env[VARIABLE];
  if (file === undefined || !existsSync(file)) return;
  throw problem('send the request', 'the run was stopped', 'Run it again.');
}
