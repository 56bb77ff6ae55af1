import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(__dirname, '../..');
const ROOMS = ['contracts', 'generated', 'tests', 'scripts'];
/** Below a path with a `*` Node cannot resolve the checker's own imports, `#cli/*`. */
const check = ROOT.includes('*') ? test.skip : test;

/** Runs the checker of the walls in a folder; its own rules are in .dependency-cruiser.json. */
function cruise(folder: string): { status: number | null; output: string } {
  const checker = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [checker, ...ROOMS], {
    cwd: folder,
    encoding: 'utf8',
    // Regardless of the user's setting.
    env: { ...process.env, FORCE_COLOR: '1' },
  });
  return { status, output: stripVTControlCharacters(stdout + stderr) };
}

check('no room imports what it must not', () => {
  expect(cruise(ROOT)).toEqual({ status: 0, output: expect.stringContaining('no dependency violations found') });
});

check('each wall is reported when something breaks through it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'walls-'));
  const files = {
    'contracts/index.ts': "import '../tests/harness/engine';\n",
    'generated/wacr/validators.js': "require('../../tests/harness/engine');\n",
    'tests/harness/engine.ts': "import '../sandbox/server';\nimport './testing/example';\n",
    'tests/harness/engine.test.ts': "import './testing/example';\n",
    'tests/harness/testing/example.ts': "import './folder';\n",
    'tests/harness/testing/folder.ts': 'export {};\n',
    'tests/sandbox/server.ts': "import '../../contracts/index';\n",
    'tests/list.test.ts': "import '../scripts/list';\n",
    'scripts/list.ts': "import 'left-pad';\n",
  };
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    for (const file of ['.dependency-cruiser.json', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, file), join(folder, file));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const { status, output } = cruise(folder);
    const names = [...new Set([...output.matchAll(/error ([\w-]+):/g)].map(([, name]) => name))].sort();
    expect({ status, names }).toEqual({
      status: expect.any(Number),
      names: [
        'contracts-are-data',
        'generated-needs-only-ajv',
        'harness-names-no-provider',
        'no-cycles',
        'no-dev-surprises',
        'sandbox-does-not-lean-on-the-judge',
        'scripts-are-the-top',
        'testing-is-for-tests',
      ],
    });
    const [testing, ...more] = output.split('\n').filter((line) => line.includes('testing-is-for-tests'));
    expect(testing).toContain('tests/harness/engine.ts → tests/harness/testing/example.ts');
    expect(more).toEqual([]);
    expect(status).not.toBe(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
