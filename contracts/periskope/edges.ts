import type { Clauses } from './terms';
import { EITHER, READ_PAGE } from './terms';

const OTHER_DIGITS = { contains: ['$created#/contact_id', '{$unique.digits}'] } as const;
const SAME_NAME = { contains: ['$created#/contact_name', '{$unique.name}'] } as const;
/** Absent or null is not true either. */
const NOT_INTERNAL = {
  anyOf: [{ absent: '$created#/is_internal' }, { unequal: ['$created#/is_internal', true] }],
  because: 'a companion page lets a contact have null',
} as const;
const LABELS = Array.from({ length: 30 }, (_, index) => `many-${index + 1}-{$run}`).join(',');

/** Values that are unusual, or nearly wrong. */
export const edges = {
  'contact_id.lengths': {
    says: 'SHOULD return a `contact_id` of unusual length with all its digits, or reject it',
    source: ['L122-126'],
    because: 'the document has no length; E.164 has at most 15 digits, and a server may check the number',
    depth: 'second',
    cases: [
      {
        name: 'contact_id has 15 digits, the most of E.164',
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits:15}' }],
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }] },
      },
      {
        name: 'contact_id has 24 digits',
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits:24}' }],
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }] },
      },
      {
        name: 'contact_id is zero',
        request: [{ op: 'replace', path: '/body/contact_id', value: '0' }],
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }] },
      },
      {
        name: 'contact_id starts with two zeros in place of a plus sign',
        request: [{ op: 'replace', path: '/body/contact_id', value: '00{$unique.digits}' }],
        expect: { ...EITHER, onSuccess: [OTHER_DIGITS] },
      },
    ],
  },
  'contact_id.countries': {
    says: 'SHOULD know a number of any country once it was sent',
    source: ['L122-124', READ_PAGE],
    because: 'the numbers may exist, so that their creation may be rejected; only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'a British number is read',
        before: [
          {
            name: 'the contact was sent',
            request: [{ op: 'replace', path: '/body/contact_id', value: '447700900123' }],
            status: ['2XX', '4XX'],
          },
        ],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [{ digits: ['$created#/contact_id', '$before.0.request.body#/contact_id'] }],
        },
      },
      {
        name: 'an Australian number is read',
        before: [
          {
            name: 'the contact was sent',
            request: [{ op: 'replace', path: '/body/contact_id', value: '61491570156' }],
            status: ['2XX', '4XX'],
          },
        ],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [{ digits: ['$created#/contact_id', '$before.0.request.body#/contact_id'] }],
        },
      },
    ],
  },
  'contact_id.characters': {
    says: 'SHOULD return a `contact_id` without the characters that are not digits, or reject it',
    source: ['L124-126', 'L243'],
    because: 'the document excludes special characters, but has no error: a server may also correct the value',
    depth: 'second',
    cases: [
      {
        name: 'contact_id ends in a line break',
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits}\n' }],
        expect: {
          ...EITHER,
          onSuccess: [OTHER_DIGITS, { pattern: ['$created#/contact_id', '\\d+(?:@[a-z.]+)?'] }],
        },
      },
      {
        name: 'contact_id ends in an Arabic digit',
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits}\u0667' }],
        expect: {
          ...EITHER,
          onSuccess: [OTHER_DIGITS, { pattern: ['$created#/contact_id', '\\d+(?:@[a-z.]+)?'] }],
        },
      },
      {
        name: 'contact_id ends in the character U+0000',
        request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits}\u0000' }],
        expect: {
          ...EITHER,
          onSuccess: [OTHER_DIGITS, { pattern: ['$created#/contact_id', '\\d+(?:@[a-z.]+)?'] }],
        },
      },
    ],
  },
  'contact_name.characters': {
    says: 'SHOULD return a `contact_name` with characters that no one can see, or reject it',
    source: 'L115-118',
    because: 'the schema allows any text, but stores may not take each character, and a server may trim a text',
    depth: 'second',
    cases: [
      {
        name: 'contact_name ends in the character U+0000',
        request: [{ op: 'replace', path: '/body/contact_name', value: '{$unique.name}\u0000' }],
        expect: { ...EITHER, onSuccess: [SAME_NAME] },
      },
      {
        name: 'contact_name ends in one half of a surrogate pair',
        raw: '{"contact_name": "{$unique.name}\\ud83d", "contact_id": "{$unique.digits}"}',
        expect: { ...EITHER, onSuccess: [SAME_NAME] },
      },
      {
        name: 'contact_name has spaces around it',
        request: [{ op: 'replace', path: '/body/contact_name', value: '  {$unique.name}  ' }],
        expect: { ...EITHER, onSuccess: [SAME_NAME] },
      },
    ],
  },
  'labels.many': {
    says: 'SHOULD accept many labels, and return each',
    source: ['L131-133'],
    because: 'the document has no limit, but a server may need one',
    depth: 'second',
    cases: [
      {
        name: 'thirty labels are sent',
        request: [{ op: 'replace', path: '/body/labels', value: LABELS }],
        expect: { status: '2XX', holds: [{ includesNames: ['$created#/labels', '$request.body#/labels'] }] },
        exempt: { from: ['response.labels'], because: 'the clause judges this field itself' },
      },
    ],
  },
  'labels.characters': {
    says: 'SHOULD accept labels with spaces, quotes, markup and emoji, and return them unchanged',
    source: ['L128', 'L131-133'],
    because: 'the document excludes only the comma, which separates labels',
    depth: 'second',
    cases: [
      {
        name: 'each label has other unusual characters',
        request: [
          {
            op: 'replace',
            path: '/body/labels',
            value: `two words {$run},O'Brien "Bo" {$run},<b>a</b> & {$run},100% a+b {$run},😀 {$run}`,
          },
        ],
        expect: { status: '2XX', holds: [{ includesNames: ['$created#/labels', '$request.body#/labels'] }] },
        exempt: { from: ['response.labels'], because: 'the clause judges this field itself' },
      },
    ],
  },
  'labels.edges': {
    says: 'SHOULD return the labels of an unusual list, or reject it',
    source: ['L127-133'],
    because: 'the document does not say what a list without names is, or a name without an end',
    depth: 'second',
    cases: [
      {
        name: 'labels is empty',
        request: [{ op: 'replace', path: '/body/labels', value: '' }],
        expect: EITHER,
        exempt: { from: ['response.labels'], because: 'the request has no label that could be returned' },
      },
      {
        name: 'commas are at both ends of labels, and two between them',
        request: [{ op: 'replace', path: '/body/labels', value: ',east-{$run},,west-{$run},' }],
        expect: {
          ...EITHER,
          onSuccess: [{ includesNames: ['$created#/labels', ['east-{$run}', 'west-{$run}']] }],
        },
      },
      {
        name: 'a label has 300 characters',
        request: [{ op: 'replace', path: '/body/labels', value: '{$run}-{$text:293}' }],
        expect: { ...EITHER, onSuccess: [{ includesNames: ['$created#/labels', '$request.body#/labels'] }] },
      },
    ],
  },
  'optional.null': {
    says: 'SHOULD take null for a missing field, or reject it',
    source: ['L127-128', 'L134-137'],
    because: 'the schema has no null, but no line says that it is rejected',
    depth: 'second',
    cases: [
      {
        name: 'labels is null',
        request: [{ op: 'replace', path: '/body/labels', value: null }],
        expect: { ...EITHER, onSuccess: [{ digits: ['$created#/contact_id', '$request.body#/contact_id'] }] },
      },
      {
        name: 'is_internal is null',
        request: [{ op: 'replace', path: '/body/is_internal', value: null }],
        expect: { ...EITHER, onSuccess: [NOT_INTERNAL] },
      },
    ],
  },
  'is_internal.negative': {
    says: 'SHOULD NOT return `is_internal` as true for a value that means false',
    source: ['L135', 'L139-140'],
    because: 'no line says that another type is rejected; a server that converts it must not reverse it',
    depth: 'second',
    cases: [
      {
        name: 'is_internal is the word false',
        request: [{ op: 'replace', path: '/body/is_internal', value: 'false' }],
        expect: { ...EITHER, onSuccess: [NOT_INTERNAL] },
      },
      {
        name: 'is_internal is the number 0',
        request: [{ op: 'replace', path: '/body/is_internal', value: 0 }],
        expect: { ...EITHER, onSuccess: [NOT_INTERNAL] },
      },
    ],
  },
} satisfies Clauses;
