import type { components } from '../generated/periskope/types';
import type { Contract } from './contract';

type NewContact = components['schemas']['NewContact'];
type Contact = components['schemas']['Contact'];

const AUTHORIZATION_PAGE = 'https://docs.periskope.app/api-reference/authorization';
const CONTACT_PAGE = 'https://docs.periskope.app/api-reference/objects/the-contact-object';
const NO_STATUS = 'no error is documented, so every status that refuses passes';

export const periskope = {
  title: 'Periskope',
  document: 'https://docs.periskope.app/api-reference/contacts/create-contact.md',
  settings: {
    PERISKOPE_API_KEY: { what: 'an API key of the organization', secret: true },
    PERISKOPE_PHONE: { what: 'the number of the connected phone, digits only', secret: true },
    PERISKOPE_PHONE_ID: { what: 'the id of the same phone, phone-…', optional: true },
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
      { name: 'begins with a plus sign', value: '+{$unique.digits}' },
      { name: 'has blanks', value: '1 {$unique.national}' },
      { name: 'has hyphens', value: '1-{$unique.national}' },
      { name: 'has letters', value: '{$unique.digits}x' },
      { name: 'has the suffix of a returned one', value: '{$unique.digits}@c.us' },
    ],
  },
  created: { at: '' },
  refused: { source: ['L110-126'], expect: { status: '4XX' } },
  carries: {
    contact_id: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }],
    contact_name: 'equal',
    is_internal: 'equal',
    labels: [{ names: ['$created#/labels', ['contract-{$run}']] }],
    org_id: [
      {
        anyOf: [
          { empty: '$response.header.x-periskope-org-id' },
          { equal: ['$created#/org_id', '$response.header.x-periskope-org-id'] },
        ],
        because: 'the header is documented, but not that each answer has it',
      },
    ],
    updated_at: [
      {
        anyOf: [{ empty: '$created#/updated_at' }, { iso8601: '$created#/updated_at' }],
        because: 'the companion facts say that it may be null',
      },
    ],
  },
  clauses: {
    'token.required': {
      says: 'MUST refuse a request without a bearer token',
      source: ['L48', 'L73-74', 'L294-297'],
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
      says: 'MUST refuse a bearer token that is not an API key of the organization',
      source: ['L47-48', 'L73-74', 'L294-297'],
      because: NO_STATUS,
      cases: [
        {
          name: 'the token is unknown',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-key-{$run}' }],
          expect: { status: '4XX' },
        },
        {
          name: 'the token has one character more than the valid one',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.PERISKOPE_API_KEY}0' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'x-phone.number': {
      says: 'MUST accept the number of the connected phone in x-phone',
      source: ['L101-103', 'L61-63'],
      cases: [{ name: 'x-phone is country code and number', expect: { status: '2XX' } }],
    },
    'x-phone.id': {
      says: 'MUST accept the phone_id in x-phone',
      source: ['L104-105'],
      cases: [
        {
          name: 'x-phone is a phone_id',
          request: [{ op: 'replace', path: '/headers/x-phone', value: '{$setting.PERISKOPE_PHONE_ID}' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'x-phone.digits': {
      says: 'MUST refuse a number in x-phone that has other characters than digits',
      source: ['L102-103', 'L63'],
      because: NO_STATUS,
      cases: [
        {
          name: 'x-phone begins with a plus sign',
          request: [{ op: 'replace', path: '/headers/x-phone', value: '+{$setting.PERISKOPE_PHONE}' }],
          expect: { status: '4XX' },
        },
        {
          name: 'x-phone is in brackets',
          request: [{ op: 'replace', path: '/headers/x-phone', value: '({$setting.PERISKOPE_PHONE})' }],
          expect: { status: '4XX' },
        },
        {
          name: 'x-phone has a blank',
          request: [{ op: 'replace', path: '/headers/x-phone', value: '+ {$setting.PERISKOPE_PHONE}' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'x-phone.connected': {
      says: 'SHOULD refuse a number in x-phone that is not connected',
      source: ['L43-44', 'L101-102'],
      because: 'a connected phone is a prerequisite; what happens without it is not said',
      cases: [
        {
          name: 'x-phone is a number that nobody has',
          request: [{ op: 'replace', path: '/headers/x-phone', value: '{$unique.digits.other}' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'x-phone.absent': {
      says: 'MAY accept a request without x-phone',
      source: ['L95-98', AUTHORIZATION_PAGE],
      because: 'the parameter is optional, the authorization page requires it (PX-11)',
      cases: [
        {
          name: 'x-phone is left out',
          request: [{ op: 'remove', path: '/headers/x-phone' }],
          expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        },
      ],
    },
    'created.status': {
      says: 'MUST answer a successful creation with 200',
      source: ['L154-155'],
      cases: [{ name: 'a valid contact is sent', expect: { status: 200 } }],
    },
    'created.json': {
      says: 'MUST answer a successful creation with JSON',
      source: ['L209-212'],
      cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
    },
    'contact_id.suffix': {
      says: 'SHOULD return contact_id as it was sent, with the suffix @c.us',
      source: ['L243', 'L124', CONTACT_PAGE],
      because: 'only examples show the suffix',
      cases: [
        {
          name: 'a valid contact is sent',
          expect: {
            status: '2XX',
            holds: [{ equal: ['$created#/contact_id', '{$request.body#/contact_id}@c.us'] }],
          },
        },
      ],
    },
    'request.minimal': {
      says: 'MUST accept a contact with the two required keys alone',
      source: ['L111-113', 'L272-275'],
      cases: [
        {
          name: 'only contact_name and contact_id are sent',
          request: [
            {
              op: 'replace',
              path: '/body',
              value: { contact_name: '{$unique.name}', contact_id: '{$unique.digits}' },
            },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'is_internal.default': {
      says: 'MUST take is_internal as false when it is left out',
      source: ['L137', 'L249'],
      cases: [
        {
          name: 'is_internal is left out',
          request: [{ op: 'remove', path: '/body/is_internal' }],
          expect: { status: '2XX', holds: [{ equal: ['$created#/is_internal', false] }] },
        },
      ],
    },
    'is_internal.false': {
      says: 'MUST return is_internal as false when it was sent as false',
      source: ['L134-140', 'L249'],
      cases: [
        {
          name: 'is_internal is false',
          request: [{ op: 'replace', path: '/body/is_internal', value: false }],
          expect: { status: '2XX', holds: [{ equal: ['$created#/is_internal', false] }] },
        },
      ],
    },
    'labels.list': {
      says: 'MUST take labels as names with commas between, and create those that do not exist',
      source: ['L131-133', 'L255-257'],
      cases: [
        {
          name: 'two new labels are sent',
          request: [{ op: 'replace', path: '/body/labels', value: 'alpha-{$run},beta-{$run}' }],
          expect: { status: '2XX', holds: [{ names: ['$created#/labels', ['alpha-{$run}', 'beta-{$run}']] }] },
        },
      ],
    },
    'labels.trimmed': {
      says: 'SHOULD not make the blank after a comma a part of the label',
      source: ['L129', 'L131'],
      because: 'only the example has a blank, and the update page has none (PY-04)',
      cases: [
        {
          name: 'a blank follows the comma',
          request: [{ op: 'replace', path: '/body/labels', value: 'gamma-{$run}, delta-{$run}' }],
          expect: { status: '2XX', holds: [{ names: ['$created#/labels', ['gamma-{$run}', 'delta-{$run}']] }] },
        },
      ],
    },
    'labels.case': {
      says: 'MUST take labels that differ only in case as one',
      source: ['L132'],
      cases: [
        {
          name: 'one label is sent in two cases',
          request: [{ op: 'replace', path: '/body/labels', value: 'Omega-{$run},omega-{$run}' }],
          expect: { status: '2XX', holds: [{ names: ['$created#/labels', ['omega-{$run}']] }] },
        },
      ],
    },
    'headers.rate-limit': {
      says: 'SHOULD tell the rate limit in whole numbers, where it tells it',
      source: ['L185-196'],
      because: 'the headers are declared as text, only their examples are numbers',
      cases: [
        {
          name: 'a valid contact is sent',
          expect: {
            status: '2XX',
            holds: [
              {
                anyOf: [
                  { empty: '$response.header.x-ratelimit-limit' },
                  { pattern: ['$response.header.x-ratelimit-limit', '\\d+'] },
                ],
                because: 'not each answer needs the header',
              },
              {
                anyOf: [
                  { empty: '$response.header.x-ratelimit-remaining' },
                  { pattern: ['$response.header.x-ratelimit-remaining', '\\d+'] },
                ],
                because: 'not each answer needs the header',
              },
              {
                anyOf: [
                  { empty: '$response.header.x-ratelimit-reset' },
                  { pattern: ['$response.header.x-ratelimit-reset', '\\d+'] },
                ],
                because: 'not each answer needs the header',
              },
            ],
          },
        },
      ],
    },
    'headers.ids': {
      says: 'SHOULD tell the ids of organization and phone in the form of the examples, where it tells them',
      source: ['L197-204'],
      because: 'only examples show the form',
      cases: [
        {
          name: 'a valid contact is sent',
          expect: {
            status: '2XX',
            holds: [
              {
                anyOf: [
                  { empty: '$response.header.x-periskope-org-id' },
                  {
                    pattern: [
                      '$response.header.x-periskope-org-id',
                      '[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}',
                    ],
                  },
                ],
                because: 'not each answer needs the header',
              },
              {
                anyOf: [
                  { empty: '$response.header.x-periskope-phone-id' },
                  { pattern: ['$response.header.x-periskope-phone-id', 'phone-\\w+'] },
                ],
                because: 'not each answer needs the header',
              },
            ],
          },
        },
      ],
    },
    'contact_id.again': {
      says: 'MUST accept or refuse a contact_id that exists, without a fault of its own',
      source: ['L123'],
      because: 'the document calls it unique, and does not say what a second creation does',
      cases: [
        {
          name: 'the same contact is sent again',
          before: [{}],
          expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        },
      ],
    },
    'contact_id.other': {
      says: 'MUST accept a contact that shares all but its contact_id with another',
      source: ['L118', 'L123'],
      cases: [
        {
          name: 'contact_id differs in its last digit',
          before: [{}],
          request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'contact_id.documented': {
      says: 'MUST not refuse the documented contact_id as malformed',
      source: ['L121', 'L124', 'L274'],
      because: 'the number may exist already, so a conflict passes',
      cases: [
        {
          name: 'contact_id is that of the document',
          request: [{ op: 'replace', path: '/body/contact_id', value: '919537851844' }],
          expect: { status: ['2XX', 409] },
        },
      ],
    },
    'body.json': {
      says: 'MUST refuse a body that is not a JSON object with the required keys',
      source: ['L106-113'],
      because: NO_STATUS,
      cases: [
        { name: 'the body is an empty object', raw: '{}', expect: { status: '4XX' } },
        {
          name: 'the body is that of another operation, as the document shows it',
          raw: '{"group_name": "Test New 1040", "participants": ["919537851844"]}',
          expect: { status: '4XX' },
        },
        {
          name: 'the JSON lacks a comma, as the document shows it',
          raw: '{"contact_name": "BK Local1" "contact_id": "{$unique.digits}"}',
          expect: { status: '4XX' },
        },
      ],
    },
  },
  errata: [
    {
      id: 'PX-01',
      source: ['L289-292'],
      readings: ['the body of the curl sample is what is sent', 'it lacks a comma'],
      taken: 'it lacks a comma',
      because: 'it is not JSON',
      example: { notJson: '{\n  "contact_name": "BK Local1" \n  "contact_id": 919537851844\n}' },
    },
    {
      id: 'PX-02',
      source: ['L291', 'L120'],
      readings: ['contact_id is a number', 'contact_id is a string'],
      taken: 'contact_id is a string',
      because: 'the schema says so; in the sample the shell removes the quotes',
      example: {
        schema: 'NewContact',
        value: { contact_name: 'BK Local1', contact_id: 919537851844 },
        violates: [{ keyword: 'type', at: '/contact_id' }],
      },
    },
    {
      id: 'PX-03',
      source: ['L141-152', 'L111-113'],
      readings: ['the example "Create Group" is a request of this operation', 'it belongs to another operation'],
      taken: 'it belongs to another operation',
      because: 'it has neither of the required keys',
      example: {
        schema: 'NewContact',
        value: {
          group_name: 'Test New 1040',
          options: { addMembersAdminsOnly: '', description: '', image: '', infoAdminsOnly: '', messagesAdminsOnly: '' },
          participants: ['919537851844'],
        },
        violates: [
          { keyword: 'required', at: '' },
          { keyword: 'required', at: '' },
        ],
      },
    },
    {
      id: 'PX-04',
      source: ['L168', 'L176', 'L219-259'],
      readings: ['Content-Length and ETag are those of the example body', 'they come from another answer'],
      taken: 'they come from another answer',
      because: 'the example body has 1122 bytes as compact JSON, not 626',
    },
    {
      id: 'PX-05',
      source: ['L172', 'L259'],
      readings: ['updated_at is the time of the creation', 'updated_at may be older'],
      taken: 'updated_at is only read as a time, and not compared with the request',
      because: 'in the example it is five days older than the answer',
    },
    {
      id: 'PX-06',
      source: ['L128', 'L255'],
      readings: ['labels are one text', 'labels are a list'],
      taken: 'labels go in as one text and come out as a list',
      because: 'the request declares a string, the example of the answer shows a list',
    },
    {
      id: 'PX-07',
      source: ['L124-126', 'L243'],
      readings: ['contact_id has digits only', 'contact_id ends in @c.us'],
      taken: 'it is sent as digits, and SHOULD be returned with the suffix',
      because: 'the rule stands at the request, the suffix in the example of the answer',
    },
    {
      id: 'PX-08',
      source: 'L131-132',
      readings: ['labels are assigned to chats', 'labels are assigned to the contact'],
      taken: 'labels are assigned to the contact',
      because: 'the answer is a contact with labels, and the update page says contacts',
    },
    {
      id: 'PX-11',
      source: ['L95-105', 'L61'],
      readings: ['x-phone is optional', 'x-phone is required'],
      taken: 'both pass; the report tells which one it is',
      because: 'the parameter has no "required", the authorization page has two required headers',
    },
    {
      id: 'PX-12',
      source: ['L99', 'L103'],
      readings: ["x-phone may be '{{orgPhone}}'", 'x-phone is digits or a phone_id'],
      taken: 'x-phone is digits or a phone_id',
      because: 'the example is a template that was not filled in',
    },
    {
      id: 'PX-13',
      source: ['L104', 'L204'],
      readings: ['a phone_id has 12 characters after phone-', 'it has 16'],
      taken: 'any number of characters passes',
      because: 'the first is a placeholder, the second an example',
    },
    {
      id: 'PX-14',
      source: 'L106-113',
      readings: ['the body may be left out', 'the body is required'],
      taken: 'the body is required',
      because: 'it has two required keys',
    },
    {
      id: 'PX-15',
      source: ['L211-215', 'L248-250'],
      readings: ['the answer is any object', 'the answer is a contact object with typed fields'],
      taken: 'what was sent MUST come back, other fields SHOULD have the types of the companion page, or be null',
      because: 'the document refers to the contact object, whose page says nothing of null while its example has it',
    },
    {
      id: 'PX-17',
      source: 'L154',
      readings: ['a creation answers 201', 'a creation answers 200'],
      taken: 'a creation answers 200',
      because: 'it is the one documented response',
    },
    {
      id: 'PX-20',
      source: ['L161-164', 'L177-180'],
      readings: ['Connection and Keep-Alive are part of each answer', 'they belong to the connection'],
      taken: 'they are never asserted',
      because: 'hop-by-hop headers do not exist over HTTP/2 (RFC 9113, 8.2.2)',
    },
    {
      id: 'PX-23',
      source: ['L153-155', 'L73-74'],
      readings: ['there are no errors', 'errors are not documented'],
      taken: 'errors are not documented: any 4XX refuses',
      because: 'authentication and required keys imply refusals',
    },
  ],
} satisfies Contract<NewContact, Contact>;
