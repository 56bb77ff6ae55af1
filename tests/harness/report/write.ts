import { join } from 'node:path';
import { replaceFile } from '../lib/atomic-file';
import { messageOf, problem } from '../lib/problem';
import { junitOf } from './junit';
import { pageOf } from './page';
import { reportsFolder } from './report-file';
import type { Report } from './result';

/** What is made of a report, by the name of its file; `conformance.json` first, since the others are made from it. */
const FILES: readonly { readonly name: string; readonly textOf: (report: Report) => string }[] = [
  { name: 'conformance.json', textOf: (report) => `${JSON.stringify(report, null, 2)}\n` },
  { name: 'junit.xml', textOf: (report) => junitOf(report, process.env.STRICT === '1') },
  { name: 'index.html', textOf: pageOf },
];

/**
 * Writes a report in all its forms, each file whole or not at all.
 *
 * @returns what kept a file from being written, a line each
 */
export function writeReport(report: Report): readonly string[] {
  return FILES.flatMap(({ name, textOf }) => {
    const file = join(reportsFolder(), name);
    try {
      replaceFile(file, textOf(report));
      return [];
    } catch (error) {
      const remedy = 'See that REPORTS_DIR is a folder that can be written to, and has room.';
      return [problem(`write ${file}`, messageOf(error), remedy).message];
    }
  });
}
