import type { Clauses } from './terms';
import { AUTH_ERRORS_PAGE, HEADERS_PAGE, NOT_AUTHENTIC, PAGES_DISAGREE, SIGNATURE_PAGE } from './terms';

/** Who may create a contact. */
export const access = {
  'x-awal-signature-256.required': {
    says: 'MUST refuse a request without X-Awal-Signature-256',
    source: ['L58', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-awal-signature-256 is left out',
        request: [{ op: 'remove', path: '/headers/x-awal-signature-256' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-timestamp.required': {
    says: 'MUST refuse a request without X-Timestamp',
    source: ['L59', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-timestamp is left out',
        request: [{ op: 'remove', path: '/headers/x-timestamp' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-domain.required': {
    says: 'MUST refuse a request without X-Domain',
    source: ['L60', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-domain is left out',
        request: [{ op: 'remove', path: '/headers/x-domain' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-client-id.required': {
    says: 'MUST refuse a request without X-Client-ID',
    source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-client-id is left out',
        request: [{ op: 'remove', path: '/headers/x-client-id' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-client-id.known': {
    says: 'MUST refuse a client that is unknown',
    source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'x-client-id is unknown',
        request: [{ op: 'replace', path: '/headers/x-client-id', value: 'unknown-client-{$run}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-domain.known': {
    says: 'SHOULD refuse a workspace that is unknown',
    source: ['L60', HEADERS_PAGE],
    because: 'only the words "Workspace domain" of a companion page say what the header is',
    cases: [
      {
        name: 'x-domain is unknown',
        request: [{ op: 'replace', path: '/headers/x-domain', value: 'unknown-{$run}.example.com' }],
        expect: { status: [400, 401, 403, 404] },
      },
    ],
  },
  'signature.valid': {
    says: 'MUST refuse a signature that is not that of the request',
    source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'the signature is all zeros',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: `sha256=${'0'.repeat(64)}` }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is that of another body',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.body}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is that of another query',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.query}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is that of another path',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.path}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is that of another method',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.method}' }],
        expect: { status: NOT_AUTHENTIC },
      },
      {
        name: 'the signature is that of another time',
        request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.timestamp}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
  'x-timestamp.fresh': {
    says: 'SHOULD refuse a timestamp that is too old',
    source: [AUTH_ERRORS_PAGE, 'L59'],
    because: 'only a companion page says it, without a tolerance; a day is beyond any',
    cases: [
      {
        name: 'x-timestamp is a day old',
        request: [{ op: 'replace', path: '/headers/x-timestamp', value: '{$timestamp:-86400}' }],
        expect: { status: NOT_AUTHENTIC },
      },
    ],
  },
} satisfies Clauses;
