import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const CONFORMANCE = ['-r', 'esbuild-register', 'scripts/conformance.ts', 'callbell'];
const JEST = [require.resolve('jest/bin/jest'), 'tests/conformance/callbell'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
  writeFileSync(join(folder, 'file'), '- nonsense\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs a command with REPORTS_DIR and KNOWN_DEVIATIONS below the folder, or as given. Returns all of its output. */
function run(args: readonly string[], given: { readonly [name: string]: string }) {
  const paths = Object.entries(given).map(([name, value]) => [name, value.replace('FOLDER', folder)]);
  const usual = { TARGET: '', KNOWN_DEVIATIONS: '', FIXTURE_MAX_AGE_DAYS: '', REPORTS_DIR: join(folder, 'reports') };
  const quiet = { FORCE_COLOR: '0', NO_COLOR: undefined, DEBUG: '' };
  const env = { ...process.env, ...usual, ...quiet, ...Object.fromEntries(paths) };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  return { status, said: (stdout + stderr).replaceAll(folder, 'FOLDER').trim() };
}

test.each<[string, readonly string[], { readonly [name: string]: string }, number, RegExp]>([
  ['conformance', CONFORMANCE, { REPORTS_DIR: 'FOLDER/file' }, 2, /^Failed to write reports to FOLDER\/file: .+\n.+$/],
  ['conformance', CONFORMANCE, { KNOWN_DEVIATIONS: 'FOLDER/file' }, 2, /^Failed to read FOLDER\/file:1: .+\n.+$/],
  ['conformance', [...CONFORMANCE, '-t'], {}, 2, /\nNot enough arguments following: t$/],
  ['jest', JEST, { KNOWN_DEVIATIONS: 'FOLDER/nobody' }, 1, /^Failed to read FOLDER\/nobody: no such file\n.+$/],
])('%s: an error before the first test is the only output, %#', (_, args, given, status, said) => {
  expect(run(args, given)).toEqual({ status, said: expect.stringMatching(said) });
});

test('several patterns run what matches any of them', () => {
  const { status, said } = run([...CONFORMANCE, '-t', 'callbell/name.required', '-t', 'nonsense', '-t', 'token'], {});
  expect(status).toBe(0);
  expect(said).toContain('with tests matching "(?:callbell/name.required)|(?:nonsense)|(?:token)"');
});
