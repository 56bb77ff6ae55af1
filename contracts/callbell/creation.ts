import type { Clauses } from './terms';
import { CONTACT_PAGE, ERRORS_PAGE, FORMAT_PAGE, READ_PAGE } from './terms';

/** What is accepted, and what is returned. */
export const creation = {
  'created.status': {
    says: 'MUST return a 2xx status when it creates a contact',
    source: ['L8', 'L10', 'L43', ERRORS_PAGE],
    because: 'only the range is documented',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', observe: ['$statusCode'] } }],
  },
  'created.contact': {
    says: 'MUST return the created contact under `contact`, as an object or as a list of one',
    source: ['L43', 'L49'],
    because: 'it is declared as an object but shown as a list (BX-01)',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: '2XX', holds: [{ type: ['$created', 'object'] }] },
      },
    ],
  },
  'created.one': {
    says: 'MUST NOT return more than one contact if it returns a list',
    source: ['L43', 'L49-62'],
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ absent: '$response.body#/contact/1' }],
        },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII letters unchanged',
    source: ['L18', 'L43'],
    because:
      'the documented names are ASCII; a name is a JSON string, which may have any character (RFC 8259, section 7)',
    cases: [
      {
        name: 'name contains non-ASCII letters',
        request: [{ op: 'replace', path: '/body/name', value: 'Zoë Müller आशा {$unique.name}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/name', '$request.body#/name'] }] },
      },
    ],
  },
  'created.json': {
    says: 'SHOULD return JSON on success',
    source: ['L47', FORMAT_PAGE],
    because: 'only a companion page says that all responses are JSON',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'uuid.distinct': {
    says: 'SHOULD give each contact a unique `uuid`',
    source: ['L51', CONTACT_PAGE],
    because: 'the document shows the uuid only in an example; a companion page says that it is unique',
    stands: 'success',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/identifier', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ distinct: ['$created#/uuid', '$request.body#/identifier'] }] },
      },
    ],
  },
  'created.readable': {
    says: 'SHOULD return a created contact when it is read',
    source: READ_PAGE,
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'a contact with the required parameters is read by its uuid',
        before: [{ name: 'the contact exists' }],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/name', '$before.0.request.body#/name'] },
            { digits: ['$created#/phoneNumber', '$before.0.request.body#/identifier'] },
            { equal: ['$created#/source', '$before.0.request.body#/source'] },
          ],
        },
      },
      {
        name: 'a contact with the optional parameters is read by its uuid',
        before: [
          {
            name: 'the contact exists',
            request: [
              { op: 'add', path: '/body/tags', value: ['{$setting.CALLBELL_TAG}'] },
              {
                op: 'add',
                path: '/body/custom_fields',
                value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'contract test' },
              },
              { op: 'add', path: '/body/assigned_user', value: '{$setting.CALLBELL_ASSIGNED_USER}' },
            ],
          },
        ],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { contains: ['$created#/tags', '$before.0.request.body#/tags/0'] },
            { includes: ['$created#/customFields', '$before.0.request.body#/custom_fields'] },
            { sameNames: ['$created#/assignedUser', '$before.0.request.body#/assigned_user'] },
          ],
        },
      },
    ],
  },
  'request.unsent': {
    says: 'SHOULD return no custom field values when none were sent',
    source: ['L60'],
    because:
      'only the example shows it; absent, null and empty all pass, and an account may add its tags and a default agent',
    cases: [
      {
        name: 'only the required parameters are sent',
        expect: {
          status: '2XX',
          holds: [{ empty: '$created#/customFields' }],
          observe: ['$created#/tags', '$created#/assignedUser'],
        },
      },
    ],
  },
  'tags.several': {
    says: 'MUST return each of several tags that were sent',
    source: ['L24', 'L43', 'L58'],
    cases: [
      {
        name: 'tags has two tags of the account',
        request: [
          { op: 'add', path: '/body/tags', value: ['{$setting.CALLBELL_TAG}', '{$setting.CALLBELL_SECOND_TAG}'] },
        ],
        expect: {
          status: '2XX',
          holds: [
            { contains: ['$created#/tags', '$request.body#/tags/0'] },
            { contains: ['$created#/tags', '$request.body#/tags/1'] },
          ],
        },
      },
    ],
  },
  'team_uuid.accepted': {
    says: 'MUST accept an existing team',
    source: ['L27', 'L32'],
    cases: [
      {
        name: 'team_uuid belongs to a team of the account',
        request: [{ op: 'add', path: '/body/team_uuid', value: '{$setting.CALLBELL_TEAM_UUID}' }],
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
