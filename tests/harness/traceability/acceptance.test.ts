import { compareDocument } from '../documents/compare';
import { plainLines } from '../documents/plain-text';
import { printsOf } from '../testing/sample-document';
import { moveCitation, readConfirmed } from './acceptance';
import { rangeOf } from './lines';

const STORED = 'The title of all\n\nThe first rule\nThe second rule here\nThe third of them\n\nThe last line\n';

/** Where a citation of the stored lines is in a copy, or what is in its way. */
function moved(citation: string, copy: string, confirm?: string) {
  const [stored, lines] = [printsOf(STORED), plainLines(copy)];
  const document = { address: 'https://docs.example.com', read: '2026-01-02', lines: stored };
  const candidate = {
    document,
    copy: lines,
    comparison: compareDocument(stored, lines),
    confirmed: readConfirmed(confirm),
  };
  const place = moveCitation(rangeOf(citation), candidate);
  return 'from' in place
    ? `L${place.from}-${place.to}`
    : place.map(({ what, confirm }) => `${what} (${confirm ?? ''})`);
}

const CHANGED = STORED.replace('second rule', 'second, new rule');
const GONE = STORED.replace('The third of them\n', '');
const INSIDE = STORED.replace('The third', 'Between these two\nThe third');
const PARTED = STORED.replace('The first rule\n', '').replace('The last line', 'The last line\nThe first rule');

test.each<[string, string, string, string | undefined, string | string[]]>([
  ['what did not move', 'L3-5', STORED, undefined, 'L3-5'],
  ['both ends of a range that moved', 'L3-5', `New\n\n${STORED}`, undefined, 'L5-7'],
  ['a changed line', 'L4', CHANGED, undefined, ['L4 changed (L4)']],
  ['a changed line that was read', 'L3-5', CHANGED, 'L4', 'L3-5'],
  ['a line that is gone', 'L5', GONE, 'L5', ['L5 is gone: remove what cites it ()']],
  ['a line of a range that is gone', 'L3-5', GONE, undefined, ['L5 is gone (L5)']],
  ['the rest of a range', 'L3-5', GONE, 'L5', 'L3-4'],
  ['a new line inside', 'L3-5', INSIDE, undefined, ['+L5 is new inside L3-5 (+L5)']],
  ['a new line inside that was read', 'L3-5', INSIDE, '+L5', 'L3-6'],
  [
    'lines that parted',
    'L3-5',
    PARTED,
    undefined,
    ['the lines of L3-5 are no longer together: cite them one by one ()'],
  ],
  ['blank lines at its ends', 'L2-6', `New\n\n${STORED}`, undefined, 'L4-8'],
  ['blank lines at its ends that are gone', 'L2-6', STORED.replaceAll('\n\n', '\n'), undefined, 'L2-4'],
  ['lines beyond the end', 'L90', STORED, undefined, ['L90 is gone: remove what cites it ()']],
])('%s', (_, citation, copy, confirm, want) => {
  expect(moved(citation, copy, confirm)).toEqual(want);
});

test('confirmed lines are of the stored document, or of the copy', () => {
  expect(readConfirmed('L85, +L90-92')).toEqual({ stored: [{ from: 85, to: 85 }], copy: [{ from: 90, to: 92 }] });
  expect(() => readConfirmed('85')).toThrow('"85": it is not a valid citation');
});
