import { once } from 'node:events';
import { providers } from '../generated/providers';
import { pick } from '../tests/harness/lib/closest';
import { problem } from '../tests/harness/lib/problem';
import { colours as pc } from '../tests/harness/report/colours';
import { introduction } from '../tests/sandbox/introduction';
import { referenceNamed } from '../tests/sandbox/named';
import type { Reference } from '../tests/sandbox/provider';
import { atDocumentedPath, LOOPBACK, startSandbox } from '../tests/sandbox/server';
import { describeCommand } from './command';

/**
 * The command that serves the sandbox, in a checkout and in the package.
 *
 * @param typed how it is started, as typed into a terminal; providers and options follow
 */
export function sandboxCommand(typed: string) {
  return describeCommand({
    name: 'sandbox',
    typed,
    purpose: 'Serves providers on loopback, as they are documented, until Ctrl-C.',
    more: 'One provider alone is served at its documented path, so that its own client works with it: /v1/…\nSeveral are below their names: /periskope/v1/…',
    example: `${typed} periskope --port 8080`,
  })
    .argument('[providers...]', `any of ${providers.join(', ')}; all by default`)
    .option('--port <number>', 'where it listens; 0 picks a free port', '4010');
}

/**
 * Serves providers until the process is asked to end.
 *
 * @param providers all of them where none is named
 * @throws a problem when a provider is unknown, or the port is no port, or taken
 */
export async function serve(providers: readonly string[], { port: asked }: { readonly port: string }): Promise<number> {
  const port = /^\d+$/.test(asked) ? Number(asked) : Number.NaN;
  if (Number.isNaN(port) || port > 65535) {
    const remedy = 'Give a number from 0 to 65535; 0 picks a free port.';
    throw problem(`read --port "${asked}"`, 'it is not a valid port', remedy);
  }
  const served = placed(providers);
  const sandbox = await startSandbox(served, port, LOOPBACK).catch((error: Error) => {
    throw problem(`serve on port ${port}`, error.message, 'Give another one, or let it pick a free one: --port 0');
  });
  console.log(introduction(sandbox.origin, served));
  console.log(pc.dim('State is kept until you stop it with Ctrl-C.'));
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await sandbox.close();
  return 0;
}

/** One provider at its documented path; several below their names. */
function placed(wanted: readonly string[]): { readonly [provider: string]: Reference } {
  const picked = wanted.map((name) => pick('provider', name, providers, String));
  const chosen = [...new Set(picked.length > 0 ? picked : providers)];
  return Object.fromEntries(
    chosen.map((name) => {
      const reference = referenceNamed(name);
      return [name, chosen.length === 1 ? atDocumentedPath(name, reference) : reference];
    }),
  );
}
