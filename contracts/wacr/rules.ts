import type { Clauses } from './terms';

/** What is rejected, and how. */
export const rules = {
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
