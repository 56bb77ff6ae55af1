import { periskope as reference } from '../../sandbox/periskope';
import type { Complaint } from '../../sandbox/provider';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { answering, guardingAs, returning } from './variant';

export const periskope: readonly Variant[] = [
  ...envelopeVariants(reference, 'VALIDATION_ERROR'),
  ...[400, 401, 403, 404].map((status) => ({
    name: `refuses tokens and phones with ${status}`,
    reference: guardingAs(reference, (answer) => ({ ...answer, status })),
  })),
  ...[400, 409].map((status) => ({
    name: `refuses invalid bodies with ${status}`,
    reference: {
      ...reference,
      refuse: (complaints: readonly Complaint[]) => ({ ...reference.refuse(complaints), status }),
    },
  })),
  {
    name: 'does not need x-phone',
    reference: {
      ...reference,
      guard: (request, store) =>
        reference.guard(
          {
            ...request,
            header: (name) => request.header(name) ?? (name === 'x-phone' ? reference.headers[name] : undefined),
          },
          store,
        ),
    },
  },
  {
    name: 'sends none of the documented headers',
    reference: answering(reference, ({ headers: _, ...answer }) => answer),
  },
  {
    name: 'returns labels in lower case',
    reference: returning(reference, (contact) => ({
      ...contact,
      labels: names(contact.labels).map((name) => name.toLowerCase()),
    })),
  },
  {
    name: 'returns labels in reverse order',
    reference: returning(reference, (contact) => ({ ...contact, labels: names(contact.labels).reverse() })),
  },
  {
    name: 'returns null wherever the companion page allows it',
    reference: returning(reference, (contact) => ({
      ...contact,
      chat_ids: null,
      contact_color: null,
      contact_image: null,
      contact_type: null,
      is_wa_contact: null,
      label_ids: null,
      updated_at: null,
    })),
  },
  {
    name: 'does not return label_ids and chat_ids',
    reference: returning(reference, ({ label_ids: _, chat_ids: __, ...contact }) => contact),
  },
  {
    name: 'knows what WhatsApp knows',
    reference: returning(reference, (contact) => ({
      ...contact,
      is_wa_contact: true,
      is_my_contact: true,
      is_imported: false,
      contact_type: 'business',
      contact_image: 'https://example.com/a.jpg',
      chat_ids: ['1@g.us'],
    })),
  },
  {
    name: 'was updated long ago',
    reference: returning(reference, (contact) => ({ ...contact, updated_at: '2025-01-22T05:41:15.303874+00:00' })),
  },
  {
    name: 'rejects an existing contact',
    reference: {
      ...reference,
      rules: {
        ...reference.rules,
        contact_id: {
          type: 'string',
          required: 'missing',
          form: { pattern: /^\d+$/, message: 'digits only' },
          unique: 'exists',
        },
      },
      create: (body, store) => ({ ...reference.create(body, store), contact_id: body.contact_id ?? null }),
      created: (contact, request) =>
        reference.created({ ...contact, contact_id: `${String(contact.contact_id)}@c.us` }, request),
    },
  },
];

function names(labels: unknown): string[] {
  return Array.isArray(labels) ? labels.map(String) : [];
}
