import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../lib/problem';
import { useFolder } from '../testing/folder';
import { findJournals } from './found-journal';

const HEAD = {
  journal: 1,
  provider: 'example',
  run: 'abc123',
  baseUrl: 'https://staging.example.com/v1',
  account: 'f00d',
  startedAt: '2026-01-02T03:04:05.000Z',
  overAt: 1767323945000,
  pid: 4711,
};
const SENT = { attempt: 1, is: 'sent', values: ['Contract Test abc123-1-0'], lookUp: '+12015550102', seal: 'a1' };
const CREATED = { attempt: 1, is: 'created', id: '5', isNumber: true, seal: 'b2' };
const DOUBTFUL = { attempt: 1, is: 'doubtful', why: 'it is older' };
const NAMED = { ...DOUBTFUL, id: '5' };
const REFUSED = { attempt: 1, is: 'refused' };
const GONE = { attempt: 1, is: 'gone' };
const CLOSED = { is: 'closed' };
const REMEDY = 'Check which contacts it lists, delete them by hand, then remove the file.';

const folder = useFolder();

/** Writes a file into the folder of the journals: lines as they are, objects as JSON. */
function put(name: string, lines: readonly (string | object)[], end = '\n'): string {
  const file = join(folder.path, 'created', name);
  mkdirSync(join(folder.path, 'created'), { recursive: true });
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n') + end);
  return file;
}

/** The journals of the invented provider, or why they cannot be read. */
function find(): ReturnType<typeof findJournals> | string {
  try {
    return findJournals(folder.path, 'example');
  } catch (error) {
    return messageOf(error);
  }
}

test.each([
  ['only a head', [HEAD], [], false],
  [
    'every kind of entry',
    [HEAD, SENT, CREATED, DOUBTFUL, NAMED, REFUSED, GONE],
    [SENT, CREATED, DOUBTFUL, NAMED, REFUSED, GONE],
    false,
  ],
  ['an end', [HEAD, SENT, GONE, CLOSED], [SENT, GONE], true],
  ['an end, and what a sweep added', [HEAD, SENT, CLOSED, GONE, CLOSED], [SENT, GONE], true],
  ['no value to look up', [HEAD, { ...SENT, lookUp: undefined }], [{ ...SENT, lookUp: undefined }], false],
])('a journal with %s is read', (_, lines, entries, isClosed) => {
  const file = put('example-abc123.jsonl', lines);
  expect(find()).toEqual([{ file, head: HEAD, entries, isClosed }]);
});

test.each(['{"attempt":2,"is":"se', '{', '{"attempt":1,"is":"gone"}', '{"is":"closed"}'])(
  'an incomplete last line, %s, does not count',
  (line) => {
    const file = put('example-abc123.jsonl', [HEAD, SENT, line], '');
    expect(find()).toEqual([{ file, head: HEAD, entries: [SENT], isClosed: false }]);
  },
);

test.each(['', '{"journal":1,"prov', JSON.stringify(HEAD)])(
  'a journal without a complete first line, %s, lists nothing: nothing was sent',
  (line) => {
    put('example-abc123.jsonl', [line], '');
    expect(find()).toEqual([]);
    const file = put('example-other1.jsonl', [HEAD]);
    expect(find()).toEqual([expect.objectContaining({ file })]);
  },
);

test('a journal of an earlier version is rejected: it would be overlooked', () => {
  const file = put('example.json', ['{}']);
  put('example-abc123.jsonl', [HEAD]);
  expect(find()).toBe(
    `Failed to read ${file}: it is a journal of an earlier version\nDelete by hand what it lists, then remove the file.`,
  );
  expect(findJournals(folder.path, 'another')).toEqual([]);
});

test('there are none without a folder, and none in an empty one', () => {
  expect(find()).toEqual([]);
  mkdirSync(join(folder.path, 'created'));
  expect(find()).toEqual([]);
});

test('the oldest comes first, regardless of names', () => {
  for (const [run, startedAt] of [
    ['a', '2026-01-03T00:00:00.000Z'],
    ['b', '2026-01-01T00:00:00.000Z'],
    ['c', '2026-01-02T00:00:00.000Z'],
  ])
    put(`example-${run}.jsonl`, [{ ...HEAD, run, startedAt }]);
  expect(findJournals(folder.path, 'example').map(({ head }) => head.run)).toEqual(['b', 'c', 'a']);
});

