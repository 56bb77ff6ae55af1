import type { Clauses } from './terms';
import { CONTACTS_PAGE, ERRORS_PAGE, NOT_VALID, OTHER_TYPE } from './terms';

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
    source: ['L36', 'L49', 'L63', ERRORS_PAGE],
    because:
      'the number may already exist, so other rejections pass; a malformed one is known by the code and the text of the companion page',
    cases: [
      {
        name: 'phone is the documented number',
        request: [{ op: 'replace', path: '/body/phone', value: '96650000000' }],
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: {
          status: ['2XX', ...NOT_VALID, 409],
          holds: [
            {
              anyOf: [
                { absent: '$response.anywhere#/error' },
                { unequal: ['$response.anywhere#/error', 'invalid_phone_number'] },
              ],
              because: 'an answer need not have a code',
            },
            {
              anyOf: [
                { absent: '$response.anywhere#/phone' },
                { unequal: ['$response.anywhere#/phone', 'Invalid phone number format'] },
              ],
              because: 'an answer need not have details',
            },
          ],
        },
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
  'phone.unchanged': {
    says: 'SHOULD NOT change a contact when a second one with its phone number is rejected',
    source: [CONTACTS_PAGE],
    because: 'only a companion page documents the conflict and the list',
    cases: [
      {
        name: 'the first contact is looked up after a duplicate is rejected',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a duplicate is rejected',
            request: [
              { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: '2XX', holds: [{ equal: ['$created#/name', '$before.0.request.body#/name'] }] },
      },
    ],
  },
  'phone.other': {
    says: 'SHOULD accept a second contact with the same name',
    source: ['L35-36', CONTACTS_PAGE],
    because: 'the document does not say that names are unique, and a companion page names only the phone number',
    cases: [
      {
        name: 'only phone and email differ from another contact',
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
    because: 'the document does not name a status',
    cases: [
      {
        name: 'file is a GIF',
        request: [{ op: 'add', path: '/body/file', value: '{$file.gif}' }],
        expect: { status: '4XX' },
        exempt: OTHER_TYPE,
      },
      {
        name: 'file is a text file',
        request: [{ op: 'add', path: '/body/file', value: '{$file.txt}' }],
        expect: { status: '4XX' },
        exempt: OTHER_TYPE,
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
  'refused.status': {
    says: 'SHOULD reject invalid data with 400 or 422',
    source: [ERRORS_PAGE, CONTACTS_PAGE],
    because: 'only companion pages name the statuses, and they disagree (AY-03)',
    cases: [
      { name: 'name is missing', request: [{ op: 'remove', path: '/body/name' }], expect: { status: NOT_VALID } },
      { name: 'phone is missing', request: [{ op: 'remove', path: '/body/phone' }], expect: { status: NOT_VALID } },
      {
        name: 'phone starts with a plus sign',
        request: [{ op: 'replace', path: '/body/phone', value: '+{$unique.digits}' }],
        expect: { status: NOT_VALID },
      },
    ],
  },
  'refused.unlisted': {
    says: 'SHOULD NOT list a contact that it rejected',
    source: CONTACTS_PAGE,
    because: 'this follows from the meaning of a rejection; only a companion page documents the list',
    cases: [
      {
        name: 'a rejected contact is looked up by its phone number',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/name' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
    ],
  },
  'errors.details': {
    says: 'SHOULD name the invalid field in the `details` of an error, if there are any',
    source: ERRORS_PAGE,
    because: 'only an example on a companion page shows the details',
    cases: [
      {
        name: 'name is missing',
        request: [{ op: 'remove', path: '/body/name' }],
        expect: {
          status: '4XX',
          holds: [
            {
              anyOf: [{ empty: '$response.body#/details' }, { present: '$response.body#/details/name' }],
              because: 'only an example shows the details',
            },
          ],
        },
      },
      {
        name: 'phone contains letters',
        request: [{ op: 'replace', path: '/body/phone', value: '{$unique.digits}x' }],
        expect: {
          status: '4XX',
          holds: [
            {
              anyOf: [{ empty: '$response.body#/details' }, { present: '$response.body#/details/phone' }],
              because: 'only an example shows the details',
            },
          ],
        },
      },
    ],
  },
  'body.broken': {
    says: 'MUST reject a truncated form',
    source: ['L32', 'L35-36', ERRORS_PAGE],
    because: 'the document does not name a status',
    cases: [
      {
        name: 'the form ends within its first field',
        request: [{ op: 'add', path: '/headers/content-type', value: 'multipart/form-data; boundary=contract-test' }],
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
        exempt: { from: ['headers.rate-limit'], because: 'a gateway in front of the API may send the answer' },
      },
    ],
  },
} satisfies Clauses;
