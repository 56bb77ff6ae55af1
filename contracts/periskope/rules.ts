import type { Clauses } from './terms';
import { NO_STATUS, READ_PAGE } from './terms';

/** What is rejected, and how. */
export const rules = {
  'contact_id.again': {
    says: 'SHOULD NOT return 5xx for an existing `contact_id`',
    source: ['L123'],
    because: 'the document calls it unique, but does not say what happens when a contact is created again',
    cases: [
      {
        name: 'the same contact is sent again',
        before: [{ name: 'the contact exists' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'contact_id.other': {
    says: 'MUST accept a contact that differs from another only in `contact_id`',
    source: ['L118', 'L123'],
    cases: [
      {
        name: 'contact_id differs in its last digit',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'contact_id.documented': {
    says: 'MUST accept the documented `contact_id`, or reject it with a usual status of a conflict',
    source: ['L121', 'L124', 'L274'],
    because: 'the number may already exist, and no error is documented',
    cases: [
      {
        name: 'contact_id is the documented one',
        request: [{ op: 'replace', path: '/body/contact_id', value: '919537851844' }],
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: { status: ['2XX', 400, 409, 422], observe: ['$statusCode'] },
      },
    ],
  },
  'contact_id.documented-known': {
    says: 'SHOULD know the documented `contact_id` once it was sent',
    source: ['L121', 'L124', 'L274', READ_PAGE],
    because: 'whether it was created or existed before, a companion page documents the read',
    cases: [
      {
        name: 'the documented contact is read',
        before: [
          {
            name: 'the documented contact was sent',
            request: [{ op: 'replace', path: '/body/contact_id', value: '919537851844' }],
            status: ['2XX', '4XX'],
          },
        ],
        read: { by: 'value', of: 0 },
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: {
          status: '2XX',
          holds: [{ digits: ['$created#/contact_id', '$before.0.request.body#/contact_id'] }],
        },
      },
    ],
  },
  'contact_id.digits': {
    says: 'SHOULD return a `contact_id` with only digits before a suffix',
    source: ['L122-126', 'L243'],
    because: 'the rule is given for the request; only an example shows the response',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: '2XX', holds: [{ pattern: ['$created#/contact_id', '\\d+(?:@[a-z.]+)?'] }] },
      },
    ],
  },
  'contact_name.unlimited': {
    says: 'SHOULD accept a long `contact_name`',
    source: 'L115-118',
    because: 'the schema has no limit, but a server may need one',
    cases: [
      {
        name: 'contact_name has 255 characters',
        request: [{ op: 'replace', path: '/body/contact_name', value: '{$unique.name:255}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'contact_name.empty': {
    says: 'SHOULD NOT return 5xx for an empty `contact_name`',
    source: 'L115-118',
    because: 'the schema has no least length, but a name without characters may be rejected',
    cases: [
      {
        name: 'contact_name is empty',
        request: [{ op: 'replace', path: '/body/contact_name', value: '' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'refused.unlisted': {
    says: 'SHOULD NOT return a contact that it rejected when it is read',
    source: ['L110-113', READ_PAGE],
    because: 'this follows from the meaning of a rejection; only a companion page documents the read',
    cases: [
      {
        name: 'a rejected contact is read by its number',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/contact_name' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
    ],
  },
  'body.json': {
    says: 'MUST reject a body that is not a JSON object with the required fields',
    source: ['L106-113'],
    because: NO_STATUS,
    cases: [
      { name: 'the body is an empty object', raw: '{}', expect: { status: '4XX' } },
      {
        name: 'the body is for another operation, as in the document',
        raw: '{"group_name": "Test New 1040", "participants": ["919537851844"]}',
        expect: { status: '4XX' },
      },
      {
        name: 'the JSON lacks a comma, as in the document',
        raw: '{"contact_name": "BK Local1" "contact_id": "{$unique.digits}"}',
        expect: { status: '4XX' },
      },
      {
        name: 'the body is a list of contacts',
        raw: '[{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}"}]',
        expect: { status: '4XX' },
      },
      { name: 'the body is a JSON string', raw: '"{$unique.digits}"', expect: { status: '4XX' } },
    ],
  },
  'body.required': {
    says: 'SHOULD reject an empty body',
    source: ['L14', 'L106-113'],
    because: 'the body is not marked as required, although it has two required fields (PX-14)',
    cases: [{ name: 'the body is empty', raw: '', expect: { status: '4XX' } }],
  },
  'body.unknown-keys': {
    says: 'SHOULD accept a body with a key that is not documented',
    source: ['L14', 'L110-113'],
    because: 'the schema allows other keys only by default',
    cases: [
      {
        name: 'the body has a key that is not documented',
        request: [
          {
            op: 'replace',
            path: '/body',
            value: { contact_name: '{$unique.name}', contact_id: '{$unique.digits}', contract_test: 'a value' },
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
