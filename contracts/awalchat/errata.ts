import type { Errata } from './terms';
import { SIGNATURE_PAGE } from './terms';

/** Contradictions in the document, and the reading taken for each. */
export const errata = [
  {
    id: 'AX-01',
    source: ['L39', 'L80', 'L38'],
    readings: ['`contact_group_id` is a string', '`contact_group_id` is an integer'],
    taken:
      'it is sent as a string, SHOULD be returned as an integer, and is compared as text; `branch_id` is not checked',
    because: 'every value in a form is a string; the example response has an integer and no branch',
  },
  {
    id: 'AX-02',
    source: ['L43', 'L66', 'L81'],
    readings: ['any text may count as true', 'only the texts "true" and "false" are booleans'],
    taken: '"true" and "false" are sent; any other text SHOULD be rejected',
    because: 'the sample sends the text "true", and the example returns true',
  },
  {
    id: 'AX-03',
    source: ['L36', 'L49', 'L63', 'L78'],
    readings: ['a phone number must be a valid number', 'a phone number is any string of digits'],
    taken: 'a phone number is any string of digits',
    because: 'the documented number is not valid',
  },
  {
    id: 'AX-04',
    source: 'L50',
    readings: ['only + and - are rejected', 'all special characters are rejected'],
    taken: 'plus signs, hyphens and letters are rejected; spaces and brackets are not checked',
    because: 'the document names the two characters, and letters are not part of a phone number',
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
    taken: 'no case sends both',
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
