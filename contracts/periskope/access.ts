import type { Clauses } from './terms';
import { AUTHORIZATION_PAGE, NO_STATUS } from './terms';

/** Who may create a contact. */
export const access = {
  'token.required': {
    says: 'MUST reject a request without a bearer token',
    source: ['L48', 'L73-74', 'L294-297'],
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
    says: 'MUST reject a bearer token that is not an API key of the organization',
    source: ['L47-48', 'L73-74', 'L294-297'],
    because: NO_STATUS,
    cases: [
      {
        name: 'the token is unknown',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-key-{$run}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the token is the valid one with a character appended',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.PERISKOPE_API_KEY}0' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'token.scheme': {
    says: 'SHOULD reject the API key when it is not sent as a bearer token',
    source: ['L73-74', 'L294-297'],
    because: 'the document names one scheme, but does not say that the key alone is rejected',
    cases: [
      {
        name: 'the API key has no scheme',
        request: [{ op: 'replace', path: '/headers/authorization', value: '{$setting.PERISKOPE_API_KEY}' }],
        expect: { status: '4XX' },
      },
      {
        name: 'the API key has the scheme Basic',
        request: [{ op: 'replace', path: '/headers/authorization', value: 'Basic {$setting.PERISKOPE_API_KEY}' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'x-phone.number': {
    says: 'MUST accept the number of the connected phone as `x-phone`',
    source: ['L101-103', 'L61-63'],
    cases: [{ name: 'x-phone is a country code and number', expect: { status: '2XX' } }],
  },
  'x-phone.id': {
    says: 'MUST accept the `phone_id` of the connected phone as `x-phone`',
    source: ['L104-105'],
    cases: [
      {
        name: 'x-phone is a phone_id',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$setting.PERISKOPE_PHONE_ID}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'x-phone.digits': {
    says: 'SHOULD NOT return 5xx for a number in `x-phone` that contains characters other than digits',
    source: ['L102-103', 'L63'],
    because: 'the document gives the format, but no error: a server may also correct the number',
    cases: [
      {
        name: 'x-phone starts with a plus sign',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '+{$setting.PERISKOPE_PHONE}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
      {
        name: 'x-phone is a plus sign, a space and the number',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '+ {$setting.PERISKOPE_PHONE}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
      {
        name: 'x-phone is in parentheses',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '({$setting.PERISKOPE_PHONE})' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'x-phone.connected': {
    says: 'MUST reject a number in `x-phone` that is not connected',
    source: ['L43-44', 'L101-102'],
    because: NO_STATUS,
    cases: [
      {
        name: 'x-phone is an unconnected number',
        request: [{ op: 'replace', path: '/headers/x-phone', value: '{$unique.digits.other}' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'x-phone.absent': {
    says: 'MAY accept a request without `x-phone`',
    source: ['L95-98', AUTHORIZATION_PAGE],
    because: 'the parameter is optional, but the authorization page requires it (PX-11)',
    cases: [
      {
        name: 'x-phone is missing',
        request: [{ op: 'remove', path: '/headers/x-phone' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
} satisfies Clauses;
