import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { messageOf } from '../lib/problem';
import type { Control, Prepared } from './control';
import { isAlive, isSupervised, openControl, overAt, prepared, refuseWhenOver, savePrepared } from './control';

const LATER = Number.POSITIVE_INFINITY;
const STOPPED = 'Failed to send the request: the run was stopped\nRun it again.';
const PREPARED: Prepared = {
  run: 'abc123',
  endsAt: 1767323945000,
  readiness: {
    example: { state: 'runs', signatures: [] },
    another: { state: 'skipped', reason: 'ANOTHER_BASE_URL is not set' },
  },
};

let control: Control;
let folder = '';
/** Jest's own, which these tests leave as it was. */
const outer = globalThis.conformanceRun;

beforeEach(() => {
  control = openControl();
  folder = control.folder;
});

afterEach(() => {
  globalThis.conformanceRun = outer;
  jest.restoreAllMocks();
  control.remove();
});

/** Why a request is refused; undefined when it is not. */
function refusal(endsAt: number): string | undefined {
  try {
    refuseWhenOver(endsAt);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

describe('a process that takes part in a run', () => {
  beforeEach(() => {
    globalThis.conformanceRun = { control: folder };
  });

  test('sends unless told otherwise', () => {
    expect(isSupervised()).toBe(true);
    expect(refusal(LATER)).toBeUndefined();
  });

  test('is stopped by a file', () => {
    control.requestStop();
    expect(refusal(LATER)).toBe(STOPPED);
    control.requestStop();
    expect(refusal(LATER)).toBe(STOPPED);
  });

  test.each<readonly [string, () => void]>([
    ['is gone', () => writeFileSync(join(folder, 'supervisor'), String(spawnSync('true').pid))],
    ['is unknown', () => writeFileSync(join(folder, 'supervisor'), 'nobody')],
    ['has removed the folder', () => control.remove()],
    ['is about to remove the folder', () => rmSync(join(folder, 'supervisor'))],
  ])('stops by itself once its supervisor %s', (_, end) => {
    end();
    expect(refusal(LATER)).toBe(STOPPED);
  });

  test('knows how the run was prepared, once it is', () => {
    expect([prepared(), control.prepared()]).toEqual([undefined, undefined]);
    savePrepared(PREPARED);
    expect([prepared(), control.prepared()]).toEqual([PREPARED, PREPARED]);
  });
});

describe('an unsupervised process', () => {
  test('is not stopped, and was not prepared', () => {
    control.requestStop();
    expect([isSupervised(), refusal(LATER), prepared()]).toEqual([false, undefined, undefined]);
    savePrepared(PREPARED);
    expect(control.prepared()).toBeUndefined();
  });

  test('sends until the run ends', () => {
    jest.spyOn(Date, 'now').mockReturnValue(1000);
    expect(refusal(1001)).toBeUndefined();
    const over =
      'Failed to send the request: the run has reached its end\nGive it more time with LIVE_MAX_MINUTES, or run fewer clauses.';
    expect([refusal(1000), refusal(999)]).toEqual([over, over]);
  });
});

test('the folder of a run names its supervisor, and is removed with its contents', () => {
  expect(readFileSync(join(folder, 'supervisor'), 'utf8')).toBe(String(process.pid));
  control.requestStop();
  expect(readdirSync(folder).sort()).toEqual(['stop', 'supervisor']);
  control.remove();
  expect(existsSync(folder)).toBe(false);
  expect(() => control.remove()).not.toThrow();
});

test('each run has its own folder', () => {
  const other = openControl();
  expect(other.folder).not.toBe(control.folder);
  other.remove();
});

test('a run is over after its end, two last responses of 10 s, its clean-up, and a margin of 10 s', () => {
  expect(overAt(5000, { cleanUpMs: 60_000 })).toBe(5000 + 10_000 + 60_000 + 10_000 + 10_000);
});

describe('alive', () => {
  test('is this process, but not one that has ended', () => {
    expect([isAlive(process.pid), isAlive(spawnSync('true').pid)]).toEqual([true, false]);
  });

  test.each([
    ['is a process of another user', 'EPERM', true],
    ['is not one that does not exist', 'ESRCH', false],
  ])('%s', (_, code, want) => {
    // As Node throws it: of another realm than the tests (Jest).
    const refused = Object.assign(
      errorOf(() => readFileSync(join(folder, 'none'))),
      { code },
    );
    jest.spyOn(process, 'kill').mockImplementation(() => {
      throw refused;
    });
    expect(isAlive(1)).toBe(want);
  });

  // Only proc(5) distinguishes a zombie from a process.
  const zombies = existsSync('/proc/self/stat') ? test : test.skip;

  zombies('is not one that has ended and that its parent has not waited for', async () => {
    // The child ends once the third descriptor does, by when its parent has become a program that does not wait for it.
    const parent = spawn('sh', ['-c', 'cat <&3 & echo $!; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
    });
    const own = parent.pid ?? 0;
    try {
      const pid = Number(String(await once(parent.stdio[1] ?? parent, 'data')));
      await until(() => readFileSync(`/proc/${own}/comm`, 'utf8').startsWith('sleep'));
      expect(isAlive(pid)).toBe(true);
      parent.stdio[3]?.destroy();
      await until(() => !isAlive(pid));
      expect([isAlive(pid), isAlive(own)]).toEqual([false, true]);
      // It is still in the table of processes.
      expect(process.kill(pid, 0)).toBe(true);
    } finally {
      parent.stdio[3]?.destroy();
      parent.kill('SIGKILL');
    }
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 1000 && !holds(); turn++) await setTimeout(1);
}

function errorOf(act: () => unknown): object {
  try {
    act();
  } catch (error) {
    if (typeof error === 'object' && error !== null) return error;
  }
  throw new Error('Nothing was thrown.');
}
