import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '../harness/report/result';
import { reportExample, resultOf } from '../harness/testing/report-results';

const ROOT = join(__dirname, '../..');
const CONFORMANCE = ['-r', './scripts/register.js', 'scripts/conformance.ts', 'callbell'];
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

describe('npm run conformance -- --failed', () => {
  const FAILED = CONFORMANCE.toSpliced(-1, 1, '--failed');
  const JUDGED = {
    provider: 'callbell',
    clause: 'callbell/name.required',
    case: 'name is missing',
    target: 'sandbox',
  } as const;

  function lastRun(results: readonly Result[]): string {
    const reports = join(folder, 'last');
    mkdirSync(reports, { recursive: true });
    writeFileSync(join(reports, 'conformance.json'), JSON.stringify(reportExample(results)));
    return 'FOLDER/last';
  }

  test('runs again what failed, and nothing else', () => {
    const results = [resultOf({ ...JUDGED, verdict: 'fail' }), resultOf({ ...JUDGED, target: 'fixture' })];
    const { status, said } = run(FAILED, { REPORTS_DIR: lastRun(results) });
    expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/^Tests: .* 1 passed, \d+ total$/m) });
    expect(run(FAILED, { REPORTS_DIR: 'FOLDER/last' })).toEqual({ status: 0, said: 'Nothing failed in the last run.' });
  });

  test.each([
    [FAILED, 'run again what failed: there is no FOLDER/none/conformance.json\nRun npm run conformance first.'],
    [
      [...FAILED, 'callbell'],
      'read the arguments: --failed chooses what runs, and so do providers and -t\nnpm run conformance -- --help shows what it takes.',
    ],
  ])('says what is wrong, %#', (args, why) => {
    expect(run(args, { REPORTS_DIR: 'FOLDER/none' })).toEqual({ status: 2, said: `Failed to ${why}` });
  });
});

describe("the suite's own reporter and globals stay beside others", () => {
  test.each([
    ['conformance', 'callbell', ['--reporters=default', '--globals={"a":1}']],
    ['test', 'tests/conformance/callbell', ['--reporters', 'summary', '--reporters', 'default']],
  ])('npm run %s -- %s %j', (name, file, reporters) => {
    const args = [
      '-r',
      './scripts/register.js',
      `scripts/${name}.ts`,
      file,
      '-t',
      'callbell/name.required',
      ...reporters,
    ];
    const { status, said } = run(args, { REPORTS_DIR: `FOLDER/${name}` });
    expect({ status, said }).toEqual({ status: 0, said: expect.stringMatching(/│ callbell │ sandbox │/) });
    expect(readdirSync(join(folder, name))).toEqual(['conformance.json', 'index.html', 'junit.xml']);
  });
});

test('jest alone is refused a live target: nothing would clean up', () => {
  const { status, said } = run(JEST, { TARGET: 'live' });
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringMatching(/^Failed to run TARGET=live with jest alone: .+\nRun npm test /),
  });
});

test('jest alone with --globals is refused: they would replace those by which results reach the report', () => {
  const { status, said } = run([...JEST, '--globals={"a":1}'], {});
  expect({ status, said }).toEqual({
    status: 1,
    said: expect.stringMatching(/^Failed to run jest alone with --globals: they replace .+\nRun npm test /),
  });
});

test.each([
  ['const clauses = { a: 1, a: 2 };\n', 'b.ts:1: Duplicate key "a" in object literal'],
  ['const clauses = {\n', 'b.ts:2: Expected identifier but found end of file'],
])('what cannot be loaded is reported with its line: %j', (text, reason) => {
  const folder = mkdtempSync(join(tmpdir(), 'loading-'));
  try {
    writeFileSync(join(folder, 'a.ts'), `import '${join(ROOT, 'scripts/loading')}';\nimport './b';\n`);
    writeFileSync(join(folder, 'b.ts'), text);
    const script = ['-r', join(ROOT, 'scripts/register.js'), join(folder, 'a.ts')];
    const { status, stderr } = spawnSync(process.execPath, script, { encoding: 'utf8', cwd: folder });
    expect([status, stderr]).toEqual([2, `Failed to load ${reason}\nCorrect that line.\n`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
