import type { Contract } from '../contract';
import { access } from './access';
import { creation } from './creation';
import { errata } from './errata';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';
import { ERRORS_PAGE } from './terms';

export const callbell = {
  title: 'Callbell',
  document: 'https://docs.callbell.eu/api/reference/contacts_api/post_contacts',
  settings: {
    CALLBELL_API_TOKEN: { what: 'an access token', secret: true },
    CALLBELL_TAG: { what: 'a tag that exists in the account', optional: true },
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
      source: 'https://docs.callbell.eu/api/reference/contacts_api/get_contact',
    },
    byValue: {
      method: 'GET',
      path: '/contacts/phone/{value}',
      of: 'identifier',
      source: 'https://docs.callbell.eu/api/reference/contacts_api/get_contact_by_phone',
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
  singleUse: ['identifier'],
  created: {
    either: ['/contact/0', '/contact'],
    because: '`contact` is declared as an object but shown as a list of one (BX-01)',
  },
  refused: { source: ['L12-18', ERRORS_PAGE], expect: { status: '4XX' } },
  carries: {
    name: 'equal',
    phoneNumber: [{ digits: ['$created#/phoneNumber', '$request.body#/identifier'] }],
    source: 'equal',
    createdAt: [{ iso8601: '$created#/createdAt' }, { withinSeconds: ['$created#/createdAt', 300] }],
    href: [{ endsWith: ['$created#/href', '$created#/uuid'] }, { pattern: ['$created#/href', 'https?://.+'] }],
    tags: [{ contains: ['$created#/tags', '$request.body#/tags/0'] }],
    assignedUser: [{ equal: ['$created#/assignedUser', '$request.body#/assigned_user'] }],
    customFields: [{ includes: ['$created#/customFields', '$request.body#/custom_fields'] }],
  },
  clauses: [access, creation, rules],
  errata,
} satisfies Contract<NewContact, Contact>;
