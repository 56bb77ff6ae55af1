import type { Clauses } from './terms';
import { CONTACTS_PAGE, ERRORS_PAGE, NOT_VALID, PAGES_DISAGREE } from './terms';

/** What is rejected, and how. */
export const rules = {
  'is_favorite.boolean': {
    says: 'SHOULD reject a non-boolean `is_favorite`',
    source: ['L43', ERRORS_PAGE],
    because: 'the document does not say which texts count as true (AX-02)',
    cases: [
      {
        name: 'is_favorite is a word',
        request: [{ op: 'replace', path: '/body/is_favorite', value: 'perhaps' }],
        expect: { status: NOT_VALID },
      },
    ],
  },
  'phone.documented': {
    says: 'MUST NOT reject the documented phone number as malformed',
    source: ['L36', 'L49', 'L63'],
    because: 'the number may already exist, so a conflict passes',
    cases: [
      {
        name: 'phone is the documented number',
        request: [{ op: 'replace', path: '/body/phone', value: '96650000000' }],
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: { status: ['2XX', 409] },
      },
    ],
  },
  'phone.unique': {
    says: 'SHOULD reject with 409 a second contact with the same phone number',
    source: [CONTACTS_PAGE],
    because: 'only a companion page says so',
    cases: [
      {
        name: 'only phone is the same as in another contact',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: 409 },
      },
    ],
  },
  'phone.other': {
    says: 'MUST accept a second contact with the same name',
    source: ['L35-36', CONTACTS_PAGE],
    cases: [
      {
        name: 'phone differs in its last digit',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'file.others': {
    says: 'MUST reject a file that is neither JPG nor PNG',
    source: ['L44', ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'file is a GIF',
        request: [{ op: 'add', path: '/body/file', value: '{$file.gif}' }],
        expect: { status: [400, 415, 422] },
      },
      {
        name: 'file is a text file',
        request: [{ op: 'add', path: '/body/file', value: '{$file.txt}' }],
        expect: { status: [400, 415, 422] },
      },
    ],
  },
  'file.size': {
    says: 'MUST accept a file of 5 MB and reject a larger one',
    source: ['L44', CONTACTS_PAGE],
    because:
      '5 MB may mean 5,000,000 or 5,242,880 bytes: the smaller must be accepted, anything above the larger rejected',
    cases: [
      {
        name: 'file is 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5000000}' }],
        expect: { status: '2XX' },
      },
      {
        name: 'file is larger than 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5242881}' }],
        expect: { status: '4XX' },
      },
    ],
  },
  'file.size-status': {
    says: 'SHOULD reject with 413 a file larger than 5 MB',
    source: [CONTACTS_PAGE, 'L44'],
    because: 'only a companion page names the status',
    cases: [
      {
        name: 'file is larger than 5 MB',
        request: [{ op: 'add', path: '/body/file', value: '{$file.png:5242881}' }],
        expect: { status: 413 },
      },
    ],
  },
  'errors.message': {
    says: 'SHOULD return errors as JSON with a message',
    source: [ERRORS_PAGE],
    because: 'only a companion page shows an error',
    cases: [
      {
        name: 'name is missing',
        request: [{ op: 'remove', path: '/body/name' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
      {
        name: 'x-client-id is missing',
        request: [{ op: 'remove', path: '/headers/x-client-id' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
    ],
  },
  'body.broken': {
    says: 'MUST reject a truncated form',
    source: ['L32', ERRORS_PAGE],
    because: PAGES_DISAGREE,
    cases: [
      {
        name: 'the form ends within its first field',
        raw: '--contract-test\r\nContent-Disposition: form-data; name="na',
        expect: { status: '4XX' },
      },
    ],
  },
  'server-fault.status': {
    says: 'SHOULD return 500 or 503 on an internal error',
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
