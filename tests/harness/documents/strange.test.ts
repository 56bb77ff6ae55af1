import { printsOf, SAMPLE, sampleWith } from '../testing/sample-document';
import { compareDocument } from './compare';
import { plainLines } from './plain-text';
import { strangeness } from './strange';

function told(copy: string, confirmed: readonly number[] = []): string | undefined {
  const [stored, lines] = [printsOf(SAMPLE), plainLines(copy)];
  return strangeness(stored, lines, compareDocument(stored, lines), 1, confirmed);
}

test.each([
  ['the document', SAMPLE, undefined],
  ['the document after a change', sampleWith(['409', '422']), undefined],
  ['nothing', '', 'it is empty'],
  ['blank lines', '\n\n \n', 'it is empty'],
  ['a login page', '<html><body><h1>Sign in</h1><form>Password</form></body></html>', "0 % of the document's text"],
  ['a page that was not found', '# 404\n\nThis page does not exist.\n', "0 % of the document's text"],
  [
    'another title',
    sampleWith(['Create a guest', 'Create a table']),
    'its title is not that of L1, but "Create a table"',
  ],
  ['no title', sampleWith(['# Create a guest\n', '']), 'its title is not that of L1'],
])('whether %s is the document', (_, copy, want) => {
  if (want === undefined) expect(told(copy)).toBeUndefined();
  else expect(told(copy)).toContain(want);
});

test('a document may have a new title that was confirmed', () => {
  expect(told(sampleWith(['Create a guest', 'Create a table']), [1])).toBeUndefined();
});
