import type { Contract } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { requestValidator } from '../generate/validators';
import { plan } from '../plan/plan';
import type { Operation, Schema } from '../spec-model';
import { bareContract, exampleOperation } from '../testing/example';
import { untried } from './derived';

/** What is not tried of a request whose field `a` has this schema and this value. */
function untriedOf(schema: Schema, value: Json | undefined, changes: Partial<Contract> = {}): readonly string[] {
  const body: Schema = { type: 'object', properties: { a: { ...schema, 'x-source': 'L1' } } };
  const operation: Operation = { ...exampleOperation, body, contact: { type: 'object' } };
  const request = { headers: {}, body: value === undefined ? {} : { a: value } };
  const contract: Contract = { ...bareContract, optional: {}, carries: {}, clauses: [], request, ...changes };
  const clauses = plan('example', contract, operation);
  return untried(contract, operation, clauses, requestValidator(operation)).map(({ reason }) => reason);
}

const inner: Schema = {
  type: 'object',
  required: ['c'],
  additionalProperties: false,
  properties: { c: { type: 'string', minLength: 2, maxLength: 5, 'x-source': 'L2' } },
};

test.each<[Schema, Json]>([
  [{ type: 'string', minLength: 2, maxLength: 9 }, 'text'],
  [{ type: 'string', minLength: 9 }, '{$unique.phone}'],
  [{ type: 'string', format: 'date' }, '2024-01-02'],
  [{ type: ['string', 'null'], maxLength: 9 }, 'text'],
  [{ type: 'string', const: 'fixed' }, 'fixed'],
  [{ type: 'integer', minimum: 1, maximum: 9 }, 5],
  [{ type: 'integer', exclusiveMinimum: 0, exclusiveMaximum: 10, multipleOf: 2 }, 4],
  [{ type: 'number', minimum: 0.5, multipleOf: 0.5 }, 1],
  [{ type: 'array', minItems: 1, maxItems: 3, uniqueItems: true, items: { type: 'string' } }, ['p', 'q']],
  [{ type: 'array', items: { type: 'array', items: inner } }, [[{ c: 'text' }]]],
  [{ type: 'object', properties: { b: { ...inner, 'x-source': 'L3' } } }, { b: { c: 'text' } }],
  [{ type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000000'],
  [{ type: 'string', format: 'uri' }, 'https://example.com/'],
  [{ type: 'string', format: 'date-time' }, '2024-01-01T00:00:00Z'],
])('each keyword of %j is tried by itself', (schema, value) => {
  expect(untriedOf(schema, value)).toEqual([]);
});

test.each<[string, Schema, Json | undefined, RegExp]>([
  [
    'a value that breaks two keywords',
    { type: 'string', minLength: 5, format: 'date' },
    '2024-01-02',
    /breaks minLength at .* and format/,
  ],
  [
    'a value that is not valid',
    { type: 'string', maxLength: 3, minLength: 2, enum: ['text'] },
    'text',
    /should break nothing/,
  ],
  ['no value', { type: 'string' }, undefined, /the contract has no value for example\/a\.type/],
  ['no item', { type: 'array', minItems: 2 }, [], /the contract has no value for example\/a\.min to try/],
  [
    'a pattern without near misses',
    { type: 'string', pattern: '^t' },
    'text',
    /the pattern of a has no value that breaks it/,
  ],
  [
    'free members without a case',
    { type: 'object', additionalProperties: { type: 'string' } },
    {},
    /no written case sends a/,
  ],
  ['a unique value that is too long', { type: 'string', maxLength: 5 }, '{$unique.name}', /would not be unique/],
])('%s is refused', (_, schema, value, said) => {
  expect(untriedOf(schema, value)).toContainEqual(expect.stringMatching(said));
});

test('near misses and written cases are enough', () => {
  const malformed = { a: [{ name: 'is another', value: 'x' }] };
  expect(untriedOf({ type: 'string', pattern: '^t' }, 'text', { malformed })).toEqual([]);
  const request = [{ op: 'replace', path: '/body/a', value: { b: 'c' } }] as const;
  const cases = [{ name: 'a is sent', request, expect: { status: 201 } }] as const;
  const clauses = [{ 'a.free': { says: 'MUST take it', source: 'L9', cases } }] as const;
  expect(untriedOf({ type: 'object', additionalProperties: { type: 'string' } }, {}, { clauses })).toEqual([]);
});
