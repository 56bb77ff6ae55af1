import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const SCRIPTS: { readonly [name: string]: string } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
).scripts;
/** The commands that are scripts of the suite's own. */
const COMMANDS = Object.keys(SCRIPTS).filter((name) => SCRIPTS[name]?.includes(' scripts/'));

/** Runs a command in the way of package.json. */
function run(name: string, ...args: readonly string[]) {
  const [, ...script] = SCRIPTS[name]?.split(' ') ?? [];
  // Whatever there is to be read is not there, or wrong.
  const env = { ...process.env, TARGET: 'nonsense', REPORTS_DIR: '/dev/null/none', KNOWN_DEVIATIONS: '/dev/null/none' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, FORCE_COLOR: '0', NO_COLOR: undefined },
  });
  return { status, stdout, stderr };
}

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the commands are these', () => {
  const all = 'bench build conformance diff docs faults fuzz generate list new record report sandbox sweep test trace';
  expect([...COMMANDS].sort().join(' ')).toBe(all);
});

test.each(COMMANDS)('%s --help describes it in its own words, and does nothing else', (name) => {
  const { status, stdout, stderr } = run(name, '--help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const typed = name === 'test' ? 'npm test' : `npm run ${name}`;
  const [usage, , purpose, after] = stdout.split('\n');
  expect(usage).toMatch(new RegExp(`^Usage: ${typed} -- \\[`));
  expect([purpose, after]).toEqual([expect.stringMatching(/^[A-Z].+\.$/), '']);
  expect(stdout).toMatch(new RegExp(`\\n  -h, --help +\\S[\\s\\S]+\\n\\nExample:\\n  ${typed}\\b.*\\n$`));
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(README).toContain(`| \`${typed}`);
});

test('an option that a command does not have is refused, with the closest one', () => {
  expect(run('list', '--jsn')).toEqual({
    status: 2,
    stdout: '',
    stderr:
      'Failed to read the arguments: unknown option --jsn; did you mean --json?\nnpm run list -- --help shows what it takes.\n',
  });
});
