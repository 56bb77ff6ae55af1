import type { Errata } from './terms';
import { AUTH_ERRORS_PAGE, CONTACTS_PAGE, ERRORS_PAGE, HEADERS_PAGE, RATE_PAGE, SIGNATURE_PAGE } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'AX-01',
    source: ['L39', 'L80', 'L38'],
    readings: ['`contact_group_id` is a string', '`contact_group_id` is an integer'],
    taken:
      'it is sent as a string, SHOULD be returned as an integer, and is compared as text; `branch_id` is not checked',
    because: 'every value in a form is a string; the example response has an integer and no branch',
    shown: {
      by: 'success',
      as: [
        { holds: [{ type: ['$created#/contact_group_id', 'string'] }] },
        { holds: [{ type: ['$created#/contact_group_id', 'integer'] }] },
      ],
    },
  },
  {
    id: 'AX-02',
    source: ['L43', 'L66', 'L81'],
    readings: ['any text may count as true', 'only the texts "true" and "false" are booleans'],
    taken:
      '"true" and "false" are sent; a word that means neither SHOULD be rejected; "1", "0" and "TRUE" may be rejected, or read by their meaning',
    because: 'the sample sends "true", the default is false, and nothing shows another text',
    shown: {
      by: ['is_favorite.boolean'],
      as: [{ status: '2XX', holds: [{ equal: ['$created#/is_favorite', true] }] }, { status: '4XX' }],
    },
  },
  {
    id: 'AX-03',
    source: ['L36', 'L49', 'L63', 'L78'],
    readings: ['a phone number must be a valid number', 'a phone number is any string of digits'],
    taken: 'a phone number is any string of digits',
    because: 'the documented number is not valid',
    shown: { by: ['phone.documented'], as: [{ status: [400, 422] }, { status: ['2XX', 409] }] },
  },
  {
    id: 'AX-04',
    source: 'L50',
    readings: ['only + and - are rejected', 'all special characters are rejected'],
    taken:
      'plus signs, hyphens and letters are rejected; a number with a space, brackets or 00 may be accepted or rejected',
    because: 'the document names the two characters, and letters are not part of a phone number',
    shown: {
      by: ['phone.separators'],
      as: [
        { status: '2XX', holds: [{ pattern: ['$request.body#/phone', '.*\\D.*'] }] },
        { status: [400, 422], holds: [{ pattern: ['$request.body#/phone', '.*\\D.*'] }] },
      ],
    },
  },
  {
    id: 'AX-05',
    source: ['L59', 'L83'],
    readings: ['request and response in the samples belong together', 'they are from different days'],
    taken: 'they are from different days',
    because: 'they are two weeks apart, although old timestamps are rejected',
  },
  {
    id: 'AX-06',
    source: ['L35', 'L42'],
    readings: ['`name` and `full_name` are one field', 'they are two fields'],
    taken: 'they are two fields, and only `name` is returned',
    because: 'both are in the table, but only `name` is in the example response',
  },
  {
    id: 'AX-07',
    source: ['L44-45', 'L82'],
    readings: ['`file` takes precedence over `avatar`', '`avatar` takes precedence over `file`'],
    taken: 'either may win, or both together may be rejected',
    because: 'the document does not say',
  },
  {
    id: 'AX-08',
    source: ['L76-83', 'L38-42'],
    readings: ['fields that are not in the example are absent', 'they may be present'],
    taken: 'they may be present, and are reported as observations',
    because: 'an example need not be complete',
  },
  {
    id: 'AX-09',
    source: ['L30', 'L56'],
    readings: ['`phone_number_id` is required to create a contact', 'it is left over from another page'],
    taken: 'it is required',
    because: 'the table says so explicitly',
  },
  {
    id: 'AX-10',
    source: ['L32', 'L58', SIGNATURE_PAGE],
    readings: ['the raw body is signed', 'an empty string is signed'],
    taken: 'the raw body is signed; `AWALCHAT_SIGNED_BODY=empty` selects the other reading',
    because: 'the page says BODY and shows the exact text that is sent',
  },
  {
    id: 'AY-01',
    source: [HEADERS_PAGE, ERRORS_PAGE, AUTH_ERRORS_PAGE],
    readings: ['missing headers are rejected with 401', 'they are rejected with 400'],
    taken: 'both pass, and so does 403',
    because: 'one page names 401, two name 400',
    shown: {
      by: ['x-awal-signature-256.required', 'x-timestamp.required', 'x-domain.required', 'x-client-id.required'],
      as: [{ status: 401 }, { status: 400 }],
    },
  },
  {
    id: 'AY-02',
    source: [ERRORS_PAGE, AUTH_ERRORS_PAGE],
    readings: ['403 means missing permissions', '403 means an old timestamp'],
    taken: 'an old timestamp may be rejected with 400, 401 or 403',
    because: 'each page gives one of the meanings',
    shown: { by: ['x-timestamp.fresh'], as: [{ status: [400, 401] }, { status: 403 }] },
  },
  {
    id: 'AY-03',
    source: [ERRORS_PAGE, CONTACTS_PAGE],
    readings: ['invalid data is rejected with 400', 'it is rejected with 422'],
    taken: 'both pass',
    because: 'the page about contacts has both, the page about errors only 400',
    shown: { by: ['name.required', 'phone.required'], as: [{ status: 400 }, { status: 422 }] },
  },
  {
    id: 'AY-04',
    source: [ERRORS_PAGE, CONTACTS_PAGE, 'L71'],
    readings: ['the table of statuses is complete', 'pages about operations add to it'],
    taken: 'the statuses of both are documented',
    because: 'the table has no 201, 413 and 422, and the pages about contacts do',
  },
  {
    id: 'AY-07',
    source: RATE_PAGE,
    readings: ['the limit is 100 creations per minute', 'the limit is 1000'],
    taken: 'the headers SHOULD be there and fit each other; the limit is not checked',
    because: 'the table and the sample headers differ',
    shown: {
      by: 'answer',
      as: [
        { holds: [{ text: ['$response.header.x-ratelimit-limit', '100'] }] },
        { holds: [{ text: ['$response.header.x-ratelimit-limit', '1000'] }] },
      ],
    },
  },
  {
    id: 'AY-09',
    source: [SIGNATURE_PAGE, 'L25'],
    readings: ['the path below the base URL is signed', 'the full path is signed'],
    taken: 'the path below the base URL is signed; `AWALCHAT_SIGNED_PATH=full` selects the other reading',
    because: 'the sample on the page signs `/w/message/text`',
  },
  {
    id: 'AX-11',
    source: ['L25', 'L56'],
    readings: ['the base URL is account-specific', 'the base URL is the one on the companion page'],
    taken: 'it is a setting',
    because: 'the document uses a variable',
  },
] satisfies Errata;
