import './parts';
import { once } from 'node:events';
import { problem } from '../tests/harness/lib/problem';
import { colours as pc } from '../tests/harness/report/colours';
import { introduction } from '../tests/sandbox/introduction';
import type { Reference } from '../tests/sandbox/provider';
import { atDocumentedPath, LOOPBACK, startSandbox } from '../tests/sandbox/server';
import { referenceOf } from '../tests/wiring/registry';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProviders } from './providers';

const command = describeCommand({
  name: 'sandbox',
  purpose: 'Serves providers on loopback, as they are documented, until Ctrl-C.',
  more: 'One provider alone is served at its documented path, so that its own client works with it: /v1/…\nSeveral are below their names: /periskope/v1/…',
  example: 'npm run sandbox -- periskope --port 8080',
})
  .argument('[providers...]', PROVIDERS)
  .option('--port <number>', 'where it listens; 0 picks a free port', '4010');

main(async () => {
  const { args, options } = readArguments(command);
  const port = /^\d+$/.test(options.port) ? Number(options.port) : Number.NaN;
  if (Number.isNaN(port) || port > 65535) {
    const remedy = 'Give a number from 0 to 65535; 0 picks a free port.';
    throw problem(`read --port "${options.port}"`, 'it is not a valid port', remedy);
  }
  const served = placed(args);
  const sandbox = await startSandbox(served, port, LOOPBACK).catch((error: Error) => {
    throw problem(`serve on port ${port}`, error.message, 'Give another one: npm run sandbox -- --port 0');
  });
  console.log(introduction(sandbox.origin, served));
  console.log(pc.dim('State is kept until you stop it with Ctrl-C.'));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.close();
  return 0;
});

/** One provider at its documented path; several below their names. */
function placed(names: readonly string[]): { readonly [provider: string]: Reference } {
  const providers = [...new Set(pickProviders(names))];
  const isAlone = providers.length === 1;
  return Object.fromEntries(
    providers.map((name) => [name, isAlone ? atDocumentedPath(name, referenceOf(name)) : referenceOf(name)]),
  );
}
