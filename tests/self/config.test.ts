import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const ROOT = join(__dirname, '../..');

/** What jest finds in a checkout of this name with one test, `tests/a.test.ts`. */
function listed(name: string): { readonly root: string; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  const root = join(folder, name);
  try {
    for (const room of ['contracts', 'generated', 'scripts', 'tests']) mkdirSync(join(root, room), { recursive: true });
    for (const file of ['conformance/global-setup.ts', 'a.test.ts', 'b.ts']) {
      mkdirSync(dirname(join(root, 'tests', file)), { recursive: true });
      writeFileSync(join(root, 'tests', file), '');
    }
    const filter = (file: string) => !file.endsWith('.test.ts');
    cpSync(join(ROOT, 'tests/harness'), join(root, 'tests/harness'), { recursive: true, filter });
    for (const file of ['tests/conformance/environment.ts', 'tests/conformance/transform.js', 'jest.config.ts'])
      cpSync(join(ROOT, file), join(root, file));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--listTests'];
    const { stdout, stderr } = spawnSync(process.execPath, jest, { cwd: root, encoding: 'utf8' });
    // The user may have enabled colours.
    return { root, said: stripVTControlCharacters(stdout.trim() || stderr) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('tests are found in a checkout whose path contains glob characters', () => {
  const { root, said } = listed('x[1]* !(a) {b,c} + @(d)');
  expect(said).toBe(join(root, 'tests/a.test.ts'));
});

test('a checkout whose path jest cannot handle is rejected', () => {
  const { root, said } = listed('x?');
  expect(said).toContain(`Failed to run in ${root}: jest and other tools read what follows ? as a URL query\n`);
});
