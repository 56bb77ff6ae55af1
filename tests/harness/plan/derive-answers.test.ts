import type { DocumentedHeader, Response } from '../spec-model';
import { exampleOperation } from '../testing/example';
import { deriveAnswerClauses } from './derive-answers';

const PAGE = 'https://docs.example.com/errors';
const created: Response = {
  ...{ description: 'Created', source: ['L1-2'], mediaType: 'application/json', examples: {}, headers: {} },
  schema: { type: 'object' },
};

function derived(response: Partial<Response>) {
  return deriveAnswerClauses({ ...exampleOperation, responses: { '201': { ...created, ...response } } });
}

test('a documented body is expected of every answer with its status', () => {
  expect(derived({})).toEqual([
    {
      name: 'answers.201',
      says: 'MUST return application/json as documented with 201',
      source: ['L1-2'],
      standing: { of: { response: '201' }, expect: { body: '201' } },
      cases: [],
    },
  ]);
});

test('what only a companion page describes is a SHOULD', () => {
  expect(derived({ source: [PAGE] })[0]?.says).toBe('SHOULD return application/json as documented with 201');
});

test.each<readonly [string, Partial<Response>]>([
  ['no schema', { schema: {} }],
  ['a mere description', { schema: { description: 'anything' } }],
])('a response with %s promises nothing', (_, response) => {
  expect(derived(response)).toEqual([]);
});

test.each<readonly [string, DocumentedHeader, string | undefined]>([
  ['any text', { required: false, schema: { type: 'string' }, 'x-source': 'L3' }, undefined],
  [
    'a text that is required',
    { required: true, schema: { type: 'string' }, 'x-source': 'L3' },
    'MUST send the header `x-id` as documented',
  ],
  [
    'a number',
    { required: false, schema: { type: 'integer' }, 'x-source': 'L3' },
    'MUST send the header `x-id`, if any, as documented',
  ],
  [
    'the form of an example',
    { required: false, schema: { pattern: '\\d+' }, 'x-source': 'L3', 'x-level': 'SHOULD' },
    'SHOULD send the header `x-id`, if any, as documented',
  ],
])('a header that is %s', (_, header, says) => {
  const clause = derived({ headers: { 'x-id': header } })[1];
  expect(clause?.says).toBe(says);
  if (says !== undefined) {
    expect(clause).toMatchObject({
      name: 'answers.201.x-id',
      source: ['L3'],
      standing: { expect: { header: ['201', 'x-id'] } },
    });
  }
});
