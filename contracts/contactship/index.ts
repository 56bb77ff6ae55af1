import type { Contract } from '../contract';
import { access } from './access';
import { bodies } from './bodies';
import { creation } from './creation';
import { edges } from './edges';
import { errata } from './errata';
import { history } from './history';
import { phones } from './phones';
import { rules } from './rules';
import type { Contact, NewContact } from './terms';
import { CONTACT_PAGE, DELETE_PAGE, LIST_PAGE } from './terms';

export const contactship = {
  title: 'ContactShip',
  document: 'https://docs.contactship.ai/api-reference/endpoint/create-contact.md',
  settings: {
    CONTACTSHIP_API_KEY: { what: 'an API key', secret: true },
  },
  request: {
    headers: { 'x-api-key': '{$setting.CONTACTSHIP_API_KEY}' },
    body: {
      phone_number: '{$unique.phone}',
      full_name: '{$unique.name}',
      country: 'Mexico',
      email: '{$unique.email}',
      description: 'Made by a contract test, may be deleted',
      additional_data: [
        { type: 'text', field: 'source', value: 'contract test' },
        { type: 'location', field: 'address', value: 'Example Street 1' },
        { type: 'text', field: 'notes', value: 'third of three' },
      ],
    },
  },
  formed: {
    phone_number: 'a phone number',
    country: 'the name of a country',
    email: 'an email address',
    'additional_data.item.type': 'the type of the value',
    'additional_data.item.field': 'the name of a field',
  },
  singleUse: ['phone_number'],
  created: { at: '' },
  probe: {
    method: 'GET',
    path: '/contacts?phone_number=%2B12025550100',
    source: LIST_PAGE,
  },
  identity: { id: 'id', createdAt: 'created_at' },
  reads: {
    byId: {
      method: 'GET',
      path: '/contacts/{id}',
      source: CONTACT_PAGE,
    },
    byValue: {
      method: 'GET',
      path: '/contacts?phone_number={value}',
      of: 'phone_number',
      source: LIST_PAGE,
    },
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    status: [204, 404],
    source: DELETE_PAGE,
  },
  refused: { source: 'L108', expect: { status: 400 } },
  carries: {
    created_at: [{ iso8601: '$created#/created_at' }, { withinSeconds: ['$created#/created_at', 300] }],
    phone_number: 'digits',
    full_name: 'equal',
    country: [
      {
        anyOf: [
          { pattern: ['$created#/country', 'MX|MEX'] },
          { equal: ['$created#/country', '$request.body#/country'] },
        ],
        because: 'the document does not say that a name is stored: its code in ISO 3166-1 passes for Mexico',
      },
    ],
    email: 'equal',
    description: 'equal',
    additional_data: 'sameItems',
  },
  clauses: [access, creation, rules, edges, phones, bodies, history],
  errata,
} satisfies Contract<NewContact, Contact>;
