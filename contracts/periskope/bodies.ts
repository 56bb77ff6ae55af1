import type { Clauses } from './terms';
import { EITHER, NO_STATUS } from './terms';

const SENT_NAME = { equal: ['$created#/contact_name', '{$unique.name}'] } as const;
const JSON_RFC = 'https://www.rfc-editor.org/rfc/rfc8259';

/** Bodies that are broken, unusual, or of another type. */
export const bodies = {
  'body.types': {
    says: 'MUST reject JSON that is not an object',
    source: ['L109-113'],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      { name: 'the body is null', raw: 'null', expect: { status: '4XX' } },
      { name: 'the body is a number', raw: '{$unique.digits}', expect: { status: '4XX' } },
      { name: 'the body is an empty list', raw: '[]', expect: { status: '4XX' } },
    ],
  },
  'body.broken': {
    says: 'MUST reject a body that has no end, or more than one',
    source: ['L107-110'],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      {
        name: 'the body lacks its closing brace',
        raw: '{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}"',
        expect: { status: '4XX' },
      },
      {
        name: 'a text of the body lacks its closing quote',
        raw: '{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}}',
        expect: { status: '4XX' },
      },
      {
        name: 'another object follows the body',
        raw: '{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}"} {"is_internal": true}',
        expect: { status: '4XX' },
      },
    ],
  },
  'body.lenient': {
    says: 'SHOULD return what a body with small mistakes says, or reject it',
    source: ['L107-110', JSON_RFC],
    because: 'a parser may accept more than JSON (RFC 8259, 9), and the document has no error',
    depth: 'second',
    cases: [
      {
        name: 'a comma follows the last member',
        raw: '{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}",}',
        expect: { ...EITHER, onSuccess: [SENT_NAME] },
      },
      {
        name: 'the texts are in single quotes',
        raw: "{'contact_name': '{$unique.name}', 'contact_id': '{$unique.digits}'}",
        expect: { ...EITHER, onSuccess: [SENT_NAME] },
      },
      {
        name: 'the body starts with a byte order mark',
        raw: '\ufeff{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}"}',
        expect: { ...EITHER, onSuccess: [SENT_NAME] },
      },
      {
        name: 'the body has contact_name twice',
        raw: '{"contact_name": "{$unique.name.other}", "contact_name": "{$unique.name}", "contact_id": "{$unique.digits}"}',
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [{ equal: ['$created#/contact_name', '{$unique.name.other}'] }, SENT_NAME],
              because: 'either of the two may count (RFC 8259, 4)',
            },
          ],
        },
      },
    ],
  },
  'body.spelling': {
    says: 'MUST accept any spelling of a JSON body',
    source: ['L107-110', JSON_RFC],
    depth: 'second',
    cases: [
      {
        name: 'keys and values have escapes',
        raw: '{"contact\\u005fname":"{$unique.name}\\u0020\\u00e9\\ud83d\\ude00\\/","contact_id":"{$unique.digits}"}',
        expect: {
          status: '2XX',
          holds: [{ equal: ['$created#/contact_name', '{$unique.name} é😀/'] }],
        },
        exempt: { from: ['response.contact_name'], because: 'the clause judges this field itself' },
      },
      {
        name: 'the body is on several lines, its keys in another order',
        raw: '\r\n{\r\n\t"is_internal" : true ,\n\t"contact_id" : "{$unique.digits}" ,\n\t"contact_name" : "{$unique.name}"\n}\n',
        expect: { status: '2XX' },
      },
    ],
  },
  'body.prototype': {
    says: 'SHOULD NOT take values from a key `__proto__`',
    source: ['L110-113', 'L137'],
    because: 'the document does not list the key; a program that copies the body may take it for a parent of the body',
    depth: 'second',
    cases: [
      {
        name: 'a key named __proto__ has is_internal',
        raw: '{"contact_name": "{$unique.name}", "contact_id": "{$unique.digits}", "__proto__": {"is_internal": true}}',
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [{ absent: '$created#/is_internal' }, { unequal: ['$created#/is_internal', true] }],
              because: 'a companion page lets a contact have null',
            },
          ],
        },
      },
    ],
  },
  'body.charset': {
    says: 'SHOULD accept the content type `application/json` in any spelling',
    source: ['L107-108', 'https://www.rfc-editor.org/rfc/rfc9110#section-8.3'],
    because: 'the document has the plain one; letter case does not matter, and clients add a charset',
    depth: 'second',
    cases: [
      {
        name: 'the content type has a charset',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=utf-8' }],
        expect: { status: '2XX' },
      },
      {
        name: 'the content type is in capitals',
        request: [{ op: 'add', path: '/headers/content-type', value: 'APPLICATION/JSON' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'body.media-type': {
    says: 'SHOULD return what a body of another content type says, or reject it',
    source: ['L107-108'],
    because: 'the document has one content type, but does not say that others are rejected',
    depth: 'second',
    cases: [
      {
        name: 'the content type is text/plain',
        request: [{ op: 'add', path: '/headers/content-type', value: 'text/plain' }],
        expect: { ...EITHER, onSuccess: [SENT_NAME] },
      },
      {
        name: 'the charset is unknown',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=unknown' }],
        expect: { ...EITHER, onSuccess: [SENT_NAME] },
      },
    ],
  },
} satisfies Clauses;
