import type { Clauses } from './terms';

const UNDESCRIBED = {
  from: ['answers.status', 'answers.403'],
  because: 'the document does not describe how a request without authorization is rejected',
} as const;

/** Credentials that are nearly right. */
export const tokens = {
  'token.altered': {
    says: 'MUST reject a token that is nearly a valid one',
    source: ['L74', 'L125-130'],
    because: 'the document does not state the status',
    depth: 'second',
    cases: [
      {
        name: 'the last character is missing',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.cut.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'the last character is another one',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.last.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'the second half is wrong',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.half.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'only the length is right',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.length.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'the token is doubled',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.doubled.WACR_API_TOKEN}' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.case': {
    says: 'SHOULD NOT return 5xx for a token in another case',
    source: ['L74', 'L125-130'],
    because: 'the document does not say whether case matters in a token; it may be a hexadecimal number or a UUID',
    depth: 'second',
    cases: [
      {
        name: 'the letters of the token are in the other case',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$altered.case.WACR_API_TOKEN}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.empty': {
    says: 'MUST reject a scheme without a token',
    source: ['L74', 'L125-130'],
    because: 'the document does not state the status',
    depth: 'second',
    cases: [
      {
        name: 'authorization is the scheme alone',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
      {
        name: 'authorization is empty',
        request: [{ op: 'replace', path: '/headers/authorization', value: '' }],
        expect: { status: '4XX' },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.form': {
    says: 'SHOULD NOT return 5xx for a token behind two schemes',
    source: ['L125-128', 'L130'],
    because: 'the document shows one scheme; a server may look for the token behind the last one',
    depth: 'second',
    cases: [
      {
        name: 'the scheme is sent twice',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer Bearer {$setting.WACR_API_TOKEN}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNDESCRIBED,
      },
    ],
  },
  'token.scheme-case': {
    says: 'SHOULD NOT return 5xx for a scheme in lower case',
    source: ['L125-128', 'L130'],
    because: 'case does not matter in schemes (RFC 9110, 11.1), but the document shows one spelling',
    depth: 'second',
    cases: [
      {
        name: 'the scheme is in lower case',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'bearer {$setting.WACR_API_TOKEN}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNDESCRIBED,
      },
    ],
  },
} satisfies Clauses;