test('other files are left alone', () => {
  put('.DS_Store', ['not a journal']);
  put('notes.txt', ['not a journal']);
  put('example-abc123.jsonl.bak', ['not a journal']);
  put('example.jsonl', ['not a journal']);
  put('another-abc123.jsonl', [{ ...HEAD, provider: 'another' }]);
  put('my-example-abc123.jsonl', ['not a journal']);
  expect(find()).toEqual([]);
});

test('a provider with a longer name has separate journals', () => {
  put('example-two-abc123.jsonl', [{ ...HEAD, provider: 'example-two' }]);
  const file = put('example-abc123.jsonl', [HEAD]);
  expect(find()).toEqual([expect.objectContaining({ file })]);
});

describe('a corrupt file is rejected, with its line and a remedy', () => {
  const line = (number: number, reason: string) =>
    new RegExp(`^Failed to read .+example-abc123\\.jsonl:${number}: ${reason}\\n${REMEDY}$`);
  const NO_HEAD = 'it does not begin with a journal header';
  const NO_ENTRY = 'this is not a journal entry';
  const NO_JSON = 'this is not JSON';

  test.each([
    ['an empty line', [''], '\n', 1, NO_JSON],
    ['another text', ['not a journal'], '\n', 1, NO_JSON],
    ['an entry first', [GONE, HEAD], '\n', 1, NO_HEAD],
    ['a list', [[HEAD]], '\n', 1, NO_HEAD],
    ['a broken line', [HEAD, SENT, '{"attempt":1,"is":"crea', GONE], '\n', 3, NO_JSON],
    ['an empty line among others', [HEAD, '', GONE], '\n', 2, NO_JSON],
    ['an empty last line', [HEAD, SENT, ''], '\n', 3, NO_JSON],
    ['zeros', [HEAD, SENT, '\0\0\0\0'], '\n', 3, NO_JSON],
    ['a second head', [HEAD, SENT, HEAD], '\n', 3, NO_ENTRY],
    ['a list among others', [HEAD, [GONE]], '\n', 2, NO_ENTRY],
    ['null', [HEAD, 'null'], '\n', 2, NO_ENTRY],
  ])('%s', (_, lines, end, number, reason) => {
    put('example-abc123.jsonl', lines, end);
    expect(find()).toMatch(line(number, reason));
  });

  test.each([
    { journal: 2 },
    { journal: '1' },
    { provider: 1 },
    { run: undefined },
    { baseUrl: null },
    { account: 7 },
    { startedAt: 1767323045000 },
    { overAt: 'later' },
    { overAt: null },
    { pid: '4711' },
    { pid: 4711.5 },
  ])('a head with %o', (change) => {
    put('example-abc123.jsonl', [{ ...HEAD, ...change }]);
    expect(find()).toMatch(line(1, NO_HEAD));
  });

  test.each([
    { ...GONE, is: 'left' },
    { ...GONE, is: undefined },
    { ...GONE, attempt: '1' },
    { ...GONE, attempt: 1.5 },
    { is: 'gone' },
    { ...DOUBTFUL, why: undefined },
    { ...NAMED, id: 5 },
    { ...CREATED, id: 5 },
    { ...CREATED, isNumber: 'yes' },
    { ...CREATED, seal: undefined },
    { ...SENT, values: 'Contract Test abc123-1-0' },
    { ...SENT, values: [7] },
    { ...SENT, values: undefined },
    { ...SENT, lookUp: 12015550102 },
    { ...SENT, lookUp: null },
    { ...SENT, seal: undefined },
  ])('an entry %o', (entry) => {
    put('example-abc123.jsonl', [HEAD, entry]);
    expect(find()).toMatch(line(2, NO_ENTRY));
  });
});

test.each([
  ['a folder with the name of a journal', 'created/example-abc123.jsonl'],
  ['a file where the folder is', 'created'],
])('%s cannot be read, with a reason', (_, path) => {
  if (path === 'created') writeFileSync(join(folder.path, path), '');
  else mkdirSync(join(folder.path, path), { recursive: true });
  expect(find()).toMatch(
    /^Failed to read .+created.*: E\w+: .+\nMake it readable: it lists what earlier runs left behind\.$/,
  );
});
