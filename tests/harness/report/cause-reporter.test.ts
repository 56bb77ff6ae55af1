import { stripVTControlCharacters } from 'node:util';
import CauseReporter from './cause-reporter';

type File = Parameters<CauseReporter['onTestFileResult']>[1];

const TEST = { context: { config: { rootDir: '/', testMatch: [] } } };
const SAME = 'Same cause as a, b: status 422 instead of 400 (c)';

function fileOf(...messages: readonly string[]): File {
  const testResults = messages.map((message, index) => ({
    ancestorTitles: ['sandbox'],
    failureDetails: [],
    failureMessages: message === '' ? [] : [message],
    fullName: `case ${index}`,
    invocations: 1,
    numPassingAsserts: 0,
    startAt: null,
    status: message === '' ? ('passed' as const) : ('failed' as const),
    title: `case ${index}`,
  }));
  return { testFilePath: '/a.test.ts', testResults, failureMessage: 'as jest has it' };
}

function printed(...messages: readonly string[]): string {
  const file = fileOf(...messages);
  new CauseReporter({ noStackTrace: false }).onTestFileResult(TEST, file);
  return stripVTControlCharacters(file.failureMessage ?? '');
}

test('failures with a known cause are counted, and the others printed', () => {
  const text = printed('', 'MUST reject', SAME, `${SAME}\n${SAME}`);
  expect(text).toMatch(/● sandbox › case 1\n+ +MUST reject\n+ {2}2 more tests fail for the same causes/);
  expect(text).not.toMatch(/case [023]|422/);
});

test('one is counted in the singular, even alone', () => {
  expect(printed(SAME)).toBe('\n  1 more test fails for the same causes; --verbose explains each.\n');
});

test.each([[''], ['MUST reject'], [`MUST reject\n\n\n${SAME}`]])('%j is left as jest prints it', (message) => {
  expect(printed(message)).toBe('as jest has it');
});
