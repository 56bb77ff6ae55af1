import { isSource, levelOfNode, listOf, sourcesOf, sourcesOfAll } from './sources';

describe('isSource', () => {
  test.each(['L85', 'L140-142', '+L90', '+L90-92', 'https://docs.example.com/page#part'])('takes %s', (text) => {
    expect(isSource(text)).toBe(true);
  });

  test.each([
    '',
    'L',
    'l85',
    '85',
    'L85-',
    '+85',
    '++L85',
    'L-142',
    'L85,L86',
    ' L85',
    'L85\n',
    'line L85',
    'http://docs.example.com',
    'https://',
    'https://docs.example.com/a page',
    undefined,
    null,
    85,
    ['L85'],
  ])('refuses %j', (text) => {
    expect(isSource(text)).toBe(false);
  });
});

describe('sourcesOf', () => {
  test.each([
    { node: {}, want: [] },
    { node: { 'x-source': 'L85' }, want: ['L85'] },
    { node: { 'x-source': ['L85', 'https://docs.example.com'] }, want: ['L85', 'https://docs.example.com'] },
  ])('reads $want', ({ node, want }) => {
    expect(sourcesOf(node)).toEqual(want);
  });

  test('throws on one bad citation among good ones, and quotes it', () => {
    expect(() => sourcesOf({ 'x-source': ['L85', 'page 3'] })).toThrow('Failed to read x-source "page 3"');
  });
});

test('fields that cite the same line cite it once', () => {
  const fields = [{ schema: { 'x-source': ['L1', 'L2'] } }, { schema: {} }, { schema: { 'x-source': 'L2' } }];
  expect(sourcesOfAll(fields)).toEqual(['L1', 'L2']);
});

test('one source and several become a list', () => {
  expect(listOf('L1')).toEqual(['L1']);
  expect(listOf(['L1', 'L2-3'])).toEqual(['L1', 'L2-3']);
});

test.each([
  [{ 'x-source': 'L85' }, 'MUST'],
  [{ 'x-source': ['https://docs.example.com', 'L85'] }, 'MUST'],
  [{ 'x-source': 'https://docs.example.com' }, 'SHOULD'],
  [{}, 'SHOULD'],
  [{ 'x-source': 'L85', 'x-level': 'MAY' }, 'MAY'],
  [{ 'x-source': 'https://docs.example.com', 'x-level': 'MUST' }, 'MUST'],
] as const)('what %j says is a %s', (node, want) => {
  expect(levelOfNode(node)).toBe(want);
});
