import type { Contract } from '../contract';
import { access } from './access';
import { bodies } from './bodies';
import { creation } from './creation';
import { duplicates } from './duplicates';
import { edges } from './edges';
import { errata } from './errata';
import { existing } from './existing';
import { history } from './history';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';
import { CONTACT_PAGE, FIRST_GROUP } from './terms';
import { tokens } from './tokens';

export const wacr = {
  title: 'WA.cr',
  document: 'https://docs.app.wa.cr/create-contact-28559784e0',
  settings: {
    WACR_API_TOKEN: { what: 'a token with contacts:write', secret: true },
    WACR_SOURCE_ID: { what: 'the id of a source of the tenant', type: 'integer' },
    WACR_STATUS_ID: { what: 'the id of a status of the tenant', type: 'integer' },
    WACR_GROUP_ID: { what: 'the id of a group of the tenant', type: 'integer', optional: true },
    WACR_OTHER_GROUP_ID: { what: 'the id of another group of the tenant', type: 'integer', optional: true },
    WACR_COUNTRY_ID: { what: 'the id of a country', type: 'integer', optional: true },
    WACR_ASSIGNED_ID: { what: 'the id of a user of the tenant', type: 'integer', optional: true },
    WACR_FOREIGN_SOURCE_ID: { what: 'the id of a source of another tenant', type: 'integer', optional: true },
    WACR_FOREIGN_STATUS_ID: { what: 'the id of a status of another tenant', type: 'integer', optional: true },
    WACR_LIMITED_API_TOKEN: { what: 'a token for an account at its limit', secret: true, optional: true },
    WACR_READONLY_API_TOKEN: { what: 'a token without contacts:write', secret: true, optional: true },
  },
  request: {
    headers: { authorization: 'Bearer {$setting.WACR_API_TOKEN}' },
    body: {
      firstname: 'Contract',
      lastname: '{$unique.name}',
      phone: '{$unique.phone}',
      type: 'lead',
      source_id: '{$setting.WACR_SOURCE_ID}',
      status_id: '{$setting.WACR_STATUS_ID}',
      email: '{$unique.email}',
      company: 'Example Ltd',
      description: 'Made by a contract test, may be deleted',
      city: 'Rajkot',
      state: 'Gujarat',
      zip: '360001',
      address: '1 Example Street',
    },
  },
  optional: {
    country_id: '{$setting.WACR_COUNTRY_ID}',
    assigned_id: '{$setting.WACR_ASSIGNED_ID}',
    groups: ['{$setting.WACR_GROUP_ID}'],
  },
  probe: {
    method: 'GET',
    path: '/account',
    source: 'https://docs.app.wa.cr/',
  },
  identity: { id: 'id', createdAt: 'created_at' },
  reads: {
    byId: { method: 'GET', path: '/contacts/{id}', source: CONTACT_PAGE },
    byValue: {
      method: 'GET',
      path: '/contacts?search={value}',
      of: 'phone',
      source: 'https://docs.app.wa.cr/list-contacts-28559783e0',
    },
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/batch',
    body: { ids: ['{id}'] },
    status: ['2XX'],
    holds: [
      {
        anyOf: [{ absent: '$response.anywhere#/failed' }, { equal: ['$response.anywhere#/failed', 0] }],
        because: 'the page counts failures in a summary and does not say that it is always there',
      },
      {
        anyOf: [{ absent: '$response.anywhere#/deleted' }, { equal: ['$response.anywhere#/deleted', 1] }],
        because: 'the page counts deletions in a summary and does not say that it is always there',
      },
    ],
    source: 'https://docs.app.wa.cr/batch-delete-contacts-28559789e0',
  },
  formed: { phone: 'a phone number' },
  singleUse: ['phone', 'email'],
  created: { anywhere: true, because: 'the envelope is not documented' },
  refused: { source: 'L107', expect: { status: 422, code: 'VALIDATION_ERROR' } },
  refusalDetails: {
    'firstname.required': {
      source: 'L114',
      expect: { message: 'First name is required', fields: ['firstname'] },
    },
    'lastname.required': {
      source: 'L115',
      expect: { message: 'Last name is required', fields: ['lastname'] },
    },
    'phone.required': {
      source: 'L116',
      expect: { message: 'Phone number is required', fields: ['phone'] },
    },
    'type.enum': {
      source: 'L118',
      expect: { message: 'Type must be either lead, customer, or guest', fields: ['type'] },
    },
  },
  leavesOpen: {
    'phone.max': {
      side: 'accepted',
      because: 'L85 asks for a country code: a server may reject more digits than a phone number has (ITU-T E.164: 15)',
    },
    'email.max': {
      side: 'accepted',
      because: 'L89 asks for an email address: a server may look up its domain, and none this long exists',
    },
  },
  carries: {
    firstname: 'equal',
    lastname: 'equal',
    phone: 'digits',
    type: 'equal',
    source_id: [
      {
        anyOf: [
          { equal: ['$created#/source/id', '$request.body#/source_id'] },
          { equal: ['$created#/source_id', '$request.body#/source_id'] },
        ],
        because: 'the document does not list the fields of the resource; it may load the source',
      },
    ],
    status_id: [
      {
        anyOf: [
          { equal: ['$created#/status/id', '$request.body#/status_id'] },
          { equal: ['$created#/status_id', '$request.body#/status_id'] },
        ],
        because: 'the document does not list the fields of the resource; it may load the status',
      },
    ],
    email: 'equal',
    company: 'equal',
    description: 'equal',
    city: 'equal',
    state: 'equal',
    zip: 'equal',
    address: 'equal',
    country_id: 'equal',
    assigned_id: 'equal',
    groups: [FIRST_GROUP],
    created_at: [
      {
        anyOf: [{ empty: '$created#/created_at' }, { iso8601: '$created#/created_at' }],
        because: 'only a companion page lists the field',
      },
      { withinSeconds: ['$created#/created_at', 300] },
    ],
    updated_at: [
      {
        anyOf: [{ empty: '$created#/updated_at' }, { iso8601: '$created#/updated_at' }],
        because: 'only a companion page lists the field',
      },
      { withinSeconds: ['$created#/updated_at', 300] },
    ],
  },
  clauses: [access, creation, existing, rules, edges, bodies, tokens, history, duplicates],
  errata,
} satisfies Contract<NewContact, Contact>;
