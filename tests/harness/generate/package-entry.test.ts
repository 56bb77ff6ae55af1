import { bareOperation } from '../testing/example';
import { packageEntry } from './package-entry';

const DOCUMENT = 'https://docs.example.com/contacts';

const text = packageEntry(DOCUMENT, {
  ...bareOperation,
  examples: {
    basic: { 'x-source': 'L1-4', value: { name: 'Ada', tags: ['a'] } },
    'with a file': { 'x-source': ['L5', 'L6'], value: { name: 'Ada', photo: '{$file.jpg}' } },
  },
  responses: {
    '201': {
      description: 'Created',
      source: ['L7'],
      headers: {},
      examples: { documented: { 'x-source': 'L8', value: { id: 1 } } },
    },
    '4XX': { description: 'Refused', source: ['L9'], headers: {}, examples: {} },
  },
});

test('types and validators are those of the operation', () => {
  expect(text).toContain(`type Responses = paths["${bareOperation.path}"]['post']['responses'];`);
  expect(text).toContain('/** Checks the body of a request, before it becomes JSON. */');
  expect(text).toContain('for its status: 201, 4XX. ');
  const form = packageEntry(DOCUMENT, { ...bareOperation, mediaType: 'multipart/form-data' });
  expect(form).toContain('/** Checks the fields of a form, as an object with their names. */');
});

test('examples are as documented, with their lines, without the files that only this suite has', () => {
  expect(text.slice(text.indexOf('export const examples'))).toBe(`export const examples = {
  requests: {
    /** L1-4 */
    "basic": {
      "name": "Ada",
      "tags": [
        "a"
      ]
    },
    /** L5, L6 */
    "with a file": {
      "name": "Ada"
    },
  },
  responses: {
    '201': {
      /** L8 */
      "documented": {
        "id": 1
      },
    },
  },
} satisfies Examples<NewContact, Responses>;
`);
});
