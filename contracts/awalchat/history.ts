import type { Clauses } from './terms';
import { CONTACTS_PAGE, NOT_VALID } from './terms';

const OTHER_NAME = { op: 'replace', path: '/body/name', value: '{$unique.name.other}' } as const;
const OTHER_PHONE = { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' } as const;
const OTHER_EMAIL = { op: 'replace', path: '/body/email', value: '{$unique.email.other}' } as const;
const OTHERS = [OTHER_NAME, OTHER_PHONE, OTHER_EMAIL] as const;

const FIRST = { name: 'the contact exists' } as const;
const SECOND = { name: 'another contact exists', request: OTHERS } as const;

const OWN_DATA = [
  { equal: ['$created#/name', '$request.body#/name'] },
  { digits: ['$created#/phone', '$request.body#/phone'] },
  { equal: ['$created#/email', '$request.body#/email'] },
] as const;

/** What depends on earlier requests, or on others at the same time. */
export const history = {
  'phone.still-unique': {
    says: 'SHOULD reject with 409 the phone number of any earlier contact',
    source: CONTACTS_PAGE,
    because: 'only a companion page says that a phone number is taken once',
    depth: 'second',
    cases: [
      {
        name: 'another contact came between a contact and its duplicate',
        before: [FIRST, SECOND],
        request: [OTHER_NAME, OTHER_EMAIL],
        expect: { status: 409 },
      },
      { name: 'the very same request is sent again', before: [FIRST], expect: { status: 409 } },
    ],
  },
  'phone.similar': {
    says: 'SHOULD NOT take similar phone numbers for the same',
    source: CONTACTS_PAGE,
    because:
      'only a companion page speaks of duplicates; a strict check may reject the number as impossible, but not with 409',
    depth: 'second',
    cases: [
      {
        name: 'phone begins with the number of another contact',
        before: [FIRST],
        request: [OTHER_NAME, { op: 'replace', path: '/body/phone', value: '{$unique.digits}0' }, OTHER_EMAIL],
        expect: { status: ['2XX', ...NOT_VALID], onSuccess: OWN_DATA },
      },
      {
        name: 'phone ends with the digits of another contact',
        before: [FIRST],
        // No country has the code 999.
        request: [OTHER_NAME, { op: 'replace', path: '/body/phone', value: '999{$unique.national}' }, OTHER_EMAIL],
        expect: { status: ['2XX', ...NOT_VALID], onSuccess: OWN_DATA },
      },
    ],
  },
  'email.shared': {
    says: 'SHOULD accept a second contact with the same email address',
    source: ['L37', CONTACTS_PAGE],
    because:
      'the document does not say that email addresses are unique, and a companion page names only the phone number',
    depth: 'second',
    cases: [
      {
        name: 'only name and phone differ from another contact',
        before: [FIRST],
        request: [OTHER_NAME, OTHER_PHONE],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.forgotten': {
    says: 'SHOULD accept a contact that was sent wrongly before',
    source: ['L35-36', CONTACTS_PAGE],
    because: 'this follows from the meaning of a rejection: nothing was created, so the phone number is not taken',
    depth: 'second',
    cases: [
      {
        name: 'the contact was sent without its name before',
        before: [{ name: 'it is rejected', request: [{ op: 'remove', path: '/body/name' }], status: '4XX' }],
        expect: { status: '2XX' },
      },
      {
        name: 'the contact was sent with a wrong signature before',
        before: [
          {
            name: 'it is rejected',
            request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.body}' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'created.kept': {
    says: 'SHOULD list each contact with its own data after others were created',
    source: CONTACTS_PAGE,
    because: 'only a companion page documents the list, and it does not name the parameter of its search',
    depth: 'second',
    cases: [
      {
        name: 'the first contact is looked up after another one is created',
        before: [FIRST, SECOND],
        read: { by: 'value', of: 0 },
        expect: { status: '2XX', holds: [{ equal: ['$created#/name', '$before.0.request.body#/name'] }] },
      },
    ],
  },
  'phone.unique-at-once': {
    says: 'SHOULD create one contact of several that have the same phone number at the same time',
    source: CONTACTS_PAGE,
    because: 'only a companion page says that a phone number is taken once',
    depth: 'second',
    cases: [
      {
        name: 'the same contact is sent twice at once',
        atOnce: { requests: [[]], succeeds: 'one' },
        expect: { status: 409 },
      },
    ],
  },
  'request.at-once': {
    says: 'SHOULD return to each of several requests at the same time its own contact',
    source: ['L25', 'L77-79'],
    because: 'this follows from the meaning of a response',
    depth: 'second',
    cases: [
      {
        name: 'two contacts are sent at once',
        atOnce: { requests: [OTHERS], succeeds: 'each' },
        expect: { status: '2XX', holds: OWN_DATA },
      },

      {
        name: 'two contacts with a file each are sent at once',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg}' }],
        atOnce: {
          requests: [[...OTHERS, { op: 'add', path: '/body/file', value: '{$file.png}' }]],
          succeeds: 'each',
        },
        expect: { status: '2XX', holds: [...OWN_DATA, { pattern: ['$created#/avatar', 'https?://.+'] }] },
      },
    ],
  },
} satisfies Clauses;
