import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../harness/lib/text-file';
import { LIST, namesIn } from '../parts';
import { inCi, inContracts, inEntries, inEnvExample, inPackage, inReadme, inStaging } from './lists';
import { refuseName } from './name';
import { templateFiles } from './render';

/** Where the document is, until somebody says. */
const DOCUMENT = 'https://docs.example.com/create-contact';

/**
 * All files that a new provider changes or adds, by their path, with their whole text. Writes nothing.
 *
 * @param root the folder of the project
 * @throws a problem when a provider cannot have this name, or a file of the project is not as it should be
 */
export function scaffold(root: string, name: string): ReadonlyMap<string, string> {
  const read = (file: string) => readText(join(root, file), `read ${file}`, 'Restore it from git.');
  const added = templateFiles(name, DOCUMENT);
  const contracts = inContracts(read(LIST), name);
  refuseName(name, namesIn(root), new Map([...added, [LIST, contracts]]), (file) => {
    return file !== LIST && existsSync(join(root, file));
  });
  const edited: readonly (readonly [string, string])[] = [
    [LIST, contracts],
    ['specs/sources.json', inEntries(read('specs/sources.json'), name, { address: DOCUMENT, read: '', lines: [] })],
    ['specs/informative.json', inEntries(read('specs/informative.json'), name, [])],
    ['package.json', inPackage(read('package.json'), name)],
    ['README.md', inReadme(read('README.md'), name)],
    ['.env.example', inEnvExample(read('.env.example'), name)],
    ['.github/workflows/ci.yml', inCi(read('.github/workflows/ci.yml'), name)],
    ['.github/workflows/staging.yml', inStaging(read('.github/workflows/staging.yml'), name)],
  ];
  return new Map([...added, ...edited]);
}
