import { citationOf, documentOf, traceabilityOf } from '../testing/traceability';
import { classify, refuseUnaccepted } from './classify';

/** The problem with the lines of a document of four lines, of which the third is blank. */
function problemOf(citations: readonly string[], informatives: readonly string[], reason = 'title'): string {
  try {
    classify(
      'example',
      documentOf('a', 'b', '', 'd'),
      informatives.map((lines) => ({ lines, reason })),
      citations.map((citation) => citationOf(`clause ${citation}`, citation)),
    );
  } catch (error) {
    return String(error).split('\n')[0]?.replace('Problem: Failed to classify the lines of example: ', '') ?? '';
  }
  return '';
}

test('each line is covered by what checks it, informative, blank or uncovered', () => {
  expect(traceabilityOf().lines).toEqual([
    { number: 1, state: 'informative', reason: 'title' },
    { number: 2, state: 'blank' },
    { number: 3, state: 'covered', citations: ['example/request.minimal'] },
    { number: 4, state: 'covered', citations: ['example/request.minimal'] },
    { number: 5, state: 'blank' },
    { number: 6, state: 'informative', reason: 'navigation' },
    { number: 7, state: 'uncovered', citations: [] },
  ]);
});

test.each([
  ['a node of the spec', ['spec info'], { state: 'uncovered', citations: ['spec info'] }],
  ['an erratum', ['erratum EX-01'], { state: 'contradictory', citations: ['erratum EX-01'] }],
  [
    'a node of the spec and an erratum',
    ['spec info', 'erratum EX-01'],
    { state: 'contradictory', citations: ['erratum EX-01'] },
  ],
  ['an erratum and a clause', ['erratum EX-01', 'example/limit'], { state: 'covered', citations: ['example/limit'] }],
])('what a line is that is cited by %s', (_, names, state) => {
  const citations = names.map((name) => citationOf(name, 'L7'));
  expect(traceabilityOf([], citations).lines.at(-1)).toEqual({ number: 7, ...state });
});

test('the clause that cites the fewest lines is named first', () => {
  const citations = [citationOf('example/wide', 'L3-4'), citationOf('example/narrow', 'L4')];
  expect(traceabilityOf([], citations).lines[3]).toMatchObject({
    citations: ['example/narrow', 'example/request.minimal', 'example/wide'],
  });
});

test('a blank line stays blank inside a citation or an informative entry', () => {
  const { lines } = classify(
    'example',
    documentOf('a', '', 'c', 'd', '', 'f'),
    [{ lines: 'L4-6', reason: 'sample code' }],
    [citationOf('erratum EX-01', 'L1-3')],
  );
  expect(lines.map(({ state }) => state)).toEqual([
    'contradictory',
    'blank',
    'contradictory',
    'informative',
    'blank',
    'informative',
  ]);
});

test('a blank line may be both in an informative entry and in a citation', () => {
  expect(problemOf(['L3-4'], ['L1-3'])).toBe('');
});

test('a node of the spec may mention an informative line', () => {
  const citations = [citationOf('spec info', 'L7')];
  expect(traceabilityOf([{ lines: 'L7', reason: 'advice' }], citations).lines.at(-1)).toMatchObject({
    state: 'informative',
  });
});

test('an erratum that cites an informative line is refused', () => {
  expect(() => traceabilityOf([{ lines: 'L7', reason: 'advice' }], [citationOf('erratum EX-01', 'L7')])).toThrow(
    'the informative entry L7 and erratum EX-01 share L7',
  );
});

test.each([
  ['a citation beyond the end', ['L2-9'], [], 'clause L2-9 cites L2-9 of 4 lines'],
  ['an informative entry beyond the end', [], ['L5'], 'the informative entry L5 cites L5 of 4 lines'],
  [
    'an informative entry far beyond the end',
    ['L1'],
    ['L2-4000000000'],
    'the informative entry L2-4000000000 cites L2-4000000000 of 4 lines',
  ],
  ['a citation of a blank line', ['L3'], [], 'clause L3 cites L3, which has no text'],
  ['an informative entry for a blank line', [], ['L3'], 'the informative entry L3 cites L3, which has no text'],
  ['a line that is cited and informative', ['L1-2'], ['L2-4'], 'the informative entry L2-4 and clause L1-2 share L2'],
  [
    'a line that is informative twice',
    [],
    ['L1-2', 'L2'],
    'the informative entry L1-2 and the informative entry L2 share L2',
  ],
])('%s is rejected', (_, citations, informatives, reason) => {
  expect(problemOf(citations, informatives)).toBe(reason);
});

test('an informative entry without a reason is rejected', () => {
  expect(problemOf([], ['L1'], ' ')).toBe('the informative entry L1 has no reason');
});

test('an informative entry without a valid citation is rejected', () => {
  expect(() => traceabilityOf([{ lines: '7', reason: 'title' }])).toThrow('"7": it is not a valid citation');
});

test('all errors are reported at once', () => {
  expect(problemOf(['L9'], ['L3', 'L1', 'L1'])).toBe(
    'clause L9 cites L9 of 4 lines; the informative entry L3 cites L3, which has no text; the informative entry L1 and the informative entry L1 share L1',
  );
});

test('text instead of a fingerprint is rejected', () => {
  const document = { ...documentOf('a', 'b'), lines: ['ca978112ca1bbdca 1 ab', 'the line itself'] };
  expect(() => classify('example', document, [], [])).toThrow('L2 of specs/sources.json has no fingerprint');
});

test('citations of a copy that was not accepted are refused', () => {
  const citations = [citationOf('one', 'L1'), { ...citationOf('two'), added: [{ from: 9, to: 9 }] }];
  expect(() => refuseUnaccepted('example', citations)).toThrow(
    'Failed to classify the lines of example: two cites lines of a copy that is not accepted\nAccept it: npm run docs -- accept example',
  );
  expect(() => refuseUnaccepted('example', citations.slice(0, 1))).not.toThrow();
});
