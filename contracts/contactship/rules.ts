import type { Expectation } from '../expectation';
import type { Clauses } from './terms';
import { CONTACT_PAGE, LIST_PAGE } from './terms';

const ERROR = {
  status: '4XX',
  json: true,
  holds: [
    {
      anyOf: [
        { type: ['$response.anywhere#/title', 'string'] },
        { type: ['$response.anywhere#/detail', 'string'] },
        { type: ['$response.anywhere#/message', ['string', 'array']] },
      ],
      because: 'the sample code also handles errors without a message; RFC 9457 has a title and a detail',
    },
  ],
} as const satisfies Expectation;

/** What is rejected, and how. */
export const rules = {
  'phone_number.unique': {
    says: 'MUST reject with 409 a second contact with the same phone number',
    source: ['L110', 'L247-248'],
    cases: [
      {
        name: 'only phone_number is the same',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: 409 },
      },
      {
        name: 'the same contact is sent again',
        before: [{ name: 'the contact exists' }],
        expect: { status: 409 },
      },
    ],
  },
  'phone_number.unchanged': {
    says: 'SHOULD NOT change a contact when a second one with its phone number is rejected',
    source: ['L110', CONTACT_PAGE],
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'the first contact is read after a duplicate is rejected',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a duplicate is rejected',
            request: [
              { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              { op: 'replace', path: '/body/description', value: 'Changed' },
            ],
            status: '4XX',
          },
        ],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/full_name', '$before.0.request.body#/full_name'] },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
            { equal: ['$created#/description', '$before.0.request.body#/description'] },
          ],
        },
      },
    ],
  },
  'phone_number.other': {
    says: 'MUST accept a contact that differs from another only in phone number and email address',
    source: 'L110',
    cases: [
      {
        name: 'full_name is the same, phone_number differs in its last digit',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'email.shared': {
    says: 'SHOULD accept a second contact with the same email address',
    source: 'L110',
    because: 'the only documented conflict is a duplicate phone number; the document does not mention email',
    cases: [
      {
        name: 'email is the same, phone_number differs',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.nothing-stored': {
    says: 'SHOULD NOT store a contact that it rejected',
    source: ['L108-110'],
    because: 'this follows from the meaning of a rejection; the document does not state it',
    cases: [
      {
        name: 'a contact is sent again after being rejected as invalid',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/full_name' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'a contact is sent again after its API key was rejected',
        before: [
          {
            name: 'its API key is rejected',
            request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.unlisted': {
    says: 'SHOULD NOT list a contact that it rejected',
    source: ['L108-109', LIST_PAGE],
    because: 'this follows from the meaning of a rejection; only a companion page documents the list',
    cases: [
      {
        name: 'an invalid contact is looked up by its phone number',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/full_name' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
      {
        name: 'a contact sent with an unknown API key is looked up',
        before: [
          {
            name: 'its API key is rejected',
            request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
    ],
  },
  'phone_number.international': {
    says: 'SHOULD reject with 400 a phone number without a country code',
    source: ['L27', 'L284', 'L108'],
    because: 'line 27 defines the field in international format, but line 284 only recommends it (CX-06)',
    cases: [
      {
        name: 'phone_number has no country code',
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.national}' }],
        expect: { status: 400 },
      },
    ],
  },
  'phone_number.number': {
    says: 'MUST reject with 400 a `phone_number` that is not a phone number',
    source: ['L27', 'L108'],
    cases: [
      {
        name: 'phone_number is a word',
        request: [{ op: 'replace', path: '/body/phone_number', value: 'telephone' }],
        expect: { status: 400 },
      },
    ],
  },
  'body.json': {
    says: 'MUST reject with 400 a body that is not a JSON object with the required fields',
    source: ['L108', 'L120'],
    cases: [
      {
        name: 'the JSON is truncated',
        raw: '{"phone_number": "{$unique.phone}", "full_name": ',
        expect: { status: 400 },
      },
      { name: 'the body is an empty object', raw: '{}', expect: { status: 400 } },
      { name: 'the body is an array', raw: '[]', expect: { status: 400 } },
    ],
  },
  'body.empty': {
    says: 'MUST reject an empty body',
    source: ['L108', 'L120'],
    because: 'the document does not say whether a body without content is invalid input or no JSON: 400 and 415 pass',
    cases: [
      {
        name: 'the body is empty',
        raw: '',
        expect: { status: [400, 415] },
        exempt: { from: ['answers.status'], because: '415 (RFC 9110, 15.5.16) passes here' },
      },
    ],
  },
  'answers.status': {
    says: 'SHOULD return only documented statuses',
    source: ['L67', 'L108-111'],
    because: 'the document does not say that its list is complete',
    stands: 'answer',
    cases: [{ name: 'a valid contact is sent', expect: { status: [201, 400, 401, 409, 500] } }],
  },
  'errors.message': {
    says: 'SHOULD return errors as JSON with a message',
    source: ['L167-168'],
    because: 'only the sample code reads the message; a string and a list of strings both pass',
    stands: 'rejection',
    cases: [
      {
        name: 'full_name is missing',
        request: [{ op: 'remove', path: '/body/full_name' }],
        expect: ERROR,
      },
      {
        name: 'x-api-key is missing',
        request: [{ op: 'remove', path: '/headers/x-api-key' }],
        expect: ERROR,
      },
      {
        name: 'the same contact is sent again',
        before: [{ name: 'the contact exists' }],
        expect: ERROR,
      },
    ],
  },
  'server-fault.status': {
    says: 'MUST return 500 on an internal error',
    source: 'L111',
    cases: [
      {
        name: 'the server fails',
        request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
        needs: ['a server fault'],
        expect: { status: 500 },
      },
    ],
  },
} satisfies Clauses;
