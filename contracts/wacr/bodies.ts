import type { Clauses } from './terms';

const UNSTATED = { from: ['answers.status'], because: 'the document does not state the status' } as const;

/** What a request has besides its values: JSON, media type, credentials. */
export const bodies = {
  'body.object': {
    says: 'MUST reject a body that is not an object',
    source: ['L83-88', 'L107', 'L134'],
    because: 'it has none of the required fields; the document does not state the status',
    depth: 'second',
    cases: [
      { name: 'there is no body', raw: '', expect: { status: '4XX' }, exempt: UNSTATED },
      { name: 'the body is null', raw: 'null', expect: { status: '4XX' }, exempt: UNSTATED },
      {
        name: 'the body is a list with the contact',
        raw: '[{"firstname": "Contract", "lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}}]',
        expect: { status: '4XX' },
        exempt: UNSTATED,
      },
    ],
  },
  'body.malformed': {
    says: 'SHOULD reject JSON that is cut off at its end',
    source: 'L134',
    because: 'the document asks for JSON; the contact can be read, but is not all that was sent',
    depth: 'second',
    cases: [
      {
        name: 'the closing brace is missing',
        raw: '{"firstname": "Contract", "lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}',
        expect: { status: '4XX' },
        exempt: UNSTATED,
      },
      {
        name: 'the last text is not closed',
        raw: '{"source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}, "firstname": "Contract", "phone": "{$unique.phone}", "type": "lead", "lastname": "{$unique.name}',
        expect: { status: '4XX' },
        exempt: UNSTATED,
      },
    ],
  },
  'body.lenient': {
    says: 'SHOULD NOT return 5xx for JSON that only some parsers read',
    source: 'L134',
    because:
      'RFC 8259 lets parsers accept such forms, read either of two members of one name, and ignore a byte order mark',
    depth: 'second',
    cases: [
      {
        name: 'a comma follows the last field',
        raw: '{"firstname": "Contract", "lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID},}',
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNSTATED,
      },
      {
        name: 'firstname is sent twice',
        raw: '{"firstname": "First", "lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}, "firstname": "Second"}',
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode', '$created#/firstname'] },
        exempt: UNSTATED,
      },
      {
        name: 'a byte order mark is in front',
        raw: '\ufeff{"firstname": "Contract", "lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}}',
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNSTATED,
      },
    ],
  },
  'body.escapes': {
    says: 'SHOULD accept JSON with line breaks between its tokens and escapes in its texts',
    source: 'L134',
    because: 'each is part of JSON (RFC 8259, 2 and 7), but not of the example',
    depth: 'second',
    cases: [
      {
        name: 'the body has line breaks, tabs, and escaped letters',
        raw: '\r\n{\r\n\t"first\\u006eame" : "Zo\\u00eb \\ud83d\\ude00 \\/",\r\n\t"lastname": "{$unique.name}", "phone": "{$unique.phone}", "type": "lead", "source_id": {$setting.WACR_SOURCE_ID}, "status_id": {$setting.WACR_STATUS_ID}\r\n}\r\n',
        expect: { status: '2XX', holds: [{ equal: ['$created#/firstname', 'Zoë 😀 /'] }] },
        exempt: { from: ['response.firstname'], because: 'the clause judges the text itself' },
      },
    ],
  },
  'body.media-type': {
    says: 'SHOULD accept JSON under each spelling of its media type',
    source: 'L134',
    because: 'the document shows one spelling; case has no meaning, and parameters are allowed (RFC 9110, 8.3.1)',
    depth: 'second',
    cases: [
      {
        name: 'the content type has a charset',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=utf-8' }],
        expect: { status: '2XX' },
      },
      {
        name: 'the content type is in upper case',
        request: [{ op: 'add', path: '/headers/content-type', value: 'APPLICATION/JSON' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'body.other-type': {
    says: 'SHOULD NOT return 5xx for another content type or charset',
    source: 'L134',
    because: 'the document names one content type, but does not say what happens to others',
    depth: 'second',
    cases: [
      {
        name: 'the content type is text/plain',
        request: [{ op: 'add', path: '/headers/content-type', value: 'text/plain' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNSTATED,
      },
      {
        name: 'the charset is unknown',
        request: [{ op: 'add', path: '/headers/content-type', value: 'application/json; charset=unknown' }],
        expect: { status: ['2XX', '4XX'], observe: ['$statusCode'] },
        exempt: UNSTATED,
      },
    ],
  },
} satisfies Clauses;
