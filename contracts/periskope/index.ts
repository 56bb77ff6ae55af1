import type { Contract } from '../contract';
import { access } from './access';
import { bodies } from './bodies';
import { creation } from './creation';
import { credentials } from './credentials';
import { edges } from './edges';
import { errata } from './errata';
import { headers } from './headers';
import { history } from './history';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';
import { READ_PAGE } from './terms';

export const periskope = {
  title: 'Periskope',
  document: 'https://docs.periskope.app/api-reference/contacts/create-contact.md',
  settings: {
    PERISKOPE_API_KEY: { what: 'an API key of the organization', secret: true },
    PERISKOPE_PHONE: { what: 'the number of the connected phone, digits only', secret: true },
    PERISKOPE_PHONE_ID: { what: 'the phone_id of the same phone', optional: true },
  },
  request: {
    headers: {
      authorization: 'Bearer {$setting.PERISKOPE_API_KEY}',
      'x-phone': '{$setting.PERISKOPE_PHONE}',
    },
    body: {
      contact_name: '{$unique.name}',
      contact_id: '{$unique.digits}',
      labels: 'contract-{$run}',
      is_internal: true,
    },
  },
  malformed: {
    contact_id: [
      { name: 'starts with a plus sign', value: '+{$unique.digits}' },
      { name: 'contains spaces', value: '1 {$unique.national}' },
      { name: 'contains hyphens', value: '1-{$unique.national}' },
      { name: 'contains parentheses', value: '(1){$unique.national}' },
      { name: 'contains dots', value: '1.{$unique.national}' },
      { name: 'contains letters', value: '{$unique.digits}x' },
      { name: 'ends in @c.us', value: '{$unique.digits}@c.us' },
    ],
  },
  formed: { labels: 'a list of labels with commas between' },
  singleUse: ['contact_id'],
  created: { at: '' },
  refused: { source: ['L110-114'], expect: { status: '4XX' } },
  leavesOpen: {
    'contact_id.pattern': {
      side: 'rejected',
      because: 'the document gives the format, but no error: a server may also correct the value',
    },
  },
  carries: {
    contact_id: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }],
    contact_name: 'equal',
    is_internal: 'equal',
    chat_ids: [
      {
        anyOf: [
          { empty: '$created#/chat_ids' },
          { contains: ['$created#/chat_ids', '{$request.body#/contact_id}@c.us'] },
        ],
        because: 'only the example has the chat of the contact itself, and a companion page leaves the field out',
      },
    ],
    // An organization may have labels that each contact gets.
    labels: [{ includesNames: ['$created#/labels', '$request.body#/labels'] }],
    label_ids: [
      {
        anyOf: [
          { absent: '$created#/label_ids' },
          { equal: ['$created#/label_ids', null] },
          { absent: '$created#/labels' },
          { sameSize: ['$created#/label_ids', '$created#/labels'] },
        ],
        because: 'only the example has the field, which is not on the page of the contact object',
      },
    ],
    org_id: [
      {
        anyOf: [
          { empty: '$response.header.x-periskope-org-id' },
          { equal: ['$created#/org_id', '$response.header.x-periskope-org-id'] },
        ],
        because: 'the header is documented, but not that every response has it',
      },
    ],
    updated_at: [
      {
        anyOf: [{ empty: '$created#/updated_at' }, { iso8601: '$created#/updated_at' }],
        because: 'the types that the provider publishes allow null',
      },
    ],
  },
  identity: { id: 'contact_id', form: '\\d{5,20}@c\\.us' },
  reads: {
    byValue: {
      method: 'GET',
      path: '/contacts/{value}',
      of: 'contact_id',
      source: READ_PAGE,
    },
  },
  clauses: [access, creation, headers, rules, edges, bodies, credentials, history],
  errata,
} satisfies Contract<NewContact, Contact>;
