import { parseArgs } from 'node:util';
import { providers } from '../contracts';
import { loadEnvFile, missingSettings } from '../tests/harness/live/settings';
import { sweep } from '../tests/harness/live/target';
import { pick } from '../tests/harness/plan/select';
import { problem } from '../tests/harness/problem';
import { makeReportsFolder } from '../tests/harness/report/report-file';
import { subjectOf } from '../tests/subject';
import { main } from './main';

/** Deletes what earlier live runs created and could not take away, as their journal lists it. */
main(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  loadEnvFile('.');
  const named = positionals.map((name) => pick('provider', name, providers, (each) => each));
  if (named.length === 0) throw problem('sweep', 'no provider is named', `Name one: npm run sweep -- ${providers[0]}`);
  let left = 0;
  for (const provider of named) {
    const subject = subjectOf(provider);
    const missing = missingSettings(subject, process.env);
    if (missing.length > 0)
      throw problem(
        `sweep ${provider}`,
        `${missing.join(', ')} are not set`,
        'Set them in the environment or in .env.',
      );
    const leftovers = await sweep(subject, process.env, makeReportsFolder());
    for (const { id, reason } of leftovers) console.log(`Still at ${provider}: ${id}, ${reason}.`);
    if (leftovers.length === 0) console.log(`Nothing is left at ${provider}.`);
    left += leftovers.length;
  }
  return left > 0 ? 1 : 0;
});
