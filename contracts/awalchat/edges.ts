import type { Clauses } from './terms';
import { CONTACTS_PAGE, EITHER, ERRORS_PAGE, NOT_VALID } from './terms';

const put = (field: Field, value: string) => [{ op: 'replace', path: `/body/${field}`, value }] as const;
const added = (field: 'branch_id' | 'contact_group_id', value: string) =>
  [{ op: 'add', path: `/body/${field}`, value }] as const;
const sender = (value: string) => [{ op: 'replace', path: '/query/phone_number_id', value }] as const;
type Field = 'name' | 'phone' | 'email' | 'is_favorite';

const SENT_EMAIL = { ...EITHER, onSuccess: [{ equal: ['$created#/email', '$request.body#/email'] }] } as const;
const SENT_PHONE = { ...EITHER, onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }] } as const;
/** However the number is written in the answer. */
const SAME_NUMBER = { ...EITHER, onSuccess: [{ endsWith: ['$created#/phone', '{$unique.digits}'] }] } as const;
const SENT_GROUP = {
  ...EITHER,
  onSuccess: [
    {
      anyOf: [
        { empty: '$created#/contact_group_id' },
        { text: ['$created#/contact_group_id', '$request.body#/contact_group_id'] },
      ],
      because: 'a contact may be created without a group that does not exist',
    },
  ],
} as const;

const favoriteIs = (value: boolean) =>
  ({
    ...EITHER,
    onSuccess: [
      {
        anyOf: [{ absent: '$created#/is_favorite' }, { equal: ['$created#/is_favorite', value] }],
        because: 'only the example shows that the field is returned',
      },
    ],
  }) as const;

