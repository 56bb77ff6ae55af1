import { callbell as reference } from '../../sandbox/callbell';
import type { Fields } from '../../sandbox/provider';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { guardingAs, returning } from './variant';

export const callbell: readonly Variant[] = [
  ...envelopeVariants(reference, 'unprocessable'),
  {
    name: 'returns contact as an object',
    reference: { ...reference, created: (contact: Fields) => ({ status: 200, body: { contact } }) },
  },
  ...[200, 202].map((status) => ({
    name: `answers ${status} to a creation`,
    reference: { ...reference, created: (contact: Fields) => ({ status, body: { contact: [contact] } }) },
  })),
  ...[400, 403, 404].map((status) => ({
    name: `refuses tokens with ${status}`,
    reference: guardingAs(reference, (answer) => ({ ...answer, status })),
  })),
  ...[400, 404, 409].map((status) => ({
    name: `refuses invalid parameters with ${status}`,
    reference: {
      ...reference,
      refuse: (complaints: Parameters<typeof reference.refuse>[0]) => ({ ...reference.refuse(complaints), status }),
    },
  })),
  {
    name: 'returns phone numbers with a plus sign and spaces',
    reference: returning(reference, (contact) => ({
      ...contact,
      phoneNumber: `+${String(contact.phoneNumber).replace(/(\d)(\d{3})/, '$1 $2 ')}`,
    })),
  },
  {
    name: 'returns a team',
    reference: returning(reference, (contact) => ({ ...contact, team: { uuid: 'x', name: 'Sales' } })),
  },
  {
    name: 'has an avatar',
    reference: returning(reference, (contact) => ({ ...contact, avatarUrl: 'https://example.com/a.png' })),
  },
  {
    name: 'links to another dashboard',
    reference: returning(reference, (contact) => ({
      ...contact,
      href: `https://example.com/app/contacts/${String(contact.uuid)}`,
    })),
  },
  {
    name: 'rejects an existing identifier',
    reference: {
      ...reference,
      rules: { ...reference.rules, identifier: { type: 'string', required: 'missing', unique: 'exists' } },
      create: (body, store) => ({ ...reference.create(body, store), identifier: body.identifier ?? null }),
    },
  },
  ...['assigned_user', 'team_uuid'].map((field) => ({
    name: `accepts an unknown ${field} and drops it`,
    reference: {
      ...reference,
      rules: { ...reference.rules, [field]: { type: 'string' as const } },
      create: (body: Fields, store: Parameters<typeof reference.create>[1]) =>
        reference.create(body.assigned_user === 'agent@example.com' ? body : { ...body, assigned_user: null }, store),
    },
  })),
  {
    name: 'refuses empty bodies with 415',
    reference: { ...reference, unreadable: { status: 415, body: 'Unsupported' } },
  },
];
