import fs, { appendFileSync, existsSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../lib/problem';
import { useFolder } from '../testing/folder';
import { RUN } from '../testing/live';
import type { Entry, Journal, JournalHead } from './journal';
import { beginJournal, folderOf, reopenJournal } from './journal';

const HEAD: JournalHead = {
  journal: 1,
  provider: 'example',
  run: RUN,
  baseUrl: 'https://staging.example.com/v1',
  account: 'f00d',
  startedAt: '2026-01-02T03:04:05.000Z',
  overAt: 1767323945000,
  pid: 4711,
};
const SENT: Entry = { attempt: 1, is: 'sent', values: ['Contract Test abc123-1-0'], seal: 'a1' };
const GONE: Entry = { attempt: 1, is: 'gone' };
const REMEDY = 'Make the reports folder (REPORTS_DIR) writable, with free space.';

const folder = useFolder();
const fileIn = (reports: string) => join(reports, 'created', 'example-abc123.jsonl');
const linesOf = (file: string) => readFileSync(file, 'utf8').split('\n');

function messageFrom(act: () => unknown): string {
  try {
    return `nothing was rejected: ${act()}`;
  } catch (error) {
    return messageOf(error);
  }
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('a journal is a file per run, and grows by one line per entry immediately', () => {
  const reports = join(folder.path, 'not', 'there');
  const journal = beginJournal(reports, HEAD);
  expect(journal.file).toBe(fileIn(reports));
  expect(folderOf(reports)).toBe(join(reports, 'created'));
  expect(linesOf(journal.file)).toEqual([JSON.stringify(HEAD), '']);
  journal.append(SENT);
  expect(linesOf(journal.file)).toEqual([JSON.stringify(HEAD), JSON.stringify(SENT), '']);
  journal.append({ attempt: 1, is: 'doubtful', why: 'zwölf Boxkämpfer, 👍' });
  journal.append(GONE);
  journal.close();
  expect(linesOf(journal.file).slice(3)).toEqual([JSON.stringify(GONE), '{"is":"closed"}', '']);
  journal.remove();
  expect(existsSync(journal.file)).toBe(false);
  journal.remove();
});

test('a journal is not created twice: the first is unchanged', () => {
  beginJournal(folder.path, HEAD).append(SENT);
  const before = linesOf(fileIn(folder.path));
  expect(messageFrom(() => beginJournal(folder.path, HEAD))).toMatch(/^Failed to write .+abc123\.jsonl: EEXIST: .+/);
  expect(linesOf(fileIn(folder.path))).toEqual(before);
});

describe('without a place', () => {
  test.each([
    ['the folder of the reports is a file', 'reports', 'reports'],
    ['the folder of the journals is a file', 'reports', 'reports/created'],
  ])('%s: none is created, with a reason', (_, reports, blocked) => {
    const path = join(folder.path, blocked);
    fs.mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '');
    const message = messageFrom(() => beginJournal(join(folder.path, reports), HEAD));
    expect(message).toMatch(/^Failed to write .+example-abc123\.jsonl: E\w+: .+; without it nothing is created\n/);
    expect(message.endsWith(`\n${REMEDY}`)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  test.each([
    ['takes nothing', 0],
    ['takes a part', 5],
  ])('a full disk that %s of the head: none is created, and no corrupt file is left', (_, count) => {
    fillDisk(count);
    expect(messageFrom(() => beginJournal(folder.path, HEAD))).toMatch(/^Failed to write .+; without it nothing/);
    expect(existsSync(fileIn(folder.path))).toBe(false);
  });
});

/** From now on a write takes `count` bytes; none is an error (write(2), ENOSPC). */
function fillDisk(count: number): void {
  const write: (descriptor: number, bytes: Uint8Array, offset?: number, length?: number) => number = fs.writeSync;
  jest.spyOn(fs, 'writeSync').mockImplementation((descriptor, bytes) => {
    if (count === 0) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    return write(descriptor, Buffer.from(bytes.toString()), 0, count);
  });
}

describe('a disk that is temporarily full', () => {
  test.each([
    ['takes nothing', 0, 'ENOSPC'],
    ['takes a part', 5, 'only a part of the line could be written'],
  ])('and %s of an entry leaves at most its last line broken', (_, count, reason) => {
    const journal = beginJournal(folder.path, HEAD);
    journal.append(SENT);
    fillDisk(count);
    expect(messageFrom(() => journal.append(GONE))).toContain(`${reason}`);
    jest.restoreAllMocks();
    const later = messageFrom(() => journal.append(GONE));
    journal.close();
    const lines = linesOf(journal.file);
    // What follows a partial line would make it unreadable.
    expect(lines.slice(0, 2)).toEqual([JSON.stringify(HEAD), JSON.stringify(SENT)]);
    expect(lines.slice(2)).toEqual(count > 0 ? ['{"att'] : [JSON.stringify(GONE), '{"is":"closed"}', '']);
    expect(later).toContain(count > 0 ? 'something else has changed or removed it' : 'nothing was rejected');
  });
});

describe('when something else touches its file', () => {
  const DAMAGE: readonly (readonly [string, (file: string) => void])[] = [
    ['removes it', (file) => rmSync(file)],
    ['truncates it', (file) => truncateSync(file, 10)],
    ['empties it', (file) => truncateSync(file)],
    ['adds to it', (file) => appendFileSync(file, '\n')],
    [
      'replaces it',
      (file) => {
        rmSync(file);
        writeFileSync(file, 'other\n');
      },
    ],
  ];

  test.each(DAMAGE)('and %s, no entry is written, neither to it nor to its replacement', (_, damage) => {
    const journal = beginJournal(folder.path, HEAD);
    damage(journal.file);
    const after = existsSync(journal.file) ? readFileSync(journal.file, 'utf8') : undefined;
    expect(messageFrom(() => journal.append(SENT))).toMatch(
      /^Failed to write .+abc123\.jsonl: something else has changed or removed it; without it nothing is created\n/,
    );
    expect(() => journal.close()).not.toThrow();
    expect(existsSync(journal.file) ? readFileSync(journal.file, 'utf8') : undefined).toBe(after);
  });

  test('and moves it, entries follow it', () => {
    const journal = beginJournal(folder.path, HEAD);
    const elsewhere = join(folder.path, 'elsewhere');
    renameSync(journal.file, elsewhere);
    journal.append(SENT);
    expect(linesOf(elsewhere)[1]).toBe(JSON.stringify(SENT));
  });
});

test('nothing is written after the end', () => {
  const journal = beginJournal(folder.path, HEAD);
  journal.close();
  expect(messageFrom(() => journal.append(SENT))).toMatch(/^Failed to write .+: EBADF/);
});

describe('reopened', () => {
  const start = `${JSON.stringify(HEAD)}\n`;

  test.each([
    ['whole', start],
    ['with a line cut off', `${start}{"attempt":1,"is":"se`],
    [
      'with a line cut off within a character',
      Buffer.concat([Buffer.from(`${start}{"why":"`), Buffer.from([0xf0, 0x9f])]),
    ],
  ])('%s, it continues after its last complete line', (_, bytes) => {
    const file = join(folder.path, 'found.jsonl');
    writeFileSync(file, bytes);
    const journal: Journal = reopenJournal(file);
    expect(journal.file).toBe(file);
    journal.append(GONE);
    journal.close();
    expect(linesOf(file)).toEqual([JSON.stringify(HEAD), JSON.stringify(GONE), '{"is":"closed"}', '']);
  });

  test('it is rejected if it does not exist', () => {
    expect(messageFrom(() => reopenJournal(join(folder.path, 'none.jsonl')))).toMatch(/^Failed to write .+: ENOENT/);
    expect(existsSync(join(folder.path, 'none.jsonl'))).toBe(false);
  });
});
