import { writeFileSync } from 'node:fs';
import { useFolder } from '../testing/folder';
import { readInformative, readSources } from './read';

const folder = useFolder(beforeAll, afterAll);
const providers = ['one', 'two'] as const;
const DOCUMENT = '{ "address": "https://example.com", "read": "2026-01-02", "lines": [] }';
const LIST = '[{ "lines": "L1", "reason": "title" }]';

function stored(text: string): string {
  writeFileSync(`${folder.path}/file.json`, text);
  return `${folder.path}/file.json`;
}

test('an entry of each provider is read', () => {
  expect(readSources(stored(`{ "one": ${DOCUMENT}, "two": ${DOCUMENT} }`), providers).two.lines).toEqual([]);
  expect(readInformative(stored(`{ "one": ${LIST}, "two": [] }`), providers).one[0]?.reason).toBe('title');
});

test.each([
  ['invalid JSON', '{\n', 2, ''],
  ['nothing', '', 1, ''],
  ['null', 'null', 1, 'it is not an object'],
  ['a list', '[]', 1, 'it is not an object'],
  ['a number', '1e999', 1, 'it is not an object'],
  ['a missing provider', `{ "one":\n${DOCUMENT} }`, 1, '"two" is missing'],
  ['a stranger', `{ "one": ${DOCUMENT}, "two": ${DOCUMENT},\n"three": ${DOCUMENT} }`, 2, '"three" is not a provider'],
  ['an entry that is null', `{ "one": ${DOCUMENT},\n"two": null }`, 2, '"two" needs the strings'],
  ['no address', `{ "one": ${DOCUMENT},\n"two": { "read": "", "lines": [] } }`, 2, '"two" needs the strings'],
  ['no lines', `{ "one": ${DOCUMENT}, "two": { "address": "", "read": "" } }`, 1, '"two" needs the strings'],
  ['a line of another type', `{ "one": ${DOCUMENT.replace('[]', '["a",\n5]')}, "two": ${DOCUMENT} }`, 2, '"one" needs'],
])('sources are rejected with their line: %s', (_, text, line, reason) => {
  const path = stored(text);
  expect(() => readSources(path, providers)).toThrow(`Failed to read specs/sources.json:${line}: ${reason}`);
});

test.each([
  ['a list', '[]', 1, 'it is not an object'],
  ['an entry that is not an array', `{ "one": ${LIST},\n"two": {} }`, 2, '"two" needs an array'],
  [
    'an entry that is null',
    `{ "one": ${LIST},\n"two": [{ "lines": "L1", "reason": "" },\nnull] }`,
    3,
    '"two" needs an array',
  ],
  ['an entry without reason', `{ "one": [\n{ "lines": "L1" }], "two": [] }`, 2, '"one" needs an array'],
  ['lines that are not a citation', `{ "one": [\n{ "lines": "L2-1", "reason": "" }], "two": [] }`, 2, '"one" needs'],
  ['lines of another type', `{ "one": [\n{ "lines": 1, "reason": "" }], "two": [] }`, 2, '"one" needs an array'],
])('informatives are rejected with their line: %s', (_, text, line, reason) => {
  const path = stored(text);
  expect(() => readInformative(path, providers)).toThrow(`Failed to read specs/informative.json:${line}: ${reason}`);
});

test('a missing file is rejected', () => {
  expect(() => readSources(`${folder.path}/nobody.json`, providers)).toThrow(
    'Failed to read specs/sources.json: no such file\n',
  );
});
