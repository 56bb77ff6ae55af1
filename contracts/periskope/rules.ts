import type { Clauses } from './terms';
import { NO_STATUS } from './terms';

/** What is rejected, and how. */
export const rules = {
  'contact_id.again': {
    says: 'MUST NOT return 5xx for an existing `contact_id`',
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
    says: 'MUST NOT reject the documented `contact_id` as malformed',
    source: ['L121', 'L124', 'L274'],
    because: 'the number may already exist, so a conflict passes',
    cases: [
      {
        name: 'contact_id is the documented one',
        request: [{ op: 'replace', path: '/body/contact_id', value: '919537851844' }],
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: { status: ['2XX', 409] },
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
    ],
  },
} satisfies Clauses;
