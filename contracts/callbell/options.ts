import type { Clauses } from './terms';
import { EITHER, ERRORS_PAGE, NOT_SAID, OWN_NAME, OWN_NUMBER } from './terms';

const OWN = [OWN_NUMBER, OWN_NAME] as const;

/** An account may assign a contact without a user of its own to a default agent. */
const ANY_USER = {
  status: ['2XX', '4XX'],
  observe: ['$statusCode', '$created#/assignedUser'],
  onSuccess: OWN,
} as const;

/** Unusual values of the optional parameters. */
export const options = {
  'optional.null': {
    says: 'SHOULD take null for no value in an optional parameter, or reject it',
    source: ['L20', 'L24-27', 'L59-60'],
    because:
      'no line says whether null is valid; only the example shows a contact without values, and it may have a default agent',
    depth: 'second',
    cases: [
      {
        name: 'tags is null',
        request: [{ op: 'add', path: '/body/tags', value: null }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'custom_fields is null',
        request: [{ op: 'add', path: '/body/custom_fields', value: null }],
        expect: { ...EITHER, onSuccess: [{ empty: '$created#/customFields' }, ...OWN] },
      },
      {
        name: 'assigned_user is null',
        request: [{ op: 'add', path: '/body/assigned_user', value: null }],
        expect: ANY_USER,
      },
      {
        name: 'team_uuid is null',
        request: [{ op: 'add', path: '/body/team_uuid', value: null }],
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
  'tags.values': {
    says: 'SHOULD NOT return 5xx for tags that are not of the account',
    source: ['L24', 'L30', ERRORS_PAGE],
    because: `${NOT_SAID}; the description of a list with commas can be read as a text (BX-02)`,
    depth: 'second',
    cases: [
      {
        name: 'tags is a text with a comma',
        request: [{ op: 'add', path: '/body/tags', value: '{$setting.CALLBELL_TAG}, {$setting.CALLBELL_SECOND_TAG}' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'a tag is a number',
        request: [{ op: 'add', path: '/body/tags', value: [7] }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'a tag is true',
        request: [{ op: 'add', path: '/body/tags', value: [true] }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'a tag is null',
        request: [{ op: 'add', path: '/body/tags', value: [null] }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'a tag is an empty text',
        request: [{ op: 'add', path: '/body/tags', value: [''] }],
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
  'tags.many': {
    says: 'SHOULD accept and return, or reject, many tags',
    source: ['L24', 'L58'],
    because: 'no line states a number; only two tags of the account are known, so one of them comes again and again',
    depth: 'second',
    cases: [
      {
        name: 'tags has 30 items',
        request: [
          {
            op: 'add',
            path: '/body/tags',
            value: [...Array<string>(29).fill('{$setting.CALLBELL_TAG}'), '{$setting.CALLBELL_SECOND_TAG}'],
          },
        ],
        expect: {
          ...EITHER,
          onSuccess: [
            { contains: ['$created#/tags', '$request.body#/tags/0'] },
            { contains: ['$created#/tags', '$request.body#/tags/29'] },
          ],
        },
      },
    ],
  },
  'custom_fields.values': {
    says: 'SHOULD NOT return 5xx for a custom field with a value of any type',
    source: ['L25', ERRORS_PAGE],
    because: NOT_SAID,
    depth: 'second',
    cases: [
      {
        name: 'the value of a custom field is a number',
        request: [{ op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 7 } }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the value of a custom field is null',
        request: [{ op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': null } }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the value of a custom field is a list',
        request: [{ op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': ['a'] } }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the value of a custom field is an empty text',
        request: [{ op: 'add', path: '/body/custom_fields', value: { '{$setting.CALLBELL_CUSTOM_FIELD}': '' } }],
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
  'custom_fields.unchanged': {
    says: 'SHOULD return the text of a custom field unchanged',
    source: ['L25', 'L60'],
    because: 'the document allows any text; that these are damaged shows only when they are sent',
    depth: 'second',
    cases: [
      {
        name: 'the text has quotes and markup',
        request: [
          {
            op: 'add',
            path: '/body/custom_fields',
            value: { '{$setting.CALLBELL_CUSTOM_FIELD}': `O'Brien "Bo" <b>& Sons</b> \\ 100%` },
          },
        ],
        expect: { status: '2XX', holds: [{ includes: ['$created#/customFields', '$request.body#/custom_fields'] }] },
        exempt: { from: ['response.customFields'], because: 'the clause judges this field itself' },
      },
      {
        name: 'the text has a line break and characters of four bytes',
        request: [
          {
            op: 'add',
            path: '/body/custom_fields',
            value: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'Main Street 1\n田中 😀' },
          },
        ],
        expect: { status: '2XX', holds: [{ includes: ['$created#/customFields', '$request.body#/custom_fields'] }] },
        exempt: { from: ['response.customFields'], because: 'the clause judges this field itself' },
      },
    ],
  },
  'assigned_user.addresses': {
    says: 'SHOULD NOT return 5xx for an `assigned_user` that no user of the account has as address',
    source: ['L26', 'L32', ERRORS_PAGE],
    because: `${NOT_SAID}; an account may assign such a contact to a default agent`,
    depth: 'second',
    cases: [
      {
        name: 'the address has two at signs',
        request: [{ op: 'add', path: '/body/assigned_user', value: 'contract@@example.com' }],
        expect: ANY_USER,
      },
      {
        name: 'the address has no domain',
        request: [{ op: 'add', path: '/body/assigned_user', value: 'contract@' }],
        expect: ANY_USER,
      },
      {
        name: 'a dot ends the address',
        request: [{ op: 'add', path: '/body/assigned_user', value: 'contract@example.com.' }],
        expect: ANY_USER,
      },
      {
        name: 'the address has a space inside',
        request: [{ op: 'add', path: '/body/assigned_user', value: 'contract test@example.com' }],
        expect: ANY_USER,
      },
      {
        name: 'the address has no local part',
        request: [{ op: 'add', path: '/body/assigned_user', value: '@example.com' }],
        expect: ANY_USER,
      },
      {
        name: 'the address has a plus sign and an apostrophe',
        request: [{ op: 'add', path: '/body/assigned_user', value: "o'brien+{$run}@mail.example.com" }],
        expect: ANY_USER,
      },
      {
        name: 'the address is an empty text',
        request: [{ op: 'add', path: '/body/assigned_user', value: '' }],
        expect: ANY_USER,
      },
    ],
  },
  'team_uuid.forms': {
    says: 'SHOULD NOT return 5xx for a `team_uuid` that is nearly that of a team',
    source: ['L27', 'L32', ERRORS_PAGE],
    because: NOT_SAID,
    depth: 'second',
    cases: [
      {
        name: 'a digit follows the uuid',
        request: [{ op: 'add', path: '/body/team_uuid', value: '{$setting.CALLBELL_TEAM_UUID}0' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the uuid has dashes',
        request: [{ op: 'add', path: '/body/team_uuid', value: '00000000-0000-4000-8000-000000000000' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the uuid is an empty text',
        request: [{ op: 'add', path: '/body/team_uuid', value: '' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
} satisfies Clauses;
