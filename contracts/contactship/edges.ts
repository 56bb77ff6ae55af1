import type { Expectation } from '../expectation';
import type { Clauses } from './terms';

/** Where no line says what happens, a success and a rejection pass. */
const EITHER = { status: ['2XX', 400], observe: ['$statusCode'] } as const satisfies Expectation;

const AS_SENT = {
  from: ['phone_number.returned-international'],
  because: 'a server may return the number as it was sent',
} as const;

const EMAIL = {
  ...EITHER,
  onSuccess: [{ equal: ['$created#/email', '$request.body#/email'] }],
} as const satisfies Expectation;

/** One short name for each field, all different. */
const MANY = Array.from({ length: 30 }, (_, index) => ({ type: 'text', field: `field ${index}`, value: `v${index}` }));

/** Unusual values of the fields. */
export const edges = {
  'email.unusual': {
    says: 'SHOULD return an unusual but valid email address unchanged, or reject it',
    source: ['L39', 'L91', 'L108'],
    because: 'no line says which addresses are valid; a server may store them in lower case',
    depth: 'second',
    cases: [
      {
        name: 'the local part has a plus tag',
        request: [{ op: 'replace', path: '/body/email', value: 'contract-test+{$run}@example.com' }],
        expect: EMAIL,
      },
      {
        name: 'the local part has an apostrophe',
        request: [{ op: 'replace', path: '/body/email', value: "o'brien-{$run}@example.com" }],
        expect: EMAIL,
      },
      {
        name: 'the local part has 64 characters',
        request: [{ op: 'replace', path: '/body/email', value: '{$unique.email:76}' }],
        expect: EMAIL,
      },
      {
        name: 'the address has upper-case letters',
        request: [{ op: 'replace', path: '/body/email', value: 'X.Test-{$run}@Mail.Example.com' }],
        expect: { ...EITHER, onSuccess: [{ sameNames: ['$created#/email', '$request.body#/email'] }] },
      },
    ],
  },
  'email.malformed': {
    says: 'SHOULD reject what is nearly an email address, or return it unchanged',
    source: ['L39', 'L91', 'L108'],
    because: 'the field is a string, and no line says that addresses are checked',
    depth: 'second',
    cases: [
      {
        name: 'email has two at signs',
        request: [{ op: 'replace', path: '/body/email', value: 'contract@test@example.com' }],
        expect: EMAIL,
      },
      {
        name: 'email has a space inside',
        request: [{ op: 'replace', path: '/body/email', value: 'contract test@example.com' }],
        expect: EMAIL,
      },
      {
        name: 'email has no domain',
        request: [{ op: 'replace', path: '/body/email', value: 'contract-test@' }],
        expect: EMAIL,
      },
    ],
  },
  'additional_data.many': {
    says: 'SHOULD return all items of a long `additional_data` list, or reject it',
    source: ['L46-47', 'L99'],
    because: 'the document states no limit; a server may have one, and should not drop items in silence',
    depth: 'second',
    cases: [
      {
        name: 'additional_data has 30 items',
        request: [{ op: 'replace', path: '/body/additional_data', value: MANY }],
        expect: {
          ...EITHER,
          onSuccess: [{ sameItems: ['$created#/additional_data', '$request.body#/additional_data'] }],
        },
      },
    ],
  },
  'additional_data.last': {
    says: 'MUST reject with 400 an `additional_data` list whose last item alone is invalid',
    source: ['L49-61', 'L108'],
    depth: 'second',
    cases: [
      {
        name: 'the last item has no value',
        request: [{ op: 'remove', path: '/body/additional_data/2/value' }],
        expect: { status: 400 },
      },
      {
        name: 'the last item is a text',
        request: [{ op: 'replace', path: '/body/additional_data/2', value: 'notes' }],
        expect: { status: 400 },
      },
    ],
  },
  'additional_data.same-field': {
    says: 'SHOULD keep one of two `additional_data` items with the same field name, or reject them',
    source: ['L46-47', 'L55'],
    because: 'no line says that the name of a data field is unique; a server may keep one item, or both',
    depth: 'second',
    cases: [
      {
        name: 'two items have the same field',
        request: [
          {
            op: 'replace',
            path: '/body/additional_data',
            value: [
              { type: 'text', field: 'plan', value: 'basic' },
              { type: 'text', field: 'plan', value: 'extended' },
            ],
          },
        ],
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [
                { contains: ['$created#/additional_data/*/value', 'basic'] },
                { contains: ['$created#/additional_data/*/value', 'extended'] },
              ],
              because: 'no line says which of the two counts',
            },
          ],
        },
      },
    ],
  },
  'text.converted': {
    says: 'SHOULD return a number that is sent for a text as that text, or reject it',
    source: ['L26', 'L30', 'L58', 'L108'],
    because: 'a server may convert a number to text; no other text may come back',
    depth: 'second',
    cases: [
      {
        name: 'full_name is a number',
        request: [{ op: 'replace', path: '/body/full_name', value: 115 }],
        expect: { ...EITHER, onSuccess: [{ text: ['$created#/full_name', 115] }] },
      },
      {
        name: 'phone_number is a number',
        raw: '{"phone_number": {$unique.digits}, "full_name": "{$unique.name}"}',
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/phone_number', '{$unique.digits}'] }] },
        exempt: AS_SENT,
      },
      {
        name: 'the value of a data field is zero',
        request: [{ op: 'replace', path: '/body/additional_data/0/value', value: 0 }],
        expect: { ...EITHER, onSuccess: [{ contains: ['$created#/additional_data/*/value', '0'] }] },
      },
    ],
  },
  'text.control': {
    says: 'SHOULD NOT return 5xx for a text with a null character',
    source: ['L31', 'L108', 'L111'],
    because: 'JSON can say it, and databases that cannot store it fail; a server may remove it or reject the text',
    depth: 'second',
    cases: [
      {
        name: 'description has a null character',
        request: [{ op: 'replace', path: '/body/description', value: 'before\u0000after' }],
        expect: EITHER,
      },
    ],
  },
  'text.spaces': {
    says: 'SHOULD return a name with spaces around it, with or without them, or reject it',
    source: ['L31', 'L83'],
    because: 'no line says whether a server trims',
    depth: 'second',
    cases: [
      {
        name: 'full_name has spaces around it',
        request: [{ op: 'replace', path: '/body/full_name', value: '  {$unique.name}  ' }],
        expect: { ...EITHER, onSuccess: [{ contains: ['$created#/full_name', '{$unique.name}'] }] },
      },
    ],
  },
  'optional.null': {
    says: 'SHOULD take null in an optional field for a field that is missing, or reject it',
    source: ['L34', 'L38', 'L42', 'L46', 'L108'],
    because: 'the types are not nullable, but programs send null for what they do not have',
    depth: 'second',
    cases: [
      {
        name: 'the optional texts are null',
        request: [
          { op: 'replace', path: '/body/country', value: null },
          { op: 'replace', path: '/body/email', value: null },
          { op: 'replace', path: '/body/description', value: null },
        ],
        expect: { ...EITHER, onSuccess: [{ empty: '$created#/email' }, { empty: '$created#/description' }] },
      },
      {
        name: 'additional_data is null',
        request: [{ op: 'replace', path: '/body/additional_data', value: null }],
        expect: { ...EITHER, onSuccess: [{ empty: '$created#/additional_data' }] },
      },
      {
        name: 'the optional texts are empty',
        request: [
          { op: 'replace', path: '/body/country', value: '' },
          { op: 'replace', path: '/body/email', value: '' },
          { op: 'replace', path: '/body/description', value: '' },
        ],
        expect: { ...EITHER, onSuccess: [{ empty: '$created#/email' }, { empty: '$created#/description' }] },
      },
    ],
  },
} satisfies Clauses;
