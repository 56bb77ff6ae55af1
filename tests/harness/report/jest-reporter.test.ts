import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findingsOf, leftoverExample, resultOf, versionsExample } from '../testing/report-results';
import ConformanceReporter from './jest-reporter';
import { writePart } from './parts';
import { reportOf } from './report';
import { readReport, reportFile, reportsFolder } from './report-file';
import type { Part, Result, TakenReading } from './result';

describe('the reporter', () => {
  const NAMES = ['REPORTS_DIR', 'GITHUB_ACTIONS', 'GITHUB_STEP_SUMMARY'] as const;
  const outer = { run: globalThis.conformanceRun, values: NAMES.map((name) => [name, process.env[name]] as const) };
  const PASSED = { numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 0 };
  let folder = '';
  const parts = () => join(folder, 'parts');

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reporter-'));
    for (const name of NAMES) set(name, undefined);
    process.env.REPORTS_DIR = join(folder, 'not', 'there');
    mkdirSync(parts(), { recursive: true });
    globalThis.conformanceRun = { parts: parts() };
  });

  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
    for (const [name, value] of outer.values) set(name, value);
    globalThis.conformanceRun = outer.run;
  });

  function set(name: string, value: string | undefined): void {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }

  /** Lets a run have these results. Returns what was printed. */
  function report(results: readonly Result[], pattern?: string, counts = PASSED, more: Partial<Part> = {}) {
    const reporter = new ConformanceReporter(pattern === undefined ? {} : { testNamePattern: pattern });
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    reporter.onRunStart();
    writePart('example', { results, ...more });
    reporter.onRunComplete(undefined, counts);
    const printed = stripVTControlCharacters(write.mock.calls.map(([text]) => String(text)).join(''));
    write.mockRestore();
    return { reporter, printed };
  }

  test('a run leaves a report, a table and no folder of parts', () => {
    const before = Date.now();
    const { printed } = report([resultOf(), resultOf({ case: 'name is sent', verdict: 'fail', reasons: ['status'] })]);
    const written = readReport();
    expect(written).toMatchObject({ targets: ['sandbox'], totals: { pass: 1, fail: 1, skip: 0 } });
    expect(written?.results.map(({ verdict }) => verdict)).toEqual(['pass', 'fail']);
    expect(Date.parse(written?.startedAt ?? '')).toBeGreaterThanOrEqual(before);
    expect(printed).toMatch(
      /^\nexample breaks 1 MUST clause on sandbox\.\n┌[\s\S]*│ example +│ sandbox │ +0\/1 │[\s\S]*\n$/,
    );
    expect(existsSync(parts())).toBe(false);
  });

  test('the report ends with a line break and can be read by people', () => {
    report([resultOf()]);
    expect(readFileSync(reportFile(), 'utf8')).toMatch(/^\{\n {2}"format": 2,[\s\S]*\n\}\n$/);
  });

  test('the report shows what was found besides the results', () => {
    const shown = { provider: 'example', target: 'sandbox', what: 'header x-id is not documented' } as const;
    const errata: TakenReading[] = [
      { provider: 'example', id: 'a', source: ['L1'], readings: ['b', 'c'], taken: 'b', because: 'd' },
    ];
    const leftovers = [leftoverExample];
    const observed = [shown, { ...shown, target: 'live' } as const, { ...shown }];
    report([resultOf()], undefined, PASSED, { observed, errata, leftovers });
    const observations = [
      { ...shown, times: 2 },
      { ...shown, target: 'live', times: 1 },
    ];
    expect(readReport()).toMatchObject({ observations, errata, leftovers });
  });

  test('on GitHub a run has annotations and a summary of its step, and nowhere else', () => {
    const failed = resultOf({ verdict: 'fail', reasons: ['late'] });
    const usual = report([failed]).printed;
    process.env.GITHUB_ACTIONS = 'true';
    process.env.GITHUB_STEP_SUMMARY = join(folder, 'summary.md');
    mkdirSync(parts());
    const { printed } = report([failed]);
    expect(usual).not.toMatch(/^::/m);
    expect(printed).toMatch(/\n::error file=specs\/example\.yaml,title=.*::example\/name\.required: MUST .* late\n$/);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(
      /^### example breaks 1 MUST clause on sandbox\.\n/,
    );
  });

  test('a run without results writes and prints nothing', () => {
    expect(report([]).printed).toBe('');
    expect(existsSync(reportFile())).toBe(false);
  });

  test.each([
    { pattern: undefined, want: ['a', 'b', 'c'] },
    { pattern: 'EXAMPLE/B', want: ['a', 'b'] },
    { pattern: '^sandbox example/c it is tried$', want: ['a', 'c'] },
    { pattern: 'nothing', want: ['a'] },
  ])('with the pattern $pattern the skips of other tests are left out', ({ pattern, want }) => {
    const clause = (name: string) => ({ clause: `example/${name}`, case: 'it is tried' });
    const skipped = ['b', 'c'].map((name) => resultOf({ ...clause(name), verdict: 'skip' }));
    report([resultOf(clause('a')), ...skipped], pattern);
    expect(readReport()?.results.map((result) => result.clause.slice(-1))).toEqual(want);
  });

  test.each([
    { counts: PASSED, fails: false },
    { counts: { ...PASSED, numPassedTests: 0, numFailedTests: 1 }, fails: false },
    { counts: { numPassedTests: 1, numFailedTests: 1, numRuntimeErrorTestSuites: 0 }, fails: false },
    { counts: { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 1 }, fails: false },
    { counts: { ...PASSED, numPassedTests: 0, numRuntimeErrorTestSuites: 1 }, fails: false },
    { counts: { ...PASSED, numPassedTests: 0 }, fails: true },
  ])('a run of $counts is refused as empty: $fails', ({ counts, fails }) => {
    const { reporter } = report([], undefined, counts);
    expect(reporter.getLastError()?.message).toBe(fails ? 'No test ran: the filter matches none.' : undefined);
  });

  describe('loses nothing but what it cannot read or write, and says so', () => {
    function reportWith(spoil: (parts: string) => void) {
      const reporter = new ConformanceReporter({});
      const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
      reporter.onRunStart();
      writePart('example', { results: [resultOf()] });
      spoil(parts());
      reporter.onRunComplete(undefined, PASSED);
      const printed = stripVTControlCharacters(write.mock.calls.map(([text]) => String(text)).join(''));
      write.mockRestore();
      return { printed, message: reporter.getLastError()?.message };
    }

    test.each([
      ['cut short', (parts: string) => writeFileSync(join(parts, 'other.results.json'), '[{"provider": "ex')],
      ['no list', (parts: string) => writeFileSync(join(parts, 'other.results.json'), '{}')],
      ['a folder', (parts: string) => mkdirSync(join(parts, 'other.results.json'))],
      ['announced and not there', (parts: string) => writeFileSync(join(parts, 'other.begun'), '')],
    ])('a part that is %s', (_, spoil) => {
      const { printed, message } = reportWith(spoil);
      const report = readReport();
      const wanted = 'Failed to read other.results.json of the report: ';
      expect([printed, message, report?.problems.join()]).toEqual(Array(3).fill(expect.stringContaining(wanted)));
      expect(report?.results).toEqual([resultOf()]);
      expect(printed).toContain('│ example');
    });

    test('all parts', () => {
      const { message } = reportWith((parts) => rmSync(parts, { recursive: true }));
      expect(message).toMatch(/^Failed to read the parts of the report: ENOENT/);
      expect(readReport()?.results).toEqual([]);
    });

    test('the report itself', () => {
      const { printed, message } = reportWith(() => mkdirSync(reportFile(), { recursive: true }));
      expect([printed, message]).toEqual(
        Array(2).fill(expect.stringMatching(/Failed to write .+conformance.json: EISDIR/)),
      );
      expect(printed).toContain('│ example');
      rmSync(reportFile(), { recursive: true });
    });
  });

  test('a run that has not ended is not refused', () => {
    expect(new ConformanceReporter({}).getLastError()).toBeUndefined();
  });
});

