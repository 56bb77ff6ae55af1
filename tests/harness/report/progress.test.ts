import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import type { Progress } from './progress';
import { noteProgress, progressLine, readProgress } from './progress';

const folder = useFolder();
const outer = globalThis.conformanceRun;
afterEach(() => {
  globalThis.conformanceRun = outer;
});

const SOME: Progress = { provider: 'example', judged: 3, cases: 20, requests: 5, phase: 'runs' };
const until = 12_000;

test.each<{ all: readonly Progress[]; columns?: number; want: string }>([
  { all: [], want: '' },
  { all: [SOME], want: 'example 3/20 cases, 5 requests' },
  { all: [{ ...SOME, phase: 'over' }], want: '' },
  { all: [{ ...SOME, phase: 'closes' }], want: 'example deletes what it created' },
  { all: [{ ...SOME, waiting: { why: 'pace', until } }], want: 'example 3/20 cases, 5 requests, keeps its pace' },
  {
    all: [{ ...SOME, waiting: { why: 'server', until } }],
    want: 'example 3/20 cases, 5 requests, waits, as the server asks (12 s)',
  },
  {
    all: [{ ...SOME, waiting: { why: 'store', until } }],
    want: 'example 3/20 cases, 5 requests, waits for the store to show a contact',
  },
  { all: [{ ...SOME, waiting: { why: 'server', until: -1 } }], want: 'example 3/20 cases, 5 requests' },
  { all: [SOME, { ...SOME, provider: 'other' }], columns: 40, want: 'example 3/20 cases, 5 requests · other…' },
  { all: [{ ...SOME, provider: 'a\u001b[2J' }], want: 'a\\u001b[2J 3/20 cases, 5 requests' },
])('$all is told as: $want', ({ all, columns = 120, want }) => {
  expect(progressLine(all, columns, 0)).toBe(want);
});

test('what is noted can be read; some notes are too many, but not the first one of a wait', () => {
  globalThis.conformanceRun = { parts: folder.path };
  const note = noteProgress();
  const waiting = { why: 'server', until } as const;
  note(SOME, 1000);
  note({ ...SOME, requests: 6 }, 1001);
  expect(readProgress(folder.path)).toEqual([SOME]);
  note({ ...SOME, waiting }, 1002);
  expect(readProgress(folder.path)).toEqual([{ ...SOME, waiting }]);
  note({ ...SOME, provider: 'another' }, 2000);
  expect(readProgress(folder.path).map(({ provider }) => provider)).toEqual(['another', 'example']);
});

test('half a note, no folder, and a folder that is not there keep nothing from going on', () => {
  writeFileSync(join(folder.path, 'example.progress'), '{"provider":');
  expect(readProgress(folder.path)).toEqual([]);
  expect(readProgress(join(folder.path, 'none'))).toEqual([]);
  globalThis.conformanceRun = { parts: join(folder.path, 'none') };
  noteProgress()(SOME, 1000);
  expect(existsSync(join(folder.path, 'none'))).toBe(false);
  expect(readFileSync(join(folder.path, 'example.progress'), 'utf8')).toBe('{"provider":');
});
