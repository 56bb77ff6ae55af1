import './parts';
import { listed, listing } from '../tests/harness/report/listing';
import { subjectOf } from '../tests/wiring/subject';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const command = describeCommand({
  name: 'list',
  purpose: 'Prints every clause with its cases.',
  example: 'npm run list -- wacr --json',
})
  .argument('[providers...]', PROVIDERS)
  .option('--json', 'print them for machines');

main(async () => {
  const { args, options } = readArguments(command);
  const clauses = pickProviders(args).flatMap((provider) => subjectOf(provider).clauses);
  console.log(options.json ? JSON.stringify(clauses.map(listed), null, 2) : listing(clauses));
  return 0;
});
