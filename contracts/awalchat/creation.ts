import type { Clauses } from './terms';
import { CONTACTS_PAGE } from './terms';

/** Asked only of a request with a file, which is named for that. */
const HAS_AVATAR_OF_FILE = {
  anyOf: [{ absent: '$request.body#/file' }, { pattern: ['$created#/avatar', 'https?://.+'] }],
  because: 'a contact that was sent without a file needs no avatar',
} as const;

const NOT_A_FAVORITE = {
  anyOf: [{ absent: '$created#/is_favorite' }, { equal: ['$created#/is_favorite', false] }],
  because: 'only the example shows that the field is returned',
} as const;

/** What is accepted, and what the created contact shows of it. */
export const creation = {
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
        expect: { status: '2XX', holds: [NOT_A_FAVORITE] },
      },
    ],
  },
  'is_favorite.sent': {
    says: 'MUST NOT return an `is_favorite` other than the one that was sent',
    source: ['L43', 'L81'],
    because: 'only the example shows that the field is returned, so it may be absent',
    stands: 'success',
    cases: [
      {
        name: 'is_favorite is true',
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { absent: '$created#/is_favorite' },
                { equal: ['$created#/is_favorite', '$request.body#/is_favorite'] },
              ],
              because: 'only the example shows the field',
            },
          ],
        },
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
        expect: { status: '2XX', holds: [NOT_A_FAVORITE] },
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
    stands: 'success',
    cases: [
      {
        name: 'file is a JPG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg}' }],
        expect: { status: '2XX', holds: [HAS_AVATAR_OF_FILE] },
      },
      {
        name: 'file is a PNG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.png}' }],
        expect: { status: '2XX', holds: [HAS_AVATAR_OF_FILE] },
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
  'avatar.returned': {
    says: 'SHOULD return the URL of an avatar that was sent as a URL',
    source: ['L45', 'L82'],
    because: 'only the example shows an avatar; it may be kept at another URL than the one that was sent',
    cases: [
      {
        name: 'avatar is a URL',
        request: [{ op: 'add', path: '/body/avatar', value: 'https://example.com/avatar.jpg' }],
        expect: { status: '2XX', holds: [{ pattern: ['$created#/avatar', 'https?://.+'] }] },
      },
    ],
  },
  'avatar.own': {
    says: 'SHOULD NOT return the avatar of another contact',
    source: 'L82',
    because: 'only the example shows that the URL has the id of the contact; a URL of another form passes',
    stands: 'success',
    cases: [
      {
        name: 'file is a JPG',
        request: [{ op: 'add', path: '/body/file', value: '{$file.jpg}' }],
        expect: {
          status: '2XX',
          holds: [
            {
              anyOf: [
                { empty: '$created#/avatar' },
                { pattern: ['$created#/avatar', '(?!.*/contacts/\\d+/).*'] },
                { contains: ['$created#/avatar', '/contacts/{$created#/id}/'] },
              ],
              because: 'the document does not say what the URL looks like',
            },
          ],
        },
      },
    ],
  },
  'created.readable': {
    says: 'SHOULD list a created contact',
    source: CONTACTS_PAGE,
    because: 'only a companion page documents the list, and it does not name the parameter of its search',
    cases: [
      {
        name: 'a created contact is looked up by its phone number',
        before: [{ name: 'the contact exists' }],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/name', '$before.0.request.body#/name'] },
            { digits: ['$created#/phone', '$before.0.request.body#/phone'] },
          ],
        },
      },
    ],
  },
  'text.non-ascii': {
    says: 'MUST return non-ASCII letters unchanged',
    source: ['L35', 'L77', 'https://www.rfc-editor.org/rfc/rfc8259#section-8.1'],
    because: 'a name is a string, and JSON text is UTF-8; the lines themselves show ASCII only',
    cases: [
      {
        name: 'name is in Arabic',
        request: [{ op: 'replace', path: '/body/name', value: 'أحمد محمد {$run}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/name', '$request.body#/name'] }] },
      },
    ],
  },
} satisfies Clauses;
