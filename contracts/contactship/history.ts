import type { Clauses } from './terms';
import { CONTACT_PAGE, LIST_PAGE } from './terms';

const OTHER = [
  { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
  { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
  { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
] as const;

const RENAMED = [
  { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
  { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
] as const;

const MINIMAL = { phone_number: '{$unique.phone}', full_name: '{$unique.name.other}' } as const;

const FIRST = { name: 'the contact exists' } as const;

/** What depends on earlier requests, and on those at the same time. */
export const history = {
  'phone_number.unique-later': {
    says: 'MUST reject with 409 a second contact with the same phone number, whatever came between',
    source: ['L110', 'L247-248'],
    depth: 'second',
    cases: [
      {
        name: 'another contact came between',
        before: [FIRST, { name: 'another contact exists', request: OTHER }],
        request: RENAMED,
        expect: { status: 409 },
      },
      {
        name: 'a first duplicate was rejected',
        before: [FIRST, { name: 'a duplicate is rejected', request: RENAMED, status: '4XX' }],
        request: RENAMED,
        expect: { status: 409 },
      },
    ],
  },
  'phone_number.unique-minimal': {
    says: 'MUST reject with 409 a second contact with the same phone number, whatever else it has',
    source: ['L110', 'L121-124', 'L247-248'],
    depth: 'second',
    cases: [
      {
        name: 'the second contact has only the required fields',
        before: [FIRST],
        request: [{ op: 'replace', path: '/body', value: MINIMAL }],
        expect: { status: 409 },
      },
      {
        name: 'the first contact has only the required fields',
        before: [{ ...FIRST, request: [{ op: 'replace', path: '/body', value: MINIMAL }] }],
        expect: { status: 409 },
      },
    ],
  },
  'phone_number.unique-invalid': {
    says: 'SHOULD reject a duplicate that is invalid as well, as one of both',
    source: ['L108', 'L110'],
    because: 'no line says which error comes first',
    depth: 'second',
    cases: [
      {
        name: 'a duplicate has no full_name',
        before: [FIRST],
        request: [{ op: 'remove', path: '/body/full_name' }],
        expect: { status: [400, 409] },
      },
    ],
  },
  'phone_number.unique-written': {
    says: 'SHOULD treat a known phone number in another notation as the same, as another, or as invalid',
    source: ['L27', 'L110', 'L284'],
    because: 'the document does not say how numbers are compared',
    depth: 'second',
    cases: [
      {
        name: 'the number of a contact is written with a space',
        before: [FIRST],
        request: [{ op: 'replace', path: '/body/phone_number', value: '+1 {$unique.national}' }, ...RENAMED],
        expect: {
          status: ['2XX', 400, 409],
          onSuccess: [
            { digits: ['$created#/phone_number', '$request.body#/phone_number'] },
            { equal: ['$created#/full_name', '$request.body#/full_name'] },
          ],
          observe: ['$statusCode'],
        },
        exempt: {
          from: ['phone_number.returned-international'],
          because: 'a server may return the number as it was sent',
        },
      },
    ],
  },
  'phone_number.prefix': {
    says: 'MUST NOT take a phone number that begins with another one for a duplicate',
    source: 'L110',
    because: 'a number with too many digits may be invalid: 400 passes for it',
    depth: 'second',
    cases: [
      {
        name: 'a digit is appended to the number of a contact',
        before: [FIRST],
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.phone:13}' }, ...RENAMED],
        expect: {
          status: ['2XX', 400],
          onSuccess: [{ digits: ['$created#/phone_number', '$request.body#/phone_number'] }],
        },
      },
      {
        name: 'the number of a contact without its last digit is sent',
        before: [
          {
            name: 'a contact exists, if its number is valid',
            request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.phone:13}' }, ...RENAMED],
            status: ['2XX', 400],
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'phone_number.only-difference': {
    says: 'SHOULD accept a contact that differs from another only in its phone number',
    source: 'L110',
    because: 'the only documented conflict is a duplicate phone number',
    depth: 'second',
    cases: [
      {
        name: 'all fields but phone_number are the same',
        before: [FIRST],
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.then-valid': {
    says: 'SHOULD accept a valid contact after the rejection of one with the same values',
    source: ['L108', 'L110'],
    because: 'this follows from the meaning of a rejection; the document does not state it',
    depth: 'second',
    cases: [
      {
        name: 'its list was rejected',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'replace', path: '/body/additional_data', value: true }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'its phone number was that of another contact',
        before: [FIRST, { name: 'a duplicate is rejected', request: RENAMED, status: '4XX' }],
        request: OTHER,
        expect: { status: '2XX' },
      },
    ],
  },
  'contact.separate': {
    says: 'SHOULD NOT return values of an earlier contact for fields that were not sent',
    source: ['L91', 'L95', 'L99'],
    because: 'the document does not say how unsent fields are returned: absent, null and empty all pass',
    depth: 'second',
    cases: [
      {
        name: 'a contact with the required fields follows one with all fields',
        before: [{ name: 'another contact exists', request: OTHER }],
        request: [
          { op: 'replace', path: '/body', value: { phone_number: '{$unique.phone}', full_name: '{$unique.name}' } },
        ],
        expect: {
          status: '2XX',
          holds: [
            { empty: '$created#/email' },
            { empty: '$created#/description' },
            { empty: '$created#/additional_data' },
          ],
        },
      },
    ],
  },
  'contact.unchanged': {
    says: 'SHOULD NOT change a contact when another one is created',
    source: ['L83', CONTACT_PAGE],
    because: 'only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'the first of two contacts is read',
        before: [FIRST, { name: 'another contact exists', request: OTHER }],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { digits: ['$created#/phone_number', '$before.0.request.body#/phone_number'] },
            { equal: ['$created#/full_name', '$before.0.request.body#/full_name'] },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
            { sameItems: ['$created#/additional_data', '$before.0.request.body#/additional_data'] },
          ],
        },
      },
    ],
  },
  'contact.listed': {
    says: 'SHOULD list a created contact under its phone number',
    source: LIST_PAGE,
    because: 'only a companion page documents the list',
    depth: 'second',
    cases: [
      {
        name: 'a contact is looked up beside one with a similar number',
        before: [FIRST, { name: 'another contact exists', request: OTHER }],
        read: { by: 'value', of: 0 },
        expect: {
          status: ['2XX', '4XX'],
          holds: [
            {
              anyOf: [
                { equal: ['$created#/full_name', '$before.0.request.body#/full_name'] },
                { unequal: ['$before.0.created#/phone_number', '$before.0.request.body#/phone_number'] },
              ],
              because: 'a number that is stored in another writing may not be found as it was sent',
            },
          ],
        },
      },
    ],
  },
  'at-once.duplicate': {
    says: 'SHOULD create one at most of several contacts with the same phone number sent at the same time',
    source: ['L110', 'L247-248'],
    because: 'the document does not speak of requests at the same time',
    depth: 'second',
    cases: [
      {
        name: 'the same contact is sent three times at once',
        atOnce: { requests: [[], []], succeeds: 'one' },
        expect: { status: 409 },
      },
      {
        name: 'two contacts with the same number are sent at once',
        atOnce: { requests: [RENAMED], succeeds: 'one' },
        expect: { status: 409 },
      },
    ],
  },
  'at-once.each': {
    says: 'MUST create each of two different contacts sent at the same time, with its own data',
    source: ['L9', 'L71', 'L79-99'],
    depth: 'second',
    cases: [
      {
        name: 'two different contacts are sent at once',
        atOnce: { requests: [OTHER], succeeds: 'each' },
        expect: {
          status: '2XX',
          holds: [
            { digits: ['$created#/phone_number', '$request.body#/phone_number'] },
            { equal: ['$created#/full_name', '$request.body#/full_name'] },
            { equal: ['$created#/email', '$request.body#/email'] },
          ],
        },
      },
    ],
  },
} satisfies Clauses;
