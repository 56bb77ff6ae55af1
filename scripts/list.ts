import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { coverageOf, documents } from '../tests/coverage';
import { changeReport } from '../tests/harness/coverage/change-report';
import { changesOf } from '../tests/harness/coverage/changes';
import { readCopy } from '../tests/harness/coverage/copy';
import { coverageReport, openLines } from '../tests/harness/coverage/report';
import { pick } from '../tests/harness/plan/select';
import { problem } from '../tests/harness/problem';
import { listed, listing } from '../tests/harness/report/listing';
import { subjectOf } from '../tests/subject';
import { main } from './main';

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
  if (document) return compare(document, json, write);
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
  const coverages = chosen.map(coverageOf);
  console.log(json ? JSON.stringify(coverages, null, 2) : coverageReport(coverages));
  return coverages.every((coverage) => openLines(coverage).length === 0) ? 0 : 1;
}

/** Tells what fresh copies of documents change; `write` stores them in place of the old ones, which then is no failure. */
function compare(copies: readonly string[], json: boolean, write: boolean): number {
  const results = copies.map(readCopy).map((copy) => {
    const coverage = coverageOf(provider(copy.provider));
    return { copy, coverage, changes: changesOf(coverage.document.lines, copy.lines) };
  });
  console.log(
    json
      ? JSON.stringify(
          results.map(({ copy, changes }) => ({ provider: copy.provider, changes })),
          null,
          2,
        )
      : results.map(({ coverage, changes }) => changeReport(coverage, changes)).join('\n\n'),
  );
  if (write) {
    const read = new Date().toISOString().slice(0, 10);
    const fresh = results.map(({ copy, coverage }) => [
      copy.provider,
      { ...coverage.document, read, lines: copy.lines },
    ]);
    writeFileSync('specs/sources.json', `${JSON.stringify({ ...documents, ...Object.fromEntries(fresh) }, null, 2)}\n`);
    return 0;
  }
  return results.every(({ changes }) => changes.length === 0) ? 0 : 1;
}
