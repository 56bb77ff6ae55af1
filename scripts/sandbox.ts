import './parts';
import { once } from 'node:events';
import { problem } from '../tests/harness/lib/problem';
import { colours as pc } from '../tests/harness/report/colours';
import { references } from '../tests/sandbox';
import { introduction } from '../tests/sandbox/introduction';
import { startSandbox } from '../tests/sandbox/server';
import { describeCommand, readArguments } from './command';
import { main } from './main';

const command = describeCommand({
  name: 'sandbox',
  purpose: 'Serves all providers on loopback, as they are documented, until Ctrl-C.',
  example: 'npm run sandbox -- --port 0',
}).option('--port <number>', 'where it listens; 0 picks a free port', '4010');

main(async () => {
  const given = readArguments(command).options.port;
  const port = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isNaN(port) || port > 65535) {
    const remedy = 'Give a number from 0 to 65535; 0 picks a free port.';
    throw problem(`read --port "${given}"`, 'it is not a valid port', remedy);
  }
  const sandbox = await startSandbox(references, port).catch((error: Error) => {
    throw problem(`serve on port ${port}`, error.message, 'Give another one: npm run sandbox -- --port 0');
  });
  console.log(introduction(sandbox.origin, references));
  console.log(pc.dim('State is kept until you stop it with Ctrl-C.'));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.close();
  return 0;
});
