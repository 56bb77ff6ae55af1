import type { Clauses } from './terms';
import { EITHER, ERRORS_PAGE, NOT_SAID, OWN_NAME, OWN_NUMBER, SENT_NUMBER } from './terms';

const NO_PHONE = {
  from: ['response.phoneNumber'],
  because: 'only an identifier that is a phone number has to be returned as one',
} as const;

/** Unusual values of the required parameters. */
export const edges = {
  'identifier.forms': {
    says: 'SHOULD accept and return, or reject, a phone number that has other characters than digits',
    source: ['L16', 'L53'],
    because: 'the only documented number has digits alone, and no line says which forms are valid (BX-05)',
    depth: 'second',
    cases: [
      {
        name: 'the number has a plus sign',
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.phone}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has a space',
        request: [{ op: 'replace', path: '/body/identifier', value: '1 {$unique.national}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has a dash',
        request: [{ op: 'replace', path: '/body/identifier', value: '1-{$unique.national}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has a dot',
        request: [{ op: 'replace', path: '/body/identifier', value: '1.{$unique.national}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has parentheses',
        request: [{ op: 'replace', path: '/body/identifier', value: '(1){$unique.national}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number begins with two zeros',
        request: [{ op: 'replace', path: '/body/identifier', value: '00{$unique.digits}' }],
        expect: {
          ...EITHER,
          onSuccess: [{ anyOf: [SENT_NUMBER, OWN_NUMBER], because: 'a server may read them as a plus sign' }],
        },
      },
      {
        name: 'an extension follows the number',
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits}x12' }],
        expect: {
          ...EITHER,
          onSuccess: [{ anyOf: [SENT_NUMBER, OWN_NUMBER], because: 'WhatsApp knows no extensions' }],
        },
      },
      {
        name: 'the identifier has letters',
        request: [{ op: 'replace', path: '/body/identifier', value: 'contract-{$run}' }],
        expect: { ...EITHER, onSuccess: [OWN_NAME] },
        exempt: NO_PHONE,
      },
    ],
  },
  'identifier.lengths': {
    says: 'SHOULD accept and return whole, or reject, short and long phone numbers',
    source: ['L16', 'L53'],
    because: 'no line states a length; E.164 ends at 15 digits, and the documented number is too short for it (BX-08)',
    depth: 'second',
    cases: [
      {
        name: 'the number has seven digits',
        request: [{ op: 'replace', path: '/body/identifier', value: '5550100' }],
        expect: {
          ...EITHER,
          onSuccess: [
            {
              anyOf: [SENT_NUMBER, { pattern: ['$created#/phoneNumber', '.*5\\D*5\\D*5\\D*0\\D*1\\D*0\\D*0'] }],
              because: 'it is a local number, before which a server may put the codes of its country and area',
            },
          ],
        },
      },
      {
        name: 'the number has 15 digits',
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits:15}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has 16 digits',
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits:16}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number has 100 digits',
        request: [{ op: 'replace', path: '/body/identifier', value: '{$unique.digits:100}' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
    ],
  },
  'identifier.countries': {
    says: 'SHOULD accept and return, or reject, phone numbers of other countries',
    source: ['L16', 'L53'],
    because: 'no line names countries; the numbers are reserved for fiction, so that they may exist already',
    depth: 'second',
    cases: [
      {
        name: 'the number is British',
        request: [{ op: 'replace', path: '/body/identifier', value: '447700900142' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
      {
        name: 'the number is Australian',
        request: [{ op: 'replace', path: '/body/identifier', value: '61491570156' }],
        expect: { ...EITHER, onSuccess: [SENT_NUMBER] },
      },
    ],
  },
  'identifier.number': {
    says: 'SHOULD accept and return, or reject, a phone number that is not a text',
    source: ['L16', ERRORS_PAGE],
    because: 'a server may convert a JSON number to the String that the document asks for, or reject it',
    depth: 'second',
    cases: [
      {
        name: 'identifier is a number',
        request: [{ op: 'replace', path: '/body/identifier', value: 447700900153 }],
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/phoneNumber', '447700900153'] }] },
      },
    ],
  },
  'name.number': {
    says: 'SHOULD accept and return, or reject, a name that is not a text',
    source: ['L18', ERRORS_PAGE],
    because: 'a server may convert a JSON number to the String that the document asks for, or reject it',
    depth: 'second',
    cases: [
      {
        name: 'name is a number',
        request: [{ op: 'replace', path: '/body/name', value: 1234567 }],
        needs: ['LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted'],
        expect: { ...EITHER, onSuccess: [{ text: ['$created#/name', '$request.body#/name'] }] },
      },
    ],
  },
  'name.spaces': {
    says: 'SHOULD accept and return, or reject, a name with spaces or control characters around it',
    source: 'L18',
    because: 'no line says which names are valid; a server may trim them',
    depth: 'second',
    cases: [
      {
        name: 'spaces are around the name',
        request: [{ op: 'replace', path: '/body/name', value: '  {$unique.name}  ' }],
        expect: { ...EITHER, onSuccess: [{ contains: ['$created#/name', '$unique.name'] }] },
      },
      {
        name: 'a null character ends the name',
        request: [{ op: 'replace', path: '/body/name', value: '{$unique.name}\u0000' }],
        expect: { ...EITHER, onSuccess: [{ contains: ['$created#/name', '$unique.name'] }] },
      },
    ],
  },
  'source.values': {
    says: 'SHOULD accept and return, or reject, a source other than `whatsapp`',
    source: ['L17', 'https://docs.callbell.eu/api/reference/object_types/channel'],
    because: 'the type Source is never defined (BX-10); another page lists channels',
    depth: 'second',
    cases: [
      {
        name: 'source is telegram',
        request: [{ op: 'replace', path: '/body/source', value: 'telegram' }],
        expect: { ...EITHER, onSuccess: [{ equal: ['$created#/source', '$request.body#/source'] }, OWN_NAME] },
        exempt: NO_PHONE,
      },
      {
        name: 'source has another case',
        request: [{ op: 'replace', path: '/body/source', value: 'WhatsApp' }],
        expect: { ...EITHER, onSuccess: [{ sameNames: ['$created#/source', '$request.body#/source'] }, OWN_NUMBER] },
      },
      {
        name: 'source is unknown',
        request: [{ op: 'replace', path: '/body/source', value: 'carrier pigeon' }],
        expect: { ...EITHER, onSuccess: [OWN_NAME] },
        exempt: NO_PHONE,
      },
    ],
  },
  'source.true': {
    says: 'SHOULD NOT return 5xx for a source that is true',
    source: ['L17', ERRORS_PAGE],
    because: NOT_SAID,
    depth: 'second',
    cases: [
      {
        name: 'source is true',
        request: [{ op: 'replace', path: '/body/source', value: true }],
        expect: { ...EITHER, onSuccess: [OWN_NAME] },
        exempt: NO_PHONE,
      },
    ],
  },
} satisfies Clauses;
