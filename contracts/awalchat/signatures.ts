import type { Clauses } from './terms';
import {
  AUTH_ERRORS_PAGE,
  EITHER,
  HEADERS_PAGE,
  NOT_AUTHENTIC,
  NOT_KNOWN,
  PAGES_DISAGREE,
  SIGNATURE_PAGE,
} from './terms';

const signedAs = (value: string) => [{ op: 'replace', path: '/headers/x-awal-signature-256', value }] as const;
const timed = (value: string) => [{ op: 'replace', path: '/headers/x-timestamp', value }] as const;
const client = (value: string) => [{ op: 'replace', path: '/headers/x-client-id', value }] as const;
const domain = (value: string) => [{ op: 'replace', path: '/headers/x-domain', value }] as const;

/** Signatures, timestamps and credentials that are nearly right. */
export const signatures = {
  'signature.altered': {
    says: 'SHOULD reject a signature that is right in part',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    depth: 'second',
    cases: [
      {
        name: 'the last digit of the signature is missing',
        request: signedAs('sha256={$signature.cut}'),
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the last digit of the signature is another one',
        request: signedAs('sha256={$signature.last}'),
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'only the first half of the signature is right',
        request: signedAs('sha256={$signature.half}'),
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is there twice',
        request: signedAs('sha256={$signature.doubled}'),
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'signature.empty': {
    says: 'SHOULD reject an empty signature',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    depth: 'second',
    cases: [
      { name: 'x-awal-signature-256 is empty', request: signedAs(''), expect: { status: NOT_AUTHENTIC } },
      {
        name: 'x-awal-signature-256 is its prefix alone',
        request: signedAs('sha256='),
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'signature.scheme': {
    says: 'SHOULD reject a signature under another prefix than `sha256=`',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    depth: 'second',
    cases: [
      {
        name: 'the signature is under sha1',
        request: signedAs('sha1={$signature}'),
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the prefix of the signature is there twice',
        request: signedAs('sha256=sha256={$signature}'),
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'signature.case': {
    says: 'SHOULD accept, or reject as not authentic, a signature in upper case',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: 'the sample on the page has lower-case digits, and no line says whether others are valid',
    depth: 'second',
    cases: [
      {
        name: 'the digits of the signature are in upper case',
        request: signedAs('sha256={$signature.case}'),
        expect: { status: ['2XX', ...NOT_AUTHENTIC], observe: ['$statusCode'] },
      },
    ],
  },
  'x-client-id.altered': {
    says: 'SHOULD reject a client id that differs from the right one in little',
    source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    depth: 'second',
    cases: [
      {
        name: 'the last character of the client id is missing',
        request: client('{$altered.cut.AWALCHAT_CLIENT_ID}'),
        expect: { status: NOT_KNOWN },
      },

      {
        name: 'the client id has the other case',
        request: client('{$altered.case.AWALCHAT_CLIENT_ID}'),
        expect: { status: NOT_KNOWN },
      },
      {
        name: 'the client id is there twice',
        request: client('{$altered.doubled.AWALCHAT_CLIENT_ID}'),
        expect: { status: NOT_KNOWN },
      },
    ],
  },
  'x-domain.altered': {
    says: 'SHOULD reject a workspace whose name only begins like the right one',
    source: ['L60', HEADERS_PAGE],
    because: 'only a companion page says what the header is: "Workspace domain"',
    depth: 'second',
    cases: [
      {
        name: 'the workspace has one more character',
        request: domain('{$setting.AWALCHAT_DOMAIN}x'),
        expect: { status: NOT_KNOWN },
      },
    ],
  },
  'headers.empty': {
    says: 'SHOULD reject a request with an empty credential',
    source: ['L59-61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    depth: 'second',
    cases: [
      { name: 'x-timestamp is empty', request: timed(''), expect: { status: NOT_AUTHENTIC } },

      { name: 'x-client-id is empty', request: client(''), expect: { status: NOT_KNOWN } },
    ],
  },
  'x-timestamp.number': {
    says: 'SHOULD reject a timestamp that is not a number',
    source: ['L59', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: 'only a companion page says that it is an integer; what is not a number cannot be too old',
    depth: 'second',
    cases: [
      { name: 'x-timestamp is a word', request: timed('now'), expect: { status: '4XX' } },
      { name: 'x-timestamp begins with its number', request: timed('{$timestamp}s'), expect: { status: '4XX' } },
    ],
  },
  'x-timestamp.old': {
    says: 'SHOULD reject a timestamp that is years old',
    source: [AUTH_ERRORS_PAGE, 'L59'],
    because: 'only a companion page says that timestamps become too old',
    depth: 'second',
    cases: [
      { name: 'x-timestamp is the one of the sample', request: timed('1704124800'), expect: { status: NOT_AUTHENTIC } },

      { name: 'x-timestamp is the time with a minus sign', request: timed('-{$timestamp}'), expect: { status: '4XX' } },
    ],
  },
  'x-timestamp.arguable': {
    says: 'SHOULD accept or reject a timestamp of which no page says whether it is valid',
    source: ['L59', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: 'the pages speak of seconds and of what is too old, not of the future or of other units',
    depth: 'second',
    cases: [
      { name: 'x-timestamp is a day ahead', request: timed('{$timestamp:86400}'), expect: EITHER },
      { name: 'x-timestamp is in milliseconds', request: timed('{$timestamp}000'), expect: EITHER },
    ],
  },
} satisfies Clauses;
