import { writeFileSync } from 'node:fs';
import { plan } from '../plan/plan';
import { bareContract as exampleContract, bareOperation as exampleOperation } from '../testing/example';
import { useFolder } from '../testing/folder';
import { findingsOf, resultOf, versionsExample } from '../testing/report-results';
import { beginReport } from './begin';
import { patternOf, readFailed } from './failed';
import { reportOf } from './report';
import { reportFile } from './report-file';
import type { Result } from './result';

const folder = useFolder();
const outer = process.env.REPORTS_DIR;

beforeEach(() => {
  process.env.REPORTS_DIR = folder.path;
});

afterAll(() => {
  if (outer === undefined) delete process.env.REPORTS_DIR;
  else process.env.REPORTS_DIR = outer;
});

function write(results: readonly Result[]): void {
  writeFileSync(reportFile(), JSON.stringify(reportOf(new Date(0), 5, findingsOf(results), versionsExample)));
}

describe('what failed in the last run', () => {
  test('is what failed, warned or was not judged, on the targets of this run', () => {
    const results = (['pass', 'fail', 'warn', 'error', 'skip'] as const).map((verdict) => resultOf({ verdict }));
    write([
      ...results,
      resultOf({ verdict: 'fail', target: 'live' }),
      resultOf({ verdict: 'fail', known: 'so it is' }),
    ]);
    const { failed, elsewhere } = readFailed(['sandbox']);
    expect(failed.map(({ verdict }) => verdict)).toEqual(['fail', 'warn', 'error']);
    expect(elsewhere).toEqual(['live']);
  });

  test('is nothing where all passed', () => {
    write([resultOf(), resultOf({ verdict: 'skip' })]);
    expect(readFailed(['fixture', 'sandbox'])).toEqual({ failed: [], elsewhere: [] });
  });

  test('is not run on another target', () => {
    write([resultOf({ verdict: 'fail', target: 'live' })]);
    expect(() => readFailed(['fixture', 'sandbox'])).toThrow(
      'Failed to run again what failed: it failed on live, and this run is on fixture,sandbox\nSet TARGET=live.',
    );
  });

  test('is not known without a report', () => {
    expect(() => readFailed(['sandbox'])).toThrow(
      `Failed to run again what failed: there is no ${reportFile()}\nRun npm run conformance first.`,
    );
  });

  test('is not known where the last run was killed', () => {
    beginReport(['example']);
    expect(() => readFailed(['sandbox'])).toThrow('the run has not ended, or was killed');
  });

  test('is not known from a report of which a part is missing', () => {
    const report = reportOf(
      new Date(0),
      5,
      findingsOf([resultOf()], { problems: ['a part is lost'] }),
      versionsExample,
    );
    writeFileSync(reportFile(), JSON.stringify(report));
    expect(() => readFailed(['sandbox'])).toThrow('the report is incomplete: a part is lost');
  });

  test('is not known from a report of another format', () => {
    writeFileSync(reportFile(), '{"format": 1, "results": [], "complete": true}');
    expect(() => readFailed(['sandbox'])).toThrow('its format is 1, and this version reads 2');
  });

  test('is not known from a report that is cut short', () => {
    writeFileSync(reportFile(), '{"results": [');
    expect(() => readFailed(['sandbox'])).toThrow(
      /^Failed to read .+conformance\.json:1: .+\nName a conformance\.json, /,
    );
  });
});

describe('the pattern', () => {
  const clauses = plan('example', exampleContract, exampleOperation);
  const titles = clauses.flatMap(({ id, cases }) => cases.map(({ name }) => `sandbox ${id} ${name}`));
  const taken = { clause: 'example/phone.unique', case: 'the phone is taken' } as const;
  const matching = (results: readonly Result[]) => {
    const pattern = new RegExp(patternOf(results, clauses), 'i');
    return titles.filter((title) => pattern.test(title));
  };

  test('matches each case that failed, and no other', () => {
    const sent = { clause: 'example/created.status', case: 'a contact is sent' };
    expect(matching([resultOf(taken), resultOf(sent)]).sort()).toEqual([
      'sandbox example/created.status a contact is sent',
      'sandbox example/phone.unique the phone is taken',
    ]);
    expect(matching([resultOf({ ...taken, target: 'live' })])).toEqual([]);
  });

  test.each([
    [
      'a provider that could not be reached',
      [resultOf({ clause: 'example/preflight', case: 'the server is reached' })],
    ],
    ['a case that no longer exists', [resultOf({ ...taken, case: 'the phone was taken' })]],
  ])('matches all of the provider: %s', (_, results) => {
    expect(matching(results)).toEqual(titles);
  });

  test('is one that a command takes, however much failed', () => {
    const long = clauses.map((clause) => ({
      ...clause,
      cases: clause.cases.flatMap((each) =>
        Array.from({ length: 1000 }, (_, index) => ({ ...each, name: `a contact is sent ${index}` })),
      ),
    }));
    const results = long.flatMap(({ id, cases }) => cases.map(({ name }) => resultOf({ clause: id, case: name })));
    expect(patternOf(results, long)).toBe('^(?:sandbox example/)');
  });
});
