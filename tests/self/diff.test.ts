import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const OLD = 'specs/wacr.yaml';
const TEXT = readFileSync(join(ROOT, OLD), 'utf8');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command. */
function diff(...args: readonly string[]) {
  const script = ['-r', './scripts/register.js', 'scripts/diff.ts', ...args];
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout: stdout.trim(), stderr: stderr.trim() };
}

/** A copy of the spec with some text replaced, named after its provider. */
function edited(was: string, is: string): string {
  const file = join(folder, 'wacr.new.yaml');
  expect(TEXT).toContain(was);
  writeFileSync(file, TEXT.replace(was, is));
  return file;
}

test.each([
  [
    'a required field',
    'type, source_id, status_id]',
    'type, source_id, status_id, email]',
    1,
    'email is required',
    'email: string',
  ],
  ['a looser limit', 'maxLength: 255', 'maxLength: 300', 0, 'has to be 300 characters or fewer', ''],
  [
    'another value in responses',
    '        id:\n          type: integer',
    '        id:\n          type: [integer, string]',
    1,
    'created contact, id',
    'number | string',
  ],
])('%s', (_, was, is, status, change, type) => {
  const said = diff(OLD, edited(was, is));
  expect({ ...said, stdout: said.stdout.split('\n')[0] }).toEqual({
    status,
    stdout: expect.stringMatching(/^wacr {2}1 \w+$/),
    stderr: '',
  });
  expect(said.stdout).toContain(change);
  expect(said.stdout).toContain(type);
  expect(said.stdout).toMatch(/\n {2}Clauses\n(?: {4}[-+~] \S.+\n?)+$/);
});

test('for machines, and as a comment', () => {
  const file = edited('maxLength: 500', 'maxLength: 400');
  expect(JSON.parse(diff(OLD, file, '--json').stdout)).toMatchObject([
    { provider: 'wacr', changes: [{ effect: 'breaking', place: 'request body, address' }], types: [], notes: [] },
  ]);
  expect(diff(OLD, file, '--markdown').stdout).toMatch(/^## wacr: 1 breaking\n/);
});

test('two equal specs have no difference', () => {
  expect(diff(OLD, OLD)).toEqual({ status: 0, stdout: 'Nothing changed.', stderr: '' });
});

test('every commit can be compared with the working tree', () => {
  const { status, stderr } = diff('HEAD');
  expect([[0, 1], stderr]).toEqual([expect.arrayContaining([status]), '']);
});

test.each([
  [['no-such-branch'], /^Failed to read the specs of no-such-branch: git knows no such commit\nName /],
  [[OLD], /^Failed to read the arguments: specs\/wacr\.yaml alone: .+\nnpm run diff -- --help /],
  [[OLD, OLD, '--json', '--markdown'], /^Failed to read the arguments: --json and --markdown exclude each other\n/],
  [[OLD, 'none.yaml'], /^Failed to read \.\/none\.yaml: no such file\n/],
])('%j cannot be compared', (args, said) => {
  expect(diff(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(said) });
});
