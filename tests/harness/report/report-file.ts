import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf, problem } from '../lib/problem';
import { reasonOf } from '../lib/text-file';
import type { Report } from './result';

/** Where reports go: `REPORTS_DIR`, or `reports/` in the working folder. */
export function reportsFolder(): string {
  return process.env.REPORTS_DIR || 'reports';
}

/**
 * Creates the folder if needed and returns it.
 *
 * @throws a problem when no report could be written to it
 */
export function makeReportsFolder(): string {
  const folder = reportsFolder();
  const remedy = 'Set REPORTS_DIR to a writable folder.';
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw problem(`write reports to ${folder}`, reasonOf(error), remedy);
  }
  if (statSync(reportFile(), { throwIfNoEntry: false })?.isDirectory())
    throw problem(`write ${reportFile()}`, 'it is a folder', remedy);
  return folder;
}

export function reportFile(): string {
  return join(reportsFolder(), 'conformance.json');
}

/**
 * The report of the last run; undefined when it made none.
 *
 * @throws a problem when the file cannot be read
 */
export function readReport(): Report | undefined {
  if (!existsSync(reportFile())) return undefined;
  try {
    return JSON.parse(readFileSync(reportFile(), 'utf8')) as Report;
  } catch (error) {
    throw problem(`read ${reportFile()}`, messageOf(error), 'Run npm run conformance, which writes a new one.');
  }
}
