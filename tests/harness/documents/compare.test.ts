import { printsOf, SAMPLE, sampleWith } from '../testing/sample-document';
import { compareDocument } from './compare';
import { piecesOf } from './marked';
import { plainLines } from './plain-text';

/** The changes of a copy of the sample in words: `L16 now +16: …{new}…[gone]…`. */
function told(copy: string, stored = SAMPLE): readonly string[] {
  return compareDocument(printsOf(stored), plainLines(copy)).changes.map((change) => {
    if (change.kind === 'removed') return `L${change.was} removed`;
    if (change.kind === 'added') return `+${change.from} new: ${change.text.replaceAll('\t', '|')}`;
    const pieces = piecesOf(change.text, change.words).map(({ kind, text }) =>
      kind === 'gone' ? '[gone]' : kind === 'new' ? `{${text}}` : text,
    );
    return `L${change.was} now +${change.from}: ${pieces.join('').replaceAll('\t', '|')}`;
  });
}

const ROW = '| `remark` | string  | No       | Anything that the cook has to know            |\n';
const ERRORS = SAMPLE.slice(SAMPLE.indexOf('## Errors'), SAMPLE.indexOf('## Example'));
const PAGE = `<!DOCTYPE html>
<html><head><title>Guests</title><style>p { color: red }</style></head><body>
<h1>Create <em>a</em> guest</h1><p>Adds a guest to the list
of a party, and returns the guest.</p><h2>Fields</h2>
<table><thead><tr><th>Field</th><th>Type</th><th>Required</th><th>Description</th></tr></thead><tbody>
<tr><td><code>name</code></td><td>string</td><td>Yes</td><td>Name of the guest, at most 255 characters</td></tr>
<tr><td><code>diet</code></td><td>string</td><td>No</td><td>What the guest eats: one of <code>meat</code>, <code>plants</code></td></tr>
<tr><td><code>seats</code></td><td>integer</td><td>No</td><td>Number of chairs (optional, defaults to 1)</td></tr>
<tr><td>remark</td><td>string</td><td>No</td><td>Anything that the cook has to know</td></tr></tbody></table>
<h2>Errors</h2><p>A guest whose <b>name</b> is taken is turned away with the status 409. See
<a href="https://docs.example.com/errors">the page about errors</a> for its body.</p>
<h2>Example</h2><pre><code>json
{
  &quot;name&quot;: "Ada",
  "seats": 2
}
</code></pre><script>alert(1)</script></body></html>`;

