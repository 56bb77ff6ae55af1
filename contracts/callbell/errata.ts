import type { Errata } from './terms';

/** Contradictions of the document, and the readings that are taken. */
export const errata = [
  {
    id: 'BX-01',
    source: ['L43', 'L49-62'],
    readings: ['contact is an object', 'contact is a list with one object'],
    taken: 'both pass; the report tells which one it is',
    because: 'the table declares the one, the example shows the other',
  },
  {
    id: 'BX-02',
    source: 'L24',
    readings: ['tags are one text with commas', 'tags are a list of texts'],
    taken: 'tags are a list of texts',
    because: 'the declared type is String[], and the example is a list in all but its quotes',
  },
  {
    id: 'BX-03',
    source: 'L25',
    readings: ['custom_fields is a text', 'custom_fields is an object with texts'],
    taken: 'custom_fields is an object with texts',
    because: 'the description says object, the notation String{} is the author’s own',
  },
  {
    id: 'BX-04',
    source: ['L25-26', 'L59-60'],
    readings: ['names are in snake case', 'names are in camel case'],
    taken: 'snake case goes in, camel case comes out',
    because: 'the tables and the example show it so',
  },
  {
    id: 'BX-05',
    source: ['L16', 'L53'],
    readings: ['identifier comes back as phoneNumber', 'identifier comes back nowhere'],
    taken: 'for WhatsApp it comes back as phoneNumber, compared by its digits',
    because: 'the identifier is the phone number in WhatsApp; the get page shows it with blanks',
  },
  {
    id: 'BX-06',
    source: ['L27', 'L50-61'],
    readings: ['the team comes back', 'the team does not come back'],
    taken: 'nothing is expected of it',
    because: 'the example has no team, the object page has one without a shape',
  },
  {
    id: 'BX-07',
    source: ['L27', 'L51'],
    readings: ['a uuid has dashes', 'a uuid is 32 hexadecimal digits'],
    taken: 'a uuid SHOULD be 32 hexadecimal digits',
    because: 'each example is',
  },
  {
    id: 'BX-08',
    source: 'L53',
    readings: ['a phone number is possible in some country', 'a phone number is any text of digits'],
    taken: 'a phone number is any text of digits',
    because: 'the documented one is possible nowhere',
  },
  {
    id: 'BX-09',
    source: 'L32',
    readings: ['user and team both need to exist', 'one of them needs to exist'],
    taken: 'no case breaks the precondition and expects an outcome, only the absence of a server fault',
    because: 'what happens is not said',
  },
  {
    id: 'BX-10',
    source: ['L17', 'L43'],
    readings: ['source is one of a list', 'source is any text'],
    taken: 'source is a text, and whatsapp is accepted',
    because: 'the type is named and never defined',
  },
  {
    id: 'BX-11',
    source: ['L54', 'L59'],
    readings: ['avatarUrl and assignedUser are texts', 'they are texts or null'],
    taken: 'they are texts or null',
    because: 'the example has null',
  },
] satisfies Errata;
