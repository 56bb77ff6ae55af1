import type { Clauses } from './terms';

/** Who may create a contact. */
export const access = {
  'x-api-key.required': {
    says: 'MUST reject with 401 a request without an API key',
    source: ['L109', 'L20'],
    cases: [
      {
        name: 'x-api-key is missing',
        request: [{ op: 'remove', path: '/headers/x-api-key' }],
        expect: { status: 401 },
      },
    ],
  },
  'x-api-key.valid': {
    says: 'MUST reject an invalid API key with 401',
    source: ['L109', 'L20-21'],
    cases: [
      {
        name: 'x-api-key is unknown',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
        expect: { status: 401 },
      },
      {
        name: 'x-api-key is empty',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '' }],
        expect: { status: 401 },
      },
      {
        name: 'x-api-key is the valid one with a character appended',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$setting.CONTACTSHIP_API_KEY}0' }],
        expect: { status: 401 },
      },
    ],
  },
} satisfies Clauses;
