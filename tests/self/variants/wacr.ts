import { readJson } from '../../sandbox/body';
import type { Answer, Fields, Read, Reference, Value } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import { ruling } from '../faults/fault';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { answering, guardingAs, refusingAs, returning } from './variant';
import { ofSecondOrder } from './wacr-second';

const message = 'Contact created successfully';

const notFound: Answer = { status: 404, body: { code: 'NOT_FOUND', message: 'Contact not found' } };

/** A single text as it is, several as a list. */
const oneOrList = (texts: readonly string[]): Value => (texts.length === 1 ? (texts[0] ?? '') : texts);

/** Answers reads in another envelope. */
const readingAs = (answer: Read['answer']): Reference => ({
  ...reference,
  reads: (reference.reads ?? []).map((read) => ({ ...read, answer })),
});

/** Envelopes of a success; the document shows none. */
const SUCCESSES: { readonly [name: string]: (contact: Fields) => Fields } = {
  'data and message': (data) => ({ data, message }),
  'the contact with the message in it': (contact) => ({ ...contact, message }),
  'contact and message': (contact) => ({ success: true, message, contact }),
  'a status and nested data': (contact) => ({ status: 'success', message, data: { contact } }),
  'a result and a meta object': (contact) => ({ result: contact, meta: { message } }),
  'a list of one': (contact) => ({ message, contacts: [contact] }),
};

export const wacr: readonly Variant[] = [
  ...envelopeVariants(reference, 'VALIDATION_ERROR'),
  ...Object.entries(SUCCESSES).map(([name, envelope]) => ({
    name: `answers a creation with ${name}`,
    reference: { ...reference, created: (contact: Fields) => ({ status: 201, body: envelope(contact) }) },
  })),
  {
    name: 'returns messages in a list without fields',
    reference: {
      ...reference,
      refuse: (complaints) => ({
        status: 422,
        body: {
          statusCode: 422,
          code: 'VALIDATION_ERROR',
          message: complaints.map((each) => each.message),
        },
      }),
    },
  },
  {
    name: 'loads groups as ids',
    reference: returning(reference, (contact) => ({ ...contact, groups: contact.group_id ?? [] })),
  },
  {
    name: 'loads source and status too',
    reference: returning(reference, (contact) => ({
      ...contact,
      source: { id: contact.source_id ?? 0, name: 'Web', created_at: null, updated_at: null },
      status: { id: contact.status_id ?? 0, name: 'New', color: '#ffffff', created_at: null, updated_at: null },
    })),
  },
  {
    name: 'returns groups as ids under group_id only',
    reference: returning(reference, ({ groups: _, ...contact }) => contact),
  },
  {
    name: 'loads source and status in place of their ids',
    reference: returning(reference, ({ source_id, status_id, ...contact }) => ({
      ...contact,
      source: { id: source_id ?? 0, name: 'Web' },
      status: { id: status_id ?? 0, name: 'New', color: '#ffffff' },
    })),
  },
  {
    name: 'accepts phone numbers of E.164 only',
    reference: ruling(reference, 'phone', (rule) => ({
      ...rule,
      form: { pattern: /^\+[1-9]\d{6,14}$/, message: 'Phone must be a valid phone number' },
    })),
  },
  {
    name: 'looks up the domains of email addresses',
    reference: ruling(reference, 'email', (rule) => ({
      ...rule,
      form: { pattern: /^[^\s@]+@(?:example|gmail)\.com$/, message: 'Email must be a valid email address' },
    })),
  },
  {
    name: 'repeats the request beside the contact',
    reference: {
      ...reference,
      created: (data, request) => ({ status: 201, body: { request: readJson(request) ?? {}, message, data } }),
    },
  },
  {
    name: 'returns the tenant beside the contact',
    reference: {
      ...reference,
      created: (data) => ({ status: 201, body: { message, tenant: { id: 13, firstname: 'Example' }, data } }),
    },
  },
  {
    name: 'answers errors as problem details, by their media type',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      headers: { 'content-type': 'application/problem+json' },
    })),
  },
  {
    name: 'answers validation errors with a list',
    reference: {
      ...reference,
      refuse: (complaints) => ({
        status: 422,
        body: complaints.map(({ field, message: text }) => ({ code: 'VALIDATION_ERROR', field, message: text })),
      }),
    },
  },
  {
    name: 'reports in one sentence what is wrong, with the name of the field',
    reference: {
      ...reference,
      refuse: (complaints) => ({
        status: 422,
        body: { code: 'VALIDATION_ERROR', message: oneOrList(complaints.map(({ message: text }) => text)) },
      }),
    },
  },
  {
    name: 'rejects tokens with an empty body',
    reference: guardingAs(reference, (answer) =>
      JSON.stringify(answer.body).includes('FEATURE_LIMIT')
        ? answer
        : { status: 401, body: null, headers: { 'www-authenticate': 'Bearer' } },
    ),
  },
  {
    name: 'rejects tokens with 403 and an HTML page',
    reference: guardingAs(reference, (answer) =>
      JSON.stringify(answer.body).includes('FEATURE_LIMIT')
        ? answer
        : { status: 403, body: '<h1>Forbidden</h1>', headers: { 'content-type': 'text/html' } },
    ),
  },
  {
    name: 'shows contacts without an envelope when they are read',
    reference: readingAs(([found]) => (found ? { status: 200, body: found } : notFound)),
  },
  {
    name: 'shows contacts in pages when they are read',
    reference: readingAs((found) => ({
      status: 200,
      body: { data: { data: found, current_page: 1, per_page: 15, total: found.length } },
    })),
  },
  {
    name: 'answers broken JSON with an HTML page',
    reference: {
      ...reference,
      unreadable: { status: 400, body: '<h1>Bad Request</h1>', headers: { 'content-type': 'text/html' } },
    },
  },
  {
    name: 'keeps phone numbers without the plus sign',
    reference: returning(reference, (contact) => ({ ...contact, phone: String(contact.phone).replace('+', '') })),
  },
  {
    name: 'omits what only a companion page lists',
    reference: returning(
      reference,
      ({ group_id: _, is_opted_out: __, created_at: ___, updated_at: ____, ...contact }) => contact,
    ),
  },
  ...[400, 401, 403, 404, 419].map((status) => ({
    name: `refuses tokens with ${status}`,
    reference: guardingAs(reference, (answer) =>
      JSON.stringify(answer.body).includes('FEATURE_LIMIT')
        ? answer
        : { ...answer, status, body: { message: 'Unauthenticated.' } },
    ),
  })),
  {
    name: 'reports the limit at the top of the body',
    reference: guardingAs(reference, (answer) =>
      JSON.stringify(answer.body).includes('FEATURE_LIMIT')
        ? {
            status: 403,
            body: { code: 'FEATURE_LIMIT_EXCEEDED', message: 'Limit', feature: 'contacts', current: 501, maximum: 500 },
          }
        : answer,
    ),
  },
  {
    name: 'refuses broken JSON with 422',
    reference: {
      ...reference,
      unreadable: { status: 422, body: { code: 'VALIDATION_ERROR', message: 'Invalid JSON' } },
    },
  },
  {
    name: 'wraps every answer once more',
    reference: answering(reference, ({ body, ...answer }) => ({ ...answer, body: { response: body } })),
  },
  ...ofSecondOrder,
];
