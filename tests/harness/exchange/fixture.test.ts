import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { exampleExchange, useFolder } from '../testing';
import { fixturePath, readFixture, recordCommand, writeFixture } from './fixture';
import type { Recording } from './har';
import { toEntry } from './har';

const CLAUSE = 'example/created.status';
const folder = useFolder();

function recording(): Recording {
  const exchange = exampleExchange({});
  const place = { name: 'a contact is sent', step: 0, seed: { run: 'ab12cd', slot: 0, time: 1704124800 } };
  const log = { version: '1.2', creator: { name: 'contact-contracts', version: '1' }, _clause: CLAUSE };
  const entries = [toEntry(exchange, place, exchange.request.url, (text) => text)];
  return { log: { ...log, _origin: 'sandbox', _settings: { EXAMPLE_SOURCE_ID: 7 }, _skipped: {}, entries } };
}

function store(text: string): void {
  const path = fixturePath(folder.path, CLAUSE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

test('a recording stands at the path of its clause', () => {
  expect(fixturePath('/root', CLAUSE)).toBe('/root/tests/fixtures/example/created.status.har');
});

test('what is written is read again, and nothing is left beside it', () => {
  store('old');
  writeFixture(folder.path, recording());
  expect(readFixture(folder.path, CLAUSE)).toEqual(recording());
  expect(readdirSync(dirname(fixturePath(folder.path, CLAUSE)))).toEqual(['created.status.har']);
});

test('a recording ends with a line feed, so that it diffs line by line', () => {
  writeFixture(folder.path, recording());
  expect(readFileSync(fixturePath(folder.path, CLAUSE), 'utf8')).toMatch(/\n {2}"log": \{\n[\s\S]*\}\n$/);
});

test('a missing recording is told with the command that records it', () => {
  expect(() => readFixture(folder.path, CLAUSE)).toThrow(
    `Failed to replay tests/fixtures/${CLAUSE}.har: there is no such recording\nRecord it: ${recordCommand(CLAUSE)}`,
  );
});

test.each([
  ['is cut off', '{\n  "log": {\n    "entries": [\n', 4],
  ['lacks a comma', '{\n  "a": 1\n  "b": 2\n}', 2],
  ['is empty', '', 1],
  ['is HTML', '<html></html>', 1],
])('a recording that %s is told with a line and the command', (_, text, line) => {
  store(text);
  const read = () => readFixture(folder.path, CLAUSE);
  expect(read).toThrow(`Failed to replay tests/fixtures/${CLAUSE}.har:${line}: `);
  expect(read).toThrow(`Record it again: npm run record -- --clause ${CLAUSE}`);
});

describe('JSON that is no recording is refused', () => {
  const { log } = recording();
  const [entry] = log.entries;
  test.each<[string, unknown]>([
    ['a list', []],
    ['null', null],
    ['no log', {}],
    ['no clause', { log: { ...log, _clause: undefined } }],
    ['no settings', { log: { ...log, _settings: undefined } }],
    ['no skipped cases', { log: { ...log, _skipped: undefined } }],
    ['no entries', { log: { ...log, entries: undefined } }],
    ['an entry that is null', { log: { ...log, entries: [null] } }],
    ['an entry without a case', { log: { ...log, entries: [{ ...entry, _case: undefined }] } }],
    ['an entry without a step', { log: { ...log, entries: [{ ...entry, _step: '0' }] } }],
    ['an entry without a seed', { log: { ...log, entries: [{ ...entry, _seed: { run: 'r' } }] } }],
    ['an entry without a time', { log: { ...log, entries: [{ ...entry, startedDateTime: 'today' }] } }],
    ...(['request', 'response', '_seed'] as const).map((part): [string, unknown] => [
      `an entry whose ${part} is none`,
      { log: { ...log, entries: [{ ...entry, [part]: null }] } },
    ]),
    ...(['url', 'headers', 'postData'] as const).map((part): [string, unknown] => {
      const request = { ...entry?.request, [part]: undefined };
      return [`a request without ${part}`, { log: { ...log, entries: [{ ...entry, request }] } }];
    }),
    ...(['status', 'headers', 'content'] as const).map((part): [string, unknown] => {
      const response = { ...entry?.response, [part]: undefined };
      return [`a response without ${part}`, { log: { ...log, entries: [{ ...entry, response }] } }];
    }),
  ])('%s', (_, value) => {
    store(JSON.stringify(value));
    expect(() => readFixture(folder.path, CLAUSE)).toThrow('it is not a HAR file of this suite');
  });
});
