import { contactship as reference } from '../../sandbox/contactship';
import { isObject } from '../../sandbox/rules';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { returning } from './variant';

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
    reference: returning(reference, (contact) => ({ ...contact, id: String(contact.id).toUpperCase() })),
  },
  {
    name: 'uses UUIDs of version 7',
    reference: returning(reference, (contact) => ({
      ...contact,
      id: `01890a5d-ac96-7${String(contact.id).slice(15)}`,
    })),
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
];
