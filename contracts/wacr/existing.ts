import type { Clauses } from './terms';
import { CONTACT_PAGE, LIST_PAGE } from './terms';

/** What happens to a contact that exists already, or was rejected. */
export const existing = {
  'phone.unique': {
    says: 'MUST reject an existing phone number with the message "This phone number already exists"',
    source: ['L116', 'L107', 'L85'],
    cases: [
      {
        name: 'only phone is the same as in another contact',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
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
  'phone.unchanged': {
    says: 'SHOULD NOT change a contact when a second one with its phone number is rejected',
    source: ['L116', CONTACT_PAGE],
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'the first contact is read after a duplicate is rejected',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a duplicate is rejected',
            request: [
              { op: 'replace', path: '/body/firstname', value: 'Changed' },
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
            ],
            status: '4XX',
          },
        ],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$before.0.request.body#/firstname'] },
            { equal: ['$created#/lastname', '$before.0.request.body#/lastname'] },
            { equal: ['$created#/email', '$before.0.request.body#/email'] },
          ],
        },
      },
    ],
  },
  'email.unchanged': {
    says: 'SHOULD NOT change a contact when a second one with its email address is rejected',
    source: ['L117', CONTACT_PAGE],
    because: 'only a companion page documents the read',
    cases: [
      {
        name: 'the first contact is read after a duplicate is rejected',
        before: [
          { name: 'the contact exists' },
          {
            name: 'a duplicate is rejected',
            request: [
              { op: 'replace', path: '/body/firstname', value: 'Changed' },
              { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
            ],
            status: '4XX',
          },
        ],
        read: { by: 'id', of: 0 },
        expect: {
          status: '2XX',
          holds: [
            { equal: ['$created#/firstname', '$before.0.request.body#/firstname'] },
            { equal: ['$created#/lastname', '$before.0.request.body#/lastname'] },
            { digits: ['$created#/phone', '$before.0.request.body#/phone'] },
          ],
        },
      },
    ],
  },
  'refused.unlisted': {
    says: 'SHOULD NOT list a contact that it rejected',
    source: ['L107', LIST_PAGE],
    because: 'this follows from the meaning of a failed validation; only a companion page documents the list',
    cases: [
      {
        name: 'a rejected contact is looked up by its phone number',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/firstname' }],
            status: '4XX',
          },
        ],
        read: { by: 'value', of: 0 },
        expect: { status: ['2XX', '4XX'], holds: [{ absent: '$created' }] },
      },
    ],
  },
  'email.unique': {
    says: 'MUST reject an existing email address with the message "This email address already exists"',
    source: ['L117', 'L107', 'L89'],
    cases: [
      {
        name: 'only email is the same as in another contact',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/lastname', value: '{$unique.name.other}' },
          { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
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
  'unique.others': {
    says: 'MUST accept a contact that differs from another only in phone number and email address',
    source: ['L83-98', 'L107'],
    cases: [
      {
        name: 'only phone and email differ from another contact',
        before: [{ name: 'the contact exists' }],
        request: [
          { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
          { op: 'replace', path: '/body/email', value: '{$unique.email.other}' },
        ],
        expect: { status: '2XX' },
      },
      {
        name: 'neither of two contacts has an email address',
        before: [
          {
            name: 'another contact exists',
            request: [
              { op: 'remove', path: '/body/email' },
              { op: 'replace', path: '/body/phone', value: '{$unique.phone.other}' },
            ],
          },
        ],
        request: [{ op: 'remove', path: '/body/email' }],
        expect: { status: '2XX' },
      },
    ],
  },
  'refused.nothing-stored': {
    says: 'SHOULD NOT store a contact that it rejected',
    source: 'L107',
    because: 'this follows from the meaning of a failed validation; the document does not state it',
    cases: [
      {
        name: 'a contact is sent again after being rejected as invalid',
        before: [
          {
            name: 'the contact is rejected as invalid',
            request: [{ op: 'remove', path: '/body/firstname' }],
            status: '4XX',
          },
        ],
        expect: { status: '2XX' },
      },
    ],
  },
} satisfies Clauses;
