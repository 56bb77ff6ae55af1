import type { Complaint, Fields, Reference } from '../../sandbox/provider';
import type { Variant } from './variant';

/** What an error says, whatever its envelope. */
export interface Rejection {
  readonly code: string;
  readonly message: string;
  readonly complaints: readonly Complaint[];
}

/** The usual envelopes of an error, for documents that show none. */
export const ENVELOPES: { readonly [name: string]: (told: Rejection) => Fields } = {
  'a flat object with messages by field': ({ code, message, complaints }) => ({
    code,
    message,
    errors: byField(complaints),
  }),
  'a list of fields and messages': ({ code, message, complaints }) => ({
    error: code,
    message,
    errors: complaints.map(({ field, message: text }) => ({ field, message: text })),
  }),
  'JSON:API errors': ({ code, message, complaints }) => ({
    message,
    errors: complaints.map(({ field, message: text }) => ({
      code,
      detail: text,
      source: { pointer: `/data/attributes/${field}` },
    })),
    code,
  }),
  'problem details': ({ code, message, complaints }) => ({
    type: 'about:blank',
    title: message,
    message,
    code,
    'invalid-params': complaints.map(({ field, message: text }) => ({ name: field, reason: text })),
  }),
  'a location for each message': ({ code, message, complaints }) => ({
    message,
    code,
    detail: complaints.map(({ field, message: text }) => ({ loc: ['body', field], msg: text, type: 'value_error' })),
  }),
  'one string per field': ({ code, message, complaints }) => ({
    status: 'error',
    error_code: code,
    message,
    data: Object.fromEntries(complaints.map(({ field, message: text }) => [field, text])),
  }),
  'a nested error': ({ code, message, complaints }) => ({
    response: { error: { type: code, message, validation: { body: byField(complaints) } } },
  }),
  'paths for fields': ({ code, message, complaints }) => ({
    message,
    code,
    violations: complaints.map(({ field, message: text }) => ({ path: `body.${field}`, text })),
  }),
};

/** A provider with validation errors in each of the envelopes. */
export function envelopeVariants(reference: Reference, code: string): readonly Variant[] {
  return Object.entries(ENVELOPES).map(([name, envelope]) => ({
    name: `returns validation errors as ${name}`,
    reference: {
      ...reference,
      refuse: (complaints) => ({
        ...reference.refuse(complaints),
        body: envelope({ code, message: 'The given data was invalid', complaints }),
      }),
    },
  }));
}

function byField(complaints: readonly Complaint[]): Fields {
  return Object.fromEntries(complaints.map(({ field, message }) => [field, [message]]));
}
