import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { replaceFile } from '../lib/atomic-file';
import type { Generated } from './generate';

export interface Difference {
  /** Below the folder, with forward slashes. */
  readonly file: string;
  readonly state: 'missing' | 'stale' | 'left over';
  /** The first line that differs, from 1; only for a stale file. */
  readonly line?: number;
  readonly found?: string;
  readonly wanted?: string;
}

/**
 * Compares a folder with what it should hold. Returns the files that differ, by name.
 *
 * @param isAsked whether a file that is there belongs to what is compared; all do by default
 */
export function compare(
  folder: string,
  wanted: Generated,
  isAsked: (file: string) => boolean = () => true,
): readonly Difference[] {
  const present = filesOf(folder).filter(isAsked);
  const missing = [...wanted].flatMap(([file, text]) => compareFile(folder, file, text));
  const leftOver = present.filter((file) => !wanted.has(file)).map((file) => ({ file, state: 'left over' as const }));
  return [...missing, ...leftOver].sort((a, b) => a.file.localeCompare(b.file));
}

function compareFile(folder: string, file: string, text: string): readonly Difference[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [{ file, state: 'missing' }];
  const found = readFileSync(path, 'utf8');
  if (found === text) return [];
  const [now, wanted] = [found.split('\n'), text.split('\n')];
  const index = wanted.findIndex((line, at) => line !== now[at]);
  const at = index < 0 ? wanted.length : index;
  return [{ file, state: 'stale', line: at + 1, found: now[at] ?? '(end)', wanted: wanted[at] ?? '(end)' }];
}

/** Updates a folder to hold exactly what it should, replacing each file atomically. Returns the changes. */
export function update(folder: string, wanted: Generated, isAsked?: (file: string) => boolean): readonly Difference[] {
  const differences = compare(folder, wanted, isAsked);
  for (const { file, state } of differences) {
    const text = wanted.get(file);
    if (state === 'left over' || text === undefined) rmSync(join(folder, file));
    else replaceFile(join(folder, file), text);
  }
  return differences;
}

/** The files below a folder, sorted, with forward slashes; empty if the folder does not exist. */
export function filesOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
