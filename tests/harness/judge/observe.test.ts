import type { Place } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { ReceivedResponse } from '../model';
import { exampleOperation } from '../testing/example';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { observe } from './observe';

const documented = {
  description: 'Created',
  source: ['L1'],
  headers: { 'x-id': { required: false, schema: {}, 'x-source': 'L1' } },
  examples: {},
};
const responses = { '201': documented, '4XX': { ...documented, headers: {} } };
const operation = { ...exampleOperation, responses };
const EITHER: Place = { either: ['/data', '/contact'], because: 'both are shown' };

/** What an answer shows of a contact that is the `contact` of the body. */
function observed(answer: Partial<ReceivedResponse>, expect: Expectation = {}, place: Place = EITHER) {
  const created = (body: unknown) => (body instanceof Object && 'contact' in body ? body.contact : undefined);
  return observe(operation, place, { expect }, { ...scopeOf(exchangeOf(answer)), created });
}

const numbered = (name: string, count: number) => Array.from({ length: count }, (_, index) => `${name}${index}`);

test.each<readonly [string, Partial<ReceivedResponse>, readonly string[]]>([
  ['nothing, where all is documented', { status: 201, headers: { 'x-id': '1', date: '' }, text: '{}' }, []],
  ['a status', { status: 202, text: '' }, ['status 202 is not documented']],
  ['no status of a class that is documented', { status: 418, text: '' }, []],
  [
    'a header that not any server may send',
    { status: 201, headers: { 'x-id': '1', date: '', 'x-more': '2' }, text: '' },
    ['header x-more is not documented'],
  ],
  [
    'a field, and where the contact is',
    { status: 201, text: '{"contact":{"id":1,"more":2}}' },
    ['field more is not documented', 'the contact is at /contact'],
  ],
  [
    'what came from outside, as it came',
    { status: 201, text: '{"contact":{"a\\u001b[0m\\n":1}}' },
    ['field a\u001b[0m\n is not documented', 'the contact is at /contact'],
  ],
  ['no field of a refusal', { status: 400, text: '{"contact":{"more":2}}' }, []],
])('an answer shows %s', (_, answer, want) => {
  expect(observed(answer)).toEqual(want);
});

test.each([20, 21, 1000])(
  'of %d fields and headers the first twenty of each are named, the others are counted',
  (count) => {
    const contact = Object.fromEntries(numbered('f', count).map((name) => [name, 1]));
    const headers = Object.fromEntries(numbered('x-h', count).map((name) => [name, '1']));
    const more = (kind: string) => (count > 20 ? [`and ${count - 20} more undocumented ${kind}s`] : []);
    expect(observed({ status: 201, text: JSON.stringify({ contact }), headers })).toEqual([
      ...numbered('f', 20).map((name) => `field ${name} is not documented`),
      ...more('field'),
      ...numbered('x-h', 20).map((name) => `header ${name} is not documented`),
      ...more('header'),
      'the contact is at /contact',
    ]);
  },
);

test('what an expectation asks for is shown, also of a refusal', () => {
  const asks = { observe: ['$response.body#/code', '$statusCode', '$response.body#/none'] } as const;
  expect(observed({ status: 400, text: '{"code":"E1"}' }, asks)).toEqual([
    '$response.body#/code is "E1"',
    '$statusCode is 400',
    '$response.body#/none is nothing',
  ]);
});

test('where the contact is says nothing when the document has one place', () => {
  expect(observed({ status: 201, text: '{"contact":{"id":1}}' }, {}, { at: '/contact' })).toEqual([]);
});
