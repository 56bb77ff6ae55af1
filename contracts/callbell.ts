import type { components } from '../generated/callbell/types';
import type { Contract } from './contract';

type NewContact = components['schemas']['NewContact'];
type Contact = components['schemas']['Contact'];

const AUTHORIZATION_PAGE = 'https://docs.callbell.eu/api/reference/authorization';
const ERRORS_PAGE = 'https://docs.callbell.eu/api/reference/errors';
const FORMAT_PAGE = 'https://docs.callbell.eu/api/reference/format_and_headers';
const NO_STATUS = 'errors are documented only as the range 4xx';
const NOT_SAID = 'the document does not say what happens, so every answer but a 5xx passes';

export const callbell = {
  title: 'Callbell',
  document: 'https://docs.callbell.eu/api/reference/contacts_api/post_contacts',
  settings: {
    CALLBELL_API_TOKEN: { what: 'an access token', secret: true },
    CALLBELL_TAG: { what: 'a tag that exists in the account', optional: true },
    CALLBELL_CUSTOM_FIELD: { what: 'the name of a custom field that exists in the account', optional: true },
    CALLBELL_ASSIGNED_USER: { what: 'the e-mail of a user of the account', optional: true },
    CALLBELL_TEAM_UUID: { what: 'the uuid of a team of the account', optional: true },
  },
  request: {
    headers: { authorization: 'Bearer {$setting.CALLBELL_API_TOKEN}', accept: 'application/json' },
    body: { identifier: '{$unique.digits}', source: 'whatsapp', name: '{$unique.name}' },
  },
  optional: {
    tags: ['{$setting.CALLBELL_TAG}'],
    custom_fields: { '{$setting.CALLBELL_CUSTOM_FIELD}': 'contract test' },
    assigned_user: '{$setting.CALLBELL_ASSIGNED_USER}',
    team_uuid: '{$setting.CALLBELL_TEAM_UUID}',
  },
  probe: {
    method: 'GET',
    path: '/auth/me',
    source: 'https://docs.callbell.eu/api/reference/auth_api/me',
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    id: 'uuid',
    status: ['2XX', 404],
    source: 'https://docs.callbell.eu/api/reference/contacts_api/delete_contact',
  },
  created: {
    either: ['/contact/0', '/contact'],
    because: 'contact is declared one object and shown as a list of one (BX-01)',
  },
  refused: { source: ['L12-18', ERRORS_PAGE], expect: { status: '4XX' } },
  carries: {
    name: 'equal',
    phoneNumber: [{ digits: ['$created#/phoneNumber', '$request.body#/identifier'] }],
    source: 'equal',
    createdAt: [{ iso8601: '$created#/createdAt' }, { near: ['$created#/createdAt', 300] }],
    href: [{ endsWith: ['$created#/href', '$created#/uuid'] }, { pattern: ['$created#/href', 'https?://.+'] }],
    tags: [{ contains: ['$created#/tags', '$request.body#/tags/0'] }],
    assignedUser: [{ equal: ['$created#/assignedUser', '$request.body#/assigned_user'] }],
    customFields: [{ matches: ['$created#/customFields', '$request.body#/custom_fields'] }],
  },
  clauses: {
    'token.required': {
      says: 'MUST refuse a request without an access token',
      source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
      because: NO_STATUS,
      cases: [
        {
          name: 'authorization is left out',
          request: [{ op: 'remove', path: '/headers/authorization' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'token.valid': {
      says: 'MUST refuse an access token that is not valid',
      source: [AUTHORIZATION_PAGE, ERRORS_PAGE],
      because: NO_STATUS,
      cases: [
        {
          name: 'the token is unknown',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-token-{$run}' }],
          expect: { status: '4XX' },
        },
        {
          name: 'the token has one character more than the valid one',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.CALLBELL_API_TOKEN}0' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'created.status': {
      says: 'MUST answer a successful creation with a 2xx',
      source: ['L10', 'L43'],
      because: 'the status is not stated',
      cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', observe: ['$statusCode'] } }],
    },
    'created.contact': {
      says: 'MUST return the created contact under contact, as an object or as a list of one',
      source: ['L43', 'L49'],
      because: 'it is declared an object and shown as a list (BX-01)',
      cases: [
        {
          name: 'a valid contact is sent',
          expect: { status: '2XX', holds: [{ type: ['$created', 'object'] }] },
        },
      ],
    },
    'created.one': {
      says: 'MUST return one contact, where it returns a list',
      source: ['L43', 'L49-62'],
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
    'created.json': {
      says: 'SHOULD answer with JSON',
      source: ['L47', FORMAT_PAGE],
      because: 'only a companion page says that all responses are JSON',
      cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
    },
    'uuid.distinct': {
      says: 'MUST give each contact a uuid of its own',
      source: ['L51', 'L43'],
      cases: [
        {
          name: 'two contacts are created',
          before: [
            {
              request: [
                { op: 'replace', path: '/body/identifier', value: '{$unique.digits.other}' },
                { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
              ],
            },
          ],
          expect: { status: '2XX', holds: [{ unequal: ['$created#/uuid', '$before.0.created#/uuid'] }] },
        },
      ],
    },
    'request.unsent': {
      says: 'SHOULD return no tags, no custom fields and no assigned user when none were sent',
      source: ['L54', 'L58-60'],
      because: 'only the example shows it; absent, null and empty all pass',
      cases: [
        {
          name: 'only the required parameters are sent',
          expect: {
            status: '2XX',
            holds: [
              { empty: '$created#/tags' },
              { empty: '$created#/customFields' },
              { empty: '$created#/assignedUser' },
            ],
          },
        },
      ],
    },
    'team_uuid.accepted': {
      says: 'MUST accept a team that exists',
      source: ['L27', 'L32'],
      cases: [
        {
          name: 'team_uuid is that of a team of the account',
          request: [{ op: 'add', path: '/body/team_uuid', value: '{$setting.CALLBELL_TEAM_UUID}' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'name.shared': {
      says: 'MUST accept a contact that shares its name with another',
      source: ['L16-18'],
      cases: [
        {
          name: 'identifier differs in its last digit',
          before: [{}],
          request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits.other}' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'identifier.again': {
      says: 'MUST accept or refuse an identifier that exists, without a fault of its own',
      source: ['L16'],
      because: 'the document does not say what a second creation does',
      cases: [
        {
          name: 'the same contact is sent again',
          before: [{}],
          expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        },
      ],
    },
    'identifier.documented': {
      says: 'MUST not refuse the documented phone number as malformed',
      source: ['L53', 'L16'],
      because: 'the number may exist already, so any answer passes that a conflict may have',
      cases: [
        {
          name: 'identifier is the number of the document',
          request: [{ op: 'replace', path: '/body/identifier', value: '123456789' }],
          expect: { status: ['2XX', 409, 422], observe: ['$statusCode'] },
        },
      ],
    },
    'tags.unknown': {
      says: 'MUST answer a tag that does not exist without a fault of its own',
      source: ['L30'],
      because: NOT_SAID,
      cases: [
        {
          name: 'a tag is unknown',
          request: [{ op: 'add', path: '/body/tags', value: ['unknown tag {$run}'] }],
          expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/tags'] },
        },
      ],
    },
    'custom_fields.unknown': {
      says: 'MUST answer a custom field that does not exist without a fault of its own',
      source: ['L30'],
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
      says: 'MUST answer a user that does not exist without a fault of its own',
      source: ['L32'],
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
      says: 'MUST answer a team that does not exist without a fault of its own',
      source: ['L32'],
      because: NOT_SAID,
      cases: [
        {
          name: 'team_uuid is unknown',
          request: [{ op: 'add', path: '/body/team_uuid', value: '00000000000040008000000000000000' }],
          expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        },
      ],
    },
    'body.json': {
      says: 'MUST refuse a body that is not a JSON object with the required parameters',
      source: ['L12-18', FORMAT_PAGE, ERRORS_PAGE],
      because: NO_STATUS,
      cases: [
        { name: 'the body is an empty object', raw: '{}', expect: { status: '4XX' } },
        {
          name: 'the JSON is cut short',
          raw: '{"identifier": "{$unique.digits}", "source": ',
          expect: { status: '4XX' },
        },
      ],
    },
  },
  errata: [
    {
      id: 'BX-01',
      source: ['L43', 'L49-62'],
      readings: ['contact is an object', 'contact is a list with one object'],
      taken: 'both pass; the report tells which one it is',
      because: 'the table declares the one, the example shows the other',
    },
    {
      id: 'BX-02',
      source: 'L24',
      readings: ['tags are one text with commas', 'tags are a list of texts'],
      taken: 'tags are a list of texts',
      because: 'the declared type is String[], and the example is a list in all but its quotes',
    },
    {
      id: 'BX-03',
      source: 'L25',
      readings: ['custom_fields is a text', 'custom_fields is an object with texts'],
      taken: 'custom_fields is an object with texts',
      because: 'the description says object, the notation String{} is the author’s own',
    },
    {
      id: 'BX-04',
      source: ['L25-26', 'L59-60'],
      readings: ['names are in snake case', 'names are in camel case'],
      taken: 'snake case goes in, camel case comes out',
      because: 'the tables and the example show it so',
    },
    {
      id: 'BX-05',
      source: ['L16', 'L53'],
      readings: ['identifier comes back as phoneNumber', 'identifier comes back nowhere'],
      taken: 'for WhatsApp it comes back as phoneNumber, compared by its digits',
      because: 'the identifier is the phone number in WhatsApp; the get page shows it with blanks',
    },
    {
      id: 'BX-06',
      source: ['L27', 'L50-61'],
      readings: ['the team comes back', 'the team does not come back'],
      taken: 'nothing is expected of it',
      because: 'the example has no team, the object page has one without a shape',
    },
    {
      id: 'BX-07',
      source: ['L27', 'L51'],
      readings: ['a uuid has dashes', 'a uuid is 32 hexadecimal digits'],
      taken: 'a uuid SHOULD be 32 hexadecimal digits',
      because: 'each example is',
    },
    {
      id: 'BX-08',
      source: 'L53',
      readings: ['a phone number is possible in some country', 'a phone number is any text of digits'],
      taken: 'a phone number is any text of digits',
      because: 'the documented one is possible nowhere',
    },
    {
      id: 'BX-09',
      source: 'L32',
      readings: ['user and team both need to exist', 'one of them needs to exist'],
      taken: 'no case breaks the precondition and expects an outcome, only the absence of a server fault',
      because: 'what happens is not said',
    },
    {
      id: 'BX-10',
      source: ['L17', 'L43'],
      readings: ['source is one of a list', 'source is any text'],
      taken: 'source is a text, and whatsapp is accepted',
      because: 'the type is named and never defined',
    },
    {
      id: 'BX-11',
      source: ['L54', 'L59'],
      readings: ['avatarUrl and assignedUser are texts', 'they are texts or null'],
      taken: 'they are texts or null',
      because: 'the example has null',
    },
  ],
} satisfies Contract<NewContact, Contact>;
