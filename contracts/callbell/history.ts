import type { Clauses } from './terms';
import { EITHER, ERRORS_PAGE, LOOK_UP_PAGE, OWN_NAME, OWN_NUMBER, READ_PAGE, SENT_NUMBER } from './terms';

const SILENT =
  'the document does not say what happens when a contact is created again: it may be returned, updated or rejected';

const OTHER = [
  { op: 'replace', path: '/body/identifier', value: '{$unique.digits.other}' },
  { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
] as const;

const RENAMED = { op: 'replace', path: '/body/name', value: '{$unique.name.other}' } as const;

const SENT_NAME = { equal: ['$created#/name', '$request.body#/name'] } as const;

const EITHER_NAME = {
  anyOf: [{ equal: ['$created#/name', '$unique.name.other'] }, OWN_NAME],
  because: 'the contact may be returned as it was, or updated',
} as const;

/** What earlier requests, and those at the same time, change. */
export const history = {
  'history.again': {
    says: 'SHOULD return no other contact when it accepts an existing `identifier`',
    source: ['L16', 'L43'],
    because: SILENT,
    depth: 'second',
    cases: [
      {
        name: 'the contact is sent under another name',
        before: [{ name: 'the contact exists' }],
        request: [RENAMED],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, EITHER_NAME] },
      },
      {
        name: 'the contact is sent for the third time, after another one',
        before: [
          { name: 'the contact exists' },
          { name: 'it is sent again', status: ['2XX', '4XX'] },
          { name: 'another contact exists', request: OTHER },
        ],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'the number of the contact has a plus sign',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.phone}' }],
        expect: { ...EITHER, onSuccess: [OWN_NUMBER, OWN_NAME] },
        exempt: { from: ['uuid.distinct'], because: 'the number is the same, and so may be the contact' },
      },
    ],
  },
  'history.alike': {
    says: 'SHOULD take a number that only resembles an existing one for another contact, or reject it',
    source: ['L10', 'L16', 'L43'],
    because: 'no line says which numbers are valid; what is accepted is another contact',
    depth: 'second',
    cases: [
      {
        name: 'the number has the digits of an existing one and one more',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits}0' }, RENAMED],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER, { equal: ['$created#/name', '$unique.name.other'] }] },
      },
      {
        name: 'the number has the last digits of an existing one',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/body/identifier', value: '44{$unique.national}' }, RENAMED],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER, { equal: ['$created#/name', '$unique.name.other'] }] },
      },
    ],
  },
  'history.after-rejection': {
    says: 'MUST accept a valid contact after it has rejected an invalid request for it',
    source: ['L10', 'L12', ERRORS_PAGE],
    because: 'a rejected request was not successful, so that the contact does not exist',
    depth: 'second',
    cases: [
      {
        name: 'the name was missing before',
        before: [
          {
            name: 'the contact is rejected without a name',
            request: [{ op: 'remove', path: '/body/name' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'the source was missing before, twice',
        before: [
          {
            name: 'the contact is rejected without a source',
            request: [{ op: 'remove', path: '/body/source' }],
            status: '4XX',
          },
          { name: 'it is rejected again', request: [{ op: 'remove', path: '/body/source' }], status: '4XX' },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'history.next': {
    says: 'MUST return the data of the contact that it creates after another one',
    source: ['L10', 'L43'],
    depth: 'second',
    cases: [
      {
        name: 'another contact is created next',
        before: [{ name: 'the contact exists' }],
        request: OTHER,
        expect: {
          status: '2XX',
          holds: [SENT_NAME, SENT_NUMBER],
        },
      },
    ],
  },
  'history.fresh': {
    says: 'SHOULD return no custom field values of the contact before',
    source: 'L60',
    because: 'only the example shows a contact without them; an account may assign each contact to a default agent',
    depth: 'second',
    cases: [
      {
        name: 'only the contact before has them',
        before: [
          {
            name: 'a contact with custom fields and a user exists',
            request: [
              ...OTHER,
              {
                op: 'add',
                path: '/body/custom_fields',
                value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'contract test' },
              },
              { op: 'add', path: '/body/assigned_user', value: '{$setting.CALLBELL_ASSIGNED_USER}' },
            ],
          },
        ],
        expect: {
          status: '2XX',
          holds: [{ empty: '$created#/customFields' }],
          observe: ['$created#/assignedUser'],
        },
      },
    ],
  },
  'history.kept': {
    says: 'SHOULD keep a contact as it is when others are created or rejected',
    source: READ_PAGE,
    because: 'only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'another contact was created later',
        before: [{ name: 'the contact exists' }, { name: 'another contact exists', request: OTHER }],
        read: { by: 'id', of: 0 },
        expect: { status: '2XX', holds: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'another name for its number was rejected later',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a request without a source is rejected',
            request: [RENAMED, { op: 'remove', path: '/body/source' }],
            status: '4XX',
          },
        ],
        read: { by: 'id', of: 0 },
        expect: { status: '2XX', holds: [OWN_NUMBER, OWN_NAME] },
      },
      {
        name: 'the same number was sent under another name later',
        before: [
          { name: 'the contact exists' },
          { name: 'its number is sent under another name', request: [RENAMED], status: ['2XX', '4XX'] },
        ],
        read: { by: 'id', of: 0 },
        expect: { status: '2XX', holds: [OWN_NUMBER, EITHER_NAME] },
      },
    ],
  },
  'history.looked-up': {
    says: 'SHOULD return the contact with the number that is looked up, when another one came last',
    source: LOOK_UP_PAGE,
    because: 'only a companion page documents the look-up',
    depth: 'second',
    cases: [
      {
        name: 'the first of two contacts is looked up',
        before: [{ name: 'the contact exists' }, { name: 'another contact exists', request: OTHER }],
        read: { by: 'value', of: 0 },
        expect: { status: '2XX', holds: [OWN_NUMBER, OWN_NAME] },
      },
    ],
  },
  'history.at-once': {
    says: 'MUST return to each of two requests at the same time the contact that it sent',
    source: ['L10', 'L43'],
    depth: 'second',
    cases: [
      {
        name: 'two contacts are sent at the same time',
        atOnce: { requests: [OTHER], succeeds: 'each' },
        expect: { status: '2XX', holds: [SENT_NAME, SENT_NUMBER] },
      },
      {
        name: 'two contacts with custom fields are sent at the same time',
        request: [
          { op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'first test' } },
        ],
        atOnce: {
          requests: [
            [
              ...OTHER,
              {
                op: 'add',
                path: '/body/custom_fields',
                value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'second test' },
              },
            ],
          ],
          succeeds: 'each',
        },
        expect: {
          status: '2XX',
          holds: [SENT_NAME, SENT_NUMBER, { includes: ['$created#/customFields', '$request.body#/custom_fields'] }],
        },
      },
    ],
  },
} satisfies Clauses;
