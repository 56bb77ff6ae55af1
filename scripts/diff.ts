import './parts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffSpecs } from '../tests/harness/diff/diff';
import type { Difference } from '../tests/harness/diff/difference';
import { isTold } from '../tests/harness/diff/difference';
import { diffPage } from '../tests/harness/diff/markdown';
import { diffReport } from '../tests/harness/diff/report';
import type { Pair } from '../tests/wiring/versions';
import { versionsOf, versionsSince } from '../tests/wiring/versions';
import { describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';

const command = describeCommand({
  name: 'diff',
  purpose: 'Says what edits of the specs mean for those who integrate.',
  more: 'Exit code: 0 all is compatible, 1 something is (possibly) breaking, 2 not compared.',
  example: 'npm run diff -- main --markdown',
})
  .argument('[before]', 'a commit, a branch or a tag, or a spec: old.yaml; HEAD by default')
  .argument('[after]', 'the spec to compare with: new.yaml; the working tree by default')
  .option('--json', 'print it for machines')
  .option('--markdown', 'print it as a comment on a pull request');

main(async () => {
  const { args, options } = readArguments(command);
  const [before = 'HEAD', after] = args;
  if (options.json && options.markdown) throw refusedArguments(command, '--json and --markdown exclude each other');
  if (after === undefined && /\.ya?ml$/.test(before))
    throw refusedArguments(command, `${before} alone: a spec is compared with another`);
  const folder = mkdtempSync(join(tmpdir(), 'contact-contracts-diff-'));
  try {
    const pairs = after === undefined ? versionsSince('.', before, folder) : [versionsOf(before, after)];
    const differences = await compare(pairs);
    console.log(shown(differences, options));
    return differences.some(({ changes }) => changes.some(({ effect }) => effect !== 'compatible')) ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function compare(pairs: readonly Pair[]): Promise<readonly Difference[]> {
  const each = pairs.map(({ provider, before, after, notes }) => diffSpecs(provider, before, after, notes));
  return (await Promise.all(each)).filter(isTold);
}

function shown(differences: readonly Difference[], { json, markdown }: { json?: true; markdown?: true }): string {
  if (json) return JSON.stringify(differences, null, 2);
  if (differences.length === 0) return 'Nothing changed.';
  return markdown ? diffPage(differences) : differences.map(diffReport).join('\n\n');
}
