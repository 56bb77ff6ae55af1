import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

test('generated/ is what "npm run generate" writes', () => {
  // In a separate process, since jest cannot load the parts of openapi-typescript that are ES modules.
  const script = ['-r', './scripts/register.js', 'scripts/generate.ts', '--check'];
  const { status, stdout, stderr } = spawnSync(process.execPath, script, {
    cwd: join(__dirname, '../..'),
    // With the user's DEBUG the tools print more.
    env: { ...process.env, DEBUG: '' },
    encoding: 'utf8',
  });
  expect({ status, output: stdout + stderr }).toEqual({
    status: 0,
    output: expect.stringMatching(/^generated\/ is fresh/),
  });
});
