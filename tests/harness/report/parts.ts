import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from './result';

/** Test files run in processes of their own; what they found reaches the reporter through a folder of one run. */
const VARIABLE = 'CONFORMANCE_PARTS';

/** Makes the folder, and tells the processes that start later where it is. */
export function openParts(): void {
  process.env[VARIABLE] = mkdtempSync(join(tmpdir(), 'conformance-'));
}

/** Hands results to the reporter; without a reporter they are dropped. */
export function writePart(name: string, results: readonly Result[]): void {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) writeFileSync(join(folder, `${name}.json`), JSON.stringify(results));
}

/** All results of the run, in the order of the files' names. Removes the folder. */
export function takeParts(): readonly Result[] {
  const folder = process.env[VARIABLE];
  if (folder === undefined) return [];
  const results = readdirSync(folder)
    .sort()
    .flatMap((file): readonly Result[] => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  rmSync(folder, { recursive: true, force: true });
  return results;
}