/** Values at the edge of what the document says of them. */
export const edges = {
  'email.unusual': {
    says: 'SHOULD accept and return, or reject, unusual email addresses',
    source: ['L37', 'L79'],
    because: 'the document says "Email address" and nothing of its form',
    depth: 'second',
    cases: [
      {
        name: 'email has a plus tag and a subdomain',
        request: put('email', 'contract.test+tag@mail.example.com'),
        expect: SENT_EMAIL,
      },
      { name: 'email has an apostrophe', request: put('email', "o'brien@example.com"), expect: SENT_EMAIL },
      {
        name: 'email has 64 characters before the at sign',
        request: put('email', '{$unique.email:76}'),
        expect: SENT_EMAIL,
      },

      {
        name: 'email has capital letters',
        request: put('email', 'Contract.Test@Example.com'),
        expect: { ...EITHER, onSuccess: [{ sameNames: ['$created#/email', '$request.body#/email'] }] },
      },
    ],
  },
  'email.near-misses': {
    says: 'SHOULD reject, or accept and return, what is nearly an email address',
    source: ['L37', 'L79'],
    because: 'the document says "Email address" and nothing of a check',
    depth: 'second',
    cases: [
      { name: 'email has two at signs', request: put('email', 'a@b@example.com'), expect: SENT_EMAIL },
      { name: 'email has no domain', request: put('email', 'contract-test@'), expect: SENT_EMAIL },
      { name: 'email has a space inside', request: put('email', 'contract test@example.com'), expect: SENT_EMAIL },
    ],
  },
  'phone.lengths': {
    says: 'SHOULD accept and return, or reject, phone numbers of unusual length',
    source: ['L49', 'L78'],
    because:
      'the document states no length; E.164 allows 15 digits, and no number that is so long is reserved for tests',
    depth: 'second',
    cases: [
      { name: 'phone has 8 digits', request: put('phone', '15550100'), expect: SENT_PHONE },
      { name: 'phone has 15 digits', request: put('phone', '{$unique.digits:15}'), expect: SENT_PHONE },
      { name: 'phone has 16 digits', request: put('phone', '{$unique.digits:16}'), expect: SENT_PHONE },
    ],
  },
  'phone.countries': {
    says: 'SHOULD accept and return, or reject, a number of another country',
    source: ['L49', 'L51', 'L78'],
    because:
      'the number is reserved for fiction, so that a strict check may reject it, and an earlier run may have left it',
    depth: 'second',
    cases: [{ name: 'phone is of the United Kingdom', request: put('phone', '447700900123'), expect: SENT_PHONE }],
  },
  'phone.separators': {
    says: 'SHOULD accept and return, or reject, phone numbers with other separators than `+` and `-`',
    source: ['L50', 'L78'],
    because: 'the document names the two characters; whether others are rejected or removed is open (AX-04)',
    depth: 'second',
    cases: [
      { name: 'phone has a space', request: put('phone', '1 {$unique.national}'), expect: SENT_PHONE },

      { name: 'phone has brackets', request: put('phone', '(1){$unique.national}'), expect: SENT_PHONE },
      { name: 'phone begins with 00', request: put('phone', '00{$unique.digits}'), expect: SAME_NUMBER },
    ],
  },
  'phone.arabic-digits': {
    says: 'SHOULD accept or reject a phone number in Arabic-Indic digits',
    source: ['L49', 'L78'],
    because: 'the document shows other digits only; a server may convert them',
    depth: 'second',
    cases: [{ name: 'phone is in Arabic-Indic digits', request: put('phone', '٤٤٧٧٠٠٩٠٠١٢٤'), expect: EITHER }],
  },
  'phone.no-number': {
    says: 'MUST reject as `phone` what has no digit',
    source: ['L36', 'L49', ERRORS_PAGE],
    because: 'the document does not name a status',
    depth: 'second',
    cases: [
      { name: 'phone is empty', request: put('phone', ''), expect: { status: '4XX' } },
      { name: 'phone is a word', request: put('phone', 'unknown'), expect: { status: '4XX' } },
    ],
  },
  'name.empty': {
    says: 'SHOULD accept or reject a name without a letter',
    source: 'L35',
    because: 'a form sends a field that was left empty; no line says whether it is missing then',
    depth: 'second',
    cases: [
      {
        name: 'name is empty',
        request: put('name', ''),
        expect: { ...EITHER, onSuccess: [{ empty: '$created#/name' }] },
      },
    ],
  },
  'optional.empty': {
    says: 'SHOULD accept or reject empty optional fields',
    source: ['L37-45'],
    because: 'a form sends fields that were left empty; no line says whether they are missing then',
    depth: 'second',
    cases: [
      {
        name: 'each optional field is empty',
        request: [
          { op: 'replace', path: '/body/email', value: '' },
          { op: 'add', path: '/body/branch_id', value: '' },
          { op: 'add', path: '/body/contact_group_id', value: '' },
          { op: 'replace', path: '/body/description', value: '' },
          { op: 'replace', path: '/body/address', value: '' },
          { op: 'replace', path: '/body/full_name', value: '' },
          { op: 'replace', path: '/body/is_favorite', value: '' },
          { op: 'add', path: '/body/avatar', value: '' },
        ],
        expect: {
          ...EITHER,
          onSuccess: [{ empty: '$created#/email' }, { equal: ['$created#/name', '$request.body#/name'] }],
        },
      },
    ],
  },
  'is_favorite.spellings': {
    says: 'SHOULD read other spellings of a boolean by their meaning, or reject them',
    source: ['L43', 'L66', 'L81'],
    because: 'the document shows only "true"; which other texts count is open (AX-02)',
    depth: 'second',
    cases: [
      { name: 'is_favorite is 1', request: put('is_favorite', '1'), expect: favoriteIs(true) },
      { name: 'is_favorite is 0', request: put('is_favorite', '0'), expect: favoriteIs(false) },
      { name: 'is_favorite is in capital letters', request: put('is_favorite', 'TRUE'), expect: favoriteIs(true) },
    ],
  },
  'contact_group_id.unknown': {
    says: 'SHOULD reject a group that does not exist, or create the contact with it or without any',
    source: ['L39', 'L80'],
    because: 'no line says that a group has to exist',
    depth: 'second',
    cases: [
      { name: 'contact_group_id is zero', request: added('contact_group_id', '0'), expect: SENT_GROUP },

      {
        name: 'contact_group_id is beyond 32 bits',
        request: added('contact_group_id', '9007199254740991'),
        expect: SENT_GROUP,
      },
    ],
  },
  'branch_id.unknown': {
    says: 'SHOULD accept or reject a branch that does not exist',
    source: 'L38',
    because: 'no line says that a branch has to exist, or shows one in an answer',
    depth: 'second',
    cases: [{ name: 'branch_id is zero', request: added('branch_id', '0'), expect: EITHER }],
  },
  'phone_number_id.empty': {
    says: 'SHOULD reject a request with an empty `phone_number_id`',
    source: ['L30', ERRORS_PAGE, CONTACTS_PAGE],
    because: 'the document requires the parameter, and an empty one names no sender',
    depth: 'second',
    cases: [
      { name: 'phone_number_id is empty', request: sender(''), expect: { status: [...NOT_VALID, 401, 403, 404] } },
    ],
  },
  'phone_number_id.unknown': {
    says: 'SHOULD accept or reject a sender that is not in the account',
    source: 'L30',
    because: 'no line says what the parameter is checked against',
    depth: 'second',
    cases: [
      { name: 'phone_number_id is zero', request: sender('0'), expect: EITHER },
      { name: 'phone_number_id has signs that a URL escapes', request: sender('a b&c=d+e%41'), expect: EITHER },
    ],
  },
} satisfies Clauses;
