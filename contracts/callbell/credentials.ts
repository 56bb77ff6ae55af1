import type { Clauses } from './terms';
import { AUTHORIZATION_PAGE, EITHER, ERRORS_PAGE, ONLY_COMPANION, OWN_NAME, OWN_NUMBER } from './terms';

/** Credentials that are nearly right. */
export const credentials = {
  'token.altered': {
    says: 'SHOULD reject an access token that differs from the valid one in any part',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: ONLY_COMPANION,
    depth: 'second',
    cases: [
      {
        name: 'the last character of the token is missing',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.cut.CALLBELL_API_TOKEN}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the first character of the token is another one',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.first.CALLBELL_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'the last character of the token is another one',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.last.CALLBELL_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'only the first half of the token is right',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.half.CALLBELL_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'only the length of the token is right',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.length.CALLBELL_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'the token comes twice',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.doubled.CALLBELL_API_TOKEN}' },
        ],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.empty': {
    says: 'SHOULD reject an authorization header without a valid access token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because: ONLY_COMPANION,
    depth: 'second',
    cases: [
      {
        name: 'the header is empty',
        request: [{ op: 'replace', path: '/headers/authorization', value: '' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the header has the scheme alone',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the token is the word null',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer null' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.spelling': {
    says: 'SHOULD accept or reject another spelling of the `Bearer` scheme or of the token',
    source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
    because:
      'the page shows one spelling; names of schemes have no case (RFC 9110, section 11.1), and a token may be without one',
    depth: 'second',
    cases: [
      {
        name: 'the scheme is in lower case',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'bearer {$setting.CALLBELL_API_TOKEN}' }],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'two spaces follow the scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer  {$setting.CALLBELL_API_TOKEN}' }],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'the scheme is there twice',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer Bearer {$setting.CALLBELL_API_TOKEN}' },
        ],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'the token has another case',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.case.CALLBELL_API_TOKEN}' },
        ],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
      },
    ],
  },
} satisfies Clauses;
