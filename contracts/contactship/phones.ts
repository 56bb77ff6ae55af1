import type { Expectation } from '../expectation';
import type { Clauses } from './terms';

/** A number has the digits that were sent; where no line says what happens, a rejection passes as well. */
const PHONE = {
  status: ['2XX', 400],
  onSuccess: [{ digits: ['$created#/phone_number', '$request.body#/phone_number'] }],
  observe: ['$statusCode'],
} as const satisfies Expectation;

const AS_SENT = {
  from: ['phone_number.returned-international'],
  because: 'a server may return the number as it was sent',
} as const;

/** Unusual phone numbers. */
export const phones = {
  'phone_number.lengths': {
    says: 'SHOULD accept and return, or reject, the shortest and longest phone numbers',
    source: ['L27', 'L79', 'L108'],
    because: 'the document states no lengths; E.164 allows 15 digits, and the numbers have none of a numbering plan',
    depth: 'second',
    cases: [
      {
        name: 'phone_number has 15 digits',
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.phone:16}' }],
        expect: PHONE,
      },
      {
        name: 'phone_number has 8 digits',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+15550100' }],
        expect: { ...PHONE, status: ['2XX', 400, 409] },
      },
    ],
  },
  'phone_number.countries': {
    says: 'SHOULD accept phone numbers of several countries',
    source: ['L27', 'L110', 'L122'],
    because: 'line 27 shows one country as an example; a contact with a number reserved for fiction may exist already',
    depth: 'second',
    cases: [
      {
        name: 'phone_number is Australian',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+61491570156' }],
        expect: { ...PHONE, status: ['2XX', 409] },
      },
      {
        name: 'phone_number is Swedish',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+46701740605' }],
        expect: { ...PHONE, status: ['2XX', 409] },
      },
    ],
  },
  'phone_number.separators': {
    says: 'SHOULD return a phone number in another notation with the same digits, or reject it',
    source: ['L27', 'L79', 'L284'],
    because: 'line 27 shows one notation, which line 284 recommends; no line speaks of others',
    depth: 'second',
    cases: [
      {
        name: 'phone_number has a space',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+1 {$unique.national}' }],
        expect: PHONE,
        exempt: AS_SENT,
      },
      {
        name: 'phone_number has a hyphen',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+1-{$unique.national}' }],
        expect: PHONE,
        exempt: AS_SENT,
      },
      {
        name: 'phone_number has parentheses',
        request: [{ op: 'replace', path: '/body/phone_number', value: '(+1){$unique.national}' }],
        expect: PHONE,
        exempt: AS_SENT,
      },
      {
        name: 'phone_number has no plus sign',
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.digits}' }],
        expect: PHONE,
        exempt: AS_SENT,
      },
    ],
  },
  'phone_number.malformed': {
    says: 'SHOULD reject with 400 what is nearly a phone number',
    source: ['L27', 'L108'],
    because: 'line 27 demands the international format without a definition; E.164 excludes these',
    depth: 'second',
    cases: [
      {
        name: 'phone_number is a plus sign',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+' }],
        expect: { status: 400 },
      },
      {
        name: 'phone_number has letters between its digits',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+1abc{$unique.national}' }],
        expect: { status: 400 },
      },
      {
        name: 'phone_number has two plus signs',
        request: [{ op: 'replace', path: '/body/phone_number', value: '+{$unique.phone}' }],
        expect: { status: 400 },
      },
      {
        name: 'phone_number has 25 digits',
        request: [{ op: 'replace', path: '/body/phone_number', value: '{$unique.phone:26}' }],
        expect: { status: 400 },
      },
    ],
  },
} satisfies Clauses;
