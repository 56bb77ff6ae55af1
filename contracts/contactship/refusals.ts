import type { Clauses } from './terms';

/** What is refused, and how. */
export const refusals = {
  'phone_number.unique': {
    says: 'MUST refuse a second contact with the same phone number with 409',
    source: ['L110', 'L247-248'],
    cases: [
      {
        name: 'only phone_number is the same',
        before: [{}],
        request: [
          { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: 409 },
      },
      {
        name: 'the same contact is sent again',
        before: [{}],
        expect: { status: 409 },
      },
    ],
  },
  'phone_number.other': {
    says: 'MUST accept a contact that shares all but the phone number and the e-mail with another',
    source: 'L110',
    cases: [
      {
        name: 'full_name is the same, phone_number differs in its last digit',
        before: [{}],
        request: [
          { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'email.shared': {
    says: 'SHOULD accept a contact that shares its e-mail with another',
    source: 'L110',
    because: 'the only conflict that is documented is that of phone numbers; nothing is said of e-mail',
    cases: [
      {
        name: 'email is the same, phone_number is not',
        before: [{}],
        request: [
          { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.nothing-stored': {
    says: 'SHOULD store nothing of a request that it refused',
    source: ['L108-110'],
    because: 'it follows from the meaning of 400 and 401 (RFC 9110, 15.5), the document does not say it in words',
    cases: [
      {
        name: 'a contact is sent again after it was refused as invalid',
        before: [{ request: [{ op: 'remove', path: '/body/full_name' }], status: '4XX' }],
        expect: { status: '2XX' },
      },
      {
        name: 'a contact is sent again after its API key was refused',
        before: [
          {
            request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'phone_number.international': {
    says: 'SHOULD refuse a phone number that is not in international format with 400',
    source: ['L27', 'L284', 'L108'],
    because: 'line 27 defines the field so, line 284 makes the same an advice (CX-06)',
    cases: [
      {
        name: 'phone_number has no country code',
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.national}' }],
        expect: { status: 400 },
      },
      {
        name: 'phone_number is a word',
        request: [{ op: 'replace', path: '/body/phone_number', value: 'telephone' }],
        expect: { status: 400 },
      },
    ],
  },
  'body.json': {
    says: 'MUST refuse a body that is not a JSON object with 400',
    source: ['L108', 'L120'],
    cases: [
      {
        name: 'the JSON is cut short',
        raw: '{"phone_number": "{$unique.phone}", "full_name": ',
        expect: { status: 400 },
      },
      { name: 'the body is empty', raw: '', expect: { status: 400 } },
      { name: 'the body is an empty object', raw: '{}', expect: { status: 400 } },
      { name: 'the body is a list', raw: '[]', expect: { status: 400 } },
    ],
  },
  'errors.message': {
    says: 'SHOULD answer errors with JSON that carries a message',
    source: ['L167-168'],
    because: 'only the sample code reads it, and a list of texts serves as well as one',
    cases: [
      {
        name: 'full_name is left out',
        request: [{ op: 'remove', path: '/body/full_name' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
      {
        name: 'x-api-key is left out',
        request: [{ op: 'remove', path: '/headers/x-api-key' }],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
      {
        name: 'the same contact is sent again',
        before: [{}],
        expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
      },
    ],
  },
  'server-fault.status': {
    says: 'MUST answer a fault of its own with 500',
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
