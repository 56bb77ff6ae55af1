import type { Clauses } from './terms';
import { ERRORS_PAGE, FORMAT_PAGE, LOOK_UP_PAGE, NO_STATUS, NOT_SAID, SAMPLE_PAGE } from './terms';

/** What is rejected, and how. */
export const rules = {
  'name.shared': {
    says: 'SHOULD accept a second contact with the same name',
    source: ['L16', 'L18'],
    because: 'no line says that names are unique; `identifier` identifies the contact',
    cases: [
      {
        name: 'identifier differs in its last digit',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits.other}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'identifier.again': {
    says: 'SHOULD NOT return 5xx for an existing `identifier`',
    source: ['L16', ERRORS_PAGE],
    because:
      'the document does not say what happens when a contact is created again, so any response except 5xx passes',
    cases: [
      {
        name: 'the same contact is sent again',
        before: [{ name: 'the contact exists' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'identifier.documented': {
    says: 'SHOULD have a contact with the documented phone number once it is sent',
    source: ['L37', SAMPLE_PAGE, LOOK_UP_PAGE],
    because: 'the number may exist already, and nothing says how a second contact is answered; it is looked up then',
    cases: [
      {
        name: 'the documented number is sent and looked up',
        before: [
          {
            name: 'the documented number is accepted, or exists already',
            request: [{ op: 'replace', path: '/body/identifier', value: '123456789' }],
            status: ['2XX', '4XX'],
          },
        ],
        read: { by: 'value', of: 0 },
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: { status: '2XX', holds: [{ present: '$created' }], observe: ['$before.0.statusCode'] },
      },
    ],
  },
  'tags.unknown': {
    says: 'SHOULD NOT return 5xx for an unknown tag',
    source: ['L30', ERRORS_PAGE],
    because: NOT_SAID,
    cases: [
      {
        name: 'a tag is unknown',
        request: [{ op: 'add', path: '/body/tags', value: ['unknown tag {$run}'] }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/tags'] },
      },
    ],
  },
  'custom_fields.texts': {
    says: 'SHOULD NOT return 5xx for a custom field with a non-string value',
    source: ['L25', ERRORS_PAGE],
    because: NOT_SAID,
    cases: [
      {
        name: 'the value of a custom field is an object',
        request: [
          { op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': { wrong: 'type' } } },
        ],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/customFields'] },
      },
    ],
  },
  'custom_fields.unknown': {
    says: 'SHOULD NOT return 5xx for an unknown custom field',
    source: ['L30', ERRORS_PAGE],
    because: NOT_SAID,
    cases: [
      {
        name: 'a custom field is unknown',
        request: [{ op: 'add', path: '/body/custom_fields', value: { 'unknown field {$run}': 'x' } }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/customFields'] },
      },
    ],
  },
  'assigned_user.unknown': {
    says: 'SHOULD NOT return 5xx for an unknown user',
    source: ['L32', ERRORS_PAGE],
    because: NOT_SAID,
    cases: [
      {
        name: 'assigned_user is unknown',
        request: [{ op: 'add', path: '/body/assigned_user', value: '{$unique.email}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/assignedUser'] },
      },
    ],
  },
  'team_uuid.unknown': {
    says: 'SHOULD NOT return 5xx for an unknown team',
    source: ['L32', ERRORS_PAGE],
    because: NOT_SAID,
    cases: [
      {
        name: 'team_uuid is unknown',
        request: [{ op: 'add', path: '/body/team_uuid', value: '00000000000040008000000000000000' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'refused.unlisted': {
    says: 'SHOULD NOT return a contact that it rejected when it is looked up',
    source: [ERRORS_PAGE, LOOK_UP_PAGE],
    because: 'only companion pages say that the request was not successful, and document the look-up',
    cases: [
      {
        name: 'a rejected contact is looked up by its phone number',
        before: [
          {
            name: 'the contact is rejected',
            request: [{ op: 'remove', path: '/body/name' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
    ],
  },
  'errors.json': {
    says: 'SHOULD return JSON when it rejects a request',
    source: [FORMAT_PAGE, ERRORS_PAGE],
    because: 'only a companion page says that all responses are JSON',
    stands: 'rejection',
    cases: [
      {
        name: 'name is missing',
        request: [{ op: 'remove', path: '/body/name' }],
        expect: { status: '4XX', json: true },
      },
    ],
  },
  'server-fault.json': {
    says: 'SHOULD return JSON on an internal error',
    source: [FORMAT_PAGE, ERRORS_PAGE],
    because: 'only a companion page says that all responses are JSON',
    cases: [
      {
        name: 'the server fails',
        request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
        needs: ['a server fault'],
        expect: { status: '5XX', json: true },
      },
    ],
  },
  'body.json': {
    says: 'MUST reject a body without the required parameters',
    source: ['L12', 'L16-18', ERRORS_PAGE],
    because: NO_STATUS,
    cases: [
      { name: 'the body is an empty object', raw: '{}', expect: { status: '4XX' } },
      { name: 'the body is an empty list', raw: '[]', expect: { status: '4XX' } },
      { name: 'the body is a string', raw: '"{$unique.digits}"', expect: { status: '4XX' } },
      { name: 'the body is empty', raw: '', expect: { status: '4XX' } },
      {
        name: 'the JSON is truncated',
        raw: '{"identifier": "{$unique.digits}", "source": ',
        expect: { status: '4XX' },
      },
    ],
  },
} satisfies Clauses;
