import { parseArgs } from 'node:util';
import { providers } from '../contracts';
import { pick } from '../tests/harness/plan/select';
import { listed, listing } from '../tests/harness/report/listing';
import { subjectOf } from '../tests/subject';
import { main } from './main';

main(async () => {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const named = positionals.map((name) => pick('provider', name, providers, (each) => each));
  const clauses = (named.length > 0 ? named : providers).flatMap((provider) => subjectOf(provider).clauses);
  console.log(values.json ? JSON.stringify(clauses.map(listed), null, 2) : listing(clauses));
  return 0;
});
