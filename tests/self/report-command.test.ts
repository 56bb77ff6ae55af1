import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../harness/report/result';
import { useFolder } from '../harness/testing/folder';
import { reportExample, resultOf } from '../harness/testing/report-results';

const ROOT = join(__dirname, '../..');
const folder = useFolder();

const REPORTS = {
  holds: reportExample([resultOf()]),
  broken: reportExample([resultOf({ verdict: 'fail', reasons: ['status 200'] })]),
  unjudged: reportExample([resultOf({ verdict: 'error' })]),
  other: reportExample([resultOf({ provider: 'other', clause: 'other/name.required' })]),
  killed: reportExample([], { problems: ['the run was killed'] }),
} as const satisfies { readonly [name: string]: Report };

/** Runs the command on files of reports, each named after one of them; `out` is where it writes. */
function run(...args: readonly string[]) {
  for (const [name, report] of Object.entries(REPORTS))
    writeFileSync(join(folder.path, `${name}.json`), JSON.stringify(report));
  const paths = args.map((each) => (each in REPORTS ? join(folder.path, `${each}.json`) : each));
  const script = ['-r', './scripts/register.js', 'scripts/report.ts', ...paths];
  const env = {
    ...process.env,
    REPORTS_DIR: join(folder.path, 'out'),
    NO_COLOR: '1',
    FORCE_COLOR: undefined,
    STRICT: '',
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, script, { cwd: ROOT, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/** The report that the command has written. */
function written(): Report {
  return JSON.parse(readFileSync(join(folder.path, 'out/conformance.json'), 'utf8'));
}

test.each([
  { shards: ['other', 'holds'], status: 0, totals: { pass: 2 }, complete: true },
  { shards: ['other', 'broken'], status: 1, totals: { pass: 1, fail: 1 }, complete: true },
  { shards: ['other', 'unjudged'], status: 2, totals: { pass: 1, error: 1 }, complete: true },
  { shards: ['holds', 'killed'], status: 2, totals: { pass: 1 }, complete: false },
])('merge $shards ends with $status, as one run does', ({ shards, status, totals, complete }) => {
  expect(run('merge', ...shards)).toMatchObject({ status, stderr: '' });
  expect(written()).toMatchObject({ totals, complete });
});

test('shards that disagree leave no report', () => {
  const { status, stderr } = run('merge', 'holds', 'broken');
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/^Failed to merge .+holds\.json and .+broken\.json: .+\n.+\n$/),
  ]);
  expect(readdirSync(folder.path)).not.toContain('out');
});

test.each([
  { reports: ['holds', 'holds'], status: 0, said: 'No clause changed.' },
  { reports: ['holds', 'broken'], status: 1, said: 'Clauses: 1 broken.' },
  { reports: ['broken', 'holds'], status: 0, said: 'Clauses: 1 mended.' },
  { reports: ['holds', 'unjudged'], status: 2, said: 'Clauses: 1 no longer judged.' },
])('diff $reports ends with $status', ({ reports, status, said }) => {
  const { stdout, ...ended } = run('diff', ...reports);
  expect({ ...ended, said: stdout.slice(0, said.length) }).toEqual({ status, stderr: '', said });
  const { changes } = JSON.parse(run('diff', ...reports, '--json').stdout);
  expect(changes).toHaveLength(said.startsWith('No') ? 0 : 1);
});

test('badge and html write what is made of a report', () => {
  expect(run('badge', 'holds').status).toBe(0);
  expect(run('html', 'broken').status).toBe(0);
  expect(readdirSync(join(folder.path, 'out'))).toEqual(
    expect.arrayContaining(['badge-example.svg', 'conformance.json']),
  );
  expect(written()).toEqual(REPORTS.broken);
});

test.each([
  [[], 'they do not say what to do'],
  [['mrege', 'holds'], "unknown command 'mrege'; did you mean merge?"],
  [['merge'], "missing required argument 'reports'"],
  [['diff', 'holds', 'broken', '--json', '--markdown'], '--json and --markdown exclude each other'],
])('the arguments %j are refused', (args, reason) => {
  const stderr = `Failed to read the arguments: ${reason}\nnpm run report -- --help shows what it takes.\n`;
  expect(run(...args)).toEqual({ status: 2, stdout: '', stderr });
});
