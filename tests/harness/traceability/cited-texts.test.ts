import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useFolder } from '../testing/folder';
import { citationOf, documentOf } from '../testing/traceability';
import { citedTextsOf, numbersByName, readCitedTexts, textOf } from './cited-texts';

const folder = useFolder();
const { lines } = documentOf('a', '', 'c', 'd');

test('each citation has its lines, and one fingerprint for their text', () => {
  const texts = citedTextsOf(lines, [citationOf('one/name', 'L3', 'L1'), citationOf('spec info', 'L1-3')]);
  expect(texts).toEqual({
    'one/name': { lines: 'L1, L3', fingerprint: textOf(lines, [1, 3]) },
    'spec info': { lines: 'L1-3', fingerprint: textOf(lines, [1, 3]) },
  });
});

test('the fingerprint depends on each line, and on their order', () => {
  const of = (...texts: readonly string[]) => textOf(documentOf(...texts).lines, [1, 2]);
  expect(new Set([of('a', 'c'), of('c', 'a'), of('a', 'd')]).size).toBe(3);
  expect(of('a', 'c')).toMatch(/^[\da-f]{16}$/);
});

test('citations of one name are taken together', () => {
  const citations = [citationOf('informative title', 'L4'), citationOf('informative title', 'L1', 'L1-2')];
  expect([...numbersByName(citations, 4)]).toEqual([['informative title', [1, 2, 4]]]);
});

test('a citation beyond the end is left out, however far it goes', () => {
  expect(citedTextsOf(lines, [citationOf('one/name', 'L2-4000000000')])).toEqual({});
});

test('what was generated is read again', () => {
  const citations = citedTextsOf(lines, [citationOf('one/name', 'L3')]);
  const path = join(folder.path, 'citations.json');
  writeFileSync(path, JSON.stringify({ citations }));
  expect(readCitedTexts(path, 'generated/one/citations.json')).toEqual(citations);
});

test.each([
  ['no list', '[]'],
  ['no citations', '{}'],
  ['a citation without lines', '{"citations": {"one/name": {"fingerprint": ""}}}'],
])('%s is refused', (_, text) => {
  const path = join(folder.path, 'citations.json');
  writeFileSync(path, text);
  expect(() => readCitedTexts(path, 'generated/one/citations.json')).toThrow(
    'Failed to read generated/one/citations.json: it does not hold "lines" and "fingerprint" of each citation\n',
  );
});

test('a file that is missing is refused with what to do', () => {
  expect(() => readCitedTexts(join(folder.path, 'absent.json'), 'generated/one/citations.json')).toThrow(
    /^Failed to read generated\/one\/citations\.json: no such file\nWrite it while .*: npm run generate$/,
  );
});
