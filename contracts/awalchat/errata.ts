import type { Errata } from './terms';
import { SIGNATURE_PAGE } from './terms';

/** Contradictions of the document, and the readings that are taken. */
export const errata = [
  {
    id: 'AX-01',
    source: ['L39', 'L80', 'L38'],
    readings: ['contact_group_id is a string', 'contact_group_id is an integer'],
    taken:
      'it goes in as a string and SHOULD come out as an integer, the same as text; nothing is expected of branch_id',
    because: 'a form has only texts, the example of the answer has an integer and no branch',
  },
  {
    id: 'AX-02',
    source: ['L43', 'L66', 'L81'],
    readings: ['any text may count as true', 'the texts true and false are booleans'],
    taken: 'true and false are sent; another text SHOULD be refused',
    because: 'the sample sends true, the example returns true',
  },
  {
    id: 'AX-03',
    source: ['L36', 'L49', 'L63', 'L78'],
    readings: ['a phone number has to be possible', 'a phone number is digits'],
    taken: 'a phone number is digits',
    because: 'the documented one is not possible',
  },
  {
    id: 'AX-04',
    source: 'L50',
    readings: ['only + and - are refused', 'all special characters are refused'],
    taken: 'a plus sign, a hyphen and letters are refused; nothing is said of blanks and brackets',
    because: 'the two characters are named, and letters are no phone number',
  },
  {
    id: 'AX-05',
    source: ['L59', 'L83'],
    readings: ['the sample is one exchange', 'request and answer are of different days'],
    taken: 'they are of different days',
    because: 'they are two weeks apart, while old timestamps are refused',
  },
  {
    id: 'AX-06',
    source: ['L35', 'L42'],
    readings: ['name and full_name are one field', 'they are two fields'],
    taken: 'they are two fields, of which name comes back',
    because: 'both are in the table, only name is in the example of the answer',
  },
  {
    id: 'AX-07',
    source: ['L44-45', 'L82'],
    readings: ['file wins over avatar', 'avatar wins over file'],
    taken: 'no case sends both',
    because: 'nothing is said of it',
  },
  {
    id: 'AX-08',
    source: ['L76-83', 'L38-42'],
    readings: ['fields that the example lacks are absent', 'they may be there'],
    taken: 'they may be there, and are reported as observed',
    because: 'an example need not be complete',
  },
  {
    id: 'AX-09',
    source: ['L30', 'L56'],
    readings: ['phone_number_id is needed to create a contact', 'it is left over from another page'],
    taken: 'it is needed',
    because: 'the table says so in so many words',
  },
  {
    id: 'AX-10',
    source: ['L32', 'L58', SIGNATURE_PAGE],
    readings: ['the raw body is signed', 'an empty text is signed'],
    taken: 'the raw body is signed; AWALCHAT_SIGNED_BODY=empty takes the other reading',
    because: 'the page says BODY and shows the very text that is sent',
  },
  {
    id: 'AY-09',
    source: [SIGNATURE_PAGE, 'L25'],
    readings: ['the path below the base URL is signed', 'the full path is signed'],
    taken: 'the path below the base URL is signed; AWALCHAT_SIGNED_PATH=full takes the other reading',
    because: 'the sample of the page signs /w/message/text',
  },
  {
    id: 'AX-11',
    source: ['L25', 'L56'],
    readings: ['the base URL is the reader’s own', 'the base URL is that of the companion page'],
    taken: 'it is a setting',
    because: 'the document leaves it a variable',
  },
] satisfies Errata;
