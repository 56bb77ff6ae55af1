import type { Clauses } from './terms';
import { CONTACTS_PAGE, ERRORS_PAGE, NOT_VALID, PAGES_DISAGREE } from './terms';

/** What is refused, and how. */
export const refusals = {
  'is_favorite.boolean': {
    says: 'SHOULD refuse a text that is no boolean',
    source: ['L43', ERRORS_PAGE],
    because: 'which texts count as true is open (AX-02)',
    cases: [
      {
        name: 'is_favorite is a word',
        request: [{ op: 'replace', path: '/body/is_favorite', value: 'perhaps' }],
        expect: { status: NOT_VALID },
      },
    ],
  },
  'phone.documented': {
    says: 'MUST not refuse the documented phone number as malformed',
    source: ['L36', 'L49', 'L63'],
    because: 'the number may exist already, so a conflict passes',
    cases: [
      {
        name: 'phone is that of the document',
        request: [{ op: 'replace', path: '/body/phone', value: '96650000000' }],
        needs: ['LIVE_SAMPLES=1, since it sends a number that the document shows'],
        expect: { status: ['2XX', 409] },
      },
    ],
  },
  'phone.unique': {
    says: 'SHOULD refuse a second contact with the same phone number with 409',
    source: [CONTACTS_PAGE],
    because: 'only a companion page says it',
    cases: [
      {
        name: 'only phone is the same as that of another contact',
        before: [{}],
        request: [
          { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: 409 },
      },
    ],
  },
  'phone.other': {
    says: 'MUST accept a contact that shares its name with another',
    source: ['L35-36', CONTACTS_PAGE],
    cases: [
      {
        name: 'phone differs in its last digit',
        before: [{}],
        request: [
          { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'file.others': {
    says: 'MUST refuse a file that is neither JPG nor PNG',
    source: ['L44', ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'file is a GIF',
        request: [{ op: 'add', path: '/body/file', value: '{$file.gif}' }],
        expect: { status: [400, 415, 422] },
      },
      {
        name: 'file is a text',
        request: [{ op: 'add', path: '/body/file', value: '{$file.txt}' }],
        expect: { status: [400, 415, 422] },
      },
    ],
  },
  'file.size': {
    says: 'MUST accept a file of 5 MB and refuse a larger one',
    source: ['L44', CONTACTS_PAGE],
    because:
      'whether 5 MB are 5,000,000 or 5,242,880 bytes is not said: the one is accepted, more than the other refused',
    cases: [
      {
        name: 'file has 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5000000}' }],
        expect: { status: '2XX' },
      },
      {
        name: 'file has more than 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5242881}' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'file.size-status': {
    says: 'SHOULD refuse a file of more than 5 MB with 413',
    source: [CONTACTS_PAGE, 'L44'],
    because: 'only a companion page names the status',
    cases: [
      {
        name: 'file has more than 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.png:5242881}' }],
        expect: { status: 413 },
      },
    ],
  },
  'errors.message': {
    says: 'SHOULD answer errors with JSON that carries a message',
    source: [ERRORS_PAGE],
    because: 'only a companion page shows an error',
    cases: [
      {
        name: 'name is left out',
        request: [{ op: 'remove', path: '/body/name' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
      {
        name: 'x-client-id is left out',
        request: [{ op: 'remove', path: '/headers/x-client-id' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
    ],
  },
  'body.broken': {
    says: 'MUST refuse a form that is cut short',
    source: ['L32', ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'the form ends in its first field',
        raw: '--contract-test\r\nContent-Disposition: form-data; name="na',
        expect: { status: '4XX' },
      },
    ],
  },
  'server-fault.status': {
    says: 'SHOULD answer a fault of its own with 500 or 503',
    source: [ERRORS_PAGE],
    because: 'only a companion page names the statuses',
    cases: [
      {
        name: 'the server fails',
        request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
        needs: ['a server fault'],
        expect: { status: [500, 503] },
      },
    ],
  },
} satisfies Clauses;
