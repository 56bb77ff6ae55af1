import type { Expectation } from '../expectation';
import type { Clauses } from './terms';

/** Where no line says what happens, a success and a rejection pass; but a contact has the name that was sent. */
const EITHER = {
  status: ['2XX', 400],
  onSuccess: [{ equal: ['$created#/full_name', '{$unique.name}'] }],
  observe: ['$statusCode'],
} as const satisfies Expectation;

const MEDIA_TYPE = {
  from: ['answers.status'],
  because: '415 (RFC 9110, 15.5.16) passes here',
} as const;

/** Unusual bodies and credentials. */
export const bodies = {
  'body.values': {
    says: 'MUST reject with 400 a body that is JSON but not an object',
    source: ['L108', 'L121-124'],
    depth: 'second',
    cases: [
      { name: 'the body is null', raw: 'null', expect: { status: 400 } },
      { name: 'the body is a text', raw: '"{$unique.name}"', expect: { status: 400 } },
      {
        name: 'the body is a list with the contact',
        raw: '[{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}"}]',
        expect: { status: 400 },
      },
    ],
  },
  'body.broken': {
    says: 'MUST reject with 400 a body that no JSON parser can read',
    source: ['L108', 'L120'],
    depth: 'second',
    cases: [
      {
        name: 'a text is not closed',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}',
        expect: { status: 400 },
      },
      {
        name: 'the object is not closed',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}"',
        expect: { status: 400 },
      },
    ],
  },
  'body.lenient': {
    says: 'SHOULD reject a body that lenient JSON parsers alone can read, or create the contact',
    source: ['L108', 'L120'],
    because: 'a JSON parser may accept extensions (RFC 8259, section 9)',
    depth: 'second',
    cases: [
      {
        name: 'the object has a trailing comma',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}",}',
        expect: EITHER,
      },
      {
        name: 'the texts have single quotes',
        raw: "{'phone_number': '{$unique.phone}', 'full_name': '{$unique.name}'}",
        expect: EITHER,
      },
      {
        name: 'there is text after the object',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}"} end',
        expect: EITHER,
      },
      {
        name: 'there is a byte order mark before the object',
        raw: '\ufeff{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}"}',
        expect: EITHER,
      },
    ],
  },
  'body.doubled': {
    says: 'SHOULD use one of two values of the same key, or reject the body',
    source: ['L30', 'L108'],
    because: 'JSON leaves open what a doubled key means (RFC 8259, section 4)',
    depth: 'second',
    cases: [
      {
        name: 'full_name is in the body twice',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name.other}", "full_name": "{$unique.name}"}',
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [
                { equal: ['$created#/full_name', '{$unique.name}'] },
                { equal: ['$created#/full_name', '{$unique.name.other}'] },
              ],
              because: 'either value may count',
            },
          ],
        },
      },
    ],
  },
  'body.forms': {
    says: 'SHOULD accept the same JSON in another form',
    source: ['L120-124', 'L239'],
    because: 'JSON gives no meaning to order, whitespace and escapes (RFC 8259); the samples show one form',
    depth: 'second',
    cases: [
      {
        name: 'the fields are in another order, with whitespace around each',
        raw: '\r\n\t{\r\n\t"full_name" : "{$unique.name}" ,\r\n\t"phone_number" : "{$unique.phone}"\r\n\t}\r\n',
        expect: { status: '2XX' },
      },
      {
        name: 'a key is written with escapes',
        raw: '{"phone\\u005fnumber": "{$unique.phone}", "\\u0066ull_name": "{$unique.name}"}',
        expect: { status: '2XX' },
      },
    ],
  },
  'body.unknown-field': {
    says: 'SHOULD ignore a field that is not documented, or reject the contact',
    source: ['L26-62', 'L108'],
    because: 'the document does not say what happens to other fields',
    depth: 'second',
    cases: [
      {
        name: 'the body has a field that is not documented',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}", "favourite_color": {"name": "blue"}}',
        expect: EITHER,
      },
    ],
  },
  'body.response-fields': {
    says: 'SHOULD NOT take the identifiers of the contact from the request',
    source: ['L71', 'L103', 'L9'],
    because: 'only the response has them: the id is unique, and the organization is that of the API key',
    depth: 'second',
    cases: [
      {
        name: 'id and organization_id are sent',
        raw: '{"phone_number": "{$unique.phone}", "full_name": "{$unique.name}", "id": "5b4c9be4-9fbd-4b1c-8f44-4a8a9f0e6b11", "organization_id": "org000000"}',
        expect: {
          ...EITHER,
          onSuccess: [
            { unequal: ['$created#/id', '5b4c9be4-9fbd-4b1c-8f44-4a8a9f0e6b11'] },
            { unequal: ['$created#/organization_id', 'org000000'] },
          ],
        },
        exempt: { from: ['organization_id.same'], because: 'the clause judges the organization itself' },
      },
    ],
  },
  'content-type.json': {
    says: 'SHOULD accept the media type of JSON in each of its spellings',
    source: 'L120',
    because: 'the sample shows one spelling; parameters and case make no difference (RFC 9110, 8.3.1)',
    depth: 'second',
    cases: [
      {
        name: 'the content type names the charset UTF-8',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=UTF-8' }],
        expect: { status: '2XX' },
      },
      {
        name: 'the content type is in upper case',
        request: [{ op: 'add', path: '/headers/content-type', value: 'APPLICATION/JSON' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'content-type.other': {
    says: 'SHOULD create the contact of a body with another content type, or reject it',
    source: ['L108', 'L120'],
    because: 'no line says whether the content type counts; 415 passes, too',
    depth: 'second',
    cases: [
      {
        name: 'the content type is text/plain',
        request: [{ op: 'add', path: '/headers/content-type', value: 'text/plain' }],
        expect: { ...EITHER, status: ['2XX', 400, 415] },
        exempt: MEDIA_TYPE,
      },
      {
        name: 'the charset is unknown',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=x-unknown' }],
        expect: { ...EITHER, status: ['2XX', 400, 415] },
        exempt: MEDIA_TYPE,
      },
    ],
  },
  'x-api-key.near': {
    says: 'MUST reject with 401 an API key that is nearly the valid one',
    source: ['L109', 'L20-21'],
    depth: 'second',
    cases: [
      {
        name: 'x-api-key lacks its last character',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.cut.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
      {
        name: 'x-api-key differs in its first character',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.first.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
      {
        name: 'x-api-key differs in its last character',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.last.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
      {
        name: 'only the first half of x-api-key is right',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.half.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
      {
        name: 'only the length of x-api-key is right',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.length.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
      {
        name: 'x-api-key is the valid one twice',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.doubled.CONTACTSHIP_API_KEY}' }],
        expect: { status: 401 },
      },
    ],
  },
  'x-api-key.case': {
    says: 'SHOULD NOT return 5xx for an API key in another case',
    source: ['L109', 'L20-21'],
    because: 'the document does not say whether case matters in a key; it may be a hexadecimal number or a UUID',
    depth: 'second',
    cases: [
      {
        name: 'each letter of x-api-key is in the other case',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: '{$altered.case.CONTACTSHIP_API_KEY}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'x-api-key.place': {
    says: 'SHOULD reject with 401 an API key at another place',
    source: ['L20-21', 'L109', 'L119'],
    because: 'line 20 requires the header; no line says that others are rejected',
    depth: 'second',
    cases: [
      {
        name: 'the key is in the header authorization',
        request: [
          { op: 'remove', path: '/headers/x-api-key' },
          { op: 'add', path: '/headers/authorization', value: 'Bearer {$setting.CONTACTSHIP_API_KEY}' },
        ],
        expect: { status: 401 },
      },
    ],
  },
  'x-api-key.scheme': {
    says: 'SHOULD NOT return 5xx for an API key behind a scheme',
    source: ['L20-21', 'L109'],
    because: 'line 20 requires the key; no line says that a server may not look for it behind a scheme',
    depth: 'second',
    cases: [
      {
        name: 'the scheme Bearer is before the key',
        request: [{ op: 'replace', path: '/headers/x-api-key', value: 'Bearer {$setting.CONTACTSHIP_API_KEY}' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
      },
    ],
  },
  'x-api-key.duplicate': {
    says: 'SHOULD NOT disclose to an unknown key that a contact exists',
    source: ['L109-110', 'L9'],
    because: 'no line says which error comes first, but without a valid key there is no organization to look in',
    depth: 'second',
    cases: [
      {
        name: 'a duplicate is sent with an unknown key',
        before: [{ name: 'the contact exists' }],
        request: [{ op: 'replace', path: '/headers/x-api-key', value: 'unknown-key-{$run}' }],
        expect: { status: 401 },
      },
    ],
  },
} satisfies Clauses;
