import type { Schema } from '../spec-model';
import { compareSchemas } from './schema';

const nested = (value: Schema): Schema => ({
  type: 'object',
  properties: { tags: { type: 'array', items: { type: 'object', properties: { key: value } } } },
});

test.each<[string, Schema, Schema, string, string]>([
  ['a field of items', nested({ maxLength: 2 }), nested({ maxLength: 1 }), 'request body, tags[].key', 'breaking'],
  ['the whole', { type: 'object' }, { type: 'array' }, 'request body', 'breaking'],
  ['items', { items: {} }, { items: { type: 'string' } }, 'request body, []', 'breaking'],
  ['items', {}, { items: { type: 'string' } }, 'request body, []', 'breaking'],
  [
    'other fields',
    { properties: { a: { additionalProperties: { type: 'string' } } } },
    { properties: { a: {} } },
    'request body, a.*',
    'compatible',
  ],
  ['a new field', {}, { properties: { a: { type: 'string', maxLength: 3 } } }, 'request body, a', 'compatible'],
])('%s: one change, at its place, %#', (_, before, after, place, effect) => {
  expect(compareSchemas(before, after, 'request', 'request body')).toEqual([
    { place, effect, direction: 'request', says: expect.any(String), because: expect.any(String) },
  ]);
});

test('what cites and describes is no change, nor is that there are no other fields a schema of them', () => {
  const before = { description: 'a', 'x-source': 'L1', additionalProperties: { type: 'string' } };
  expect(compareSchemas(before, { ...before, description: 'b', 'x-source': 'L2' }, 'response', 'it')).toEqual([]);
  expect(compareSchemas(before, { additionalProperties: false }, 'response', 'it')).toHaveLength(1);
});

test('the same edit is told to senders and readers by what it means to them', () => {
  const both = (['request', 'response'] as const).map(
    (direction) => compareSchemas({ enum: ['a'] }, { enum: ['a', 'b'] }, direction, 'it')[0]?.effect,
  );
  expect(both).toEqual(['compatible', 'possibly breaking']);
});
