import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../harness/lib/json';
import { parseJson } from '../harness/lib/parse';
import type { Mistake } from '../harness/lib/problem';
import { readText } from '../harness/lib/text-file';

/** The one list of providers. */
export const LIST = 'contracts/index.ts';

/** The files of a provider beside those of its contract. */
export const FILES = [
  (name: string) => `specs/${name}.yaml`,
  (name: string) => `contracts/${name}/index.ts`,
  (name: string) => `tests/sandbox/${name}.ts`,
  (name: string) => `tests/conformance/${name}.test.ts`,
  (name: string) => `tests/self/faults/${name}.ts`,
  (name: string) => `tests/self/variants/${name}.ts`,
] as const;

/** The files with an entry for each provider. */
export const ENTRIES = ['specs/sources.json', 'specs/informative.json'] as const;

/** In a file that `npm run new` wrote, a line that somebody has still to write. */
const OPEN = /\bFILL: (.+?)(?: -->)?$/;

/**
 * What of the providers a command needs: `generate` their specs and contracts, which the others are written with; a `run`
 * of the clauses what it runs; the `proof` that they catch what they must also the faults and variants.
 */
export type Extent = 'generate' | 'run' | 'proof';

/**
 * The providers of which a part is missing, or still to be filled. Nothing of them is loaded, since what is missing would
 * break that.
 *
 * @param root the folder of the project
 */
export function missingParts(root: string, extent: Extent): readonly Mistake[] {
  return namesIn(root).flatMap((name) => {
    const missing = [
      ...FILES.map((file) => file(name)).filter((file) => !existsSync(join(root, file))),
      ...(listedIn(root).includes(name) ? [] : [`its line in ${LIST}`]),
      ...ENTRIES.filter((file) => entryIn(root, file, name) === undefined).map((file) => `its entry in ${file}`),
    ];
    const wanted = missing.filter((part) => extent !== 'generate' || FIRST.test(part.replace('its line in ', '')));
    if (wanted.length > 0) {
      const reason = `${wanted.join(', ')} ${wanted.length === 1 ? 'is' : 'are'} missing`;
      return [{ task: `load ${name}`, reason, remedy: 'CONTRIBUTING.md, "Adding a provider", lists the parts.' }];
    }
    return extent === 'generate' ? [] : openParts(root, name, extent);
  });
}

/** What `npm run generate` needs; the other parts are written with the types that it makes. */
const FIRST = /^(?:specs\/[^/]+\.yaml|contracts\/)/;

/** The parts of a provider that `npm run new` wrote and nobody has filled, in the order in which they are filled. */
function openParts(root: string, name: string, extent: Extent): readonly Mistake[] {
  const contract = readdirSync(join(root, 'contracts', name)).sort();
  const files = [
    `specs/${name}.yaml`,
    ...contract.map((file) => `contracts/${name}/${file}`),
    `tests/sandbox/${name}.ts`,
    ...(extent === 'proof' ? [`tests/self/faults/${name}.ts`, `tests/self/variants/${name}.ts`] : []),
  ];
  const lines = files.flatMap((file) => openLines(root, file));
  const document = entryIn(root, 'specs/sources.json', name);
  const isRead = !isRecord(document) || !Array.isArray(document.lines) || document.lines.length > 0;
  const unread: Mistake = {
    task: `load ${name}`,
    reason: 'its document was not accepted yet',
    remedy: `Save the document and accept it: npm run docs -- accept ${name} --from <file>`,
  };
  return [...lines, ...(isRead ? [] : [unread])];
}

function openLines(root: string, file: string): readonly Mistake[] {
  const lines = readText(join(root, file), `read ${file}`, 'git has it.').split('\n');
  return lines.flatMap((line, index) => {
    const [, what] = OPEN.exec(line) ?? [];
    if (what === undefined) return [];
    return [{ task: `load ${file}:${index + 1}`, reason: 'it is still to be filled', remedy: `Write ${what}.` }];
  });
}

/** The providers of which any part exists that nothing else has. */
export function namesIn(root: string): readonly string[] {
  const inFolder = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);
  const ofSpecs = inFolder('specs').flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const ofContracts = inFolder('contracts').filter((file) => !file.includes('.'));
  const ofTests = inFolder('tests/conformance').flatMap((file) => /^(.+)\.test\.ts$/.exec(file)?.[1] ?? []);
  return [...new Set([...ofSpecs, ...ofContracts, ...ofTests, ...listedIn(root)])].sort();
}

/** The names in the list of providers: `{ periskope, wacr }`. */
function listedIn(root: string): readonly string[] {
  const text = existsSync(join(root, LIST)) ? readText(join(root, LIST), `read ${LIST}`, 'git has it.') : '';
  const [, names = ''] = /^export const contracts = \{([^}]*)\}/m.exec(text) ?? [];
  return names.split(',').flatMap((entry) => /^\s*(\w+)/.exec(entry)?.[1] ?? []);
}

function entryIn(root: string, file: string, name: string): unknown {
  const { value } = parseJson(`read ${file}`, readText(join(root, file), `read ${file}`, 'git has it.'), 'Correct it.');
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}
