import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SOURCES = join(ROOT, 'specs/sources.json');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-'));
  writeFileSync(join(folder, 'wacr.md'), '# Sign in\n\nYour password, please.\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `npm run docs`, and says whether the fingerprints are what they were. */
function docs(...args: readonly string[]) {
  const before = readFileSync(SOURCES, 'utf8');
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-r', './scripts/register.js', 'scripts/docs.ts', ...args],
    { cwd: ROOT, encoding: 'utf8', env },
  );
  return { status, stdout, stderr, isKept: readFileSync(SOURCES, 'utf8') === before };
}

test('a page that is not the document is an error, not a change, and proposes nothing', () => {
  const patch = join(folder, 'docs.patch');
  const { status, stdout, isKept } = docs('check', 'wacr', '--from', folder, '--patch', patch, '--json');
  expect({ status, isKept, hasPatch: existsSync(patch) }).toEqual({ status: 2, isKept: true, hasPatch: false });
  expect(JSON.parse(stdout)).toEqual([
    expect.objectContaining({
      provider: 'wacr',
      state: 'error',
      reason: expect.stringContaining("of the document's text"),
    }),
  ]);
});

test('such a page is not accepted', () => {
  const { status, stderr, isKept } = docs('accept', 'wacr', '--from', join(folder, 'wacr.md'));
  expect({ status, isKept }).toEqual({ status: 2, isKept: true });
  expect(stderr).toMatch(/^Failed to compare .*wacr\.md with the document of wacr: /);
});

test.each([
  [['accept'], 'accept takes one provider'],
  [['accept', 'wacr', '--json'], '--patch, --markdown and --json are for check'],
  [['check', '--from', 'page.md'], '--from is the copy of one document, and there are 5'],
  [['check', 'wacr', '--confirm', '85'], 'Failed to read the citation "85": it is not a valid citation'],
  [['compare'], 'Allowed choices are check, accept'],
])('the arguments %j are rejected', (args, why) => {
  const { status, stderr, isKept } = docs(...args);
  expect({ status, isKept, stderr }).toEqual({ status: 2, isKept: true, stderr: expect.stringContaining(why) });
});
