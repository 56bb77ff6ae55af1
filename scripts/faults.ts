import './parts';
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { problem } from '../tests/harness/lib/problem';
import { colours } from '../tests/harness/report/colours';
import { trySideBySide } from '../tests/self/faults/side-by-side';
import type { Tally } from '../tests/self/faults/tally';
import { complaintLine, isComplete, tallyOf, tallyTable, withTable } from '../tests/self/faults/tally';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const README = 'README.md';

const command = describeCommand({
  name: 'faults',
  purpose: 'Checks that every faulty server is caught, and that no conforming one fails.',
  example: 'npm run faults -- wacr',
})
  .argument('[providers...]', PROVIDERS)
  .option('--write', `update the table of ${README}`);

main(async () => {
  const { args, options } = readArguments(command);
  const chosen = pickProviders(args);
  const found = await trySideBySide(chosen);
  const tallies = chosen.map((provider) => tallyOf(provider, found));
  const complaints = tallies.flatMap(({ provider, complaints: own }) =>
    own.map((each) => `${colours.red(each.outcome)} ${complaintLine(provider, each)}`),
  );
  console.log(inTerminal(tallies));
  if (isComplete(tallies)) complaints.push(...checkReadme(tallyTable(tallies), options.write === true));
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

/** Writes the table of the README, or says that it is stale. */
function checkReadme(table: string, isToWrite: boolean): readonly string[] {
  const page = readFileSync(README, 'utf8');
  const wanted = withTable(page, table);
  if (wanted === undefined)
    throw problem(`read ${README}`, 'it has no place for the table', 'Restore its two comments.');
  if (wanted === page) return [];
  if (!isToWrite) return [`${README} is stale. Write its table: npm run faults -- --write`];
  replaceFile(README, wanted);
  console.log(`Wrote the table of ${README}.`);
  return [];
}
