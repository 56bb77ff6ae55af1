import { spawn } from 'node:child_process';

/** Runs jest in a process of its own, with this one's terminal. Returns whether it succeeded. */
export function jest(args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], { stdio: 'inherit' });
  // Ctrl-C reaches the child too; it ends first, and then this process.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0);
    });
  });
}
