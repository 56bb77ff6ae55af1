import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

const HARNESS = join(__dirname, '../harness');

/** Modules of types only: nothing in them runs. */
const TYPES = [
  'diff/change.ts',
  'diff/operation/side.ts',
  'judge/scope.ts',
  'model.ts',
  'plan/draft.ts',
  'report/result.ts',
  'spec-model.ts',
];

/** Folders of the parts of one module, and the test of that module, which tries them all. */
const PARTS: { readonly [folder: string]: string } = {
  // The steps of a comparison.
  documents: 'documents/compare.test.ts',
  // The words of a page, each of a few lines.
  'generate/page': 'generate/clauses-page.test.ts',
  // What is wrong with the parts of a contract.
  lint: 'lint/checked-plan.test.ts',
  // The constraints of one field, by what they constrain.
  'plan/constraints': 'plan/constraints.test.ts',
  // From a row of a table to the edit of a spec.
  proposal: 'proposal/propose.test.ts',
  // The steps of one search.
  'wire/secrets': 'wire/redact.test.ts',
};

const files = readdirSync(HARNESS, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('testing/'));
const modules = files.filter((file) => !file.endsWith('.test.ts'));
const untested = modules.filter((module) => !files.includes(module.replace(/ts$/, 'test.ts')));

test('each module of the harness has a test of its name beside it', () => {
  expect(modules.length).toBeGreaterThan(80);
  expect(untested.filter((module) => !(dirname(module) in PARTS)).sort()).toEqual(TYPES);
});

test('a module of types has nothing that runs', () => {
  const running = (module: string) =>
    /^(?:export )?(?!type |interface )(?:\w+ )*(?:const|let|function|class)\b/m.test(
      readFileSync(join(HARNESS, module), 'utf8'),
    );
  expect(TYPES.filter(running)).toEqual([]);
  expect(running('plan/plan.ts')).toBe(true);
});

test.each(Object.entries(PARTS))('the parts in %s are tried by %s', (folder, test) => {
  expect(untested.map(dirname)).toContain(folder);
  expect(files).toContain(test);
});

test('a test is that of a module, or of one aspect of it: <module>-<aspect>.test.ts', () => {
  const known = modules.map((module) => module.replace(/\.ts$/, ''));
  const tests = files.flatMap((file) => /^(.*)\.test\.ts$/.exec(file)?.[1] ?? []);
  const stray = tests.filter((name) => !known.some((module) => name === module || name.startsWith(`${module}-`)));
  expect(stray).toEqual([]);
});
