import type { Errata } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'CX-01',
    source: ['L71', 'L258'],
    readings: ['`id` is a UUID', '`id` only looks like a UUID and may contain letters beyond f'],
    taken: '`id` is a UUID',
    because: 'the text says UUID; the letters in the example run through the alphabet, so no server generated it',
    shown: {
      by: 'success',
      as: [
        { holds: [{ pattern: ['$created#/id', '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'] }] },
        { holds: [{ pattern: ['$created#/id', '(?=.*[g-z])[0-9a-z]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}'] }] },
      ],
    },
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
    shown: {
      by: 'success',
      as: [
        { holds: [{ present: '$response.body#/status code' }] },
        { status: 201, holds: [{ absent: '$response.body#/status code' }] },
      ],
    },
  },
  {
    id: 'CX-03',
    source: ['L51', 'L58'],
    readings: ['a value has the type named by `type`', 'a value is always a string'],
    taken: 'a value is always a string',
    because: 'the declared type of `value` is string, and both examples send strings',
  },
  {
    id: 'CX-04',
    source: ['L47-61', 'L99'],
    readings: ['returned items have the same keys as those sent', 'returned items may have any structure'],
    taken: 'returned items contain at least what was sent, in any order',
    because:
      'the field is the additional data of the contact; only the example shows an order, and extra keys do not contradict it',
  },
  {
    id: 'CX-05',
    source: ['L122', 'L135'],
    readings: ['`country` must match the phone number', '`country` is independent of the phone number'],
    taken: '`country` is independent of the phone number',
    because: 'the example pairs a New York number with México',
  },
  {
    id: 'CX-06',
    source: ['L27', 'L284'],
    readings: ['a local number is rejected', 'a local number is accepted'],
    taken: 'a local number SHOULD be rejected; what is not a phone number MUST be',
    because: 'the field is defined as a number in international format, but a recommendation leaves the format open',
    shown: { by: ['phone_number.international'], as: [{ status: '4XX' }, { status: '2XX' }] },
  },
  {
    id: 'CX-07',
    source: ['L166', 'L243'],
    readings: ['any 2xx means success', 'only 201 means success'],
    taken: 'only 201 means success',
    because: 'line 67 says so; one clause checks for 201, all others accept any 2xx',
    shown: { by: 'success', as: [{ status: [200, 202, 203, 204] }, { status: 201 }] },
  },
  {
    id: 'CX-08',
    source: ['L167-168', 'L251'],
    readings: ['errors are JSON with a message', 'errors are any text'],
    taken: 'errors SHOULD be JSON with a message, or a title or detail (RFC 9457), anywhere in the body',
    because: 'only sample code reads the error body, and it handles a missing message',
    shown: {
      by: 'rejection',
      as: [
        { json: true, holds: [{ type: ['$response.anywhere#/message', 'string'] }] },
        { holds: [{ pattern: ['$response.header.content-type', 'text/.*'] }] },
      ],
    },
  },
  {
    id: 'CX-10',
    source: ['L118-124', 'L86-99'],
    readings: ['a field that was not sent is returned as null', 'it is absent', 'it is returned empty'],
    taken: 'all three pass',
    because: 'the document shows no response to the basic sample',
    shown: {
      by: ['description.optional'],
      as: [
        {
          status: '2XX',
          holds: [{ absent: '$request.body#/description' }, { type: ['$created#/description', 'null'] }],
        },
        { status: '2XX', holds: [{ absent: '$request.body#/description' }, { absent: '$created#/description' }] },
        { status: '2XX', holds: [{ absent: '$request.body#/description' }, { equal: ['$created#/description', ''] }] },
      ],
    },
  },
  {
    id: 'CX-11',
    source: ['L71', 'L277'],
    readings: ['`organization_id` is a UUID', '`organization_id` is any string'],
    taken: '`organization_id` is any string',
    because: 'it is declared as a string, and its example is not a UUID',
    shown: {
      by: 'success',
      as: [
        { holds: [{ pattern: ['$created#/organization_id', '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'] }] },
        {
          holds: [
            { pattern: ['$created#/organization_id', '(?![0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$).+'] },
          ],
        },
      ],
    },
  },
  {
    id: 'CX-12',
    source: ['L110', 'L287'],
    readings: ['numbers are compared as written', 'numbers are normalized before they are compared'],
    taken: 'only an identical number is expected to conflict',
    because: 'the document does not mention other notations of the same number',
    shown: { by: ['phone_number.unique-written'], as: [{ status: '2XX' }, { status: 409 }] },
  },
] satisfies Errata;
