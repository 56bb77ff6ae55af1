import type { components } from '../generated/awalchat/types';
import type { Contract } from './contract';

type NewContact = components['schemas']['NewContact'];
type Contact = components['schemas']['Contact'];

const SIGNATURE_PAGE = 'https://awalchat.com/en/docs/api/authentication/generate-hmac-signature';
const HEADERS_PAGE = 'https://awalchat.com/en/docs/api/authentication/required-headers';
const AUTH_ERRORS_PAGE = 'https://awalchat.com/en/docs/api/authentication/common-errors';
const ERRORS_PAGE = 'https://awalchat.com/en/docs/api/error-handling';
const CONTACTS_PAGE = 'https://awalchat.com/en/docs/api/contacts';

/** Of a request that is not authentic (AY-01, AY-02). */
const NOT_AUTHENTIC = [400, 401, 403] as const;
/** Of a request that is not valid (AY-03). */
const NOT_VALID = [400, 422] as const;
const PAGES_DISAGREE = 'the companion pages name different statuses, each of them passes';

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
    AWALCHAT_SIGNED_PATH: { what: 'operation or full, the path that is signed', optional: true, default: 'operation' },
    AWALCHAT_SIGNED_BODY: { what: 'raw or empty, the body that is signed', optional: true, default: 'raw' },
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
    avatar: 'https://example.com/avatar.jpg',
  },
  malformed: {
    phone: [
      { name: 'begins with a plus sign', value: '+{$unique.digits}' },
      { name: 'has a hyphen', value: '1-{$unique.national}' },
      { name: 'has letters', value: '{$unique.digits}x' },
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
      'the sample of the companion page signs a path below the base URL, and the word BODY means the body; neither is said of a form (AX-10, AY-09)',
  },
  probe: {
    method: 'GET',
    path: '/waba-numbers',
    source: 'https://awalchat.com/en/docs/api/waba-numbers',
  },
  cleanUp: {
    method: 'DELETE',
    path: '/contacts/{id}',
    id: 'id',
    status: ['2XX', 404],
    source: 'https://awalchat.com/en/docs/api/contacts/delete-contact',
  },
  created: { at: '/data' },
  refused: { source: [ERRORS_PAGE, CONTACTS_PAGE], expect: { status: NOT_VALID } },
  carries: {
    name: 'equal',
    phone: 'equal',
    email: 'equal',
    contact_group_id: 'text',
    is_favorite: 'equal',
    created_at: [{ iso8601: '$created#/created_at' }, { near: ['$created#/created_at', 300] }],
  },
  clauses: {
    'x-awal-signature-256.required': {
      says: 'MUST refuse a request without X-Awal-Signature-256',
      source: ['L58', HEADERS_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'x-awal-signature-256 is left out',
          request: [{ op: 'remove', path: '/headers/x-awal-signature-256' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-timestamp.required': {
      says: 'MUST refuse a request without X-Timestamp',
      source: ['L59', HEADERS_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'x-timestamp is left out',
          request: [{ op: 'remove', path: '/headers/x-timestamp' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-domain.required': {
      says: 'MUST refuse a request without X-Domain',
      source: ['L60', HEADERS_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'x-domain is left out',
          request: [{ op: 'remove', path: '/headers/x-domain' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-client-id.required': {
      says: 'MUST refuse a request without X-Client-ID',
      source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'x-client-id is left out',
          request: [{ op: 'remove', path: '/headers/x-client-id' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-client-id.known': {
      says: 'MUST refuse a client that is unknown',
      source: ['L61', HEADERS_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'x-client-id is unknown',
          request: [{ op: 'replace', path: '/headers/x-client-id', value: 'unknown-client-{$run}' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-domain.known': {
      says: 'SHOULD refuse a workspace that is unknown',
      source: ['L60', HEADERS_PAGE],
      because: 'only the words "Workspace domain" of a companion page say what the header is',
      cases: [
        {
          name: 'x-domain is unknown',
          request: [{ op: 'replace', path: '/headers/x-domain', value: 'unknown-{$run}.example.com' }],
          expect: { status: [400, 401, 403, 404] },
        },
      ],
    },
    'signature.valid': {
      says: 'MUST refuse a signature that is not that of the request',
      source: ['L58', SIGNATURE_PAGE, AUTH_ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'the signature is all zeros',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: `sha256=${'0'.repeat(64)}` }],
          expect: { status: NOT_AUTHENTIC },
        },
        {
          name: 'the signature is that of another body',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.body}' }],
          expect: { status: NOT_AUTHENTIC },
        },
        {
          name: 'the signature is that of another query',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.query}' }],
          expect: { status: NOT_AUTHENTIC },
        },
        {
          name: 'the signature is that of another path',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.path}' }],
          expect: { status: NOT_AUTHENTIC },
        },
        {
          name: 'the signature is that of another method',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.method}' }],
          expect: { status: NOT_AUTHENTIC },
        },
        {
          name: 'the signature is that of another time',
          request: [{ op: 'replace', path: '/headers/x-awal-signature-256', value: 'sha256={$signature.timestamp}' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'x-timestamp.fresh': {
      says: 'SHOULD refuse a timestamp that is too old',
      source: [AUTH_ERRORS_PAGE, 'L59'],
      because: 'only a companion page says it, without a tolerance; a day is beyond any',
      cases: [
        {
          name: 'x-timestamp is a day old',
          request: [{ op: 'replace', path: '/headers/x-timestamp', value: '{$timestamp:-86400}' }],
          expect: { status: NOT_AUTHENTIC },
        },
      ],
    },
    'created.status': {
      says: 'MUST answer a successful creation with 201',
      source: 'L71',
      cases: [{ name: 'a valid contact is sent', expect: { status: 201 } }],
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
    'is_favorite.boolean': {
      says: 'SHOULD refuse a text that is no boolean',
      source: ['L43', ERRORS_PAGE],
      because: 'which texts count as true is open (AX-02)',
      cases: [
        {
          name: 'is_favorite is a word',
          request: [{ op: 'replace', path: '/body/is_favorite', value: 'perhaps' }],
          expect: { status: NOT_VALID },
        },
      ],
    },
    'phone.documented': {
      says: 'MUST not refuse the documented phone number as malformed',
      source: ['L36', 'L49', 'L63'],
      because: 'the number may exist already, so a conflict passes',
      cases: [
        {
          name: 'phone is that of the document',
          request: [{ op: 'replace', path: '/body/phone', value: '96650000000' }],
          expect: { status: ['2XX', 409] },
        },
      ],
    },
    'phone.unique': {
      says: 'SHOULD refuse a second contact with the same phone number with 409',
      source: [CONTACTS_PAGE],
      because: 'only a companion page says it',
      cases: [
        {
          name: 'only phone is the same as that of another contact',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/name', value: '{$unique.name.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: { status: 409 },
        },
      ],
    },
    'phone.other': {
      says: 'MUST accept a contact that shares its name with another',
      source: ['L35-36', CONTACTS_PAGE],
      cases: [
        {
          name: 'phone differs in its last digit',
          before: [{}],
          request: [
            { op: 'replace', path: '/body/phone', value: '{$unique.digits.other}' },
            { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
          ],
          expect: { status: '2XX' },
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
    'file.others': {
      says: 'MUST refuse a file that is neither JPG nor PNG',
      source: ['L44', ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'file is a GIF',
          request: [{ op: 'add', path: '/body/file', value: '{$file.gif}' }],
          expect: { status: [400, 415, 422] },
        },
        {
          name: 'file is a text',
          request: [{ op: 'add', path: '/body/file', value: '{$file.txt}' }],
          expect: { status: [400, 415, 422] },
        },
      ],
    },
    'file.size': {
      says: 'MUST accept a file of 5 MB and refuse a larger one',
      source: ['L44', CONTACTS_PAGE],
      because:
        'whether 5 MB are 5,000,000 or 5,242,880 bytes is not said: the one is accepted, more than the other refused',
      cases: [
        {
          name: 'file has 5 MB',
          request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5000000}' }],
          expect: { status: '2XX' },
        },
        {
          name: 'file has more than 5 MB',
          request: [{ op: 'add', path: '/body/file', value: '{$file.jpg:5242881}' }],
          expect: { status: '4XX' },
        },
      ],
    },
    'file.size-status': {
      says: 'SHOULD refuse a file of more than 5 MB with 413',
      source: [CONTACTS_PAGE, 'L44'],
      because: 'only a companion page names the status',
      cases: [
        {
          name: 'file has more than 5 MB',
          request: [{ op: 'add', path: '/body/file', value: '{$file.png:5242881}' }],
          expect: { status: 413 },
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
    'errors.message': {
      says: 'SHOULD answer errors with JSON that carries a message',
      source: [ERRORS_PAGE],
      because: 'only a companion page shows an error',
      cases: [
        {
          name: 'name is left out',
          request: [{ op: 'remove', path: '/body/name' }],
          expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', 'string'] }] },
        },
        {
          name: 'x-client-id is left out',
          request: [{ op: 'remove', path: '/headers/x-client-id' }],
          expect: { status: '4XX', holds: [{ type: ['$response.anywhere#/message', 'string'] }] },
        },
      ],
    },
    'body.broken': {
      says: 'MUST refuse a form that is cut short',
      source: ['L32', ERRORS_PAGE],
      because: PAGES_DISAGREE,
      cases: [
        {
          name: 'the form ends in its first field',
          raw: '--contract-test\r\nContent-Disposition: form-data; name="na',
          expect: { status: '4XX' },
        },
      ],
    },
    'server-fault.status': {
      says: 'SHOULD answer a fault of its own with 500 or 503',
      source: [ERRORS_PAGE],
      because: 'only a companion page names the statuses',
      cases: [
        {
          name: 'the server fails',
          request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
          needs: ['a server fault'],
          expect: { status: [500, 503] },
        },
      ],
    },
  },
  errata: [
    {
      id: 'AX-01',
      source: ['L39', 'L80', 'L38'],
      readings: ['contact_group_id is a string', 'contact_group_id is an integer'],
      taken:
        'it goes in as a string and SHOULD come out as an integer, the same as text; nothing is expected of branch_id',
      because: 'a form has only texts, the example of the answer has an integer and no branch',
    },
    {
      id: 'AX-02',
      source: ['L43', 'L66', 'L81'],
      readings: ['any text may count as true', 'the texts true and false are booleans'],
      taken: 'true and false are sent; another text SHOULD be refused',
      because: 'the sample sends true, the example returns true',
    },
    {
      id: 'AX-03',
      source: ['L36', 'L49', 'L63', 'L78'],
      readings: ['a phone number has to be possible', 'a phone number is digits'],
      taken: 'a phone number is digits',
      because: 'the documented one is not possible',
    },
    {
      id: 'AX-04',
      source: 'L50',
      readings: ['only + and - are refused', 'all special characters are refused'],
      taken: 'a plus sign, a hyphen and letters are refused; nothing is said of blanks and brackets',
      because: 'the two characters are named, and letters are no phone number',
    },
    {
      id: 'AX-05',
      source: ['L59', 'L83'],
      readings: ['the sample is one exchange', 'request and answer are of different days'],
      taken: 'they are of different days',
      because: 'they are two weeks apart, while old timestamps are refused',
    },
    {
      id: 'AX-06',
      source: ['L35', 'L42'],
      readings: ['name and full_name are one field', 'they are two fields'],
      taken: 'they are two fields, of which name comes back',
      because: 'both are in the table, only name is in the example of the answer',
    },
    {
      id: 'AX-07',
      source: ['L44-45', 'L82'],
      readings: ['file wins over avatar', 'avatar wins over file'],
      taken: 'no case sends both',
      because: 'nothing is said of it',
    },
    {
      id: 'AX-08',
      source: ['L76-83', 'L38-42'],
      readings: ['fields that the example lacks are absent', 'they may be there'],
      taken: 'they may be there, and are reported as observed',
      because: 'an example need not be complete',
    },
    {
      id: 'AX-09',
      source: ['L30', 'L56'],
      readings: ['phone_number_id is needed to create a contact', 'it is left over from another page'],
      taken: 'it is needed',
      because: 'the table says so in so many words',
    },
    {
      id: 'AX-10',
      source: ['L32', 'L58', SIGNATURE_PAGE],
      readings: ['the raw body is signed', 'an empty text is signed'],
      taken: 'the raw body is signed; AWALCHAT_SIGNED_BODY=empty takes the other reading',
      because: 'the page says BODY and shows the very text that is sent',
    },
    {
      id: 'AY-09',
      source: [SIGNATURE_PAGE, 'L25'],
      readings: ['the path below the base URL is signed', 'the full path is signed'],
      taken: 'the path below the base URL is signed; AWALCHAT_SIGNED_PATH=full takes the other reading',
      because: 'the sample of the page signs /w/message/text',
    },
    {
      id: 'AX-11',
      source: ['L25', 'L56'],
      readings: ['the base URL is the reader’s own', 'the base URL is that of the companion page'],
      taken: 'it is a setting',
      because: 'the document leaves it a variable',
    },
  ],
} satisfies Contract<NewContact, Contact>;
