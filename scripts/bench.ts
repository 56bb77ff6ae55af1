import './parts';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { providers } from '../contracts';
import { requestsOf } from '../tests/harness/at-once';
import { problem } from '../tests/harness/lib/problem';
import { buildStep } from '../tests/harness/request/build';
import { defaultsOf } from '../tests/harness/wire/http-target';
import { referenceOf } from '../tests/wiring/registry';
import { subjectOf } from '../tests/wiring/subject';
import { describeCommand, readArguments } from './command';
import { main } from './main';

const ROUNDS = 7;
/** Stands for the sandbox, whose port is not known yet. */
const ORIGIN = 'http://127.0.0.1';

const command = describeCommand({
  name: 'bench',
  purpose: 'Measures the cost of the suite over a bare loop of jest and supertest.',
  example: 'npm run bench',
});

main(async () => {
  readArguments(command);
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const cases = bareCases();
    writeFileSync(join(folder, 'requests.json'), JSON.stringify(cases));
    const suite: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      suite.push(perCase(folder, ['tests/conformance'], { TARGET: 'sandbox' }, cases.length));
      const options = ['--testRegex', '/bench/bare\\.ts$', '--reporters', 'default'];
      bare.push(perCase(folder, options, { BENCH_REQUESTS: join(folder, 'requests.json') }, cases.length));
    }
    console.log(`${cases.length} cases, ${ROUNDS} rounds of each, medians`);
    console.log(`suite                   ${median(suite).toFixed(2)} ms a case`);
    console.log(`bare jest and supertest ${median(bare).toFixed(2)} ms a case`);
    console.log(`ratio                   ${(median(suite) / median(bare)).toFixed(2)}`);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function bareCases() {
  return providers.flatMap((provider) => {
    const subject = { ...subjectOf(provider), baseUrl: `${ORIGIN}${referenceOf(provider).base}` };
    const cases = subject.clauses.flatMap((clause) => clause.cases);
    return cases.map((testCase, slot) => {
      const scope = {
        seed: { run: 'bench', slot, time: Math.floor(Date.now() / 1000) },
        settings: { ...defaultsOf(subject), ...referenceOf(provider).settings },
      };
      // What is read depends on an answer: the bare loop sends a request of the same size in its place.
      const { read: _, ...sent } = testCase;
      const requests = Array.from({ length: requestsOf(testCase) }, (_each, step) =>
        buildStep(subject, sent, step, scope, []),
      );
      return {
        name: `${provider} ${testCase.name}`,
        requests: requests.map(({ url, headers, text, form }) => ({
          path: url.slice(ORIGIN.length),
          headers,
          content: (form?.bytes ?? Buffer.from(text)).toString('base64'),
        })),
      };
    });
  });
}

/** Milliseconds that a case takes, from jest's own account of the test files. */
function perCase(folder: string, args: readonly string[], environment: NodeJS.ProcessEnv, count: number): number {
  const outputFile = join(folder, 'jest.json');
  const options = ['--runInBand', '--silent', '--json', '--outputFile', outputFile, ...args];
  const env = { ...process.env, ...environment, REPORTS_DIR: folder };
  const { status, stderr } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...options], {
    env,
    encoding: 'utf8',
  });
  if (status !== 0) throw problem('measure a run', stderr, 'Run npm test and fix what fails first.');
  const { testResults }: { testResults: { assertionResults: { duration: number | null }[] }[] } = JSON.parse(
    readFileSync(outputFile, 'utf8'),
  );
  const durations = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ duration }) => duration ?? 0),
  );
  return durations.reduce((sum, duration) => sum + duration, 0) / count;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
