import type { Clauses } from './terms';
import { EITHER, ERRORS_PAGE, OTHER_TYPE } from './terms';

const BOUNDARY = 'contract-test';

/** A part of a form (RFC 7578, 4.2), with what its header says after `form-data`. */
const part = (header: string, value: string) =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data${header}\r\n\r\n${value}\r\n`;
const field = (name: string, value: string) => part(`; name="${name}"`, value);
const END = `--${BOUNDARY}--\r\n`;

const NAME = field('name', '{$unique.name}');
const PHONE = field('phone', '{$unique.digits}');

const typed = (type: string) => [{ op: 'add', path: '/headers/content-type', value: type }] as const;
const FORM = typed(`multipart/form-data; boundary=${BOUNDARY}`);

const NAMED = { equal: ['$created#/name', '{$unique.name}'] } as const;
const CALLED = { digits: ['$created#/phone', '{$unique.digits}'] } as const;
const WHOLE = { ...EITHER, onSuccess: [NAMED, CALLED] } as const;

/** Bodies that are not a proper form, or an unusual one. */
export const forms = {
  'body.boundary': {
    says: 'SHOULD reject a form without the boundary that its parts have',
    source: ['L32', 'L35-36', ERRORS_PAGE],
    because: 'the document names the form and not its boundary; without it no field can be read (RFC 2046, 5.1.1)',
    depth: 'second',
    cases: [
      {
        name: 'the content type has another boundary',
        request: typed('multipart/form-data; boundary=another'),
        expect: { status: '4XX' },
        exempt: OTHER_TYPE,
      },
      {
        name: 'the content type has no boundary',
        request: typed('multipart/form-data'),
        expect: { status: '4XX' },
        exempt: OTHER_TYPE,
      },
    ],
  },
  'body.quoted-boundary': {
    says: 'SHOULD accept a form whose boundary is in quotes',
    source: ['L32', 'https://www.rfc-editor.org/rfc/rfc2046#section-5.1.1'],
    because: 'the document names the form; its standard allows the quotes',
    depth: 'second',
    cases: [
      {
        name: 'the boundary is in quotes',
        raw: NAME + PHONE + END,
        request: typed(`multipart/form-data; boundary="${BOUNDARY}"`),
        expect: { status: '2XX', holds: [NAMED, CALLED] },
      },
    ],
  },
  'body.empty': {
    says: 'MUST reject a body without fields',
    source: ['L32', 'L35-36', ERRORS_PAGE],
    because: 'the document does not name a status',
    depth: 'second',
    cases: [
      { name: 'the body is empty', raw: '', request: FORM, expect: { status: '4XX' }, exempt: OTHER_TYPE },
      { name: 'the form has no part', raw: END, request: FORM, expect: { status: '4XX' } },
    ],
  },
  'body.unnamed': {
    says: 'SHOULD reject a form whose name is in a part without a name',
    source: ['L35', ERRORS_PAGE],
    because: 'the document requires the field; that a part is known by its name is the standard of forms',
    depth: 'second',
    cases: [
      {
        name: 'a part has no name',
        raw: part('', '{$unique.name}') + PHONE + END,
        request: FORM,
        expect: { status: '4XX' },
      },
    ],
  },
  'body.other-types': {
    says: 'SHOULD accept and return, or reject, the fields in another type of body than a form',
    source: ['L32', 'L35-36'],
    because: 'the document names the form alone, and does not say that other types are rejected',
    depth: 'second',
    cases: [
      {
        name: 'the fields are sent as JSON',
        raw: '{"name":"{$unique.name}","phone":"{$unique.digits}"}',
        request: typed('application/json'),
        expect: WHOLE,
        exempt: OTHER_TYPE,
      },

      {
        name: 'the fields are sent URL-encoded',
        raw: 'name={$unique.name}&phone={$unique.digits}',
        request: typed('application/x-www-form-urlencoded'),
        expect: WHOLE,
        exempt: OTHER_TYPE,
      },
    ],
  },
  'body.field-twice': {
    says: 'SHOULD take one of two values of a field, or reject the contact',
    source: ['L35-36'],
    because: 'no line says which of them counts',
    depth: 'second',
    cases: [
      {
        name: 'name is there twice',
        raw: NAME + field('name', '{$unique.name.other}') + PHONE + END,
        request: FORM,
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [NAMED, { equal: ['$created#/name', '{$unique.name.other}'] }],
              because: 'no line says which of them counts',
            },
          ],
        },
      },
      {
        name: 'phone is there twice',
        raw: NAME + PHONE + field('phone', '{$unique.digits.other}') + END,
        request: FORM,
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [CALLED, { digits: ['$created#/phone', '{$unique.digits.other}'] }],
              because: 'no line says which of them counts',
            },
          ],
        },
      },
    ],
  },
  'body.arguable': {
    says: 'SHOULD accept and return, or reject, what is in an unusual form',
    source: ['L32', 'L35-36'],
    because: 'the document names the form and not how strictly it is read',
    depth: 'second',
    cases: [
      {
        name: 'a byte order mark is before the form',
        raw: `\ufeff${NAME}${PHONE}${END}`,
        request: FORM,
        expect: WHOLE,
      },
      { name: 'the form has no end', raw: NAME + PHONE, request: FORM, expect: WHOLE },
      {
        name: 'a part has an unknown charset',
        raw: part('; name="name"\r\nContent-Type: text/plain; charset=x-unknown', '{$unique.name}') + PHONE + END,
        request: FORM,
        expect: WHOLE,
        exempt: OTHER_TYPE,
      },
      {
        name: 'name is sent as a file',
        raw: part('; name="name"; filename="name.txt"', '{$unique.name}') + PHONE + END,
        request: FORM,
        expect: WHOLE,
      },
      {
        name: 'phone is sent as a list',
        raw: NAME + field('phone[]', '{$unique.digits}') + END,
        request: FORM,
        expect: WHOLE,
      },
    ],
  },
} satisfies Clauses;
