import './loading';
import { spawnSync } from 'node:child_process';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { scaffold } from '../tests/wiring/scaffold/scaffold';
import { describeCommand, readArguments } from './command';
import { main } from './main';

const command = describeCommand({
  name: 'new',
  purpose: 'Writes all places of a new provider, and lists what is still to be filled.',
  example: 'npm run new -- six',
}).argument('<provider>', 'its name: lower-case letters');

main(async () => {
  const [name = ''] = readArguments(command).args;
  const files = scaffold('.', name);
  for (const [file, text] of files) replaceFile(file, text);
  console.log(`Wrote ${files.size} files:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`);
  // The types of the contract are generated. That something is still to be filled is no failure of this command.
  const generate = ['-r', './scripts/register.js', 'scripts/generate.ts'];
  const { stdout, stderr } = spawnSync(process.execPath, generate, { encoding: 'utf8' });
  console.log(`${stdout}\n${stderr.trim()}\n`);
  console.log('CONTRIBUTING.md, "Adding a provider", says in which order. npm run generate lists what is left.');
  return 0;
});
