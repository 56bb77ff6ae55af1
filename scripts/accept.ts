import { replaceFile } from '../tests/harness/lib/atomic-file';
import { problem } from '../tests/harness/lib/problem';
import { affectedBy, affectedReport } from '../tests/harness/traceability/affected';
import { readCopy } from '../tests/harness/traceability/copy';
import type { Range } from '../tests/harness/traceability/lines';
import { rangesOf } from '../tests/harness/traceability/lines';
import { citationsNow, citedTexts, documents } from '../tests/wiring/traceability';
import { describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';
import { pickProvider } from './providers';

const SOURCES = 'specs/sources.json';

const command = describeCommand({
  name: 'accept',
  purpose: `Keeps the fingerprints of fresh copies of documents, once all citations fit.`,
  example: 'npm run accept -- wacr=create-contact.md --read L85,L90-92',
})
  .argument('<provider=file...>', 'the copies, whose changes npm run trace shows')
  .option('--read <lines>', 'lines of the one copy whose text changed, was read, and is still cited rightly');

main(async () => {
  const { args, options } = readArguments(command);
  if (options.read !== undefined && args.length > 1)
    throw refusedArguments(command, '--read is for the lines of one copy, and there are several');
  const read = options.read === undefined ? [] : rangesOf(options.read);
  const copies = args.map(readCopy);
  for (const argument of args) await refuseAffected(argument, read);
  const stored = documents();
  const today = new Date().toISOString().slice(0, 10);
  const fresh = copies.map(({ provider, lines }) => {
    const name = pickProvider(provider);
    return [name, { ...stored[name], read: today, lines }];
  });
  replaceFile(SOURCES, `${JSON.stringify({ ...stored, ...Object.fromEntries(fresh) }, null, 2)}\n`);
  for (const { provider, lines } of copies) console.log(`Wrote ${lines.length} lines of ${provider} to ${SOURCES}.`);
  console.log('Now: npm run generate');
  return 0;
});

/** Refuses a copy while citations do not fit it. The document of a new provider was never read, so nothing in it changed. */
async function refuseAffected(argument: string, read: readonly Range[]): Promise<void> {
  const { provider, lines } = readCopy(argument);
  const name = pickProvider(provider);
  const stored = documents()[name].lines;
  if (stored.length === 0) return;
  const found = affectedBy({ stored, fresh: lines }, citedTexts(name), await citationsNow(name), read);
  if (found.length === 0) return;
  const reason = `${found.length === 1 ? 'a citation does' : `${found.length} citations do`} not fit it`;
  throw problem(`accept the copy of ${name}`, reason, affectedReport(found, argument, read));
}
