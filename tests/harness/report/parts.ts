import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import '../lib/jest-run';
import { messageOf, problem } from '../lib/problem';
import type { Part } from './result';

/** The verdicts first: if anything else cannot be written, they are kept. */
const KINDS = [
  'results',
  'served',
  'leftovers',
  'fixtures',
  'errata',
  'observed',
  'seen',
  'problems',
] as const satisfies readonly (keyof Part)[];

/** Test files run in processes of their own; what they found reaches the reporter through a folder of the run. */
function partsFolder(): string | undefined {
  return globalThis.conformanceRun?.parts;
}

/** Announces findings, so that they are missed when their process ends before it writes them. */
export function beginPart(name: string): void {
  const folder = partsFolder();
  if (folder !== undefined) writeFileSync(join(folder, `${name}.begun`), '');
}

/**
 * Hands findings to the reporter, each kind in a separate file; without a folder they are dropped. What cannot be
 * written is reported as a problem of the run.
 *
 * @throws a problem when the results, or that something is missing, cannot be written
 */
export function writePart(name: string, findings: Partial<Part>): void {
  const folder = partsFolder();
  if (folder === undefined) return;
  const problems = [...(findings.problems ?? [])];
  for (const kind of KINDS) {
    const found = kind === 'problems' ? problems : findings[kind];
    if (found === undefined) continue;
    try {
      writeFileSync(join(folder, `${name}.${kind}.json`), JSON.stringify(found));
    } catch (error) {
      const failure = problem(
        `write the ${kind} of ${name}`,
        messageOf(error),
        'The other findings are in the report.',
      );
      if (kind === 'results' || kind === 'problems') throw failure;
      problems.push(failure.message);
    }
  }
}

/**
 * All findings of the run, in the order of the files' names. What cannot be read is one of its problems, and keeps
 * nothing else from being read. Removes the folder.
 */
export function takeParts(): Part {
  const folder = partsFolder();
  const lost: string[] = [];
  const miss = (file: string, error: unknown) => {
    lost.push(problem(`read ${file} of the report`, messageOf(error), 'The report is incomplete: run again.').message);
    return [];
  };
  const files =
    folder === undefined
      ? []
      : orElse(
          (error) => miss('the parts', error),
          () => readdirSync(folder).sort(),
        );
  const read = (kind: keyof Part) =>
    files
      .filter((file) => file.endsWith(`.${kind}.json`))
      .flatMap((file) =>
        orElse(
          (error) => miss(file, error),
          () => listIn(join(folder ?? '', file)),
        ),
      );
  const announced = files
    .filter((file) => file.endsWith('.begun'))
    .map((file) => file.replace('.begun', '.results.json'));
  for (const file of announced) if (!files.includes(file)) miss(file, 'its tests ended before they wrote it');
  const findings = {
    served: read('served'),
    results: read('results'),
    observed: read('observed'),
    errata: read('errata'),
    seen: read('seen'),
    leftovers: read('leftovers'),
    fixtures: read('fixtures'),
    problems: [...read('problems'), ...lost],
  };
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  return findings;
}

function orElse<T>(otherwise: (error: unknown) => readonly T[], run: () => readonly T[]): readonly T[] {
  try {
    return run();
  } catch (error) {
    return otherwise(error);
  }
}

function listIn(path: string) {
  const found: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (Array.isArray(found)) return found;
  throw new Error('it is not a list');
}
