import type { Clauses } from './terms';
import { CONTACT_PAGE } from './terms';

/** What depends on what was sent before, or is sent at the same time. */
export const history = {
  'phone.unique-later': {
    says: 'MUST reject an existing phone number also when other contacts were created since',
    source: ['L116', 'L107', 'L85'],
    depth: 'second',
    cases: [
      {
        name: 'only phone is the same as in the last contact but one',
        before: [
          { name: 'the contact exists' },
          {
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          },
        ],
        request: [
          { op: 'replace', path: '/body/firstname', value: 'Third' },
          { op: 'replace', path: '/body/email', value: 'third-{$unique.email}' },
          { op: 'replace', path: '/body/type', value: 'customer' },
          { op: 'remove', path: '/body/company' },
        ],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'This phone number already exists',
          fields: ['phone'],
        },
      },
    ],
  },
  'email.unique-later': {
    says: 'MUST reject an existing email address also when other contacts were created since',
    source: ['L117', 'L107', 'L89'],
    depth: 'second',
    cases: [
      {
        name: 'only email is the same as in the last contact but one',
        before: [
          { name: 'the contact exists' },
          {
            // A case has two unique numbers; this one may be left from an earlier run.
            name: 'another contact exists',
            request: [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '+447700900456' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
            status: ['2XX', '4XX'],
          },
        ],
        request: [
          { op: 'replace', path: '/body/firstname', value: 'Third' },
          { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/type', value: 'customer' },
        ],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'This email address already exists',
          fields: ['email'],
        },
      },
    ],
  },
  'unique.same-request': {
    says: 'MUST reject a request that was accepted before',
    source: ['L107', 'L116-117'],
    because: 'phone and email are both taken; the document does not say how many errors are returned at once',
    depth: 'second',
    cases: [
      {
        name: 'the same request is sent again',
        before: [{ name: 'the contact exists' }],
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'email.unique-case': {
    says: 'SHOULD accept and return, or reject, an existing email address in upper case',
    source: ['L89', 'L117'],
    because: 'the lines do not say whether case matters',
    depth: 'second',
    cases: [
      {
        name: 'email differs from that of another contact in case only',
        before: [
          {
            name: 'the contact exists',
            request: [{ op: 'replace', path: '/body/email', value: 'case-{$unique.email}' }],
          },
        ],
        request: [
          { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/email', value: 'CASE-{$unique.email}' },
        ],
        expect: {
          status: ['2XX', '4XX'],
          onSuccess: [
            { sameNames: ['$created#/email', '$request.body#/email'] },
            { equal: ['$created#/lastname', '$request.body#/lastname'] },
          ],
          observe: ['$statusCode'],
        },
      },
    ],
  },
  'refused.values-free': {
    says: 'SHOULD accept values that only a rejected contact had',
    source: ['L107', 'L85', 'L89'],
    because: 'this follows from the meaning of a failed validation; the document does not state it',
    depth: 'second',
    cases: [
      {
        name: 'the number of a rejected duplicate is sent again',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a contact with its email address is rejected',
            request: [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
            ],
            status: '4XX',
          },
        ],
        request: [
          { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'a contact with an unknown source is sent again with a known one',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'replace', path: '/body/source_id', value: 999999999 }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
  'created.unchanged': {
    says: 'SHOULD return a contact unchanged after another one was created',
    source: CONTACT_PAGE,
    because: 'only a companion page documents the read',
    depth: 'second',
    cases: [
      {
        name: 'the first of two contacts is read',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a contact with other values exists',
            request: [
              { op: 'replace', path: '/body/firstname', value: 'Second' },
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              { op: 'replace', path: '/body/company', value: 'Second Ltd' },
              { op: 'replace', path: '/body/type', value: 'guest' },
            ],
          },
        ],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$before.0.request.body#/firstname'] },
            { equal: ['$created#/lastname', '$before.0.request.body#/lastname'] },
            { digits: ['$created#/phone', '$before.0.request.body#/phone'] },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
            { equal: ['$created#/company', '$before.0.request.body#/company'] },
            { equal: ['$created#/type', '$before.0.request.body#/type'] },
          ],
        },
      },
    ],
  },
  'phone.at-once': {
    says: 'MUST create one contact at most when two with one phone number are sent at the same time',
    source: ['L85', 'L107', 'L116', 'L109'],
    because:
      'both may pass the check before either is stored; a store that then rejects one makes it an internal error',
    depth: 'second',
    cases: [
      {
        name: 'two contacts that differ in all but phone are sent',
        atOnce: {
          requests: [
            [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
          ],
          succeeds: 'one',
        },
        expect: { status: [422, 500], observe: ['$statusCode'] },
      },
    ],
  },
  'email.at-once': {
    says: 'MUST create one contact at most when two with one email address are sent at the same time',
    source: ['L89', 'L107', 'L117', 'L109'],
    because:
      'both may pass the check before either is stored; a store that then rejects one makes it an internal error',
    depth: 'second',
    cases: [
      {
        name: 'two contacts that differ in all but email are sent',
        atOnce: {
          requests: [
            [
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
            ],
          ],
          succeeds: 'one',
        },
        expect: { status: [422, 500], observe: ['$statusCode'] },
      },
    ],
  },
  'created.at-once': {
    says: 'MUST return each of two contacts that are sent at the same time with its own values',
    source: ['L83-98', 'L102'],
    depth: 'second',
    cases: [
      {
        name: 'two contacts that differ in all their values are sent',
        atOnce: {
          requests: [
            [
              { op: 'replace', path: '/body/firstname', value: 'Second' },
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
              { op: 'replace', path: '/body/type', value: 'guest' },
            ],
          ],
          succeeds: 'each',
        },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$request.body#/firstname'] },
            { equal: ['$created#/lastname', '$request.body#/lastname'] },
            { digits: ['$created#/phone', '$request.body#/phone'] },
            { equal: ['$created#/email', '$request.body#/email'] },
            { equal: ['$created#/type', '$request.body#/type'] },
          ],
        },
        exempt: {
          from: ['response.firstname', 'response.lastname', 'response.phone', 'response.email', 'response.type'],
          because: 'the clause judges these fields itself',
        },
      },
    ],
  },
} satisfies Clauses;
