import type { Erratum, Level } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { Clause } from '../model';
import { parseSpec } from '../spec/load';
import { exampleSubject } from '../testing/example';
import { exampleSpec } from '../testing/spec';
import { citationsOf, informativeCitations } from './citations';

const erratum: Erratum = {
  id: 'EX-01',
  source: ['L9', 'L12-14'],
  readings: ['the one', 'the other'],
  taken: 'the one',
  because: 'it is an example',
};

/** What cites which lines, as `name: 1-2 5-5`. */
function told(...args: Parameters<typeof citationsOf>): readonly string[] {
  return citationsOf(...args).map(
    ({ name, ranges }) => `${name}: ${ranges.map(({ from, to }) => `${from}-${to}`).join(' ')}`,
  );
}

test('a clause cites its lines, but not companion pages', () => {
  expect(told(exampleSubject().clauses, [], {})).toEqual([
    'example/created.status: 1-1',
    'example/phone.unique: 2-2',
    'example/group.known: 3-4',
  ]);
});

test('an erratum cites its lines', () => {
  expect(told([], [erratum, { ...erratum, id: 'EX-02', source: 'L3' }], {})).toEqual([
    'erratum EX-01: 9-9 12-14',
    'erratum EX-02: 3-3',
  ]);
});

test('each node of a spec cites its lines', () => {
  expect(told([], [], parseSpec('example.yaml', exampleSpec).document)).toEqual([
    'spec post/requestBody/examples/basic: 1-1',
    'spec post/responses/201: 2-2',
    'spec post/responses/4XX: 3-3 4-5',
    'spec NewContact/name: 6-6',
    'spec NewContact/note: 7-7',
    'spec Contact/name: 8-8',
  ]);
});

test('an array item goes by its name, or else by its index', () => {
  const spec = { servers: [{ 'x-source': 'L1' }], parameters: [{ name: 'x-phone', 'x-source': 'L2' }] };
  expect(told([], [], spec)).toEqual(['spec servers/0: 1-1', 'spec parameters/x-phone: 2-2']);
});

test('citations of companion pages alone are omitted', () => {
  const page = 'https://docs.example.com/errors';
  expect(told([], [{ ...erratum, source: page }], { info: { 'x-source': page } })).toEqual([]);
});

describe('what a citation does for its lines', () => {
  const [clause] = exampleSubject().clauses;
  const [testCase] = clause?.cases ?? [];
  const of = (changes: Partial<Clause>) => clause && citationsOf([{ ...clause, ...changes }], [], {})[0]?.role;
  const expecting = (expect: Expectation) => of({ cases: testCase ? [{ ...testCase, expect }] : [] });

  test.each<[string, Level, string]>([
    ['MUST', 'MUST', 'checks'],
    ['SHOULD', 'SHOULD', 'checks'],
    ['MAY, which cannot fail,', 'MAY', 'mentions'],
  ])('a clause of level %s', (_, level, role) => {
    expect(of({ level })).toBe(role);
  });

  test('a clause whose cases only observe cannot fail', () => {
    expect(expecting({ observe: ['$statusCode'] })).toBe('mentions');
    expect(expecting({ observe: ['$statusCode'], holds: [] })).toBe('mentions');
    expect(expecting({ holds: [{ present: '$created#/id' }] })).toBe('checks');
  });

  test('a clause without cases checks where it stands', () => {
    expect(of({ cases: [] })).toBe('mentions');
    expect(of({ cases: [], standing: { of: 'success', expect: { json: true } } })).toBe('checks');
  });

  test('an erratum contradicts its lines, and a node of a spec mentions them', () => {
    const citations = citationsOf([], [erratum], { info: { 'x-source': 'L1' } });
    expect(citations.map(({ role }) => role)).toEqual(['mentions', 'contradicts']);
  });
});

test('an informative entry goes by its reason', () => {
  expect(informativeCitations([{ lines: 'L5-6', reason: 'title' }])).toEqual([
    { name: 'informative title', role: 'mentions', ranges: [{ from: 5, to: 6 }], added: [], keys: [0] },
  ]);
});

test('lines of a copy that is not accepted are told from those of the document', () => {
  const [found] = citationsOf([], [{ ...erratum, source: ['L9', '+L12-14'] }], {});
  expect(found).toMatchObject({ ranges: [{ from: 9, to: 9 }], added: [{ from: 12, to: 14 }] });
});

test('a citation that ends before it begins is rejected', () => {
  expect(() => told([], [{ ...erratum, source: 'L9-3' }], {})).toThrow('"L9-3": it is not a valid citation');
});
