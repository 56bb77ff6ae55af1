import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingParts } from '../wiring/parts';

const ROOT = join(__dirname, '../..');
const ROOMS = ['specs', 'contracts', 'tests/sandbox', 'tests/conformance'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parts-'));
  for (const part of [...ROOMS, 'tests/self/faults', 'tests/self/variants']) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const reasons = (extent: 'first' | 'all' = 'all') =>
  missingParts(folder, extent).map(({ task, reason }) => `${task}: ${reason}`);

test('of our providers nothing is missing', () => {
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
  rmSync(join(folder, file));
  expect(reasons()).toEqual([`load wacr: ${file} is missing`]);
  expect(reasons('first').length).toBe(/^(?:specs|contracts)/.test(file) ? 1 : 0);
});

test.each([
  ['contracts/index.ts', ', wacr,', ',', 'its line in contracts/index.ts is missing'],
  ['tests/sandbox/index.ts', ', wacr,', ',', 'its line in tests/sandbox/index.ts is missing'],
  ['tests/self/faults/index.ts', ', wacr,', ',', 'its line in tests/self/faults/index.ts is missing'],
  ['tests/self/variants/index.ts', ', wacr,', ',', 'its line in tests/self/variants/index.ts is missing'],
  ['specs/sources.json', '"wacr"', '"other"', 'its entry in specs/sources.json is missing'],
  ['specs/informative.json', '"wacr"', '"other"', 'its entry in specs/informative.json is missing'],
])('in %s a provider has its place', (file, right, wrong, reason) => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(right);
  writeFileSync(join(folder, file), text.replace(right, wrong));
  expect(reasons()).toEqual([`load wacr: ${reason}`]);
});

test('a spec alone, and a contract alone, lack all the rest', () => {
  writeFileSync(join(folder, 'specs/six.yaml'), '');
  mkdirSync(join(folder, 'contracts/seven'));
  const [seven, six, ...more] = reasons();
  expect(seven).toMatch(
    /^load seven: specs\/seven\.yaml, contracts\/seven\/index\.ts, tests\/sandbox\/seven\.ts, .* are missing$/,
  );
  expect(six).toMatch(/^load six: contracts\/six\/index\.ts, .*its entry in specs\/informative\.json are missing$/);
  expect(more).toEqual([]);
});
