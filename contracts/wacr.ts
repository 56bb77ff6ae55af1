import type { components } from '../generated/wacr/types';
import type { Contract } from './contract';

type NewContact = components['schemas']['NewContact'];
type Contact = components['schemas']['Contact'];

const CONTACT_PAGE = 'https://docs.app.wa.cr/get-contact-28559785e0';

export const wacr = {
  title: 'WA.cr',
  document: 'https://docs.app.wa.cr/create-contact-28559784e0',
  settings: {
    WACR_API_TOKEN: { what: 'a token with contacts:write', secret: true },
    WACR_SOURCE_ID: { what: 'the id of a source of the tenant', type: 'integer' },
    WACR_STATUS_ID: { what: 'the id of a status of the tenant', type: 'integer' },
    WACR_GROUP_ID: { what: 'the id of a group of the tenant', type: 'integer', optional: true },
    WACR_COUNTRY_ID: { what: 'the id of a country', type: 'integer', optional: true },
    WACR_ASSIGNED_ID: { what: 'the id of a user of the tenant', type: 'integer', optional: true },
    WACR_LIMITED_API_TOKEN: { what: 'a token of an account at its limit', secret: true, optional: true },
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
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/batch',
    id: 'id',
    body: { ids: ['{id}'] },
    status: ['2XX'],
    source: 'https://docs.app.wa.cr/batch-delete-contacts-28559789e0',
  },
  created: { anywhere: true, because: 'the envelope is not documented' },
  refused: { source: 'L107', expect: { status: 422, code: 'VALIDATION_ERROR' } },
  details: {
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
  carries: {
    firstname: 'equal',
    lastname: 'equal',
    phone: 'digits',
    type: 'equal',
    source_id: 'equal',
    status_id: 'equal',
    email: 'equal',
    company: 'equal',
    description: 'equal',
    city: 'equal',
    state: 'equal',
    zip: 'equal',
    address: 'equal',
    country_id: 'equal',
    assigned_id: 'equal',
    groups: [
      {
        anyOf: [
          { contains: ['$created#/groups', '$request.body#/groups/0'] },
          { contains: ['$created#/groups/*/id', '$request.body#/groups/0'] },
        ],
        because: 'the document does not say whether groups are loaded as ids or as objects',
      },
    ],
    created_at: [
      {
        anyOf: [{ empty: '$created#/created_at' }, { iso8601: '$created#/created_at' }],
        because: 'only a companion page lists the field',
      },
    ],
    updated_at: [
      {
        anyOf: [{ empty: '$created#/updated_at' }, { iso8601: '$created#/updated_at' }],
        because: 'only a companion page lists the field',
      },
    ],
  },
  clauses: {
    'token.required': {
      says: 'MUST refuse a request without a token',
      source: ['L74', 'L125-130'],
      because: 'the status of the refusal is not documented',
      cases: [
        {
          name: 'authorization is left out',
          request: [{ op: 'remove', path: '/headers/authorization' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'token.valid': {
      says: 'MUST refuse a token that is not valid',
      source: ['L74', 'L125-130'],
      because: 'the status of the refusal is not documented',
      cases: [
        {
          name: 'the token is unknown',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer unknown-token-{$run}' }],
          expect: { status: '4XX' },
        },
        {
          name: 'the token has one character more than the valid one',
          request: [{ op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_API_TOKEN}0' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'token.scope': {
      says: 'MUST refuse a token without the scope contacts:write',
      source: 'L74',
      because: 'the status of the refusal is not documented',
      cases: [
        {
          name: 'the token lacks contacts:write',
          request: [
            { op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_READONLY_API_TOKEN}' },
          ],
          expect: { status: '4XX' },
        },
      ],
    },
    'created.status': {
      says: 'MUST answer a successful creation with 201, or with the 200 of the response tab',
      source: ['L102', 'L140-142'],
      because: 'the document names both (WX-01)',
      cases: [{ name: 'a valid contact is sent', expect: { status: [201, 200], observe: ['$statusCode'] } }],
    },
    'created.message': {
      says: 'MUST answer a successful creation with the message "Contact created successfully"',
      source: 'L102',
      cases: [
        {
          name: 'a valid contact is sent',
          expect: { status: '2XX', message: 'Contact created successfully' },
        },
      ],
    },
    'created.json': {
      says: 'MUST answer a successful creation with JSON',
      source: ['L141', 'L170-171'],
      cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
    },
    'id.distinct': {
      says: 'SHOULD give each contact an id of its own',
      source: CONTACT_PAGE,
      because: 'only a companion page shows the id',
      cases: [
        {
          name: 'two contacts are created',
          before: [
            {
              request: [
                { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
                { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
                { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              ],
            },
          ],
          expect: { status: '2XX', holds: [{ unequal: ['$created#/id', '$before.0.created#/id'] }] },
        },
      ],
    },
    'request.minimal': {
      says: 'MUST accept a contact with the required fields alone',
      source: ['L83-88', 'L89-98'],
      cases: [
        {
          name: 'only the six required fields are sent',
          request: [
            {
              op: 'replace',
              path: '/body',
              value: {
                firstname: 'Contract',
                lastname: '{$unique.name}',
                phone: '{$unique.phone}',
                type: 'lead',
                source_id: '{$setting.WACR_SOURCE_ID}',
                status_id: '{$setting.WACR_STATUS_ID}',
              },
            },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'description.unlimited': {
      says: 'MUST accept a long description, for which no limit is set',
      source: 'L91',
      cases: [
        {
          name: 'description has 1000 characters',
          request: [{ op: 'replace', path: '/body/description', value: '{$text:1000}' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'phone.unique': {
      says: 'MUST refuse a phone number that exists with "This phone number already exists"',
      source: ['L116', 'L107', 'L85'],
      cases: [
        {
          name: 'only phone is the same as that of another contact',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: {
            status: 422,
            code: 'VALIDATION_ERROR',
            message: 'This phone number already exists',
            fields: ['phone'],
          },
        },
      ],
    },
    'email.unique': {
      says: 'MUST refuse an e-mail address that exists with "This email address already exists"',
      source: ['L117', 'L107', 'L89'],
      cases: [
        {
          name: 'only email is the same as that of another contact',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
            { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
          ],
          expect: {
            status: 422,
            code: 'VALIDATION_ERROR',
            message: 'This email address already exists',
            fields: ['email'],
          },
        },
      ],
    },
    'unique.others': {
      says: 'MUST accept a contact that shares all but phone and e-mail with another',
      source: ['L83-98', 'L107'],
      cases: [
        {
          name: 'phone and email differ from those of another contact',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: { status: '2XX' },
        },
        {
          name: 'neither of two contacts has an e-mail address',
          before: [
            {
              request: [
                { op: 'remove', path: '/body/email' },
                { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              ],
            },
          ],
          request: [{ op: 'remove', path: '/body/email' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'refused.nothing-stored': {
      says: 'SHOULD store nothing of a request that it refused',
      source: 'L107',
      because: 'it follows from the meaning of a validation that failed, the document does not say it in words',
      cases: [
        {
          name: 'a contact is sent again after it was refused as invalid',
          before: [{ request: [{ op: 'remove', path: '/body/firstname' }], status: '4XX' }],
          expect: { status: '2XX' },
        },
      ],
    },
    'source_id.exists': {
      says: 'MUST refuse a source that does not exist with the documented message',
      source: ['L119', 'L107', 'L87'],
      cases: [
        {
          name: 'source_id is unknown',
          request: [{ op: 'replace', path: '/body/source_id', value: 999999999 }],
          expect: {
            status: 422,
            code: 'VALIDATION_ERROR',
            message: 'The selected source does not exist or does not belong to your account',
            fields: ['source_id'],
          },
        },
      ],
    },
    'status_id.exists': {
      says: 'MUST refuse a status that does not exist with the documented message',
      source: ['L120', 'L107', 'L88'],
      cases: [
        {
          name: 'status_id is unknown',
          request: [{ op: 'replace', path: '/body/status_id', value: 999999999 }],
          expect: {
            status: 422,
            code: 'VALIDATION_ERROR',
            message: 'The selected status does not exist or does not belong to your account',
            fields: ['status_id'],
          },
        },
      ],
    },
    'problems.all': {
      says: 'SHOULD report all problems of a request at once',
      source: ['L107', 'L111-120'],
      because: 'the table speaks of messages by field, not of how many are told at once',
      cases: [
        {
          name: 'firstname, lastname and phone are left out',
          request: [
            { op: 'remove', path: '/body/firstname' },
            { op: 'remove', path: '/body/lastname' },
            { op: 'remove', path: '/body/phone' },
          ],
          expect: { status: 422, fields: ['firstname', 'lastname', 'phone'] },
        },
      ],
    },
    'body.json': {
      says: 'MUST refuse a body without the required fields as invalid',
      source: ['L107', 'L134'],
      cases: [
        {
          name: 'the body is an empty object',
          raw: '{}',
          expect: { status: 422, code: 'VALIDATION_ERROR' },
        },
      ],
    },
    'body.broken': {
      says: 'MUST refuse a body that is broken JSON',
      source: 'L134',
      because: 'the status of the refusal is not documented',
      cases: [
        { name: 'the JSON is cut short', raw: '{"firstname": "Contract", "lastname": ', expect: { status: '4XX' } },
      ],
    },
    'limit.refused': {
      says: 'MUST refuse a contact beyond the limit with 403 FEATURE_LIMIT_EXCEEDED and its details',
      source: ['L108', 'L78'],
      because: 'where in the body the details stand is not documented',
      cases: [
        {
          name: 'the account is at its limit',
          request: [
            { op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' },
          ],
          expect: {
            status: 403,
            code: 'FEATURE_LIMIT_EXCEEDED',
            holds: [
              { present: '$response.anywhere#/feature' },
              { present: '$response.anywhere#/current' },
              { present: '$response.anywhere#/maximum' },
            ],
          },
        },
      ],
    },
    'limit.numbers': {
      says: 'SHOULD tell the limit and the use as numbers, the use not below the limit',
      source: ['L108', 'L78'],
      because: 'the document says usage and maximum, not their type',
      cases: [
        {
          name: 'the account is at its limit',
          request: [
            { op: 'replace', path: '/headers/authorization', value: 'Bearer {$setting.WACR_LIMITED_API_TOKEN}' },
          ],
          expect: {
            status: '4XX',
            holds: [
              { type: ['$response.anywhere#/current', 'number'] },
              { type: ['$response.anywhere#/maximum', 'number'] },
              { notBelow: ['$response.anywhere#/current', '$response.anywhere#/maximum'] },
            ],
          },
        },
      ],
    },
    'server-fault.answer': {
      says: 'MUST answer a fault of its own with 500 INTERNAL_ERROR and "Failed to create contact"',
      source: 'L109',
      cases: [
        {
          name: 'the server fails',
          request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
          needs: ['a server fault'],
          expect: { status: 500, code: 'INTERNAL_ERROR', message: 'Failed to create contact' },
        },
      ],
    },
  },
  errata: [
    {
      id: 'WX-01',
      source: ['L102', 'L140'],
      readings: ['a success is 201', 'a success is 200'],
      taken: 'both pass; the report tells which one it is',
      because: 'both are documented',
    },
    {
      id: 'WX-02',
      source: ['L102', 'L171'],
      readings: ['the body is a resource and a message', 'the body is an empty object'],
      taken: 'the body holds a resource and a message',
      because: 'an empty example next to explicit prose is an example that was not filled in',
    },
    {
      id: 'WX-03',
      source: ['L78', 'L108'],
      readings: ['the details are usage and maximum', 'the details are feature, current and maximum'],
      taken: 'the details are feature, current and maximum',
      because: 'the table names the keys, the prose only what they mean',
    },
    {
      id: 'WX-04',
      source: ['L86-88', 'L118-120'],
      readings: ['a missing type, source or status has the message of the table', 'it has any message'],
      taken: 'it has any message',
      because: 'the three messages speak of a wrong value, not of a missing one',
    },
    {
      id: 'WX-05',
      source: ['L83-98', 'L113-120'],
      readings: ['a rule without a message in the table is not enforced', 'it is enforced with any message'],
      taken: 'it is enforced with status and code, and with any message',
      because: 'the rules are stated in the request table',
    },
    {
      id: 'WX-06',
      source: 'L96-98',
      readings: ['unknown countries, users and groups are refused', 'they are taken or ignored'],
      taken: 'no case sends them',
      because: 'no rule is stated, so every answer is right',
    },
    {
      id: 'WX-07',
      source: 'L107',
      readings: ['an invalid type is no validation error', 'an invalid type is a validation error'],
      taken: 'an invalid type is a validation error',
      because: 'the table of validation messages lists it',
    },
    {
      id: 'WX-08',
      source: ['L74', 'L104-109'],
      readings: ['a missing scope is 403', 'a missing scope is 401'],
      taken: 'a missing token and a missing scope are refused with any 4XX',
      because: 'no status is documented for them',
    },
    {
      id: 'WX-11',
      source: ['L85', 'L158'],
      readings: ['a phone number begins with +', 'any text up to 20 characters is a phone number'],
      taken: 'numbers are sent with +, and compared by their digits when they come back',
      because: 'the only stated rule is the length',
    },
    {
      id: 'WX-12',
      source: 'L159-165',
      readings: ['the ids of the sample exist in every account', 'they belong to the account of the author'],
      taken: 'ids come from settings',
      because: 'a source and a status must exist in the tenant',
    },
  ],
} satisfies Contract<NewContact, Contact>;
