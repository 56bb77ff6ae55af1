import type { Clauses } from './terms';
import { EITHER, ERRORS_PAGE, FORMAT_PAGE, NO_STATUS, NOT_SAID, OWN_NAME, OWN_NUMBER } from './terms';

const OWN = [OWN_NUMBER, OWN_NAME] as const;

/** What is sent around the parameters. */
export const bodies = {
  'body.no-object': {
    says: 'MUST reject a body that is not an object',
    source: ['L12', 'L16-18', ERRORS_PAGE],
    because: NO_STATUS,
    depth: 'second',
    cases: [
      { name: 'the body is null', raw: 'null', expect: { status: '4XX' } },
      { name: 'the body is a number', raw: '0', expect: { status: '4XX' } },
      { name: 'the body is true', raw: 'true', expect: { status: '4XX' } },
    ],
  },
  'body.broken': {
    says: 'SHOULD reject a body that is not JSON',
    source: [FORMAT_PAGE, ERRORS_PAGE],
    because: 'only a companion page says that the API accepts JSON payloads only',
    depth: 'second',
    cases: [
      {
        name: 'the last brace is missing',
        raw: '{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"',
        expect: { status: '4XX' },
      },
      {
        name: 'the last text is not closed',
        raw: '{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}}',
        expect: { status: '4XX' },
      },
      {
        name: 'texts are in single quotes',
        raw: "{'identifier':'{$unique.digits}','source':'whatsapp','name':'{$unique.name}'}",
        expect: { status: '4XX' },
      },
      {
        name: 'text follows the JSON',
        raw: '{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"} end',
        expect: { status: '4XX' },
      },
    ],
  },
  'body.forms': {
    says: 'SHOULD take the parameters as they were sent from a body in an unusual form, or reject it',
    source: ['L16-18', FORMAT_PAGE],
    because: 'no line says how a server has to read it; parsers of JSON may accept more (RFC 8259, section 9)',
    depth: 'second',
    cases: [
      {
        name: 'a key comes twice',
        raw: '{"name":"{$unique.name.other}","identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"}',
        expect: {
          ...EITHER,
          onSuccess: [
            OWN_NUMBER,
            {
              anyOf: [{ equal: ['$created#/name', '$unique.name.other'] }, OWN_NAME],
              because: 'JSON does not say which of them counts',
            },
          ],
        },
      },
      {
        name: 'a byte order mark comes first',
        raw: '\ufeff{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"}',
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'a comma follows the last value',
        raw: '{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}",}',
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the contact is in a list',
        raw: '[{"identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"}]',
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the content type is plain text',
        request: [{ op: 'add', path: '/headers/content-type', value: 'text/plain' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the content type is that of a form',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/x-www-form-urlencoded' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'the charset is unknown',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=unknown' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
      {
        name: 'parameters of the response are sent',
        raw: '{"uuid":"none","createdAt":"0","phoneNumber":"0","identifier":"{$unique.digits}","source":"whatsapp","name":"{$unique.name}"}',
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
  'body.spelling': {
    says: 'SHOULD accept the parameters in any spelling of JSON',
    source: ['L12', 'L16-18', FORMAT_PAGE],
    because: 'only a companion page says that the payload is JSON; its order, white space and escapes have no meaning',
    depth: 'second',
    cases: [
      {
        name: 'the JSON is on several lines and in another order',
        raw: '\r\n{\n\t"name" : "{$unique.name}",\n\t"source" : "whatsapp",\n\t"identifier" : "{$unique.digits}"\n}\n',
        expect: { status: '2XX', holds: OWN },
      },
      {
        name: 'characters are escaped',
        raw: '{"identifier":"{$unique.digits}","\\u0073ource":"what\\u0073app","name":"{$unique.name} \\u005a\\/\\ud83d\\ude00"}',
        expect: { status: '2XX', holds: [OWN_NUMBER, { equal: ['$created#/name', '{$unique.name} Z/😀'] }] },
        exempt: { from: ['response.name', 'response.source'], because: 'the clause judges what the escapes mean' },
      },
    ],
  },
  'accept.header': {
    says: 'SHOULD NOT return 5xx when another type of response is preferred',
    source: [FORMAT_PAGE, ERRORS_PAGE],
    because: `${NOT_SAID}; a page asks for the header, and no documented request sends it`,
    depth: 'second',
    cases: [
      {
        name: 'another type is preferred',
        request: [{ op: 'replace', path: '/headers/accept', value: 'application/xml, application/json;q=0.5' }],
        expect: { ...EITHER, onSuccess: OWN },
      },
    ],
  },
} satisfies Clauses;
