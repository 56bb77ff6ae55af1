import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SOURCES = join(ROOT, 'specs/sources.json');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'accept-'));
  writeFileSync(join(folder, 'copy.md'), 'a document of one line\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `npm run accept`, and says whether the fingerprints are what they were. */
function accept(...args: readonly string[]) {
  const before = readFileSync(SOURCES, 'utf8');
  const script = ['-r', './scripts/register.js', 'scripts/accept.ts'];
  const env = { ...process.env, FORCE_COLOR: '0', NO_COLOR: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr, isKept: readFileSync(SOURCES, 'utf8') === before };
}

test('a copy that citations do not fit is rejected, and nothing is written', () => {
  const { stderr, ...rest } = accept(`wacr=${join(folder, 'copy.md')}`);
  expect(rest).toEqual({ status: 2, stdout: '', isKept: true });
  expect(stderr).toMatch(/^Failed to accept the copy of wacr: \d+ citations do not fit it\n/);
  expect(stderr).toMatch(/^ {2}wacr\/phone\.unique +L\S.* removed$/m);
  expect(stderr).toMatch(/\nCorrect the citations, then accept the copy\.\n$/);
});

test.each([
  [['wacr=a.md', 'callbell=b.md', '--read', 'L1'], '--read is for the lines of one copy, and there are several'],
  [['wacr=a.md', '--read', '85'], 'Failed to read the citation "85": it is not a valid citation'],
])('the arguments %j are rejected', (args, why) => {
  const { status, stderr, isKept } = accept(...args);
  expect({ status, isKept, stderr }).toEqual({ status: 2, isKept: true, stderr: expect.stringContaining(why) });
});