test.each([
  ['nothing', SAMPLE],
  ['line breaks of Windows', SAMPLE.replaceAll('\n', '\r\n')],
  ['tabs between words and before lines', SAMPLE.replaceAll('of the ', 'of\tthe ').replaceAll('  "', '\t"')],
  ['blank lines at the end', `${SAMPLE}\n\n  \n`],
  ['blank lines between', SAMPLE.replaceAll('\n\n', '\n\n\n')],
  ['spaces at the ends of lines', SAMPLE.replaceAll('\n', '   \n')],
  ['a table with other padding', SAMPLE.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')],
  ['a table without outer pipes', SAMPLE.replaceAll(/^\| | +\|$/gm, '')],
  ['rows parted by tabs', SAMPLE.replaceAll(/^\| | +\|$/gm, '').replaceAll(' | ', '\t')],
  ['a section that moved', SAMPLE.replace(ERRORS, '') + ERRORS],
  ['two rows in another order', sampleWith([ROW, ''], ['| `seats`', `${ROW}| \`seats\``])],
  ['a line that is wrapped', sampleWith(['turned away with', 'turned\naway with'])],
  ['two lines in one', sampleWith(['status 409.\nSee', 'status 409. See'])],
  ['other marks of Markdown', SAMPLE.replaceAll('`', '').replaceAll('**', '__').replace('# Create', 'Create')],
  ['a page with the same words', PAGE],
])('%s is no change', (_, copy) => {
  expect(told(copy)).toEqual([]);
});

test.each([
  [
    'a reworded line',
    sampleWith(['turned away', 'sent home']),
    ['L16 now +16: A guest whose name is taken is {sent home} with the status 409.'],
  ],
  [
    'a word more',
    sampleWith(['the cook', 'the chief cook']),
    ['L12 now +12: remark|string|No|Anything that the {chief} cook has to know'],
  ],
  [
    'a word less',
    sampleWith(['the cook has', 'the has']),
    ['L12 now +12: remark|string|No|Anything that the [gone]has to know'],
  ],
  [
    'a new optional row',
    sampleWith([ROW, `${ROW}| \`nick\` | string | No | Short name |\n`]),
    ['+13 new: nick|string|No|Short name'],
  ],
  ['a removed row', sampleWith([ROW, '']), ['L12 removed']],
  [
    'a changed limit',
    sampleWith(['255', '191']),
    ['L9 now +9: name|string|Yes|Name of the guest, at most {191} characters'],
  ],
  [
    'a new value',
    sampleWith(['`plants`', '`plants`, `fish`']),
    ['L10 now +10: diet|string|No|What the guest eats: one of meat, plants{, fish}'],
  ],
  [
    'a renamed field',
    sampleWith(['`seats`', '`chairs`']),
    ['L11 now +11: {chairs}|integer|No|Number of chairs (optional, defaults to 1)'],
  ],
  [
    'two changes in one row',
    sampleWith(['| `seats`  | integer', '| `seats`  | number'], ['to 1)', 'to 2)']),
    ['L11 now +11: seats|{number}|No|Number of chairs (optional, defaults to {2})'],
  ],
  ['a changed code sample', sampleWith(['"seats": 2', '"seats": "2"']), ['L24 now +24: "seats": "{2"}']],
  [
    'a change in a section that moved',
    SAMPLE.replace(ERRORS, '') + ERRORS.replace('409', '422'),
    ['L16 now +24: A guest whose name is taken is turned away with the status {422}.'],
  ],
  [
    'a change in a paragraph that is wrapped elsewhere',
    sampleWith(['is taken is turned away', 'is\ntaken is sent away']),
    ['L16 now +16: A guest whose name is taken is {sent} away with the status 409.'],
  ],
  [
    'another line beside a change',
    sampleWith(['the status 409.', 'the status 410.\nThis is new, and nothing was like it.']),
    [
      'L16 now +16: A guest whose name is taken is turned away with the status {410}.',
      '+17 new: This is new, and nothing was like it.',
    ],
  ],
  [
    'a sentence more in a line',
    sampleWith(['the status 409.', 'the status 409. Twice.']),
    ['L16 now +16: A guest whose name is taken is turned away with the status 409. {Twice.}'],
  ],
])('%s is told', (_, copy, want) => {
  expect(told(copy)).toEqual(want);
});

test('lines that only moved are known by their new places', () => {
  const { places } = compareDocument(printsOf(SAMPLE), plainLines(`New\n\n${SAMPLE}`));
  expect([places.get(1), places.get(16), places.get(2)]).toEqual([{ from: 3, to: 3 }, { from: 18, to: 18 }, undefined]);
});

test('a row that was read without its gaps is compared with its cells', () => {
  const glued = 'FieldTypeRequired\nnamestringYesFirst name, max:255\n';
  expect(told('Field\tType\tRequired\nname\tstring\tYes\tFirst name, max:255\n', glued)).toEqual([]);
  expect(told('Field\tType\tRequired\nname\tstring\tYes\tFirst name, max:191\n', glued)).toEqual([
    'L2 now +2: name|string|Yes|First name, max:{191}',
  ]);
});

test('of a document that became another one, nothing is paired', () => {
  const other = Array.from({ length: 300 }, (_, index) => `Line ${index} of something else`).join('\n');
  const { changes } = compareDocument(printsOf(SAMPLE), plainLines(other));
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['removed', 'added']));
});