describe('report file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-file-'));
  const outer = process.env.REPORTS_DIR;

  afterAll(() => {
    rmSync(folder, { recursive: true });
    if (outer === undefined) delete process.env.REPORTS_DIR;
    else process.env.REPORTS_DIR = outer;
  });

  test.each([
    { variable: '/tmp/run-1', want: '/tmp/run-1/conformance.json' },
    { variable: 'other', want: 'other/conformance.json' },
    { variable: '', want: 'reports/conformance.json' },
  ])('REPORTS_DIR="$variable" means $want', ({ variable, want }) => {
    process.env.REPORTS_DIR = variable;
    expect(reportFile()).toBe(want);
    expect(`${reportsFolder()}/conformance.json`).toBe(want);
  });

  test('without REPORTS_DIR the report is in reports/', () => {
    delete process.env.REPORTS_DIR;
    expect(reportFile()).toBe('reports/conformance.json');
  });

  test('a report is read as it was written', () => {
    process.env.REPORTS_DIR = folder;
    const report = reportOf(new Date(0), 5, findingsOf([resultOf({ says: 'MUST é "x"' })]), versionsExample);
    writeFileSync(reportFile(), JSON.stringify(report));
    expect(readReport()).toEqual(report);
  });

  test('a run that wrote none has no report', () => {
    process.env.REPORTS_DIR = join(folder, 'absent');
    expect(readReport()).toBeUndefined();
  });
});
