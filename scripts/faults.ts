import './proof';
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import type { Provider } from '../contracts';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { problem, refuseAll } from '../tests/harness/lib/problem';
import { colours } from '../tests/harness/report/colours';
import { faultsOf } from '../tests/self/faults';
import type { Fault } from '../tests/self/faults/fault';
import { findingsOf, strayNames } from '../tests/self/faults/fault';
import type { Judged } from '../tests/self/faults/judge-fault';
import { judgeFault } from '../tests/self/faults/judge-fault';
import type { Tally } from '../tests/self/faults/tally';
import { isComplete, tallyTable, withTable } from '../tests/self/faults/tally';
import { variantsOf } from '../tests/self/variants';
import { subjectOf } from '../tests/wiring/subject';
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
  const strays = chosen.flatMap((provider) => {
    const subject = { ...subjectOf(provider), provider };
    return Object.values(faultsOf(subject)).flatMap((faults) => faults.flatMap((fault) => strayNames(fault, subject)));
  });
  refuseAll(strays);
  const complaints: string[] = [];
  const tallies: Tally[] = [];
  for (const provider of chosen) tallies.push(await tally(provider, complaints));
  console.log(inTerminal(tallies));
  if (isComplete(tallies)) complaints.push(...checkReadme(tallyTable(tallies), options.write === true));
  for (const line of complaints) console.log(line);
  return complaints.length > 0 ? 1 : 0;
});

async function tally(provider: Provider, complaints: string[]): Promise<Tally> {
  const subject = { ...subjectOf(provider), provider };
  const judgeAll = async (faults: readonly Fault[]) => {
    const judged: Judged[] = [];
    for (const fault of faults) judged.push(await judgeFault(subject, fault));
    const missed = judged.filter(({ outcome }) => outcome !== 'caught');
    complaints.push(...missed.map((each) => inWords(provider, each)));
    return { caught: judged.length - missed.length, all: judged.length };
  };
  const { fields, rules, answers, behaviour, values, second } = faultsOf(subject);
  const families = {
    fields: await judgeAll(fields),
    rules: await judgeAll(rules),
    answers: await judgeAll(answers),
    behaviour: await judgeAll(behaviour),
    values: await judgeAll(values),
    second: await judgeAll(second),
  };
  const variants = variantsOf(provider);
  let passed = 0;
  for (const { name, reference, delay } of variants) {
    const { broken, unjudged } = await findingsOf(subject, reference, delay);
    const clauses = [...broken, ...unjudged];
    if (clauses.length === 0) passed += 1;
    else complaints.push(`${colours.red('false alarm')} a ${provider} that ${name}: ${clauses.join(', ')}`);
  }
  return { provider, families, variants: { passed, all: variants.length } };
}

function inWords(provider: string, { fault, outcome, unexpected }: Judged): string {
  const what = outcome === 'missed' ? 'is missed' : `also breaks ${unexpected.join(', ')}`;
  return `${colours.red(outcome)} a ${provider} that ${fault.name} ${what}`;
}

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
