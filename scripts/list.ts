import './parts';
import { parseArgs } from 'node:util';
import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { replaceFile } from '../tests/harness/lib/atomic-file';
import { pick } from '../tests/harness/lib/closest';
import { problem } from '../tests/harness/lib/problem';
import { listed, listing } from '../tests/harness/report/listing';
import { changeReport } from '../tests/harness/traceability/change-report';
import { changesOf } from '../tests/harness/traceability/changes';
import type { Copy } from '../tests/harness/traceability/copy';
import { readCopy } from '../tests/harness/traceability/copy';
import { traceabilityReport, uncoveredLines } from '../tests/harness/traceability/report';
import { subjectOf } from '../tests/wiring/subject';
import { documents, traceabilityOf } from '../tests/wiring/traceability';
import { main } from './main';

const SOURCES = 'specs/sources.json';

const options = {
  json: { type: 'boolean', default: false },
  coverage: { type: 'boolean', default: false },
  document: { type: 'string', multiple: true },
  write: { type: 'boolean', default: false },
} as const;

main(async () => {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const { json, coverage, document, write } = values;
  if (write && !document)
    throw problem('read the arguments', '--write has no document', 'Add --document <provider>=<path>.');
  if (document && positionals.length > 0)
    throw problem('read the arguments', `"${positionals[0]}" is beside --document`, '--document names the provider.');
  const copies = document?.map(readCopy);
  if (copies) return write ? store(copies) : compare(copies, json);
  const named = positionals.map(provider);
  const chosen = named.length > 0 ? named : providers;
  if (coverage) return cover(chosen, json);
  const clauses = chosen.flatMap((each) => subjectOf(each).clauses);
  console.log(json ? JSON.stringify(clauses.map(listed), null, 2) : listing(clauses));
  return 0;
});

function provider(name: string): Provider {
  return pick('provider', name, providers, (each) => each);
}

function cover(chosen: readonly Provider[], json: boolean): number {
  const traced = chosen.map(traceabilityOf);
  console.log(json ? JSON.stringify(traced, null, 2) : traceabilityReport(traced));
  return traced.every((trace) => uncoveredLines(trace).length === 0) ? 0 : 1;
}

/** Tells what fresh copies of documents change, and what cites those lines. */
function compare(copies: readonly Copy[], json: boolean): number {
  const results = copies.map(({ lines, ...copy }) => {
    const trace = traceabilityOf(provider(copy.provider));
    return { trace, changes: changesOf(trace.document.lines, lines) };
  });
  console.log(
    json
      ? JSON.stringify(
          results.map(({ trace, changes }) => ({ provider: trace.provider, changes })),
          null,
          2,
        )
      : results.map(({ trace, changes }) => changeReport(trace, changes)).join('\n\n'),
  );
  return results.every(({ changes }) => changes.length === 0) ? 0 : 1;
}

/** Keeps the fingerprints of fresh copies in place of the old ones. It asks for no coverage, which a new provider lacks. */
function store(copies: readonly Copy[]): number {
  const read = new Date().toISOString().slice(0, 10);
  const stored = documents();
  const fresh = copies.map((copy) => {
    const name = provider(copy.provider);
    return [name, { ...stored[name], read, lines: copy.lines }];
  });
  replaceFile(SOURCES, `${JSON.stringify({ ...stored, ...Object.fromEntries(fresh) }, null, 2)}\n`);
  for (const copy of copies) console.log(`Wrote ${copy.lines.length} lines of ${copy.provider} to ${SOURCES}.`);
  return 0;
}
