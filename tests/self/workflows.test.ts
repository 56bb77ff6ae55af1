import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');

interface Workflow {
  readonly jobs: {
    readonly [name: string]: {
      readonly strategy?: { readonly matrix: { readonly node: readonly number[] } };
      readonly steps: readonly { readonly run?: string }[];
    };
  };
}

/** The commands of all jobs of a workflow. */
function commandsOf({ jobs }: Workflow): readonly string[] {
  return Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
}

test('CI runs the gate and nothing else, on each release of Node', () => {
  const ci: Workflow = parse(read('.github/workflows/ci.yml'));
  expect(commandsOf(ci)).toEqual(['bash .ci/run']);
  expect(Object.values(ci.jobs).map(({ strategy }) => strategy?.matrix.node)).toEqual([[20, 22, 24]]);
});

test('the run against staging is the command that people type', () => {
  const staging: Workflow = parse(read('.github/workflows/staging.yml'));
  expect(commandsOf(staging)).toEqual(['npm ci', 'npm run conformance -- $PROVIDERS']);
});

test('the weekly check of the documents runs the command, and needs no action but those of GitHub', () => {
  const text = read('.github/workflows/docs.yml');
  const docs: Workflow = parse(text);
  expect(commandsOf(docs).join('\n')).toContain('npm run --silent docs -- check --markdown --patch docs.patch');
  expect([...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)).toEqual([
    'actions/checkout@v4',
    'actions/setup-node@v4',
  ]);
});

test('every step of the gate that is a script of package.json exists, and these are steps', () => {
  const { scripts }: { scripts: { readonly [name: string]: string } } = JSON.parse(read('package.json'));
  const steps = [...read('.ci/run').matchAll(/^step '[^']+' npm (?:run (?:--silent )?)?([\w:]+)/gm)].map(
    ([, name = '']) => name,
  );
  expect(steps).toEqual(['ci', 'lint', 'types', 'generate', 'conformance', 'test', 'test:whole', 'faults']);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(steps.slice(1)));
});
