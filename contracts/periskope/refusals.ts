import type { Clauses } from './terms';
import { NO_STATUS } from './terms';

/** What is refused, and how. */
export const refusals = {
  'contact_id.again': {
    says: 'MUST accept or refuse a contact_id that exists, without a fault of its own',
    source: ['L123'],
    because: 'the document calls it unique, and does not say what a second creation does',
    cases: [
      {
        name: 'the same contact is sent again',
        before: [{}],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'contact_id.other': {
    says: 'MUST accept a contact that shares all but its contact_id with another',
    source: ['L118', 'L123'],
    cases: [
      {
        name: 'contact_id differs in its last digit',
        before: [{}],
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'contact_id.documented': {
    says: 'MUST not refuse the documented contact_id as malformed',
    source: ['L121', 'L124', 'L274'],
    because: 'the number may exist already, so a conflict passes',
    cases: [
      {
        name: 'contact_id is that of the document',
        request: [{ op: 'replace', path: '/body/contact_id', value: '919537851844' }],
        needs: ['LIVE_SAMPLES=1, since it sends a number that the document shows'],
        expect: { status: ['2XX', 409] },
      },
    ],
  },
  'body.json': {
    says: 'MUST refuse a body that is not a JSON object with the required keys',
    source: ['L106-113'],
    because: NO_STATUS,
    cases: [
      { name: 'the body is an empty object', raw: '{}', expect: { status: '4XX' } },
      {
        name: 'the body is that of another operation, as the document shows it',
        raw: '{"group_name": "Test New 1040", "participants": ["919537851844"]}',
        expect: { status: '4XX' },
      },
      {
        name: 'the JSON lacks a comma, as the document shows it',
        raw: '{"contact_name": "BK Local1" "contact_id": "{$unique.digits}"}',
        expect: { status: '4XX' },
      },
    ],
  },
} satisfies Clauses;
