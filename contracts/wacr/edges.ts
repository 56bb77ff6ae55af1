import type { Clauses } from './terms';
import { FIRST_GROUP } from './terms';

const JUDGED_HERE = { from: ['response.email'], because: 'the clause judges the address itself' } as const;

/** What is at the edge of what the document allows: addresses, numbers, ids, lists, null. */
export const edges = {
  'email.unusual': {
    says: 'SHOULD accept a valid email address of an unusual form, and return it unchanged',
    source: 'L89',
    because: 'the line asks for an email address, and RFC 5321 allows these; how far the check goes is not documented',
    depth: 'second',
    cases: [
      {
        name: 'the local part has a plus sign',
        request: [{ op: 'replace', path: '/body/email', value: 'tag+{$unique.email}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/email', '$request.body#/email'] }] },
        exempt: JUDGED_HERE,
      },
      {
        name: 'the local part has an apostrophe',
        request: [{ op: 'replace', path: '/body/email', value: "o'brien-{$unique.email}" }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/email', '$request.body#/email'] }] },
        exempt: JUDGED_HERE,
      },
      {
        name: 'the local part has digits only',
        request: [{ op: 'replace', path: '/body/email', value: '{$unique.digits}@example.com' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/email', '$request.body#/email'] }] },
        exempt: JUDGED_HERE,
      },
      {
        name: 'the local part is as long as RFC 5321 allows',
        request: [{ op: 'replace', path: '/body/email', value: '{$unique.email:76}' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/email', '$request.body#/email'] }] },
        exempt: JUDGED_HERE,
      },
    ],
  },
  'email.domain': {
    says: 'SHOULD accept and return, or reject, an email address of a domain that may not exist',
    source: 'L89',
    because: 'the line asks for an email address; a server may look up its domain',
    depth: 'second',
    cases: [
      {
        name: 'one letter is at a subdomain',
        request: [{ op: 'replace', path: '/body/email', value: 'x@d{$unique.digits}.example.com' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ equal: ['$created#/email', '$request.body#/email'] }],
          observe: ['$statusCode'],
        },
      },
    ],
  },
  'email.near-miss': {
    says: 'SHOULD reject what is nearly an email address',
    source: ['L89', 'L107'],
    because:
      'the line asks for an email address, and RFC 5321 has none of these; how far the check goes is not documented',
    depth: 'second',
    cases: [
      {
        name: 'email has two at signs',
        request: [{ op: 'replace', path: '/body/email', value: 'contract@test@example.com' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'email has no local part',
        request: [{ op: 'replace', path: '/body/email', value: '@example.com' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'email has a space inside',
        request: [{ op: 'replace', path: '/body/email', value: 'contract test@example.com' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'email ends with a dot',
        request: [{ op: 'replace', path: '/body/email', value: 'contract-test@example.com.' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'phone.forms': {
    says: 'SHOULD accept and return, or reject, a phone number of another form',
    source: 'L85',
    because: 'the line asks for a country code and states a length; no line shows a form, or says what is not a number',
    depth: 'second',
    cases: [
      {
        name: 'phone has a space',
        request: [{ op: 'replace', path: '/body/phone', value: '+1 {$unique.national}' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
      {
        name: 'phone has a hyphen',
        request: [{ op: 'replace', path: '/body/phone', value: '+1-{$unique.national}' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
      {
        name: 'phone has no plus sign',
        request: [{ op: 'replace', path: '/body/phone', value: '{$unique.digits}' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
      {
        name: 'phone is of another country',
        request: [{ op: 'replace', path: '/body/phone', value: '+447700900123' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
      {
        name: 'phone has as many digits as E.164 allows',
        request: [{ op: 'replace', path: '/body/phone', value: '{$unique.phone:16}' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ digits: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
      {
        name: 'phone has letters only',
        request: [{ op: 'replace', path: '/body/phone', value: 'no number' }],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [{ equal: ['$created#/phone', '$request.body#/phone'] }],
          observe: ['$statusCode'],
        },
      },
    ],
  },
  'source_id.impossible': {
    says: 'MUST reject ids that no source has',
    source: ['L87', 'L107'],
    because: 'the document has a message for an unknown source; these may be rejected by a rule for numbers',
    depth: 'second',
    cases: [
      {
        name: 'source_id is zero',
        request: [{ op: 'replace', path: '/body/source_id', value: 0 }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'source_id is negative',
        request: [{ op: 'replace', path: '/body/source_id', value: -1 }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'source_id is far beyond what is stored',
        request: [{ op: 'replace', path: '/body/source_id', value: 9007199254740991 }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'source_id is that of a source with letters behind it',
        request: [{ op: 'replace', path: '/body/source_id', value: '{$setting.WACR_SOURCE_ID}abc' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'status_id.impossible': {
    says: 'MUST reject ids that no status has',
    source: ['L88', 'L107'],
    because: 'the document has a message for an unknown status; these may be rejected by a rule for numbers',
    depth: 'second',
    cases: [
      {
        name: 'status_id is zero',
        request: [{ op: 'replace', path: '/body/status_id', value: 0 }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
      {
        name: 'status_id is far beyond what is stored',
        request: [{ op: 'replace', path: '/body/status_id', value: 9007199254740991 }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'groups.each-item': {
    says: 'SHOULD reject a list of groups of which any item is not an integer',
    source: ['L98', 'L107'],
    because: 'MUST is said of a single item, in the clause of its type',
    depth: 'second',
    cases: [
      {
        name: 'only the second group is a word',
        request: [{ op: 'add', path: '/body/groups', value: ['{$setting.WACR_GROUP_ID}', 'many'] }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'groups.many': {
    says: 'SHOULD accept and return, or reject, a group that is sent twice',
    source: 'L98',
    because: 'no line says whether the items of the list must differ',
    depth: 'second',
    cases: [
      {
        name: 'the same group is sent twice',
        request: [{ op: 'add', path: '/body/groups', value: ['{$setting.WACR_GROUP_ID}', '{$setting.WACR_GROUP_ID}'] }],
        expect: { status: ['2XX', '4XX'], onSuccess: [FIRST_GROUP], observe: ['$statusCode'] },
      },
    ],
  },
  'optional.null': {
    says: 'SHOULD accept null for optional fields as if they were absent, or reject it',
    source: 'L89-98',
    because: 'the lines do not say whether null is a value; on a companion page it is what absent fields return',
    depth: 'second',
    cases: [
      {
        name: 'each optional field is null',
        request: [
          { op: 'replace', path: '/body/email', value: null },
          { op: 'replace', path: '/body/company', value: null },
          { op: 'replace', path: '/body/description', value: null },
          { op: 'replace', path: '/body/city', value: null },
          { op: 'replace', path: '/body/state', value: null },
          { op: 'replace', path: '/body/zip', value: null },
          { op: 'replace', path: '/body/address', value: null },
          { op: 'add', path: '/body/country_id', value: null },
          { op: 'add', path: '/body/assigned_id', value: null },
          { op: 'add', path: '/body/groups', value: null },
        ],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [
            { empty: '$created#/email' },
            { empty: '$created#/company' },
            { empty: '$created#/description' },
            { empty: '$created#/city' },
            { empty: '$created#/zip' },
            { empty: '$created#/address' },
          ],
          observe: ['$statusCode'],
        },
      },
    ],
  },
} satisfies Clauses;
