import type { Clauses } from './terms';

/** Who may create a contact. */
export const access = {
  'token.required': {
    says: 'MUST refuse a request without a token',
    source: ['L74', 'L125-130'],
    because: 'the status of the refusal is not documented',
    cases: [
      {
        name: 'authorization is left out',
        request: [{ op: 'remove', path: '/headers/authorization' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.valid': {
    says: 'MUST refuse a token that is not valid',
    source: ['L74', 'L125-130'],
    because: 'the status of the refusal is not documented',
    cases: [
      {
        name: 'the token is unknown',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-token-{$run}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the token has one character more than the valid one',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_API_TOKEN}0' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.scope': {
    says: 'MUST refuse a token without the scope contacts:write',
    source: 'L74',
    because: 'the status of the refusal is not documented',
    cases: [
      {
        name: 'the token lacks contacts:write',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_READONLY_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
    ],
  },
  'limit.refused': {
    says: 'MUST refuse a contact beyond the limit with 403 FEATURE_LIMIT_EXCEEDED and its details',
    source: ['L108', 'L78'],
    because: 'where in the body the details stand is not documented',
    cases: [
      {
        name: 'the account is at its limit',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' }],
        expect: {
          status: 403,
          code: 'FEATURE_LIMIT_EXCEEDED',
          holds: [
            { present: '$response.anywhere#/feature' },
            { present: '$response.anywhere#/current' },
            { present: '$response.anywhere#/maximum' },
          ],
        },
      },
    ],
  },
  'limit.numbers': {
    says: 'SHOULD tell the limit and the use as numbers, the use not below the limit',
    source: ['L108', 'L78'],
    because: 'the document says usage and maximum, not their type',
    cases: [
      {
        name: 'the account is at its limit',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' }],
        expect: {
          status: '4XX',
          holds: [
            { type: ['$response.anywhere#/current', 'number'] },
            { type: ['$response.anywhere#/maximum', 'number'] },
            { notBelow: ['$response.anywhere#/current', '$response.anywhere#/maximum'] },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
