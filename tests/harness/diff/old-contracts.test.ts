import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { oldContracts } from './old-contracts';

const folder = useFolder();
const CONTRACT = "{ title: 'Six', request: { body: {} }, refused: {}, clauses: [] }";

/** The contracts of an index.ts with this text. */
function load(index: string, files: { readonly [name: string]: string } = {}) {
  mkdirSync(join(folder.path, 'contracts'));
  for (const [name, text] of Object.entries({ ...files, 'index.ts': index }))
    writeFileSync(join(folder.path, 'contracts', name), text);
  return oldContracts(join(folder.path, 'contracts/index.ts'));
}

test('contracts are loaded with the files that they import, and types are not missed', () => {
  const six = `import type { Contract } from './contract';\nexport const six: Contract = ${CONTRACT};\n`;
  const loaded = load("import { six } from './six';\nexport const contracts = { six };\n", { 'six.ts': six });
  expect([...loaded].map(([name, { title }]) => [name, title])).toEqual([['six', 'Six']]);
});

test.each([
  ['what is no contract', 'export const contracts = { six: {}, seven: 7 };'],
  ['no contracts', 'export const others = {};'],
  ['what cannot be read', 'export const contracts = {'],
  ['what throws', "throw new Error('no');"],
  ['what needs Node', `export const contracts = { six: { ...${CONTRACT}, title: process.cwd() } };`],
  [
    'what imports Node',
    `import { homedir } from 'node:os';\nexport const contracts = { six: { ...${CONTRACT}, title: homedir() } };`,
  ],
])('%s is not loaded', (_, index) => {
  expect(load(index).size).toBe(0);
});

test('where there is no file there are no contracts', () => {
  expect(oldContracts(join(folder.path, 'index.ts')).size).toBe(0);
});
