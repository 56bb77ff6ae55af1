import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from './result';

/** Where reports go: `REPORTS_DIR`, or `reports/` in the working folder. */
export function reportsFolder(): string {
  return process.env.REPORTS_DIR || 'reports';
}

export function reportFile(): string {
  return join(reportsFolder(), 'conformance.json');
}

/** The report of the run that was just made; undefined when it made none. */
export function readReport(): Report | undefined {
  return existsSync(reportFile()) ? (JSON.parse(readFileSync(reportFile(), 'utf8')) as Report) : undefined;
}
