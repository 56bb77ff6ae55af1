import type { Errata } from './terms';

/** Contradictions of the document, and the readings that are taken. */
export const errata = [
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
] satisfies Errata;
