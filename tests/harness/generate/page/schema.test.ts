import type { Schema } from '../../spec-model';
import { fieldWords } from './schema';

const contact: Schema = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'integer', 'x-source': 'L1', 'x-level': 'SHOULD', description: 'a number' },
    email: { type: ['string', 'null'], format: 'email', maxLength: 64 },
    kind: { type: 'string', enum: ['lead', 'guest'] },
    code: { pattern: '^a`b$' },
    tags: { type: 'array', items: { type: 'object', required: ['key'], properties: { key: { type: 'string' } } } },
    list: { type: 'array', items: {} },
    owner: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
  },
};

test.each([
  ['/id', 'the contact’s `id` is a whole number'],
  ['/email', 'the contact’s `email` is absent, a string or null, of the format `email`, `maxLength` `64`'],
  ['/kind', 'the contact’s `kind` is absent or a string, one of `"lead"`, `"guest"`'],
  ['/code', 'the contact’s `code` is absent or a value of any type, with a match of ``^a`b$``'],
  [
    '/tags',
    'the contact’s `tags` is absent or a list, each item an object, `required` `[ "key" ]`, `properties` `{ "key": { "type": "string" } }`',
  ],
  ['/list', 'the contact’s `list` is absent or a list'],
  ['/owner/name', 'the contact’s `owner/name` is a string'],
  ['/unknown', 'the contact’s `unknown` is absent or a value of any type'],
])('what the schema says at %s is put into words', (pointer, want) => {
  expect(fieldWords(pointer, contact)).toBe(want);
});

test('a schema at the root is that of the contact', () => {
  expect(fieldWords('', { type: 'object' })).toBe('the contact is an object');
});
