import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makePartsFolder } from './parts-folder';
import { makeReportsFolder } from './report-file';
import type { Findings } from './result';

/** Test files run in processes of their own; what they found reaches the reporter through a folder of one run. */
const VARIABLE = 'CONFORMANCE_PARTS';

/** Makes the folder, among the reports since a run that is broken off leaves it, and tells later processes where it is. */
export function openParts(): void {
  process.env[VARIABLE] = makePartsFolder(resolve(makeReportsFolder()));
}

/** Hands findings to the reporter; without a reporter they are dropped. */
export function writePart(name: string, findings: Partial<Findings>): void {
  const folder = process.env[VARIABLE];
  if (folder !== undefined) writeFileSync(join(folder, `${name}.json`), JSON.stringify(findings));
}

/** All findings of the run, in the order of the files' names. Removes the folder. */
export function takeParts(): Findings {
  const folder = process.env[VARIABLE];
  const files =
    folder === undefined
      ? []
      : readdirSync(folder)
          .sort()
          .map((file) => join(folder, file));
  const parts = files.map((file): Partial<Findings> => JSON.parse(readFileSync(file, 'utf8')));
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  return {
    results: parts.flatMap(({ results = [] }) => results),
    observed: parts.flatMap(({ observed = [] }) => observed),
    errata: parts.flatMap(({ errata = [] }) => errata),
    leftovers: parts.flatMap(({ leftovers = [] }) => leftovers),
    fixtures: parts.flatMap(({ fixtures = [] }) => fixtures),
  };
}
