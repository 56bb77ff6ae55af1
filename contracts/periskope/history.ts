import type { Clauses } from './terms';
import { EITHER, READ_PAGE } from './terms';

const SENT_DIGITS = { digits: ['$created#/contact_id', '$request.body#/contact_id'] } as const;

/** What depends on the requests before, and on those at the same time. */
export const history = {
  'contact_id.again-later': {
    says: 'SHOULD return the contact itself, or reject it, when it is sent again after others',
    source: ['L7', 'L123'],
    because: 'the document calls the id unique, but does not say what happens when a contact is created again',
    depth: 'second',
    cases: [
      {
        name: 'the same contact is sent again after another one',
        before: [
          { name: 'the contact exists' },
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' },
            ],
          },
        ],
        expect: {
          ...EITHER,
          onSuccess: [SENT_DIGITS, { equal: ['$created#/contact_name', '$request.body#/contact_name'] }],
        },
      },
      {
        name: 'the contact is sent for the third time, under another name',
        before: [{ name: 'the contact exists' }, { name: 'the contact was sent again', status: ['2XX', '4XX'] }],
        request: [{ op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' }],
        expect: {
          ...EITHER,
          onSuccess: [
            SENT_DIGITS,
            {
              anyOf: [
                { equal: ['$created#/contact_name', '$before.0.request.body#/contact_name'] },
                { equal: ['$created#/contact_name', '$request.body#/contact_name'] },
              ],
              because: 'a server may keep the contact that exists, or change it',
            },
          ],
        },
      },
    ],
  },
  'contact_id.again-read': {
    says: 'SHOULD know a contact by one of its names once it was sent under two',
    source: ['L7', 'L123', READ_PAGE],
    because: 'a server may keep the contact that exists, or change it; only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'a contact that was sent under two names is read',
        before: [
          { name: 'the contact exists' },
          {
            name: 'the contact was sent under another name',
            request: [{ op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' }],
            status: ['2XX', '4XX'],
          },
        ],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { digits: ['$created#/contact_id', '$before.0.request.body#/contact_id'] },
            {
              anyOf: [
                { equal: ['$created#/contact_name', '$before.0.request.body#/contact_name'] },
                { equal: ['$created#/contact_name', '$before.1.request.body#/contact_name'] },
              ],
              because: 'a server may keep the contact that exists, or change it',
            },
          ],
        },
      },
    ],
  },
  'contact_id.after-rejection': {
    says: 'MUST accept a valid contact whose number was in a rejected request',
    source: ['L7', 'L110-113'],
    because: 'what was rejected was not created',
    depth: 'second',
    cases: [
      {
        name: 'the contact was sent without a name before',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/contact_name' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'the contact was sent without a token before',
        before: [
          {
            name: 'the contact is rejected without a token',
            request: [{ op: 'remove', path: '/headers/authorization' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'contact_id.similar': {
    says: 'MUST accept a contact whose `contact_id` resembles that of another',
    source: ['L123'],
    because: 'the other is not the number of a phone, so that it may be rejected',
    depth: 'second',
    cases: [
      {
        name: 'the number is the first digits of another',
        before: [
          {
            name: 'a longer number was sent',
            request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits:13}' }],
            status: ['2XX', '4XX'],
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'the number is the last digits of another',
        before: [
          {
            name: 'a longer number was sent',
            request: [{ op: 'replace', path: '/body/contact_id', value: '1{$unique.digits}' }],
            status: ['2XX', '4XX'],
          },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'the number is below that of the contact before',
        before: [
          {
            name: 'a contact with a greater number exists',
            request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' }],
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'created.unchanged': {
    says: 'SHOULD NOT change a contact by what is sent after it',
    source: ['L7', 'L123', READ_PAGE],
    because: 'this follows from the meaning of a creation; only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'a contact is read after another one with the same label',
        before: [
          { name: 'the contact exists' },
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/is_internal', value: false },
            ],
          },
        ],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/contact_name', '$before.0.request.body#/contact_name'] },
            { equal: ['$created#/is_internal', '$before.0.request.body#/is_internal'] },
            { includesNames: ['$created#/labels', '$before.0.request.body#/labels'] },
          ],
        },
      },
      {
        name: 'a contact is read after a rejected one with its number',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a contact with its number is rejected',
            request: [
              { op: 'replace', path: '/body/contact_name', value: { wrong: 'type' } },
              { op: 'replace', path: '/body/is_internal', value: false },
            ],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/contact_name', '$before.0.request.body#/contact_name'] },
            { equal: ['$created#/is_internal', '$before.0.request.body#/is_internal'] },
          ],
        },
      },
    ],
  },
  'is_internal.after-true': {
    says: 'MUST default `is_internal` to false after a contact for which it is true',
    source: ['L137', 'L249'],
    depth: 'second',
    cases: [
      {
        name: 'is_internal is missing after a contact that has it',
        before: [
          {
            name: 'an internal contact exists',
            request: [{ op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' }],
          },
        ],
        request: [{ op: 'remove', path: '/body/is_internal' }],
        expect: { status: '2XX', holds: [{ equal: ['$created#/is_internal', false] }] },
      },
    ],
  },
  'contact_id.at-once': {
    says: 'MUST accept different contacts at the same time, and return to each its own',
    source: ['L7', 'L123'],
    depth: 'second',
    cases: [
      {
        name: 'two contacts that differ in each field are sent at the same time',
        request: [{ op: 'replace', path: '/body/labels', value: 'north-{$run}' }],
        atOnce: {
          requests: [
            [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/labels', value: 'south-{$run}' },
              { op: 'replace', path: '/body/is_internal', value: false },
            ],
          ],
          succeeds: 'each',
        },
        expect: {
          status: '2XX',
          holds: [
            SENT_DIGITS,
            { equal: ['$created#/contact_name', '$request.body#/contact_name'] },
            { equal: ['$created#/is_internal', '$request.body#/is_internal'] },
          ],
        },
      },
    ],
  },
  'labels.at-once': {
    says: 'MUST accept a new label in two contacts at the same time',
    source: ['L131-133'],
    depth: 'second',
    cases: [
      {
        name: 'two contacts with the same new label are sent at the same time',
        request: [{ op: 'replace', path: '/body/labels', value: 'together-{$run}' }],
        atOnce: {
          requests: [
            [
              { op: 'replace', path: '/body/contact_id', value: '{$unique.digits.other}' },
              { op: 'replace', path: '/body/contact_name', value: '{$unique.name.other}' },
            ],
          ],
          succeeds: 'each',
        },
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
