import type { Clauses } from './terms';

/** L104-109 list no answer to a missing token or scope; a 403 of theirs is not the one of L108 (WX-08). */
const UNDESCRIBED = {
  from: ['answers.status', 'answers.403'],
  because: 'the document does not describe how a request without authorization is rejected',
} as const;

/** Who may create a contact. */
export const access = {
  'token.required': {
    says: 'MUST reject a request without a token',
    source: ['L74', 'L125-130'],
    because: 'the document does not state the status',
    cases: [
      {
        name: 'authorization is missing',
        request: [{ op: 'remove', path: '/headers/authorization' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.valid': {
    says: 'MUST reject an invalid token',
    source: ['L74', 'L125-130'],
    because: 'the document does not state the status',
    cases: [
      {
        name: 'the token is unknown',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-token-{$run}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'the token is the valid one with a character appended',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_API_TOKEN}0' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.scheme': {
    says: 'SHOULD reject a token without the `Bearer` scheme',
    source: ['L125-128', 'L130'],
    because: 'the document shows the header with the scheme, but does not say what happens without it',
    cases: [
      {
        name: 'the token is sent without a scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: '{$setting.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'the token is sent with the Basic scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Basic {$setting.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.scope': {
    says: 'MUST reject a token without the `contacts:write` scope',
    source: 'L74',
    because: 'the document does not state the status',
    cases: [
      {
        name: 'the token lacks contacts:write',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_READONLY_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'limit.refused': {
    says: 'MUST reject a contact beyond the limit with 403 `FEATURE_LIMIT_EXCEEDED` and its details',
    source: ['L108', 'L78'],
    because: 'the document does not say where in the body the details are',
    cases: [
      {
        name: 'the account is at its limit',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' }],
        expect: {
          status: 403,
          code: 'FEATURE_LIMIT_EXCEEDED',
          holds: [
            { unequal: ['$response.anywhere#/feature', null] },
            { unequal: ['$response.anywhere#/current', null] },
            { unequal: ['$response.anywhere#/maximum', null] },
          ],
        },
      },
    ],
  },
  'limit.numbers': {
    says: 'SHOULD report limit and usage as numbers, usage ≥ limit',
    source: ['L108', 'L78'],
    because: 'the document names usage and maximum, but not their types',
    cases: [
      {
        name: 'the account is at its limit',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' }],
        expect: {
          status: '4XX',
          holds: [
            { type: ['$response.anywhere#/current', 'number'] },
            { type: ['$response.anywhere#/maximum', 'number'] },
            { atLeast: ['$response.anywhere#/current', '$response.anywhere#/maximum'] },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
