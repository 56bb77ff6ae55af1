import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { problem } from '../tests/harness/lib/problem';
import { loadEnvFile, missingSettings } from '../tests/harness/live/settings';
import { sweep, whatIsLeft } from '../tests/harness/live/sweep';
import { makeReportsFolder, reportsFolder } from '../tests/harness/report/report-file';
import { subjectOf } from '../tests/wiring/subject';
import { describeCommand, readArguments } from './command';
import { printLeftovers } from './leftovers';
import { main } from './main';
import { pickProvider } from './providers';
import { onSignals } from './signals';

const command = describeCommand({
  name: 'sweep',
  purpose: 'Deletes what earlier live runs left behind, by their journals.',
  settings: {
    '<PROVIDER>_BASE_URL': 'the server of those runs; with the credentials, as in .env.example',
    REPORTS_DIR: 'the folder of their journals; reports/ by default',
  },
  example: 'npm run sweep -- wacr',
}).argument('[providers...]', `at least one of ${providers.join(', ')}`);

main(async () => {
  const named = readArguments(command).args.map(pickProvider);
  loadEnvFile('.');
  if (named.length === 0)
    throw problem('sweep', 'no provider is named', `Name one: npm run sweep -- ${open().join(' ')}`);
  onSignals(
    () => {
      console.error('\nStopped. The journals list what is left; run the same command again.');
      process.exit(2);
    },
    () => undefined,
  );
  let left = 0;
  for (const provider of named) left += await sweepProvider(provider);
  return left > 0 ? 1 : 0;
});

/** Providers that may have leftovers; all if there are none. */
function open(): readonly Provider[] {
  const found = providers.filter((provider) => {
    try {
      return whatIsLeft(subjectOf(provider), reportsFolder()).length > 0;
    } catch {
      // A journal that cannot be read lists something.
      return true;
    }
  });
  return found.length > 0 ? found : providers;
}

/** @returns how many contacts may still be there */
async function sweepProvider(provider: Provider): Promise<number> {
  const subject = subjectOf(provider);
  const missing = missingSettings(subject, process.env);
  if (missing.length > 0) {
    const remedy = 'Set them in the environment or in .env, as they were in that run.';
    throw problem(`sweep ${provider}`, `not set: ${missing.join(', ')}`, remedy);
  }
  const { gone, leftovers, untouched } = await sweep(subject, process.env, makeReportsFolder());
  if (gone > 0) console.log(`Gone from ${provider}: ${gone} contacts of earlier runs.`);
  for (const line of untouched) console.log(`Not swept at ${provider}: ${line}.`);
  printLeftovers(leftovers);
  if (leftovers.length + untouched.length === 0) console.log(`Nothing is left at ${provider}.`);
  return leftovers.length + untouched.length;
}
