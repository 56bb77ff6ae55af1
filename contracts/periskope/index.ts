import type { Contract } from '../contract';
import { access } from './access';
import { creation } from './creation';
import { errata } from './errata';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';

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
  singleUse: ['contact_id'],
  created: { at: '' },
  refused: { source: ['L110-126'], expect: { status: '4XX' } },
  carries: {
    contact_id: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }],
    contact_name: 'equal',
    is_internal: 'equal',
    labels: [{ sameNames: ['$created#/labels', '$request.body#/labels'] }],
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
      source: 'https://docs.periskope.app/api-reference/contacts/get-contact-by-id',
    },
  },
  clauses: [access, creation, rules],
  errata,
} satisfies Contract<NewContact, Contact>;
