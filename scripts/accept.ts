import { replaceFile } from '../tests/harness/lib/atomic-file';
import { readCopy } from '../tests/harness/traceability/copy';
import { documents } from '../tests/wiring/traceability';
import { describeCommand, readArguments } from './command';
import { main } from './main';
import { pickProvider } from './providers';

const SOURCES = 'specs/sources.json';

const command = describeCommand({
  name: 'accept',
  purpose: `Writes the fingerprints of fresh copies of documents to ${SOURCES}.`,
  example: 'npm run accept -- wacr=create-contact.md',
}).argument('<provider=file...>', 'the copies, whose changes npm run trace shows');

main(async () => {
  const copies = readArguments(command).args.map(readCopy);
  const read = new Date().toISOString().slice(0, 10);
  const stored = documents();
  // It asks for no coverage, which a new provider lacks.
  const fresh = copies.map(({ provider, lines }) => {
    const name = pickProvider(provider);
    return [name, { ...stored[name], read, lines }];
  });
  replaceFile(SOURCES, `${JSON.stringify({ ...stored, ...Object.fromEntries(fresh) }, null, 2)}\n`);
  for (const { provider, lines } of copies) console.log(`Wrote ${lines.length} lines of ${provider} to ${SOURCES}.`);
  return 0;
});
