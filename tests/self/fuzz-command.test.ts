import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

function run(args: readonly string[], given: { readonly [name: string]: string } = {}) {
  const env = { ...process.env, TARGET: '', KNOWN_DEVIATIONS: '', FORCE_COLOR: '0', NO_COLOR: undefined, ...given };
  const command = ['-r', './scripts/register.js', 'scripts/fuzz.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

test('a run says how many walks and requests it took, and the seed that draws them again', () => {
  const { status, stdout } = run(['callbell', '--runs', '5', '--seed', '3']);
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^callbell on sandbox: 5 walks, \d+ requests, seed 3: no finding\n$/),
  });
});

test.each<[readonly string[], { readonly [name: string]: string }, string]>([
  [['--runs', '0'], {}, 'read --runs "0": it is not a whole number from 1 to 5000'],
  [['callbell', '--seed', '1', '--path', '99:9999:9'], {}, 'replay the path 99:9999:9: '],
  [['callbell'], { TARGET: 'live' }, 'read TARGET=live: '],
])('%j is rejected with one line and what to do', (args, given, why) => {
  const { status, stdout, stderr } = run(args, given);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.startsWith(`Failed to ${why}`)).toBe(true);
  expect(stderr.trim().split('\n')).toHaveLength(2);
});
