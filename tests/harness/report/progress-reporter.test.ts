import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import ProgressReporter from './progress-reporter';

const folder = useFolder();
const outer = {
  run: globalThis.conformanceRun,
  isTTY: process.stderr.isTTY,
  CI: process.env.CI,
  TERM: process.env.TERM,
};

beforeEach(() => {
  jest.useFakeTimers();
  globalThis.conformanceRun = { parts: folder.path };
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  globalThis.conformanceRun = outer.run;
  process.stderr.isTTY = outer.isTTY;
  for (const name of ['CI', 'TERM'] as const) setVariable(name, outer[name]);
});

function setVariable(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

/** What a run of two seconds writes to stderr. */
function written({ isTTY = true, CI, TERM }: { isTTY?: boolean; CI?: string; TERM?: string } = {}): readonly string[] {
  process.stderr.isTTY = isTTY;
  setVariable('CI', CI);
  setVariable('TERM', TERM);
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const reporter = new ProgressReporter();
  reporter.onRunStart();
  const note = { provider: 'example', judged: 1, cases: 9, requests: 2, phase: 'runs' };
  jest.advanceTimersByTime(500);
  writeFileSync(join(folder.path, 'example.progress'), JSON.stringify(note));
  jest.advanceTimersByTime(500);
  writeFileSync(join(folder.path, 'example.progress'), JSON.stringify({ ...note, judged: 2, requests: 3 }));
  jest.advanceTimersByTime(500);
  reporter.onRunComplete();
  jest.advanceTimersByTime(5000);
  return write.mock.calls.map(([text]) => String(text));
}

test('a line is rewritten, and erased at the end', () => {
  expect(written()).toEqual([
    '\r\u001b[Kexample 1/9 cases, 2 requests\r',
    '\r\u001b[Kexample 2/9 cases, 3 requests\r',
    '\r\u001b[K',
  ]);
});

test.each([{ isTTY: false }, { CI: 'true' }, { TERM: 'dumb' }])('nothing is written with %j', (where) => {
  expect(written(where)).toEqual([]);
});
