import './loading';
import type { Provider } from '../contracts';
import { contracts } from '../contracts';
import type { Difference } from '../tests/harness/generate/files';
import { compare, update } from '../tests/harness/generate/files';
import type { Generated } from '../tests/harness/generate/generate';
import { generate, generateAll } from '../tests/harness/generate/generate';
import { refuseCheckout } from '../tests/harness/lib/checkout';
import { refuseAll } from '../tests/harness/lib/problem';
import { missingParts } from '../tests/wiring/parts';
import { refuseMisplaced } from '../tests/wiring/traceability';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const command = describeCommand({
  name: 'generate',
  purpose: 'Writes generated/ from specs/ and contracts/: types, validators and clauses.md.',
  example: 'npm run generate -- --check',
})
  .argument('[providers...]', PROVIDERS)
  .option('--check', 'write nothing; exit with 1 when a file is stale');

main(async () => {
  const { args, options } = readArguments(command);
  const { check = false } = options;
  const chosen = pickProviders(args);
  refuseCheckout(process.cwd());
  refuseAll(missingParts('.', check ? 'run' : 'generate'));
  const wanted = args.length > 0 ? await generateSome(chosen) : await generateAll('.', contracts);
  await refuseMisplaced(chosen);
  // What the others have, and what all have in common, stays as it is.
  const isAsked = (file: string) => args.length === 0 || chosen.some((provider) => file.startsWith(`${provider}/`));
  const differences = check ? compare('generated', wanted, isAsked) : update('generated', wanted, isAsked);
  for (const difference of differences) console.log(check ? tell(difference) : done(difference));
  if (check && differences.length > 0) {
    console.error(
      `\n${differences.length} of ${wanted.size} generated files differ from specs/ and contracts/. Run: npm run generate`,
    );
    return 1;
  }
  if (check || differences.length === 0) console.log(`generated/ is fresh: ${wanted.size} files.`);
  // The other parts are written with the types that are there now.
  refuseAll(missingParts('.', 'proof'));
  return 0;
});

async function generateSome(chosen: readonly Provider[]): Promise<Generated> {
  const all = await Promise.all(chosen.map((provider) => generate('.', provider, contracts[provider])));
  return new Map(all.flatMap((files) => [...files]));
}

function tell({ file, state, line, found, wanted }: Difference): string {
  const where = line === undefined ? `generated/${file}` : `generated/${file}:${line}`;
  return state === 'stale'
    ? `${where} is stale\n  - ${excerpt(found, wanted)}\n  + ${excerpt(wanted, found)}`
    : `${where} is ${state}`;
}

function done({ file, state }: Difference): string {
  return `${state === 'left over' ? 'Removed' : 'Wrote'} generated/${file}`;
}

/** The part of a line in which it differs from another. */
function excerpt(line = '', other = ''): string {
  const start = [...line].findIndex((character, index) => character !== other[index]);
  const from = Math.max(0, (start < 0 ? line.length : start) - 40);
  return `${from > 0 ? '…' : ''}${line.slice(from, from + 100)}${line.length > from + 100 ? '…' : ''}`;
}
