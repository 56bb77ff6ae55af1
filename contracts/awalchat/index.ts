import type { Contract } from '../contract';
import { access } from './access';
import { answers } from './answers';
import { creation } from './creation';
import { edges } from './edges';
import { errata } from './errata';
import { forms } from './forms';
import { history } from './history';
import { rules } from './rules';
import { signatures } from './signatures';
import type { Contact, NewContact } from './terms';
import { CONTACTS_PAGE, ERRORS_PAGE } from './terms';
import { uploads } from './uploads';

export const awalchat = {
  title: 'Awalchat',
  document: 'https://awalchat.com/en/docs/api/contacts/create-contact',
  settings: {
    AWALCHAT_HMAC_SECRET: { what: 'the HMAC secret', secret: true },
    AWALCHAT_CLIENT_ID: { what: 'the client id', secret: true },
    AWALCHAT_DOMAIN: { what: 'the domain of the workspace' },
    AWALCHAT_PHONE_NUMBER_ID: { what: 'the id of the sender’s phone number' },
    AWALCHAT_BRANCH_ID: { what: 'the id of a branch', optional: true },
    AWALCHAT_CONTACT_GROUP_ID: { what: 'the id of a contact group', optional: true },
    AWALCHAT_SIGNED_PATH: { what: 'the signed path: operation or full', optional: true, default: 'operation' },
    AWALCHAT_SIGNED_BODY: { what: 'the signed body: raw or empty', optional: true, default: 'raw' },
  },
  request: {
    headers: {
      accept: 'application/json',
      'x-awal-signature-256': 'sha256={$signature}',
      'x-timestamp': '{$timestamp}',
      'x-domain': '{$setting.AWALCHAT_DOMAIN}',
      'x-client-id': '{$setting.AWALCHAT_CLIENT_ID}',
    },
    query: { phone_number_id: '{$setting.AWALCHAT_PHONE_NUMBER_ID}' },
    body: {
      name: '{$unique.name}',
      phone: '{$unique.digits}',
      email: '{$unique.email}',
      description: 'Made by a contract test, may be deleted',
      address: '1 Example Street',
      full_name: 'Contract Test Contact',
      is_favorite: true,
    },
  },
  optional: {
    branch_id: '{$setting.AWALCHAT_BRANCH_ID}',
    contact_group_id: '{$setting.AWALCHAT_CONTACT_GROUP_ID}',
    file: '{$file.jpg}',
  },
  malformed: {
    phone: [
      { name: 'starts with a plus sign', value: '+{$unique.digits}' },
      { name: 'contains a hyphen', value: '1-{$unique.national}' },
      { name: 'starts with a zero instead of a country code', value: '0{$unique.national}' },
      { name: 'contains letters', value: '{$unique.digits}x' },
    ],
  },
  signature: {
    algorithm: 'sha256',
    secret: 'AWALCHAT_HMAC_SECRET',
    over: ['method', 'path', 'query', 'timestamp', 'body'],
    timestamp: 'x-timestamp',
    path: 'AWALCHAT_SIGNED_PATH',
    body: 'AWALCHAT_SIGNED_BODY',
    because:
      'the sample on the companion page signs a path below the base URL, and BODY is read as the raw body; it does not mention forms (AX-10, AY-09)',
  },
  probe: {
    method: 'GET',
    path: '/waba-numbers',
    source: 'https://awalchat.com/en/docs/api/waba-numbers',
  },
  identity: { id: 'id', createdAt: 'created_at' },
  reads: {
    byValue: { method: 'GET', path: '/contacts?search={value}', of: 'phone', source: CONTACTS_PAGE },
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    status: ['2XX', 404],
    holds: [
      {
        anyOf: [{ absent: '$response.body#/status' }, { equal: ['$response.body#/status', true] }],
        because: 'only an example shows the answer',
      },
    ],
    source: 'https://awalchat.com/en/docs/api/contacts/delete-contact',
  },
  formed: {
    email: 'an email address',
    branch_id: 'the id of a branch',
    contact_group_id: 'the id of a group',
    avatar: 'an image or its address',
  },
  singleUse: ['phone'],
  created: {
    either: ['/data/contact', '/data', '/contact', ''],
    because: 'only the example shows the envelope',
  },
  refused: { source: [ERRORS_PAGE, CONTACTS_PAGE], expect: { status: '4XX' } },
  carries: {
    name: 'equal',
    phone: 'digits',
    email: 'equal',
    contact_group_id: 'text',
    is_favorite: 'equal',
    created_at: [{ iso8601: '$created#/created_at' }, { withinSeconds: ['$created#/created_at', 300] }],
  },
  clauses: [access, answers, creation, rules, edges, forms, uploads, signatures, history],
  unprovoked: {
    '429': 'it takes more creations in a minute than a run may send',
  },
  errata,
} satisfies Contract<NewContact, Contact>;
