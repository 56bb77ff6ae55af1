import type { Clauses } from './terms';

/** What a created contact is, and what is accepted. */
export const creation = {
  'created.status': {
    says: 'MUST answer a successful creation with 201',
    source: 'L71',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'created.json': {
    says: 'SHOULD answer a successful creation with JSON',
    source: ['L57', 'L72-85'],
    because: 'only the examples show it',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'created.envelope': {
    says: 'SHOULD answer a successful creation with status true and the contact under data',
    source: ['L72-75'],
    because: 'only the example shows it',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$response.body#/status', true] }, { type: ['$response.body#/data', 'object'] }],
        },
      },
    ],
  },
  'created.message': {
    says: 'SHOULD answer a successful creation with the message "Contact created successfully"',
    source: 'L74',
    because: 'only the example shows it',
    cases: [
      {
        name: 'a valid contact is sent',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$response.body#/message', 'Contact created successfully'] }],
        },
      },
    ],
  },
  'id.distinct': {
    says: 'MUST give each contact an id of its own',
    source: ['L76'],
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            request: [
              { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        expect: { status: '2XX', holds: [{ unequal: ['$created#/id', '$before.0.created#/id'] }] },
      },
    ],
  },
  'request.minimal': {
    says: 'MUST accept a contact with name and phone alone',
    source: ['L35-45'],
    cases: [
      {
        name: 'only name and phone are sent',
        request: [{ op: 'replace', path: '/body', value: { name: '{$unique.name}', phone: '{$unique.digits}' } }],
        expect: { status: '2XX' },
      },
    ],
  },
  'request.unsent': {
    says: 'SHOULD leave e-mail and group empty when they were not sent',
    source: ['L79-80'],
    because: 'the document does not say how a field is returned that was not sent: absent, null and empty all pass',
    cases: [
      {
        name: 'only name and phone are sent',
        request: [{ op: 'replace', path: '/body', value: { name: '{$unique.name}', phone: '{$unique.digits}' } }],
        expect: { status: '2XX', holds: [{ empty: '$created#/email' }, { empty: '$created#/contact_group_id' }] },
      },
    ],
  },
  'is_favorite.default': {
    says: 'MUST take is_favorite as false when it is left out',
    source: ['L43'],
    cases: [
      {
        name: 'is_favorite is left out',
        request: [{ op: 'remove', path: '/body/is_favorite' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_favorite', false] }] },
      },
    ],
  },
  'is_favorite.false': {
    says: 'MUST take the text false as false',
    source: ['L43', 'L66'],
    cases: [
      {
        name: 'is_favorite is false',
        request: [{ op: 'replace', path: '/body/is_favorite', value: false }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_favorite', false] }] },
      },
    ],
  },
  'file.types': {
    says: 'MUST accept a JPG and a PNG as avatar',
    source: ['L44', 'L67'],
    cases: [
      {
        name: 'file is a JPG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg}' }],
        expect: { status: '2XX' },
      },
      {
        name: 'file is a PNG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.png}' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'file.avatar': {
    says: 'SHOULD return an address of the avatar that was sent as a file',
    source: ['L44', 'L82'],
    because: 'only the example shows it',
    cases: [
      {
        name: 'file is a JPG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg}' }],
        expect: { status: '2XX', holds: [{ pattern: ['$created#/avatar', 'https?://.+'] }] },
      },
    ],
  },
  'avatar.accepted': {
    says: 'SHOULD accept the address of an image as avatar',
    source: ['L45'],
    because: 'whether the address has to lead to an image is not said',
    cases: [
      {
        name: 'avatar is an address',
        request: [{ op: 'add', path: '/body/avatar', value: 'https://example.com/avatar.jpg' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return text beyond ASCII unchanged',
    source: ['L35', 'L77'],
    cases: [
      {
        name: 'name is in Arabic',
        request: [{ op: 'replace', path: '/body/name', value: 'أحمد محمد {$run}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/name', '$request.body#/name'] }] },
      },
    ],
  },
} satisfies Clauses;
