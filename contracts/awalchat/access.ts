import type { Clauses } from './terms';
import { AUTH_ERRORS_PAGE, HEADERS_PAGE, NOT_AUTHENTIC, NOT_KNOWN, PAGES_DISAGREE, SIGNATURE_PAGE } from './terms';

/** Who may create a contact. */
export const access = {
  'x-awal-signature-256.required': {
    says: 'SHOULD reject a request without `X-Awal-Signature-256`',
    source: ['L58', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-awal-signature-256 is missing',
        request: [{ op: 'remove', path: '/headers/x-awal-signature-256' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-timestamp.required': {
    says: 'SHOULD reject a request without `X-Timestamp`',
    source: ['L59', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-timestamp is missing',
        request: [{ op: 'remove', path: '/headers/x-timestamp' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-domain.required': {
    says: 'SHOULD reject a request without `X-Domain`',
    source: ['L60', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-domain is missing',
        request: [{ op: 'remove', path: '/headers/x-domain' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-client-id.required': {
    says: 'SHOULD reject a request without `X-Client-ID`',
    source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-client-id is missing',
        request: [{ op: 'remove', path: '/headers/x-client-id' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-client-id.known': {
    says: 'SHOULD reject an unknown client',
    source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-client-id is unknown',
        request: [{ op: 'replace', path: '/headers/x-client-id', value: 'unknown-client-{$run}' }],
        expect: { status: NOT_KNOWN },
      },
    ],
  },
  'x-domain.known': {
    says: 'SHOULD reject an unknown workspace',
    source: ['L60', HEADERS_PAGE],
    because: 'only a companion page says what the header is: "Workspace domain"',
    cases: [
      {
        name: 'x-domain is unknown',
        request: [{ op: 'replace', path: '/headers/x-domain', value: 'unknown-{$run}.example.com' }],
        expect: { status: NOT_KNOWN },
      },
    ],
  },
  'signature.valid': {
    says: 'SHOULD reject a signature that does not match the request',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'the signature is all zeros',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: `sha256=${'0'.repeat(64)}` }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is for another body',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.body}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is for another query',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.query}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is for another path',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.path}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is for another method',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.method}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is for another timestamp',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.timestamp}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'signature.prefix': {
    says: 'SHOULD reject a signature without its prefix `sha256=`',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'the signature has no prefix',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: '{$signature}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-timestamp.fresh': {
    says: 'SHOULD reject a timestamp that is too old',
    source: [AUTH_ERRORS_PAGE, 'L59'],
    because: 'only a companion page says so, and it states no tolerance; a day exceeds any reasonable one',
    cases: [
      {
        name: 'x-timestamp is a day old',
        request: [{ op: 'replace', path: '/headers/x-timestamp', value: '{$timestamp:-86400}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
} satisfies Clauses;
