import { leftoverExample, resultOf } from '../testing/report-results';
import { counted, presentableLeftover, presentableResult } from './bounds';

test('of very many observations some are kept, and the others are counted', () => {
  const of = (provider: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ provider, target: 'live', what: `field ${index}\u0007` }) as const);
  const observed = [...of('one', 501), ...of('two', 700), ...of('two', 600)];
  const observations = counted(observed);
  expect(observations).toHaveLength(501 + 501);
  expect(observations.filter(({ what }) => what.startsWith('and'))).toEqual([
    { provider: 'one', target: 'live', what: 'and 1 more', times: 1 },
    { provider: 'two', target: 'live', what: 'and 200 more', times: 300 },
  ]);
  expect(observations[501]).toEqual({ provider: 'two', target: 'live', what: 'field 0\\u0007', times: 2 });
});

test('an observation that several cases made is there once, with their number, and cut', () => {
  const long = { provider: 'one', target: 'live', what: `field ${'x'.repeat(1000)}` } as const;
  expect(counted([long, { ...long, target: 'sandbox' }, long])).toEqual([
    { ...long, what: `field ${'x'.repeat(394)}… (1006 characters)`, times: 2 },
    { ...long, target: 'sandbox', what: `field ${'x'.repeat(394)}… (1006 characters)`, times: 1 },
  ]);
});

const HOSTILE = `a\u001b[2J\n${'x'.repeat(1000)}`;
const SHOWN = /^a\\u001b\[2J\\n(x+)… \(\d+ characters\)$/;

test('of a result the text that makes a failure known is cut and shown, the rest stays', () => {
  const { known, ...rest } = presentableResult(resultOf({ known: HOSTILE }));
  expect(known).toMatch(SHOWN);
  expect(rest).toEqual(resultOf());
  expect(presentableResult(resultOf())).toEqual(resultOf());
});

test('of a leftover id, values and reason are cut and shown', () => {
  const { id, values, reason, ...rest } = presentableLeftover({
    ...leftoverExample,
    ...{ id: HOSTILE, values: [HOSTILE, 'short'], reason: HOSTILE },
  });
  expect([id, values[0], reason]).toEqual([1, 2, 3].map(() => expect.stringMatching(SHOWN)));
  expect([values[1], rest]).toEqual(['short', { provider: 'example', run: 'abc', kind: 'left' }]);
  const { id: _, ...nameless } = leftoverExample;
  expect(presentableLeftover(nameless)).toEqual(nameless);
});
