import { classify } from './classify';
import { coverageOf, documentOf, holderOf } from './example';

/** The problem with the lines of a document of four lines, of which the third is blank. */
function problemOf(citations: readonly string[], silences: readonly string[], reason = 'title'): string {
  try {
    classify(
      'example',
      documentOf('a', 'b', '', 'd'),
      silences.map((lines) => ({ lines, reason })),
      citations.map((citation) => holderOf(`clause ${citation}`, citation)),
    );
  } catch (error) {
    return String(error).split('\n')[0]?.replace('Problem: Failed to classify the lines of example: ', '') ?? '';
  }
  return '';
}

test('each line is held, silent, blank or open', () => {
  expect(coverageOf().lines).toEqual([
    { number: 1, state: 'silent', reason: 'title' },
    { number: 2, state: 'blank' },
    { number: 3, state: 'held', holders: ['spec NewContact/name', 'example/request.minimal'] },
    { number: 4, state: 'held', holders: ['example/request.minimal'] },
    { number: 5, state: 'blank' },
    { number: 6, state: 'silent', reason: 'navigation' },
    { number: 7, state: 'open' },
  ]);
});

test('a blank line stays blank where a citation or a silence spans it', () => {
  const { lines } = classify(
    'example',
    documentOf('a', '', 'c', 'd', '', 'f'),
    [{ lines: 'L4-6', reason: 'sample code' }],
    [holderOf('erratum EX-01', 'L1-3')],
  );
  expect(lines.map(({ state }) => state)).toEqual(['held', 'blank', 'held', 'silent', 'blank', 'silent']);
});

test('a blank line may lie in a silence and in a citation', () => {
  expect(problemOf(['L3-4'], ['L1-3'])).toBe('');
});

test.each([
  ['a citation beyond the end', ['L2-9'], [], 'clause L2-9 cites L2-9 of 4 lines'],
  ['a silence beyond the end', [], ['L5'], 'the silence L5 cites L5 of 4 lines'],
  [
    'a silence far beyond the end',
    ['L1'],
    ['L2-4000000000'],
    'the silence L2-4000000000 cites L2-4000000000 of 4 lines',
  ],
  ['a citation of a blank line', ['L3'], [], 'clause L3 cites L3, where nothing stands'],
  ['a silence of a blank line', [], ['L3'], 'the silence L3 cites L3, where nothing stands'],
  ['a line that is cited and silent', ['L1-2'], ['L2-4'], 'the silence L2-4 and clause L1-2 share L2'],
  ['a line that is silent twice', [], ['L1-2', 'L2'], 'the silence L1-2 and the silence L2 share L2'],
])('%s is refused', (_, citations, silences, reason) => {
  expect(problemOf(citations, silences)).toBe(reason);
});

test('a silence without a reason is refused', () => {
  expect(problemOf([], ['L1'], ' ')).toBe('the silence L1 has no reason');
});

test('a silence that names no lines is refused', () => {
  expect(() => coverageOf([{ lines: '7', reason: 'title' }])).toThrow('"7": it names no lines');
});

test('all that is wrong is told at once', () => {
  expect(problemOf(['L9'], ['L3', 'L1', 'L1'])).toBe(
    'clause L9 cites L9 of 4 lines; the silence L3 cites L3, where nothing stands; the silence L1 and the silence L1 share L1',
  );
});

test('a text in place of a fingerprint is refused', () => {
  const document = { ...documentOf('a', 'b'), lines: ['ca978112ca1bbdca', 'the line itself'] };
  expect(() => classify('example', document, [], [])).toThrow('L2 of specs/sources.json has no fingerprint');
});
