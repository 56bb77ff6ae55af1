import type { Clauses } from './terms';
import { EITHER, NO_STATUS } from './terms';

/** Credentials that are nearly right. */
export const credentials = {
  'token.altered': {
    says: 'MUST reject a bearer token that is nearly the API key',
    source: ['L47-48', 'L73-74', 'L294-297'],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      {
        name: 'the last character of the token is cut off',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.cut.PERISKOPE_API_KEY}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the first character of the token is another one',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.first.PERISKOPE_API_KEY}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'the last character of the token is another one',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.last.PERISKOPE_API_KEY}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the second half of the token is wrong',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.half.PERISKOPE_API_KEY}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'all characters of the token are other ones',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.length.PERISKOPE_API_KEY}' },
        ],
        expect: { status: '4XX' },
      },
      {
        name: 'the token is the API key twice',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.doubled.PERISKOPE_API_KEY}' },
        ],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.case': {
    says: 'SHOULD NOT return 5xx for the API key in another letter case',
    source: ['L47-48', 'L294-297'],
    because: 'the document does not say whether letter case matters in a key; it may be a hexadecimal number or a UUID',
    depth: 'second',
    cases: [
      {
        name: 'capital and small letters of the token are exchanged',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.case.PERISKOPE_API_KEY}' }],
        expect: EITHER,
      },
    ],
  },
  'token.empty': {
    says: 'MUST reject a request whose bearer token is empty',
    source: ['L48', 'L73-74', 'L294-297'],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      {
        name: 'nothing follows the scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer' }],
        expect: { status: '4XX' },
      },
      {
        name: 'authorization is empty',
        request: [{ op: 'replace', path: '/headers/authorization', value: '' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.spelling': {
    says: 'SHOULD NOT return 5xx for a bearer token in an unusual spelling',
    source: ['L73-74', 'L294-297', 'https://www.rfc-editor.org/rfc/rfc9110#section-11.1'],
    because: 'letter case of a scheme does not matter, but no line says what else a server accepts',
    depth: 'second',
    cases: [
      {
        name: 'the scheme is in small letters',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'bearer {$setting.PERISKOPE_API_KEY}' }],
        expect: EITHER,
      },
      {
        name: 'the scheme is there twice',
        request: [
          { op: 'replace', path: '/headers/authorization', value: 'Bearer Bearer {$setting.PERISKOPE_API_KEY}' },
        ],
        expect: EITHER,
      },
    ],
  },
  'x-phone.altered': {
    says: 'MUST reject an `x-phone` that is nearly that of the connected phone',
    source: ['L43-44', 'L101-105'],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      {
        name: 'the last digit of x-phone is cut off',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$altered.cut.PERISKOPE_PHONE}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'x-phone is the number twice',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$altered.doubled.PERISKOPE_PHONE}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'a letter follows the phone_id',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$setting.PERISKOPE_PHONE_ID}x' }],
        expect: { status: '4XX' },
      },
    ],
  },
} satisfies Clauses;
