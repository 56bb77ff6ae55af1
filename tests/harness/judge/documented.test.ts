import type { Place } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import type { ReceivedResponse } from '../model';
import type { Operation, Validators } from '../spec-model';
import { exampleContract, exampleOperation } from '../testing/example';
import { exchangeOf, scopeOf } from '../testing/judge-scope';
import { accepting, saying } from '../testing/validators';
import { checkDocumented } from './documented';

const header = (type: string, required = false) => ({ required, schema: { type }, 'x-source': 'L2' });
const operation: Operation = {
  ...exampleOperation,
  responses: {
    '201': {
      ...{ description: 'Created', source: ['L1'], mediaType: 'application/json', examples: {} },
      headers: { 'x-count': header('integer'), 'x-id': header('string', true) },
    },
    '4XX': { description: 'Refused', source: ['L1'], headers: {}, examples: {} },
  },
};
const wrong = (instancePath: string, keyword = 'type', params = {}) =>
  saying({ keyword, instancePath, schemaPath: '', params, message: 'must be string' });

/** What is found wrong with an answer, as `place: actual`. */
function found(
  expect: Expectation,
  answer: Partial<ReceivedResponse>,
  validators: Partial<Validators> = {},
  created: Place = { at: '/data' },
) {
  const contract = { ...exampleContract, created };
  const scope = {
    ...scopeOf(exchangeOf(answer)),
    subject: { contract, operation, validators: { ...accepting, ...validators } },
  };
  return checkDocumented(expect, scope).map(({ what, actual }) => `${what}: ${actual}`);
}

test.each([
  ['application/json', []],
  ['APPLICATION/JSON; charset=utf-8', []],
  ['application/problem+json', []],
  ['text/html', ['content-type: "text/html"']],
  ['application/jsonp', ['content-type: "application/jsonp"']],
  ['', ['content-type: ""']],
])('the media type is the documented one or builds on it: %j', (type, want) => {
  expect(found({ body: '201' }, { headers: { 'content-type': type } })).toEqual(want);
});

test('an answer without content type is not of the documented type', () => {
  expect(found({ body: '201' }, { headers: {} })).toEqual(['content-type: nothing']);
});

test('a response without documented body may be of any type', () => {
  expect(found({ body: '4XX' }, { headers: {} })).toEqual([]);
});

test('what the schema of the body refuses is found at its place', () => {
  const answer = { text: '{"message":7}' };
  expect(found({ body: '201' }, answer, { responses: { '201': wrong('/message') } })).toEqual([
    '$response.body#/message: 7',
  ]);
  const missing = wrong('', 'required', { missingProperty: 'status' });
  expect(found({ body: '201' }, answer, { responses: { '201': missing } })).toEqual([
    '$response.body#/status: nothing',
  ]);
});

test.each<readonly [Place, string, number]>([
  [{ at: '/data' }, '/data/name', 0],
  [{ at: '/data' }, '/data', 0],
  [{ at: '/data' }, '/database', 1],
  [{ at: '' }, '/name', 0],
  [{ either: ['/contact/0', '/contact'], because: '' }, '/contact/name', 0],
  [{ anywhere: true, because: '' }, '/name', 1],
])('what is wrong with the contact at %j is left to the clauses of its fields: %s', (created, at, count) => {
  expect(found({ body: '201' }, {}, { responses: { '201': wrong(at) } }, created)).toHaveLength(count);
});

test('a rejection shows no contact, wherever that is in a success', () => {
  const validators = { responses: { '4XX': wrong('/name') } };
  for (const created of [{ at: '' }, { either: ['/data', ''], because: '' }] satisfies readonly Place[]) {
    expect(found({ body: '4XX' }, { status: 422 }, validators, created)).toEqual(['$response.body#/name: nothing']);
  }
});

describe('a header', () => {
  const check = (name: string, text: string | undefined, validate = accepting.contact) => {
    const headers = { 'content-type': 'application/json', ...(text === undefined ? {} : { [name]: text }) };
    return found({ header: ['201', name] }, { headers }, { headers: { '201': { [name]: validate } } });
  };

  test('that is required is there', () => {
    expect(check('x-id', undefined)).toEqual(['$response.header.x-id: nothing']);
    expect(check('x-count', undefined)).toEqual([]);
  });

  test('satisfies its schema', () => {
    expect(check('x-id', 'a', wrong(''))).toEqual(['$response.header.x-id: "a"']);
    expect(check('x-id', 'a')).toEqual([]);
  });

  test.each([
    ['7', 7],
    ['-7.5', -7.5],
    ['seven', 'seven'],
    ['7 ', '7 '],
  ])('that is documented as a number is read as one: %j', (text, value) => {
    const seen: unknown[] = [];
    const validate = Object.assign((given: unknown): given is unknown => seen.push(given) > 0, saying());
    check('x-count', text, validate);
    expect(seen).toEqual([value]);
  });
});
