import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requestStop, stoppable } from '../tests/harness/live/stop';

/**
 * Runs jest in a process of its own, with this one's terminal. Ctrl-C asks it to send nothing more, so that it can wait
 * for what is under way and take away what it created; a second Ctrl-C ends it at once.
 *
 * @param isLive a run that leaves nothing behind simply ends
 * @returns whether it succeeded
 */
export function jest(args: readonly string[], isLive: boolean): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  const stop = join(folder, 'stop');
  const env = { ...process.env, ...stoppable(stop) };
  // In a group of its own Ctrl-C does not reach it.
  const child = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
    stdio: 'inherit',
    detached: isLive,
    env,
  });
  let asked = 0;
  const interrupt = () => {
    if (!isLive) return;
    if (asked++ === 0) {
      requestStop(stop);
      console.error('\nStopping: what was created is taken away. Ctrl-C again ends it at once.');
    } else if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', interrupt);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      rmSync(folder, { recursive: true, force: true });
      resolve(code === 0);
    });
  });
}
