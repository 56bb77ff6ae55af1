import { changeReport } from '../tests/harness/traceability/change-report';
import { changesOf } from '../tests/harness/traceability/changes';
import type { Copy } from '../tests/harness/traceability/copy';
import { readCopy } from '../tests/harness/traceability/copy';
import { traceabilityReport, uncoveredLines } from '../tests/harness/traceability/report';
import { traceabilityOf } from '../tests/wiring/traceability';
import { collect, describeCommand, readArguments, refusedArguments } from './command';
import { main } from './main';
import { PROVIDERS, pickProvider, pickProviders } from './providers';

const command = describeCommand({
  name: 'trace',
  purpose: 'Shows what covers each line of the documents, or why it needs no test.',
  example: 'npm run trace -- --document wacr=create-contact.md',
})
  .argument('[providers...]', PROVIDERS)
  .option('--json', 'print it for machines')

  .option(
    '--document <provider=file>',
    'a fresh copy of a document: what changed in it; may be given several times',
    collect,
  );

main(async () => {
  const { args, options } = readArguments(command);
  const { json = false, document } = options;
  if (!document) return cover(args, json);
  if (args.length > 0) throw refusedArguments(command, `"${args[0]}" is beside --document, which names the provider`);
  return compare(document.map(readCopy), json);
});

/** @returns 1 when nothing covers some line */
function cover(names: readonly string[], json: boolean): number {
  const traced = pickProviders(names).map(traceabilityOf);
  console.log(json ? JSON.stringify(traced, null, 2) : traceabilityReport(traced));
  return traced.every((trace) => uncoveredLines(trace).length === 0) ? 0 : 1;
}

/** Shows what fresh copies of documents change, and what cites those lines. Returns 1 when something changed. */
function compare(copies: readonly Copy[], json: boolean): number {
  const results = copies.map(({ provider, lines }) => {
    const trace = traceabilityOf(pickProvider(provider));
    return { trace, changes: changesOf(trace.document.lines, lines) };
  });
  const forMachines = results.map(({ trace, changes }) => ({ provider: trace.provider, changes }));
  console.log(
    json
      ? JSON.stringify(forMachines, null, 2)
      : results.map(({ trace, changes }) => changeReport(trace, changes)).join('\n\n'),
  );
  return results.every(({ changes }) => changes.length === 0) ? 0 : 1;
}
