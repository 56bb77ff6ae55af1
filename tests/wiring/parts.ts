import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord } from '../harness/lib/json';
import { parseJson } from '../harness/lib/parse';
import type { Mistake } from '../harness/lib/problem';
import { readText } from '../harness/lib/text-file';

/** The files of a provider, the lists of providers that name it, and the files with an entry for it. */
const PARTS = {
  files: [
    (name: string) => `specs/${name}.yaml`,
    (name: string) => `contracts/${name}/index.ts`,
    (name: string) => `tests/sandbox/${name}.ts`,
    (name: string) => `tests/conformance/${name}.test.ts`,
    (name: string) => `tests/self/faults/${name}.ts`,
    (name: string) => `tests/self/variants/${name}.ts`,
  ],
  lists: ['contracts/index.ts', 'tests/sandbox/index.ts', 'tests/self/faults/index.ts', 'tests/self/variants/index.ts'],
  entries: ['specs/sources.json', 'specs/informative.json'],
} as const;

/** What `npm run generate` needs; the other parts are written with the types that it makes. */
const FIRST = /^(?:specs\/[^/]+\.yaml|contracts\/)/;

/**
 * The providers of which a part is missing. Nothing of them is loaded, since what is missing would break that.
 *
 * @param root the folder of the project
 * @param extent only the parts that `npm run generate` needs, or all
 */
export function missingParts(root: string, extent: 'first' | 'all'): readonly Mistake[] {
  return namesIn(root).flatMap((name) => {
    const missing = [
      ...PARTS.files.map((file) => file(name)).filter((file) => !existsSync(join(root, file))),
      ...PARTS.lists.filter((file) => !isListed(root, file, name)).map((file) => `its line in ${file}`),
      ...PARTS.entries.filter((file) => !hasEntry(root, file, name)).map((file) => `its entry in ${file}`),
    ];
    const wanted = missing.filter((part) => extent === 'all' || FIRST.test(part.replace('its line in ', '')));
    if (wanted.length === 0) return [];
    const reason = `${wanted.join(', ')} ${wanted.length === 1 ? 'is' : 'are'} missing`;
    return [{ task: `load ${name}`, reason, remedy: 'CONTRIBUTING.md, "Adding a provider", lists the parts.' }];
  });
}

/** The providers of which any part exists that nothing else has. */
function namesIn(root: string): readonly string[] {
  const inFolder = (folder: string) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : []);
  const ofSpecs = inFolder('specs').flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
  const ofContracts = inFolder('contracts').filter((file) => !file.includes('.'));
  const ofTests = inFolder('tests/conformance').flatMap((file) => /^(.+)\.test\.ts$/.exec(file)?.[1] ?? []);
  const ofLists = PARTS.lists.flatMap((file) => listedIn(root, file));
  return [...new Set([...ofSpecs, ...ofContracts, ...ofTests, ...ofLists])].sort();
}

/** The names in the first object of a list that is on one line: `{ periskope, wacr }`. */
function listedIn(root: string, file: string): readonly string[] {
  const text = existsSync(join(root, file)) ? readText(join(root, file), `read ${file}`, 'git has it.') : '';
  const [, names = ''] = /^(?:export )?const \w+ = \{([^}]*)\}/m.exec(text) ?? [];
  return names.split(',').flatMap((entry) => /^\s*(\w+)/.exec(entry)?.[1] ?? []);
}

function isListed(root: string, file: string, name: string): boolean {
  return listedIn(root, file).includes(name);
}

function hasEntry(root: string, file: string, name: string): boolean {
  const { value } = parseJson(`read ${file}`, readText(join(root, file), `read ${file}`, 'git has it.'), 'Correct it.');
  return isRecord(value) && Object.hasOwn(value, name);
}
