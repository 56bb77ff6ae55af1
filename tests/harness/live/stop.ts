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

/**
 * To be called before each request of a case, and not before those that take away what was created.
 *
 * @param endsAt when the run ends, in milliseconds since the epoch
 * @throws a problem once the run was asked to stop, or has reached its end
 */
export function refuseWhenOver(endsAt: number): void {
  const file = process.env[VARIABLE];
  if (file !== undefined && existsSync(file)) throw problem('send the request', 'the run was stopped', 'Run it again.');
  if (Date.now() < endsAt) return;
  const remedy = 'Give it more with LIVE_MAX_MINUTES, or run fewer clauses.';
  throw problem('send the request', 'the run has reached its end', remedy);
}
