import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { providers } from '../../contracts';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');

/** Of a step that also runs where one before it has failed. */
const ALWAYS = `\${{ !cancelled() }}`;

interface Step {
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly name?: string; readonly pattern?: string };
}

interface Workflow {
  readonly jobs: {
    readonly [name: string]: {
      readonly needs?: string;
      readonly strategy?: { readonly matrix: { readonly [axis: string]: readonly unknown[] } };
      readonly steps: readonly Step[];
    };
  };
}

const CI: Workflow = parse(read('.github/workflows/ci.yml'));
const STAGING: Workflow = parse(read('.github/workflows/staging.yml'));

/** The commands of a job. */
function commandsOf({ jobs }: Workflow, job: string): readonly string[] {
  return jobs[job]?.steps.flatMap(({ run }) => run ?? []) ?? [];
}

test('CI runs the gate on each release of Node', () => {
  expect(commandsOf(CI, 'gate')).toContain('bash .ci/run');
  expect(CI.jobs.gate?.strategy?.matrix.node).toEqual([20, 22, 24]);
});

test('in CI each provider runs on a machine of its own, by the command that people type', () => {
  expect(CI.jobs.conformance?.strategy?.matrix.provider).toEqual(providers);
  expect(commandsOf(CI, 'conformance')).toEqual(['npm ci', `npm run conformance -- \${{ matrix.provider }}`]);
});

test('against staging each provider runs on a machine of its own, where it has a server', () => {
  expect(STAGING.jobs.conformance?.strategy?.matrix.provider).toEqual(providers);
  const steps = STAGING.jobs.conformance?.steps.filter(({ run }) => run?.startsWith('npm run ')) ?? [];
  expect(steps.map((step) => ({ if: step.if, run: step.run }))).toEqual(
    providers.map((provider) => {
      const chosen = `(!inputs.providers || contains(inputs.providers, '${provider}'))`;
      return {
        if: `matrix.provider == '${provider}' && vars.${provider.toUpperCase()}_BASE_URL && ${chosen}`,
        run: `npm run conformance -- ${provider}`,
      };
    }),
  );
});

test.each([
  ['ci.yml', CI],
  ['staging.yml', STAGING],
])('%s merges what the machines report, also where some of them failed', (_, workflow) => {
  const { conformance, report } = workflow.jobs;
  const left = conformance?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact'));
  const taken = report?.steps.find(({ uses }) => uses?.startsWith('actions/download-artifact'));
  const [prefix] = taken?.with?.pattern?.split('*') ?? [];
  expect(left).toMatchObject({ if: ALWAYS, with: { name: `${prefix}\${{ matrix.provider }}` } });
  expect(report).toMatchObject({ needs: 'conformance', if: ALWAYS });
  expect(commandsOf(workflow, 'report')).toContain('npm run --silent report -- merge shards');
});

test('the run against staging is compared with the one before, in the summary', () => {
  expect(commandsOf(STAGING, 'report').slice(-2)).toEqual([
    expect.stringContaining('gh run download "$run" --name conformance-staging --dir before'),
    'npm run --silent report -- diff before --markdown >> "$GITHUB_STEP_SUMMARY"',
  ]);
});

test('the weekly check of the documents runs the command, and needs no action but those of GitHub', () => {
  const text = read('.github/workflows/docs.yml');
  const docs: Workflow = parse(text);
  expect(commandsOf(docs, Object.keys(docs.jobs)[0] ?? '').join('\n')).toContain(
    'npm run --silent docs -- check --markdown --patch docs.patch',
  );
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
  expect(steps).toEqual([
    'ci',
    'lint',
    'types',
    'generate',
    'conformance',
    'test',
    'test:whole',
    'test:browser',
    'faults',
  ]);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(steps.slice(1)));
});
