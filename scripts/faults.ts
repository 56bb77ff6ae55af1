import './proof';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Table from 'cli-table3';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { problem } from '../tests/harness/lib/problem';
import { colours } from '../tests/harness/report/colours';
import { makeReportsFolder } from '../tests/harness/report/report-file';
import { pictureOf, picturePage } from '../tests/self/faults/picture';
import { trySideBySide } from '../tests/self/faults/side-by-side';
import type { Tally } from '../tests/self/faults/tally';
import { complaintLine, isComplete, tallyOf, tallyTable, withTable } from '../tests/self/faults/tally';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const README = 'README.md';
const PICTURE = 'tests/self/faults/picture.svg';
const PAGE = 'faults.html';

const command = describeCommand({
  name: 'faults',
  purpose: 'Checks that every faulty server is caught, and that no conforming one fails.',
  settings: { REPORTS_DIR: 'where --html writes; reports/ by default' },
  example: 'npm run faults -- wacr',
})
  .argument('[providers...]', PROVIDERS)
  .option('--html', `write a picture of what is caught to ${PAGE} in REPORTS_DIR`)
  .option('--write', `update the table of ${README} and its picture`);

main(async () => {
  const { args, options } = readArguments(command);
  const chosen = pickProviders(args);
  const found = await trySideBySide(chosen);
  const tallies = chosen.map((provider) => tallyOf(provider, found));
  const complaints = tallies.flatMap(({ provider, complaints: own }) =>
    own.map((each) => `${colours.red(each.outcome)} ${complaintLine(provider, each)}`),
  );
  console.log(inTerminal(tallies));
  if (options.html) writePage(await picturePage(tallies));
  if (isComplete(tallies)) {
    const files = [
      { file: README, text: readmeWith(tallyTable(tallies)) },
      { file: PICTURE, text: await pictureOf(tallies) },
    ];
    complaints.push(...files.flatMap((each) => keep(each, options.write === true)));
  }
  for (const line of complaints) console.log(line);
  return complaints.length > 0 ? 1 : 0;
});

function inTerminal(tallies: readonly Tally[]): string {
  const table = new Table({
    head: ['Provider', 'faults', 'caught', 'variants', 'false alarms'],
    colAligns: ['left', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  for (const { provider, families, variants } of tallies) {
    const sum = (part: 'caught' | 'all') => Object.values(families).reduce((total, family) => total + family[part], 0);
    table.push([provider, sum('all'), sum('caught'), variants.all, variants.all - variants.passed]);
  }
  return table.toString();
}

function writePage(page: string): void {
  const file = join(makeReportsFolder(), PAGE);
  replaceFile(file, page);
  console.log(`Wrote ${file}.`);
}

function readmeWith(table: string): string {
  const page = withTable(readFileSync(README, 'utf8'), table);
  if (page === undefined) throw problem(`read ${README}`, 'it has no place for the table', 'Restore its two comments.');
  return page;
}

/** Writes a file that shows what is caught, or says that it is stale. */
function keep({ file, text }: { readonly file: string; readonly text: string }, isToWrite: boolean): readonly string[] {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return [];
  if (!isToWrite) return [`${file} is stale. Write it: npm run faults -- --write`];
  replaceFile(file, text);
  console.log(`Wrote ${file}.`);
  return [];
}
