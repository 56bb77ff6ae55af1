import type { Clauses } from './terms';
import { CONTACT_PAGE, LIST_PAGE } from './terms';

/** What is rejected, and how. */
export const rules = {
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
  'source_id.exists': {
    says: 'MUST reject an unknown source with the documented message',
    source: ['L119', 'L107', 'L87'],
    cases: [
      {
        name: 'source_id is unknown',
        request: [{ op: 'replace', path: '/body/source_id', value: 999999999 }],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'The selected source does not exist or does not belong to your account',
          fields: ['source_id'],
        },
      },
      {
        name: 'source_id belongs to another account',
        request: [{ op: 'replace', path: '/body/source_id', value: '{$setting.WACR_FOREIGN_SOURCE_ID}' }],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'The selected source does not exist or does not belong to your account',
          fields: ['source_id'],
        },
      },
    ],
  },
  'status_id.exists': {
    says: 'MUST reject an unknown status with the documented message',
    source: ['L120', 'L107', 'L88'],
    cases: [
      {
        name: 'status_id is unknown',
        request: [{ op: 'replace', path: '/body/status_id', value: 999999999 }],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'The selected status does not exist or does not belong to your account',
          fields: ['status_id'],
        },
      },
      {
        name: 'status_id belongs to another account',
        request: [{ op: 'replace', path: '/body/status_id', value: '{$setting.WACR_FOREIGN_STATUS_ID}' }],
        expect: {
          status: 422,
          code: 'VALIDATION_ERROR',
          message: 'The selected status does not exist or does not belong to your account',
          fields: ['status_id'],
        },
      },
    ],
  },
  'problems.all': {
    says: 'SHOULD report all validation errors at once',
    source: ['L107', 'L111-120'],
    because: 'the table lists messages by field, but not how many are returned at once',
    cases: [
      {
        name: 'firstname, lastname and phone are missing',
        request: [
          { op: 'remove', path: '/body/firstname' },
          { op: 'remove', path: '/body/lastname' },
          { op: 'remove', path: '/body/phone' },
        ],
        expect: { status: 422, fields: ['firstname', 'lastname', 'phone'] },
      },
    ],
  },
  'refused.field': {
    says: 'SHOULD report the field that is invalid',
    source: 'L111-120',
    because: 'the table lists messages by field, but does not show the body of an error',
    cases: [
      {
        name: 'company is too long',
        request: [{ op: 'replace', path: '/body/company', value: '{$text:256}' }],
        expect: { status: 422, fields: ['company'] },
      },
      {
        name: 'zip is too long',
        request: [{ op: 'replace', path: '/body/zip', value: '{$text:21}' }],
        expect: { status: 422, fields: ['zip'] },
      },
      {
        name: 'email is malformed',
        request: [{ op: 'replace', path: '/body/email', value: 'not-an-email-address' }],
        expect: { status: 422, fields: ['email'] },
      },
      {
        name: 'status_id is an object',
        request: [{ op: 'replace', path: '/body/status_id', value: { wrong: 'type' } }],
        expect: { status: 422, fields: ['status_id'] },
      },
    ],
  },
  'body.json': {
    says: 'MUST reject a body without the required fields as invalid',
    source: ['L107', 'L134'],
    cases: [
      {
        name: 'the body is an empty object',
        raw: '{}',
        expect: { status: 422, code: 'VALIDATION_ERROR' },
      },
    ],
  },
  'body.broken': {
    says: 'MUST reject malformed JSON',
    source: 'L134',
    because: 'the document does not state the status',
    cases: [
      {
        name: 'the JSON is truncated',
        raw: '{"firstname": "Contract", "lastname": ',
        expect: { status: '4XX' },
        exempt: { from: ['answers.status'], because: 'the document does not state the status' },
      },
    ],
  },
  'server-fault.answer': {
    says: 'MUST return 500 `INTERNAL_ERROR` with the message "Failed to create contact" on an internal error',
    source: 'L109',
    cases: [
      {
        name: 'the server fails',
        request: [{ op: 'add', path: '/headers/prefer', value: 'code=500' }],
        needs: ['a server fault'],
        expect: { status: 500, code: 'INTERNAL_ERROR', message: 'Failed to create contact' },
      },
    ],
  },
} satisfies Clauses;
