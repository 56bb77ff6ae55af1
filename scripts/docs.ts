import './loading';
import { existsSync, writeFileSync } from 'node:fs';
import { Argument } from '@commander-js/extra-typings';
import type { Provider } from '../contracts';
import { isFolder } from '../tests/harness/documents/read-document';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { isProblem } from '../tests/harness/lib/problem';
import type { EditedFile } from '../tests/harness/proposal/patch';
import { patchOf } from '../tests/harness/proposal/patch';
import { readConfirmed } from '../tests/harness/traceability/acceptance';
import type { DocsCheck } from '../tests/harness/traceability/docs-check';
import { docsMarkdown, docsReport } from '../tests/harness/traceability/docs-report';
import { acceptDocs, candidateOf, checkDocs } from '../tests/wiring/docs';
import { documents } from '../tests/wiring/traceability';
import { describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProvider, pickProviders } from './providers';

const SOURCES = 'specs/sources.json';

const command = describeCommand({
  name: 'docs',
  purpose: 'Compares the documents with what is published, and accepts their changes.',
  more: 'Exit code of check: 0 nothing changed, 1 something did, 2 a page is not the document any more.',
  example: 'npm run docs -- check wacr --from create-contact.md --patch wacr.patch',
})
  .addArgument(new Argument('<action>', 'what to do').choices(['check', 'accept'] as const))
  .argument('[providers...]', `${PROVIDERS}, for check; one for accept`)
  .option(
    '--from <source>',
    'a file or URL instead of the published address; a folder has <provider>.md, .txt or .html',
  )
  .option('--confirm <lines>', 'cited lines whose new text was read: L85, or +L90 of the copy')
  .option('--patch <file>', 'check: write the proposal for the specs, for git apply')
  .option('--markdown', 'check: print it for a pull request')
  .option('--json', 'check: print it for machines');

type Options = ReturnType<typeof command.opts>;

main(async () => {
  const { args, options } = readArguments(command);
  const [action, ...names] = args;
  return action === 'accept' ? accept(names, options) : check(names, options);
});

/** @returns 2 when some document could not be checked, 1 when one changed */
async function check(names: readonly string[], options: Options): Promise<number> {
  const { from, confirm, patch, markdown, json } = options;
  const picked = pickProviders(names);
  if (from !== undefined && picked.length > 1 && !isFolder(from))
    throw refusedArguments(command, `--from is the copy of one document, and there are ${picked.length}`);
  const confirmed = readConfirmed(confirm);
  const done = await Promise.all(picked.map((provider) => checkOne(provider, from, confirmed)));
  const checks = done.map(({ check }) => check);
  console.log(json ? JSON.stringify(checks, null, 2) : markdown ? docsMarkdown(checks) : docsReport(checks));
  if (patch !== undefined)
    writePatch(
      patch,
      done.flatMap(({ edited }) => edited ?? []),
    );
  if (checks.some(({ state }) => state === 'error')) return 2;
  return checks.every(({ state }) => state === 'unchanged') ? 0 : 1;
}

async function checkOne(
  provider: Provider,
  from: string | undefined,
  confirmed: ReturnType<typeof readConfirmed>,
): Promise<{ check: DocsCheck; edited?: readonly EditedFile[] }> {
  try {
    return await checkDocs(provider, await candidateOf(provider, from, confirmed));
  } catch (error) {
    if (!isProblem(error)) throw error;
    const { address, read } = documents()[provider];
    return { check: { provider, address, read, state: 'error', reason: error.message } };
  }
}

function writePatch(path: string, files: readonly EditedFile[]): void {
  const patch = patchOf(files);
  if (patch === '' && !existsSync(path)) return;
  writeFileSync(path, patch);
}

async function accept(names: readonly string[], { from, confirm, patch, markdown, json }: Options): Promise<number> {
  const [name, another] = names;
  if (name === undefined || another !== undefined) throw refusedArguments(command, 'accept takes one provider');
  if (patch !== undefined || markdown || json)
    throw refusedArguments(command, '--patch, --markdown and --json are for check');
  const provider = pickProvider(name);
  const candidate = await candidateOf(provider, from, readConfirmed(confirm));
  const again = (lines: readonly string[]) => {
    const all = [...(confirm === undefined ? [] : [confirm]), ...lines].join(',');
    return `npm run docs -- accept ${provider}${from === undefined ? '' : ` --from ${from}`} --confirm ${all}`;
  };
  const { files, document } = await acceptDocs(provider, candidate, new Date().toISOString().slice(0, 10), again);
  for (const { file, text } of files) replaceFile(file, text);
  const isNew = document !== candidate.document;
  if (isNew) replaceFile(SOURCES, `${JSON.stringify({ ...documents(), [provider]: document }, null, 2)}\n`);
  const written = [...files.map(({ file }) => file), ...(isNew ? [SOURCES] : [])];
  if (written.length === 0) console.log(`${provider}: nothing to accept.`);
  else console.log(`${provider}: wrote ${written.join(', ')}.\nNow: npm run generate`);
  return 0;
}
