import { contactship as reference } from '../../sandbox/contactship';
import type { Answer, Fields, Reference, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { second } from './contactship-second';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { refusingAs, returning } from './variant';

/** Alters the contact that is stored, and so what is returned and read. */
function storing(alter: (contact: Fields) => Fields): Reference {
  return { ...reference, create: (body, store) => alter(reference.create(body, store)) };
}

/** Errors in the form of RFC 9457, which has no member "message". */
const problem = ({ status }: Answer): Answer => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: { type: 'about:blank', title: 'The request was rejected', detail: 'The request was rejected', status },
});

/** `+12015550100` as `+1 201-555-0100`. */
const punctuated = (phone: Value = null) => String(phone).replace(/^(\+1)(\d{3})(\d{3})(\d{4})$/, '$1 $2-$3-$4');

export const contactship: readonly Variant[] = [
  ...envelopeVariants(reference, 'BAD_REQUEST'),
  {
    name: 'reports errors in one string',
    reference: {
      ...reference,
      refuse: (complaints) => ({
        ...reference.refuse(complaints),
        body: { message: complaints.map(({ message }) => message).join(', '), error: 'Bad Request' },
      }),
    },
  },
  {
    name: 'returns empty strings for what was not sent',
    reference: returning(reference, (contact) => ({
      ...contact,
      email: contact.email ?? '',
      description: contact.description ?? '',
    })),
  },
  {
    name: 'returns null for a list that was not sent',
    reference: returning(reference, (contact) => ({
      ...contact,
      additional_data:
        Array.isArray(contact.additional_data) && contact.additional_data.length > 0 ? contact.additional_data : null,
    })),
  },
  {
    name: 'adds ids to data fields',
    reference: returning(reference, (contact) => ({
      ...contact,
      additional_data: Array.isArray(contact.additional_data)
        ? contact.additional_data.map((item, index) => (isObject(item) ? { id: index + 1, ...item } : item))
        : null,
    })),
  },
  {
    name: 'returns ids in upper case',
    reference: storing((contact) => ({ ...contact, id: String(contact.id).toUpperCase() })),
  },
  {
    name: 'uses UUIDs of version 7',
    reference: storing((contact) => ({ ...contact, id: `01890a5d-ac96-7${String(contact.id).slice(15)}` })),
  },
  {
    name: 'identifies organizations by UUID',
    reference: returning(reference, (contact) => ({
      ...contact,
      organization_id: '5b4c9be4-9fbd-4b1c-8f44-4a8a9f0e6b11',
    })),
  },
  {
    name: 'finds the country by the phone number',
    reference: returning(reference, (contact) => ({ ...contact, country: contact.country ?? 'United States' })),
  },
  {
    name: 'answers 400 with an empty list of data fields',
    reference: { ...reference, unreadable: { status: 400, body: { message: ['Unexpected end of JSON input'] } } },
  },
  {
    name: 'returns data fields in another order',
    reference: returning(reference, (contact) => ({
      ...contact,
      additional_data: Array.isArray(contact.additional_data) ? [...contact.additional_data].reverse() : [],
    })),
  },
  {
    name: 'returns phone numbers with punctuation',
    reference: returning(reference, (contact) => ({ ...contact, phone_number: punctuated(contact.phone_number) })),
  },
  {
    name: 'shows phone numbers with punctuation when they are read',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found) =>
          read.answer(found.map((contact) => ({ ...contact, phone_number: punctuated(contact.phone_number) }))),
      })),
    },
  },
  {
    name: 'stores a country as its code',
    reference: storing((contact) => ({
      ...contact,
      country: contact.country === null || contact.country === undefined ? null : 'MX',
    })),
  },
  {
    name: 'answers 415 to an empty body',
    reference: {
      ...reference,
      guard: (request, store) =>
        reference.guard(request, store) ??
        (request.method === 'POST' && request.bytes.length === 0
          ? { status: 415, body: { message: 'Unsupported Media Type' } }
          : undefined),
    },
  },
  { name: 'tells errors as RFC 9457 does', reference: refusingAs(reference, problem) },
  {
    name: 'tells a fault in the form of RFC 9457',
    reference: { ...reference, fault: problem(reference.fault) },
  },
  {
    name: 'has a contact with the documented number',
    reference: {
      ...reference,
      guard: (request, store) =>
        reference.guard(request, store) ??
        (new TextDecoder().decode(request.bytes).includes('+12124567890')
          ? { status: 409, body: { message: 'Contact with the same phone number already exists' } }
          : undefined),
    },
  },
  {
    name: 'answers 404 where no contact has the number',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found) =>
          found.length > 0 ? read.answer(found) : { status: 404, body: { message: 'Contact not found' } },
      })),
    },
  },
  {
    name: 'wraps what is read',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found) => ({ status: 200, body: { data: found, total: found.length } }),
      })),
    },
  },
  {
    name: 'tells errors with a list of messages and of no other key',
    reference: refusingAs(reference, ({ status }) => ({ status, body: { message: ['The request was rejected'] } })),
  },
  ...second,
];
