import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const SCRIPTS: Readonly<Record<string, string>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts;

/** What a command wrote, both streams together, and its exit code. */
export interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** A copy of the project in which commands may write. */
export interface Checkout {
  readonly path: string;
  /** Runs a line of a shell: `npm run <script> -- …`, `npm test -- …`, or a program. Takes no quotes. */
  run(line: string): Ended;
  remove(): void;
}

/** Copies the tracked files, as they are in the working tree, into a repository of their own. */
export function copyCheckout(): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'docs-path-'));
  const path = join(folder, 'contact-contracts');
  for (const file of start('git', ['ls-files', '-z'], ROOT).said.split('\0')) {
    if (file === '' || !existsSync(join(ROOT, file))) continue;
    mkdirSync(dirname(join(path, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(path, file));
  }
  // Package by package: what commands keep in node_modules/.cache goes with the folder.
  mkdirSync(join(path, 'node_modules'));
  for (const name of readdirSync(join(ROOT, 'node_modules')).filter((each) => each !== '.cache'))
    symlinkSync(join(ROOT, 'node_modules', name), join(path, 'node_modules', name));
  // Jest keeps what it compiled in TMPDIR; a person's settings of git may sign commits.
  const env = { TMPDIR: join(folder, 'tmp'), GIT_CONFIG_GLOBAL: devNull };
  mkdirSync(env.TMPDIR);
  return {
    path,
    run: (line) => start(...commandOf(line), path, env),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function commandOf(line: string): [program: string, args: readonly string[]] {
  const [, script, rest = ''] = /^npm (?:run )?([\w:]+)(?: -- (.*))?$/.exec(line) ?? [];
  const [program = '', ...args] = `${script === undefined ? line : `${SCRIPTS[script]} ${rest}`}`.trim().split(' ');
  return [program === 'node' ? process.execPath : program, args];
}

/** With only what a shell has: this test is itself run by jest, and may be run by a hook of git. */
function start(program: string, args: readonly string[], cwd: string, more: NodeJS.ProcessEnv = {}): Ended {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NO_COLOR: '1', ...more };
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (error) throw error;
  return { status, said: stdout + stderr };
}
