import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { providers } from '../contracts';
import { derivedFaults, written } from '../tests/faults';
import { findingsOf } from '../tests/faults/fault';
import type { Judged } from '../tests/faults/judged';
import { judgeFault } from '../tests/faults/judged';
import { pick } from '../tests/harness/plan/select';
import { colours } from '../tests/harness/report/colours';
import { subjectOf } from '../tests/subject';
import { variantsOf } from '../tests/variants';
import { main } from './main';

/** Runs every faulty server, of which each must be caught, and every variant that keeps the documents, of which none may be. */
main(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const named = positionals.map((name) => pick('provider', name, providers, (each) => each));
  const table = new Table({
    head: ['Provider', 'faults', 'caught', 'missed', 'wrong clause', 'variants', 'passed', 'accused'],
    colAligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    style: { head: [], border: [], compact: true },
  });
  const uncaught: string[] = [];
  for (const provider of named.length > 0 ? named : providers) {
    const subject = { ...subjectOf(provider), provider };
    const judged: Judged[] = [];
    for (const fault of [...written[provider], ...derivedFaults(subject)])
      judged.push(await judgeFault(subject, fault));
    const count = (outcome: Judged['outcome']) => judged.filter((each) => each.outcome === outcome).length;
    const variants = variantsOf(provider);
    const accused: string[] = [];
    for (const { name, reference, delay } of variants) {
      const { broken, unjudged } = await findingsOf(subject, reference, delay);
      const clauses = [...broken, ...unjudged];
      if (clauses.length > 0)
        accused.push(`${colours.red('accused')} a ${provider} that ${name}: ${clauses.join(', ')}`);
    }
    table.push([
      provider,
      ...[judged.length, count('caught'), count('missed'), count('wrong')],
      ...[variants.length, variants.length - accused.length, accused.length],
    ]);
    uncaught.push(...accused, ...judged.flatMap((each) => (each.outcome === 'caught' ? [] : [tell(provider, each)])));
  }
  console.log(table.toString());
  for (const line of uncaught) console.log(line);
  return uncaught.length > 0 ? 1 : 0;
});

function tell(provider: string, { fault, outcome, unexpected }: Judged): string {
  const what = outcome === 'missed' ? 'is missed' : `is caught by ${unexpected.join(', ')} too`;
  return `${colours.red(outcome)} a ${provider} that ${fault.name} ${what}`;
}
