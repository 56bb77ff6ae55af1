import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extent } from '../wiring/parts';
import { missingParts } from '../wiring/parts';

const ROOT = join(__dirname, '../..');
const ROOMS = ['specs', 'contracts', 'tests/sandbox', 'tests/conformance'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  for (const part of [...ROOMS, 'tests/self/faults', 'tests/self/variants']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** To copy the folder for each test would take longer than all the rest. */
let touched: string[] = [];
afterEach(() => {
  for (const file of touched) {
    rmSync(join(folder, file), { recursive: true, force: true });
    if (existsSync(join(ROOT, file))) cpSync(join(ROOT, file), join(folder, file));
  }
  touched = [];
});

/** The path of a file or folder that is as in the project again after the test. */
function touch(file: string): string {
  touched.push(file);
  return join(folder, file);
}

const reasons = (extent: Extent = 'proof') =>
  missingParts(folder, extent).map(({ task, reason }) => `${task}: ${reason}`);

test('of our providers nothing is missing, and nothing is still to be filled', () => {
  expect(reasons()).toEqual([]);
});

test.each([
  'specs/wacr.yaml',
  'contracts/wacr/index.ts',
  'tests/sandbox/wacr.ts',
  'tests/conformance/wacr.test.ts',
  'tests/self/faults/wacr.ts',
  'tests/self/variants/wacr.ts',
])('without %s a line names it', (file) => {
  rmSync(touch(file));
  expect(reasons()).toEqual([`load wacr: ${file} is missing`]);
  expect(reasons('generate').length).toBe(/^(?:specs|contracts)/.test(file) ? 1 : 0);
});

test.each([
  ['contracts/index.ts', ', wacr,', ',', 'its line in contracts/index.ts is missing'],
  ['specs/sources.json', '"wacr"', '"other"', 'its entry in specs/sources.json is missing'],
  ['specs/informative.json', '"wacr"', '"other"', 'its entry in specs/informative.json is missing'],
])('in %s a provider has its place', (file, right, wrong, reason) => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(right);
  writeFileSync(touch(file), text.replace(right, wrong));
  expect(reasons()).toEqual([`load wacr: ${reason}`]);
});

test('a spec alone, and a contract alone, lack all the rest', () => {
  writeFileSync(touch('specs/invented.yaml'), '');
  mkdirSync(touch('contracts/imagined'));
  const [imagined, invented, ...more] = reasons();
  expect(imagined).toMatch(
    /^load imagined: specs\/imagined\.yaml, contracts\/imagined\/index\.ts, tests\/sandbox\/imagined\.ts, .* are missing$/,
  );
  expect(invented).toMatch(
    /^load invented: contracts\/invented\/index\.ts, .*its entry in specs\/informative\.json are missing$/,
  );
  expect(more).toEqual([]);
});

test.each<[string, string, Extent[]]>([
  ['specs/wacr.yaml', '# FILL: the server', ['run', 'proof']],
  ['contracts/wacr/rules.ts', '// FILL: the rules', ['run', 'proof']],
  ['tests/sandbox/wacr.ts', '// FILL: the rules', ['run', 'proof']],
  ['tests/self/faults/wacr.ts', '// FILL: the faults', ['proof']],
  ['tests/self/variants/wacr.ts', '// FILL: the variants', ['proof']],
])('what is still to be filled in %s keeps back what needs it', (file, line, kept) => {
  const text = readFileSync(join(folder, file), 'utf8');
  writeFileSync(touch(file), `${line}\n${text}`);
  const extents: readonly Extent[] = ['generate', 'run', 'proof'];
  expect(extents.filter((extent) => reasons(extent).length > 0)).toEqual(kept);
  expect(missingParts(folder, 'proof')).toEqual([
    {
      task: `load ${file}:1`,
      reason: 'it is still to be filled',
      remedy: `Write ${line.slice(line.indexOf(': ') + 2)}.`,
    },
  ]);
});

test('a document that was never accepted keeps back a run', () => {
  const file = touch('specs/sources.json');
  const sources: object = JSON.parse(readFileSync(file, 'utf8'));
  const wacr = { address: 'https://example.com', read: '', lines: [] };
  writeFileSync(file, JSON.stringify({ ...sources, wacr }));
  expect(reasons('run')).toEqual(['load wacr: its document was not accepted yet']);
  expect(reasons('generate')).toEqual([]);
});
