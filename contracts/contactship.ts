import type { components } from '../generated/contactship/types';
import type { Contract } from './contract';

type NewContact = components['schemas']['NewContact'];
type Contact = components['schemas']['Contact'];

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
  created: { at: '' },
  probe: {
    method: 'GET',
    path: '/contacts?phone_number=%2B12025550100',
    source: 'https://docs.contactship.ai/api-reference/endpoint/get-contacts',
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    id: 'id',
    status: [204, 404],
    source: 'https://docs.contactship.ai/api-reference/endpoint/delete-contact',
  },
  refused: { source: 'L108', expect: { status: 400 } },
  carries: {
    created_at: [{ iso8601: '$created#/created_at' }, { near: ['$created#/created_at', 300] }],
    phone_number: 'equal',
    full_name: 'equal',
    country: 'equal',
    email: 'equal',
    description: 'equal',
    additional_data: 'matches',
  },
  clauses: {
    'x-api-key.required': {
      says: 'MUST refuse a request without an API key with 401',
      source: ['L109', 'L20'],
      cases: [
        {
          name: 'x-api-key is left out',
          request: [{ op: 'remove', path: '/headers/x-api-key' }],
          expect: { status: 401 },
        },
      ],
    },
    'x-api-key.valid': {
      says: 'MUST refuse an invalid API key with 401',
      source: ['L109', 'L20-21'],
      cases: [
        {
          name: 'x-api-key is unknown',
          request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
          expect: { status: 401 },
        },
        {
          name: 'x-api-key is empty',
          request: [{ op: 'replace', path: '/headers/x-api-key', value: '' }],
          expect: { status: 401 },
        },
        {
          name: 'x-api-key has one character more than the valid one',
          request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$setting.CONTACTSHIP_API_KEY}0' }],
          expect: { status: 401 },
        },
      ],
    },
    'created.status': {
      says: 'MUST answer a successful creation with 201',
      source: ['L67', 'L243'],
      cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
    },
    'request.minimal': {
      says: 'MUST accept a contact with the required fields alone',
      source: ['L26', 'L30', 'L121-124'],
      cases: [
        {
          name: 'only phone_number and full_name are sent',
          request: [
            { op: 'replace', path: '/body', value: { phone_number: '{$unique.phone}', full_name: '{$unique.name}' } },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'request.unsent': {
      says: 'SHOULD leave e-mail and description empty when they were not sent',
      source: ['L91', 'L95'],
      because: 'the document does not say how a field is returned that was not sent: absent, null and empty all pass',
      cases: [
        {
          name: 'only phone_number and full_name are sent',
          request: [
            { op: 'replace', path: '/body', value: { phone_number: '{$unique.phone}', full_name: '{$unique.name}' } },
          ],
          expect: { status: '2XX', holds: [{ empty: '$created#/email' }, { empty: '$created#/description' }] },
        },
      ],
    },
    'id.distinct': {
      says: 'MUST give each contact an id of its own',
      source: 'L71',
      cases: [
        {
          name: 'two contacts are created',
          before: [
            {
              request: [
                { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
                { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
                { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              ],
            },
          ],
          expect: { status: '2XX', holds: [{ unequal: ['$created#/id', '$before.0.created#/id'] }] },
        },
      ],
    },
    'organization_id.same': {
      says: 'MUST return the same organization for the same API key',
      source: ['L103', 'L9'],
      cases: [
        {
          name: 'two contacts are created',
          before: [
            {
              request: [
                { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
                { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
                { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              ],
            },
          ],
          expect: {
            status: '2XX',
            holds: [{ equal: ['$created#/organization_id', '$before.0.created#/organization_id'] }],
          },
        },
      ],
    },
    'text.non-ascii': {
      says: 'MUST return text beyond ASCII unchanged',
      source: ['L123', 'L239', 'L261-262'],
      cases: [
        {
          name: 'the text is sent as UTF-8',
          request: [
            { op: 'replace', path: '/body/full_name', value: 'Peña Müller-Ångström {$run}' },
            { op: 'replace', path: '/body/country', value: 'México' },
            { op: 'replace', path: '/body/additional_data/0/field', value: 'dirección' },
          ],
          expect: {
            status: '2XX',
            holds: [
              { equal: ['$created#/full_name', '$request.body#/full_name'] },
              { equal: ['$created#/country', '$request.body#/country'] },
              { contains: ['$created#/additional_data/*/field', 'dirección'] },
            ],
          },
        },
        {
          name: 'the text is sent as JSON escapes',
          raw: '{"phone_number": "{$unique.phone}", "full_name": "Pe\\u00f1a {$run}", "country": "M\\u00e9xico"}',
          expect: {
            status: '2XX',
            holds: [{ equal: ['$created#/full_name', 'Peña {$run}'] }, { equal: ['$created#/country', 'México'] }],
          },
        },
      ],
    },
    'additional_data.types': {
      says: 'MUST accept each type of data field that is named',
      source: 'L51',
      cases: [
        {
          name: 'the type is text',
          request: [
            { op: 'replace', path: '/body/additional_data', value: [{ type: 'text', field: 'plan', value: 'basic' }] },
          ],
          expect: { status: '2XX' },
        },
        {
          name: 'the type is date',
          request: [
            {
              op: 'replace',
              path: '/body/additional_data',
              value: [{ type: 'date', field: 'since', value: '2024-02-29' }],
            },
          ],
          expect: { status: '2XX' },
        },
        {
          name: 'the type is number',
          request: [
            { op: 'replace', path: '/body/additional_data', value: [{ type: 'number', field: 'seats', value: '42' }] },
          ],
          expect: { status: '2XX' },
        },
        {
          name: 'the type is location',
          request: [
            {
              op: 'replace',
              path: '/body/additional_data',
              value: [{ type: 'location', field: 'office', value: 'Example Street 2' }],
            },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'additional_data.text-value': {
      says: 'MUST return the value of a data field as the string that was sent, whatever its type',
      source: ['L51', 'L58', 'L265-276'],
      cases: [
        {
          name: 'the value of a number is digits',
          request: [
            { op: 'replace', path: '/body/additional_data', value: [{ type: 'number', field: 'seats', value: '042' }] },
          ],
          expect: {
            status: '2XX',
            holds: [{ equal: ['$created#/additional_data/0/value', '042'] }],
          },
        },
      ],
    },
    'additional_data.empty': {
      says: 'SHOULD accept an empty list of data fields',
      source: ['L46-47', 'https://docs.contactship.ai/api-reference/endpoint/get-contacts'],
      because: 'only the example of a companion page shows an empty list',
      cases: [
        {
          name: 'additional_data is an empty list',
          request: [{ op: 'replace', path: '/body/additional_data', value: [] }],
          expect: { status: '2XX' },
        },
      ],
    },
    'phone_number.unique': {
      says: 'MUST refuse a second contact with the same phone number with 409',
      source: ['L110', 'L247-248'],
      cases: [
        {
          name: 'only phone_number is the same',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: { status: 409 },
        },
        {
          name: 'the same contact is sent again',
          before: [{}],
          expect: { status: 409 },
        },
      ],
    },
    'phone_number.other': {
      says: 'MUST accept a contact that shares all but the phone number and the e-mail with another',
      source: 'L110',
      cases: [
        {
          name: 'full_name is the same, phone_number differs in its last digit',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'email.shared': {
      says: 'SHOULD accept a contact that shares its e-mail with another',
      source: 'L110',
      because: 'the only conflict that is documented is that of phone numbers; nothing is said of e-mail',
      cases: [
        {
          name: 'email is the same, phone_number is not',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
            { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'refused.nothing-stored': {
      says: 'SHOULD store nothing of a request that it refused',
      source: ['L108-110'],
      because: 'it follows from the meaning of 400 and 401 (RFC 9110, 15.5), the document does not say it in words',
      cases: [
        {
          name: 'a contact is sent again after it was refused as invalid',
          before: [{ request: [{ op: 'remove', path: '/body/full_name' }], status: '4XX' }],
          expect: { status: '2XX' },
        },
        {
          name: 'a contact is sent again after its API key was refused',
          before: [
            {
              request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
              status: '4XX',
            },
          ],
          expect: { status: '2XX' },
        },
      ],
    },
    'phone_number.international': {
      says: 'SHOULD refuse a phone number that is not in international format with 400',
      source: ['L27', 'L284', 'L108'],
      because: 'line 27 defines the field so, line 284 makes the same an advice (CX-06)',
      cases: [
        {
          name: 'phone_number has no country code',
          request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.national}' }],
          expect: { status: 400 },
        },
        {
          name: 'phone_number is a word',
          request: [{ op: 'replace', path: '/body/phone_number', value: 'telephone' }],
          expect: { status: 400 },
        },
      ],
    },
    'body.json': {
      says: 'MUST refuse a body that is not a JSON object with 400',
      source: ['L108', 'L120'],
      cases: [
        {
          name: 'the JSON is cut short',
          raw: '{"phone_number": "{$unique.phone}", "full_name": ',
          expect: { status: 400 },
        },
        { name: 'the body is empty', raw: '', expect: { status: 400 } },
        { name: 'the body is an empty object', raw: '{}', expect: { status: 400 } },
        { name: 'the body is a list', raw: '[]', expect: { status: 400 } },
      ],
    },
    'errors.message': {
      says: 'SHOULD answer errors with JSON that carries a message',
      source: ['L167-168'],
      because: 'only the sample code reads it, and a list of texts serves as well as one',
      cases: [
        {
          name: 'full_name is left out',
          request: [{ op: 'remove', path: '/body/full_name' }],
          expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
        },
        {
          name: 'x-api-key is left out',
          request: [{ op: 'remove', path: '/headers/x-api-key' }],
          expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
        },
        {
          name: 'the same contact is sent again',
          before: [{}],
          expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', ['string', 'array']] }] },
        },
      ],
    },
    'server-fault.status': {
      says: 'MUST answer a fault of its own with 500',
      source: 'L111',
      cases: [
        {
          name: 'the server fails',
          request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
          needs: ['a server fault'],
          expect: { status: 500 },
        },
      ],
    },
  },
  errata: [
    {
      id: 'CX-01',
      source: ['L71', 'L258'],
      readings: ['id is a UUID', 'id has the look of a UUID, letters beyond f included'],
      taken: 'id is a UUID',
      because: 'the words promise a UUID; the letters of the example come from the alphabet, not from a server',
      example: {
        schema: 'Contact',
        value: {
          id: 'c1a2b3c4-d5e6-f7g8-h9i0-j1k2l3m4n5o6',
          created_at: '2023-01-01T12:00:00Z',
          phone_number: '+12124567890',
          full_name: 'Juan Pérez',
          country: 'México',
          email: 'juan@ejemplo.com',
          description: 'Lead from LinkedIn campaign',
          additional_data: [
            { type: 'location', field: 'dirección', value: 'Av. Insurgentes 123' },
            { type: 'text', field: 'notas', value: 'Cliente potencial para servicio premium' },
          ],
          organization_id: 'org123456',
        },
        violates: [{ keyword: 'format', at: '/id' }],
      },
    },
    {
      id: 'CX-02',
      source: ['L66-68', 'L258'],
      readings: ['the body has a field named "status code"', 'the HTTP status is 201'],
      taken: 'the HTTP status is 201',
      because: 'the example body has no such field',
    },
    {
      id: 'CX-03',
      source: ['L51', 'L58'],
      readings: ['a value has the type that its field names', 'a value is always a string'],
      taken: 'a value is always a string',
      because: 'the declared type of value is string, and both examples send strings',
    },
    {
      id: 'CX-04',
      source: ['L47-61', 'L99'],
      readings: ['returned items have the keys of the sent ones', 'returned items may have any shape'],
      taken: 'returned items hold at least what was sent, in the order in which it was sent',
      because:
        'the field is the additional data of the contact, and the example echoes it; more keys are no contradiction',
    },
    {
      id: 'CX-05',
      source: ['L122', 'L135'],
      readings: ['country fits the phone number', 'country is free text'],
      taken: 'country is free text',
      because: 'the example pairs a New York number with México',
    },
    {
      id: 'CX-06',
      source: ['L27', 'L284'],
      readings: ['a local number is refused', 'a local number is taken'],
      taken: 'a local number SHOULD be refused',
      because: 'the field is defined by the international format, and an advice repeats it',
    },
    {
      id: 'CX-07',
      source: ['L166', 'L243'],
      readings: ['any 2xx is a success', 'only 201 is a success'],
      taken: 'a success is 201',
      because: 'line 67 says so; acceptance as such is judged by the class, the status by a clause of its own',
    },
    {
      id: 'CX-08',
      source: ['L167-168', 'L251'],
      readings: ['errors are JSON with a message', 'errors are any text'],
      taken: 'errors SHOULD be JSON with a message, wherever it stands',
      because: 'only sample code reads the error body',
    },
    {
      id: 'CX-10',
      source: ['L118-124', 'L86-99'],
      readings: ['a field that was not sent is null', 'it is absent', 'it is empty'],
      taken: 'each of the three passes',
      because: 'no response to the basic sample is shown',
    },
    {
      id: 'CX-11',
      source: ['L71', 'L277'],
      readings: ['organization_id is a UUID', 'organization_id is any string'],
      taken: 'organization_id is any string',
      because: 'it is declared a string, and its example is no UUID',
    },
    {
      id: 'CX-12',
      source: ['L110', 'L287'],
      readings: ['numbers are compared as written', 'numbers are compared by what they dial'],
      taken: 'only the very same number is expected to conflict',
      because: 'nothing is said of other spellings of a number',
    },
  ],
} satisfies Contract<NewContact, Contact>;
