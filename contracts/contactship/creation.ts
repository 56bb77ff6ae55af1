import type { Clauses } from './terms';
import { CONTACT_PAGE, LIST_PAGE } from './terms';

/** What is accepted, and what is returned. */
export const creation = {
  'created.json': {
    says: 'SHOULD return JSON on success',
    source: ['L171', 'L244', 'L258-277'],
    because: 'only the samples show it',
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'created.status': {
    says: 'MUST return 201 on success',
    source: ['L67', 'L243'],
    stands: 'success',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'request.minimal': {
    says: 'MUST accept a contact with only the required fields',
    source: ['L7', 'L26', 'L30', 'L121-124'],
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
    says: 'SHOULD return `email` and `description` empty when they were not sent',
    source: ['L91', 'L95'],
    because: 'the document does not say how unsent fields are returned: absent, null and empty all pass',
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
    says: 'MUST give each contact a unique `id`',
    source: 'L71',
    stands: 'success',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ distinct: ['$created#/id', '$request.body#/phone_number'] }] },
      },
    ],
  },
  'organization_id.same': {
    says: 'MUST return the same `organization_id` for the same API key',
    source: ['L103', 'L9'],
    stands: 'success',
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/phone_number', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/full_name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ constant: '$created#/organization_id' }] },
      },
    ],
  },
  'created.readable': {
    says: 'SHOULD return a created contact when it is read',
    source: CONTACT_PAGE,
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'a created contact is read by its id',
        before: [{ name: 'the contact exists' }],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { digits: ['$created#/phone_number', '$before.0.request.body#/phone_number'] },
            { equal: ['$created#/full_name', '$before.0.request.body#/full_name'] },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
            { equal: ['$created#/description', '$before.0.request.body#/description'] },
            { sameItems: ['$created#/additional_data', '$before.0.request.body#/additional_data'] },
          ],
        },
      },
    ],
  },
  'phone_number.returned-international': {
    says: 'SHOULD return `phone_number` in international format',
    source: ['L79', 'L260'],
    because: 'only the example shows the plus sign; any punctuation between the digits passes',
    stands: 'success',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: { status: '2XX', holds: [{ pattern: ['$created#/phone_number', '\\+[\\d\\s().-]+'] }] },
      },
    ],
  },
  'phone_number.documented': {
    says: 'MUST accept the documented phone number, unless a contact with it exists',
    source: ['L27', 'L122', 'L134', 'L110'],
    because: 'a contact with this number may exist already, and is then a conflict',
    cases: [
      {
        name: 'phone_number is the documented one',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+12124567890' }],
        needs: ['LIVE_SAMPLES=1, because it sends a documented sample number'],
        expect: { status: ['2XX', 409] },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII letters unchanged',
    source: ['L123', 'L141', 'L239', 'L261-262', 'L269'],
    cases: [
      {
        name: 'the text is sent as UTF-8',
        request: [
          { op: 'replace', path: '/body/full_name', value: 'Peña Müller-Ångström {$run}' },
          { op: 'replace', path: '/body/country', value: 'México' },
          { op: 'replace', path: '/body/description', value: 'Señal de una campaña' },
          { op: 'replace', path: '/body/additional_data/0/field', value: 'dirección' },
          { op: 'replace', path: '/body/additional_data/0/value', value: 'Av. Constitución 123' },
        ],
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/full_name', '$request.body#/full_name'] },
            { equal: ['$created#/description', '$request.body#/description'] },
            { contains: ['$created#/additional_data/*/field', 'dirección'] },
            { contains: ['$created#/additional_data/*/value', 'Av. Constitución 123'] },
          ],
        },
      },
      {
        name: 'the text is sent as JSON escapes',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "Pe\\u00f1a {$unique.name}", "country": "M\\u00e9xico"}',
        expect: { status: '2XX', holds: [{ equal: ['$created#/full_name', 'Peña {$unique.name}'] }] },
      },
    ],
  },
  'additional_data.types': {
    says: 'MUST accept each documented value of `additional_data[].type`',
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
  'additional_data.other-type': {
    says: 'SHOULD accept an `additional_data[].type` other than the four documented ones',
    source: 'L51',
    because: 'the document names the four only as examples ("e.g.")',
    cases: [
      {
        name: 'the type is email',
        request: [
          {
            op: 'replace',
            path: '/body/additional_data',
            value: [{ type: 'email', field: 'billing', value: 'billing@example.com' }],
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'additional_data.text-value': {
    says: 'MUST return `additional_data[].value` as the string that was sent, whatever its `type`',
    source: ['L51', 'L58', 'L265-276'],
    cases: [
      {
        name: 'a number has a leading zero',
        request: [
          { op: 'replace', path: '/body/additional_data', value: [{ type: 'number', field: 'seats', value: '042' }] },
        ],
        expect: {
          status: '2XX',
          holds: [{ equal: ['$created#/additional_data/0/value', '042'] }],
        },
      },
      {
        name: 'a date is a leap day',
        request: [
          {
            op: 'replace',
            path: '/body/additional_data',
            value: [{ type: 'date', field: 'since', value: '2024-02-29' }],
          },
        ],
        expect: { status: '2XX', holds: [{ equal: ['$created#/additional_data/0/value', '2024-02-29'] }] },
      },
    ],
  },
  'additional_data.empty': {
    says: 'SHOULD accept an empty `additional_data` list',
    source: ['L46-47', LIST_PAGE],
    because: 'only the example on a companion page shows an empty list',
    cases: [
      {
        name: 'additional_data is an empty list',
        request: [{ op: 'replace', path: '/body/additional_data', value: [] }],
        expect: { status: '2XX' },
        exempt: {
          from: ['response.additional_data'],
          because: 'the document does not say whether an empty list is returned as a list or as null',
        },
      },
    ],
  },
} satisfies Clauses;
