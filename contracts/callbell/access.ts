import type { Clauses } from './terms';
import { AUTHORIZATION_PAGE, ERRORS_PAGE, ONLY_COMPANION } from './terms';

/** Who may create a contact. */
export const access = {
  'token.required': {
    says: 'SHOULD reject a request without an access token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: ONLY_COMPANION,
    cases: [
      {
        name: 'authorization is missing',
        request: [{ op: 'remove', path: '/headers/authorization' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.valid': {
    says: 'SHOULD reject an invalid access token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: ONLY_COMPANION,
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
  'token.scheme': {
    says: 'SHOULD reject an access token without the `Bearer` scheme',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: ONLY_COMPANION,
    cases: [
      {
        name: 'the token is sent without a scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: '{$setting.CALLBELL_API_TOKEN}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the token is sent with the scheme Basic',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Basic {$setting.CALLBELL_API_TOKEN}' }],
        expect: { status: '4XX' },
      },
    ],
  },
} satisfies Clauses;
