import type { Fields } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { answering, guardingAs, returning } from './variant';

const message = 'Contact created successfully';

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
];
