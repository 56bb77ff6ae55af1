import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { providers } from '../../contracts';
import { baseUrlName } from '../harness/live/settings';
import { subjectOf } from '../wiring/subject';

const read = (file: string) => readFileSync(join(__dirname, '../..', file), 'utf8');
const README = read('README.md');
const EXAMPLE = read('.env.example');
const STAGING: {
  readonly jobs: {
    readonly conformance: {
      readonly env: Env;
      readonly steps: readonly { readonly run?: string; readonly env?: Env }[];
    };
  };
} = parse(read('.github/workflows/staging.yml'));

type Env = { readonly [name: string]: string };

/** The names in backticks of a cell of the README's table. */
function namesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

describe.each(providers)('the settings of %s', (provider) => {
  const { settings } = subjectOf(provider).contract;
  const names = Object.keys(settings);
  const required = [baseUrlName(provider), ...names.filter((name) => !settings[name]?.optional)];
  const optional = names.filter((name) => settings[name]?.optional);

  test('are those of the table of README.md', () => {
    const row = README.split('\n').find((line) => line.startsWith(`| ${provider} `) && line.includes('_BASE_URL'));
    const [, , requiredCell, optionalCell] = row?.split('|') ?? [];
    expect([namesIn(requiredCell), namesIn(optionalCell)]).toEqual([required, optional]);
  });

  test('are in .env.example, as comments, and no others of the provider', () => {
    const found = [...EXAMPLE.matchAll(/^#(\w+)=/gm)].map(([, name = '']) => name);
    const own = found.filter((name) => name.startsWith(`${provider.toUpperCase()}_`));
    expect(own).toEqual([...required, ...optional]);
  });

  test('are in the step of staging.yml, and in no other: secrets as secrets, all others as variables', () => {
    const expression = (name: string) => `\${{ ${settings[name]?.secret ? 'secrets' : 'vars'}.${name} }}`;
    const wanted = [...required, ...optional].map((name) => [name, expression(name)]);
    const step = STAGING.jobs.conformance.steps.find(({ run }) => run === `npm run conformance -- ${provider}`);
    expect(step?.env).toEqual(Object.fromEntries(wanted));
    const shared = Object.keys(STAGING.jobs.conformance.env);
    expect(shared.filter((name) => name.startsWith(`${provider.toUpperCase()}_`))).toEqual([]);
  });
});

test.each([...README.matchAll(/^\| `((?:LIVE_|ALLOW_)\w+)/gm)].map(([, name = '']) => name))(
  '%s is in .env.example and staging.yml',
  (name) => {
    expect(EXAMPLE).toMatch(new RegExp(`^#${name}=`, 'm'));
    expect(STAGING.jobs.conformance.env[name]).toBe(`\${{ vars.${name} }}`);
  },
);
