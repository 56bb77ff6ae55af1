import type { Clauses } from './terms';
import { AUTHORIZATION_PAGE, ERRORS_PAGE, NO_STATUS } from './terms';

/** Who may create a contact. */
export const access = {
  'token.required': {
    says: 'MUST reject a request without an access token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: NO_STATUS,
    cases: [
      {
        name: 'authorization is missing',
        request: [{ op: 'remove', path: '/headers/authorization' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.valid': {
    says: 'MUST reject an invalid access token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: NO_STATUS,
    cases: [
      {
        name: 'the token is unknown',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-token-{$run}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the token is the valid one with a character appended',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.CALLBELL_API_TOKEN}0' }],
        expect: { status: '4XX' },
      },
    ],
  },
} satisfies Clauses;
