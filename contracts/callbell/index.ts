import type { Contract } from '../contract';
import { access } from './access';
import { bodies } from './bodies';
import { creation } from './creation';
import { credentials } from './credentials';
import { edges } from './edges';
import { errata } from './errata';
import { history } from './history';
import { options } from './options';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';
import { ERRORS_PAGE, LOOK_UP_PAGE, READ_PAGE, UNSTATED } from './terms';

export const callbell = {
  title: 'Callbell',
  document: 'https://docs.callbell.eu/api/reference/contacts_api/post_contacts',
  settings: {
    CALLBELL_API_TOKEN: { what: 'an access token', secret: true },
    CALLBELL_TAG: { what: 'a tag that exists in the account', optional: true },
    CALLBELL_SECOND_TAG: { what: 'another tag that exists in the account', optional: true },
    CALLBELL_CUSTOM_FIELD: { what: 'the name of a custom field that exists in the account', optional: true },
    CALLBELL_ASSIGNED_USER: { what: 'the email address of a user of the account', optional: true },
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
  identity: { id: 'uuid', createdAt: 'createdAt' },
  reads: {
    byId: {
      method: 'GET',
      path: '/contacts/{id}',
      source: READ_PAGE,
    },
    byValue: {
      method: 'GET',
      path: '/contacts/phone/{value}',
      of: 'identifier',
      source: LOOK_UP_PAGE,
    },
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    status: ['2XX', 404],
    holds: [
      {
        anyOf: [{ absent: '$response.body#/status' }, { equal: ['$response.body#/status', 'contact was destroyed'] }],
        because: 'only an example shows the answer',
      },
    ],
    source: 'https://docs.callbell.eu/api/reference/contacts_api/delete_contact',
  },
  formed: {
    identifier: 'a phone number',
    source: 'the name of a channel',
    'tags.item': 'the name of a tag of the account',
    assigned_user: 'the email address of a user',
    team_uuid: 'the uuid of a team',
  },
  singleUse: ['identifier'],
  created: {
    either: ['/contact/0', '/contact'],
    because: '`contact` is declared as an object but shown as a list of one (BX-01)',
  },
  refused: { source: ERRORS_PAGE, expect: { status: '4XX' } },
  leavesOpen: {
    'tags.type': { side: 'rejected', because: UNSTATED },
    'tags.item.type': { side: 'rejected', because: UNSTATED },
    'custom_fields.type': { side: 'rejected', because: UNSTATED },
    'assigned_user.type': { side: 'rejected', because: UNSTATED },
    'team_uuid.type': { side: 'rejected', because: UNSTATED },
  },
  unprovoked: { '429': 'it takes more than 300 requests a second' },
  carries: {
    name: 'equal',
    phoneNumber: [{ digits: ['$created#/phoneNumber', '$request.body#/identifier'] }],
    source: 'equal',
    avatarUrl: [
      {
        anyOf: [{ empty: '$created#/avatarUrl' }, { pattern: ['$created#/avatarUrl', 'https?://.+'] }],
        because: 'a contact may have no avatar',
      },
    ],
    createdAt: [{ iso8601: '$created#/createdAt' }, { withinSeconds: ['$created#/createdAt', 300] }],
    href: [{ contains: ['$created#/href', '$created#/uuid'] }, { pattern: ['$created#/href', 'https?://.+'] }],
    tags: [{ contains: ['$created#/tags', '$request.body#/tags/0'] }],
    // The account may write the address of its user in another case.
    assignedUser: [{ sameNames: ['$created#/assignedUser', '$request.body#/assigned_user'] }],
    customFields: [{ includes: ['$created#/customFields', '$request.body#/custom_fields'] }],
  },
  clauses: [access, creation, rules, edges, options, bodies, credentials, history],
  errata,
} satisfies Contract<NewContact, Contact>;
