import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inCi, inContracts, inEntries, inEnvExample, inPackage, inReadme, inStaging } from './lists';

const read = (file: string) => readFileSync(join(__dirname, '../../..', file), 'utf8');
const added = (before: string, after: string) => after.split('\n').filter((line) => !before.split('\n').includes(line));

test.each([
  ['aaa', "import { aaa } from './aaa';\nimport { awalchat }"],
  ['dogs', "import { dogs } from './dogs';\nimport { periskope }"],
  ['zebra', "from './wacr';\nimport { zebra } from './zebra';\n"],
])('the import of %s is where the linter wants it', (name, part) => {
  const text = inContracts(read('contracts/index.ts'), name);
  expect(text).toContain(part);
  expect(text).toMatch(new RegExp(`\\b${name},?\\s\\} satisfies`));
});

test('a long list has a line for each', () => {
  const text = inContracts(read('contracts/index.ts'), 'abcdefghijklmnopqrstuvwxyz');
  expect(text).toContain('{\n  periskope,\n  contactship,\n');
  expect(inContracts(text, 'invented')).toContain('  abcdefghijklmnopqrstuvwxyz,\n  invented,\n} satisfies');
});

test('an entry is the last, and all else stays as it is', () => {
  const text = read('specs/sources.json');
  expect(added(text, inEntries(text, 'invented', []))).toEqual(['  "invented": []']);
});

test('its module is before that of the sandbox', () => {
  const text = inPackage(read('package.json'), 'invented');
  const { exports }: { readonly exports: object } = JSON.parse(text);
  expect(Object.keys(exports).slice(-3)).toEqual(['./invented', './sandbox', './package.json']);
  expect(exports).toMatchObject({ './invented': { require: { types: './dist/invented.d.cts' } } });
  expect(text.endsWith('}\n')).toBe(true);
});

test('settings are where the tests of settings look for them', () => {
  const staging = read('.github/workflows/staging.yml');
  const filled = inStaging(staging, 'invented');
  expect(added(staging, filled)).toEqual([
    expect.stringMatching(/^ {8}provider: \[.*, invented\]$/),
    expect.stringMatching(/^ {6}- if: matrix\.provider == 'invented' && vars\.INVENTED_BASE_URL && /),
    '        run: npm run conformance -- invented',
    `          INVENTED_BASE_URL: $\{{ vars.INVENTED_BASE_URL }}`,
    `          INVENTED_API_TOKEN: $\{{ secrets.INVENTED_API_TOKEN }}`,
  ]);
  const steps: unknown = parse(filled).jobs.conformance.steps;
  expect(steps).toContainEqual(expect.objectContaining({ run: 'npm run conformance -- invented' }));
  const ci = read('.github/workflows/ci.yml');
  expect(added(ci, inCi(ci, 'invented'))).toEqual([expect.stringMatching(/, invented\]$/)]);
  expect(added(read('README.md'), inReadme(read('README.md'), 'invented'))).toEqual([
    '| invented | `INVENTED_BASE_URL` `INVENTED_API_TOKEN` | |',
  ]);
  expect(inEnvExample(read('.env.example'), 'invented')).toContain('\n#INVENTED_API_TOKEN=\n\n# --- the run\n');
});

test('a file without the place is refused', () => {
  expect(() => inReadme('# another page', 'invented')).toThrow(
    'Failed to edit README.md: the place for a new provider is not there\nRestore it from git.',
  );
});
