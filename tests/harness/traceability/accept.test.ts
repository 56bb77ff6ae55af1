import { compareDocument } from '../documents/compare';
import { plainLines } from '../documents/plain-text';
import { printsOf, SAMPLE, sampleWith } from '../testing/sample-document';
import type { CitingFile } from './accept';
import { acceptCopy } from './accept';
import { readConfirmed } from './acceptance';
import type { Citation } from './citations';
import { findNewRange, rangeOf } from './lines';

const ROW = '| `remark` |';
const GROWN = sampleWith([ROW, `| \`nick\` | string | No | Short name |\n${ROW}`]);
const SPEC = 'name:\n  x-source: L9 # a comment\nremark:\n  x-source: [L12]\n';
const CONTRACT = "// L16 has the status\nsource: ['L9',  'L16-17']\n";
const INFORMATIVE = '{ "other": "L5", "one": [{ "lines": "L20-25" }] }';

function citation(name: string, ...sources: readonly string[]): Citation {
  const added = sources.flatMap((source) => findNewRange(source) ?? []);
  return { name, role: 'checks', ranges: sources.filter((source) => !source.startsWith('+')).map(rangeOf), added };
}

function accepted(copy: string, { spec = SPEC, stored = SAMPLE, confirm = '' } = {}) {
  const [prints, lines] = [stored === '' ? [] : printsOf(stored), plainLines(copy)];
  const start = INFORMATIVE.indexOf('[');
  const files: readonly CitingFile[] = [
    { file: 'specs/one.yaml', text: spec },
    { file: 'contracts/one.ts', text: CONTRACT },
    {
      file: 'specs/informative.json',
      text: INFORMATIVE,
      part: { start, end: INFORMATIVE.length },
      isInformative: true,
    },
  ];
  const sources = [...spec.matchAll(/\+?L\d+(?:-\d+)?/g)].map(([source]) => source);
  return acceptCopy(
    'one',
    {
      document: { address: 'https://docs.example.com', read: '2026-01-02', title: 'L1', lines: prints },
      copy: lines,
      comparison: compareDocument(prints, lines),
      confirmed: readConfirmed(confirm === '' ? undefined : confirm),
    },
    { files, citations: [citation('one/a', ...sources)], informatives: [{ lines: 'L20-25', reason: 'sample' }] },
    '2026-02-03',
    (more) => `accept --confirm ${more.join(',')}`,
  );
}

test('a copy that is the document writes nothing', () => {
  expect(accepted(SAMPLE.replaceAll('\n', '\r\n'))).toMatchObject({ files: [], document: { read: '2026-01-02' } });
});

test('each citation moves with its lines, and nothing else changes', () => {
  const { files, document } = accepted(GROWN, { spec: `${SPEC}nick:\n  x-source: +L12\n` });
  expect(files).toEqual([
    {
      file: 'specs/one.yaml',
      text: 'name:\n  x-source: L9 # a comment\nremark:\n  x-source: [L13]\nnick:\n  x-source: L12\n',
    },
    { file: 'contracts/one.ts', text: "// L17 has the status\nsource: ['L9',  'L17-18']\n" },
    { file: 'specs/informative.json', text: '{ "other": "L5", "one": [{ "lines": "L21-26" }] }' },
  ]);
  expect(document).toEqual({
    address: 'https://docs.example.com',
    read: '2026-02-03',
    title: 'L1',
    lines: printsOf(GROWN),
  });
});

test('a changed line is listed with its citations, and the command that confirms it', () => {
  const copy = sampleWith(['409', '422']);
  expect(() => accepted(copy)).toThrow(
    [
      'Failed to accept the copy of one: one thing is not settled',
      '  L16 changed: contracts/one.ts:1, contracts/one.ts:2',
      'Correct what cites these lines; a line of the copy is cited as +L90.',
      'Where the new text was read and the citation is still right:',
      'accept --confirm L16',
    ].join('\n'),
  );
  expect(accepted(copy, { confirm: 'L16' })).toMatchObject({ files: [], document: { read: '2026-02-03' } });
});

test('lines to confirm are told together', () => {
  const copy = sampleWith(['409', '422'], ['the page', 'a page'], ['See', 'Note this.\n\nAnd this.\nSee']);
  expect(() => accepted(copy)).toThrow('accept --confirm L16-17,+L17,+L19');
});

test('a cited line that is gone is refused, even when confirmed', () => {
  const copy = SAMPLE.replace(/.*`remark`.*\n/, '');
  expect(() => accepted(copy, { confirm: 'L12' })).toThrow('L12 is gone: remove what cites it: specs/one.yaml:4\n');
});

test('lines that promise nothing may go', () => {
  const { files } = accepted(sampleWith(['  "seats": 2\n', '']));
  expect(files.map(({ text }) => text)).toEqual(['{ "other": "L5", "one": [{ "lines": "L20-24" }] }']);
});

test('a new line that nothing classifies is refused', () => {
  expect(() => accepted(GROWN)).toThrow(
    'Failed to accept the copy of one: +L12 of it is new and not classified\nCite each as +L90',
  );
});

test('a document that was never read is accepted with the citations that it has', () => {
  expect(accepted(SAMPLE, { stored: '' })).toMatchObject({ files: [], document: { lines: printsOf(SAMPLE) } });
});
