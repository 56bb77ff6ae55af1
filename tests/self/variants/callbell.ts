import { callbell as reference } from '../../sandbox/callbell';
import type { Fields } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { existing } from './callbell-existing';
import { second } from './callbell-second';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { guardingAs, refusingAs, returning } from './variant';

const OPTIONAL = ['tags', 'custom_fields', 'assigned_user', 'team_uuid'];

/** Fields of other types than documented are left out, as frameworks do that permit parameters by type. */
const permitted = (body: Fields): Fields => ({
  ...body,
  tags: Array.isArray(body.tags) ? body.tags.filter((tag) => typeof tag === 'string') : [],
  custom_fields: isObject(body.custom_fields)
    ? Object.fromEntries(Object.entries(body.custom_fields).filter(([, value]) => typeof value === 'string'))
    : {},
  assigned_user: typeof body.assigned_user === 'string' ? body.assigned_user : null,
});

const UNRULED = Object.fromEntries(OPTIONAL.map((field) => [field, { type: 'any' } as const]));

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
    name: `rejects tokens with ${status}`,
    reference: guardingAs(reference, (answer) => ({ ...answer, status })),
  })),
  ...[400, 404, 409].map((status) => ({
    name: `rejects invalid parameters with ${status}`,
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
    name: 'rejects empty bodies with 415',
    reference: { ...reference, unreadable: { status: 415, body: { error: 'Unsupported' } } },
  },
  {
    name: 'leaves out optional parameters of another type',
    reference: {
      ...reference,
      rules: { ...reference.rules, ...UNRULED },
      create: (body, store) => reference.create(permitted(body), store),
    },
  },
  {
    name: 'adds tags of the account',
    reference: returning(reference, (contact) => ({
      ...contact,
      tags: ['imported', ...(Array.isArray(contact.tags) ? contact.tags : [])],
    })),
  },
  {
    name: 'returns tags in reverse order',
    reference: returning(reference, (contact) => ({
      ...contact,
      tags: Array.isArray(contact.tags) ? contact.tags.toReversed() : null,
    })),
  },
  {
    name: 'returns all custom fields of the account, those without value with null',
    reference: returning(reference, (contact) => ({
      ...contact,
      customFields: {
        'Billing Address': null,
        Birthday: null,
        ...(isObject(contact.customFields) ? contact.customFields : {}),
      },
    })),
  },
  {
    name: 'leads to the dashboard with a query',
    reference: returning(reference, (contact) => ({ ...contact, href: `${String(contact.href)}?from=api` })),
  },
  {
    name: 'returns an empty address for no avatar',
    reference: returning(reference, (contact) => ({ ...contact, avatarUrl: '' })),
  },
  {
    name: 'writes uuids in upper case',
    reference: {
      ...reference,
      create: (body, store) => {
        const contact = reference.create(body, store);
        const uuid = String(contact.uuid).toUpperCase();
        return { ...contact, uuid, href: `https://dash.callbell.eu/contacts/${uuid}` };
      },
    },
  },
  {
    name: 'writes the email of a user in lower case',
    reference: {
      ...reference,
      settings: { ...reference.settings, CALLBELL_ASSIGNED_USER: 'Agent@Example.com' },
      rules: { ...reference.rules, assigned_user: { type: 'string' } },
      create: ({ assigned_user = null, ...body }, store) =>
        reference.create({ ...body, assigned_user: assigned_user && String(assigned_user).toLowerCase() }, store),
    },
  },
  {
    name: 'reads a contact as an object, with a formatted phone number',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: ([found]: readonly Fields[]) =>
          found
            ? {
                status: 200,
                body: {
                  contact: {
                    ...found,
                    phoneNumber: `+${String(found.phoneNumber).slice(0, 3)} ${String(found.phoneNumber).slice(3)}`,
                  },
                },
              }
            : read.answer([]),
      })),
    },
  },
  {
    name: 'looks up contacts that it does not have with 200 and null',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found: readonly Fields[]) =>
          found.length > 0 ? read.answer(found) : { status: 200, body: { contact: null } },
      })),
    },
  },
  {
    name: 'rejects with problem details',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      body: { type: 'about:blank', title: 'Invalid', status: answer.status },
      headers: { 'content-type': 'application/problem+json' },
    })),
  },
  ...existing,
  ...second,
];
