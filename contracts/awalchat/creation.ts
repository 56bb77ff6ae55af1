import type { Clauses } from './terms';

/** What is accepted, and what is returned. */
export const creation = {
  'created.status': {
    says: 'MUST return 201 on success',
    source: 'L71',
    cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
  },
  'created.json': {
    says: 'SHOULD return JSON on success',
    source: ['L57', 'L72-85'],
    because: 'only the examples show it',
    cases: [{ name: 'a valid contact is sent', expect: { status: '2XX', json: true } }],
  },
  'created.envelope': {
    says: 'SHOULD return `status: true` and the contact under `data` on success',
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
    says: 'SHOULD return the message "Contact created successfully" on success',
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
    says: 'MUST give each contact a unique `id`',
    source: ['L76'],
    cases: [
      {
        name: 'two contacts are created',
        before: [
          {
            name: 'another contact exists',
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
    says: 'MUST accept a contact with only `name` and `phone`',
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
    says: 'SHOULD return `email` and `contact_group_id` empty when they were not sent',
    source: ['L79-80'],
    because: 'the document does not say how unsent fields are returned: absent, null and empty all pass',
    cases: [
      {
        name: 'only name and phone are sent',
        request: [{ op: 'replace', path: '/body', value: { name: '{$unique.name}', phone: '{$unique.digits}' } }],
        expect: { status: '2XX', holds: [{ empty: '$created#/email' }, { empty: '$created#/contact_group_id' }] },
      },
    ],
  },
  'is_favorite.default': {
    says: 'MUST default `is_favorite` to false',
    source: ['L43'],
    cases: [
      {
        name: 'is_favorite is missing',
        request: [{ op: 'remove', path: '/body/is_favorite' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_favorite', false] }] },
      },
    ],
  },
  'is_favorite.false': {
    says: 'MUST read the text "false" as false',
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
    says: 'MUST accept JPG and PNG files as avatars',
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
    says: 'SHOULD return the URL of an avatar that was sent as a file',
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
    says: 'SHOULD accept the URL of an image as `avatar`',
    source: ['L45'],
    because: 'the document does not say whether the URL has to lead to an image',
    cases: [
      {
        name: 'avatar is a URL',
        request: [{ op: 'add', path: '/body/avatar', value: 'https://example.com/avatar.jpg' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII text unchanged',
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
