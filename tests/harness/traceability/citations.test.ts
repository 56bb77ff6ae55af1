import type { Erratum } from '../../../contracts/contract';
import { parseSpec } from '../spec/load';
import { exampleSubject } from '../testing/example';
import { exampleSpec } from '../testing/spec';
import { citationsOf } from './citations';

const erratum: Erratum = {
  id: 'EX-01',
  source: ['L9', 'L12-14'],
  readings: ['the one', 'the other'],
  taken: 'the one',
  because: 'it is an example',
};

/** What covers which lines, as `name: 1-2 5-5`. */
function told(...args: Parameters<typeof citationsOf>): readonly string[] {
  return citationsOf(...args).map(
    ({ name, ranges }) => `${name}: ${ranges.map(({ from, to }) => `${from}-${to}`).join(' ')}`,
  );
}

test('a clause covers the lines that it cites, but not companion pages', () => {
  expect(told(exampleSubject().clauses, [], {})).toEqual([
    'example/created.status: 1-1',
    'example/phone.unique: 2-2',
    'example/group.known: 3-4',
  ]);
});

test('an erratum covers the lines that it cites', () => {
  expect(told([], [erratum, { ...erratum, id: 'EX-02', source: 'L3' }], {})).toEqual([
    'erratum EX-01: 9-9 12-14',
    'erratum EX-02: 3-3',
  ]);
});

test('each node of a spec covers the lines that it cites', () => {
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

test('citations of companion pages alone cover nothing', () => {
  const page = 'https://docs.example.com/errors';
  expect(told([], [{ ...erratum, source: page }], { info: { 'x-source': page } })).toEqual([]);
});

test('a citation that ends before it begins is rejected', () => {
  expect(() => told([], [{ ...erratum, source: 'L9-3' }], {})).toThrow('"L9-3": it is not a valid citation');
});
