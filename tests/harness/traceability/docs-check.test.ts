import { compareDocument } from '../documents/compare';
import { plainLines } from '../documents/plain-text';
import { printsOf, SAMPLE, sampleWith } from '../testing/sample-document';
import { docsChanges, movedLines } from './docs-check';

const file = { file: 'x', text: '' };
const readings = {
  spec: { file: 'specs/one.yaml', lineOf: () => 7 },
  contracts: [],
  informative: { file: 'specs/informative.json', lineOf: () => 1 },
  page: file,
  types: file,
};
const node = { name: 'spec NewContact/name', role: 'mentions' as const, ranges: [{ from: 9, to: 12 }], added: [] };

function changesOf(copy: string) {
  const lines = plainLines(copy);
  const comparison = compareDocument(printsOf(SAMPLE), lines);
  return { changes: docsChanges(comparison, lines, [node], readings), moved: movedLines(comparison) };
}

test('a changed and a removed line are told with what rests on them', () => {
  const { changes } = changesOf(sampleWith(['255', '191']).replace(/.*`remark`.*\n/, ''));
  const rests = [{ kind: 'spec', name: 'NewContact/name', file: 'specs/one.yaml', line: 7 }];
  expect(changes).toEqual([
    {
      kind: 'changed',
      was: 9,
      is: { from: 9, to: 9 },
      pieces: expect.arrayContaining([{ kind: 'new', text: '191' }]),
      rests,
    },
    { kind: 'removed', was: 12, rests },
  ]);
});

test('new lines that follow each other are one block, after the line above them', () => {
  const { changes, moved } = changesOf(sampleWith(['## Errors', '## Limits\n\nTen guests a day.\n\n## Errors']));
  expect(changes).toEqual([
    {
      kind: 'added',
      is: { from: 14, to: 16 },
      lines: ['Limits', 'Ten guests a day.'],
      after: expect.stringMatching(/^remark\t/),
    },
  ]);
  expect(moved).toBe(9);
});
