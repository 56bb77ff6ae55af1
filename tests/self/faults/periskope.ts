import { periskope as reference } from '../../sandbox/periskope';
import type { Fault } from './fault';
import { altering, ruling } from './fault';

const { guard, create } = reference;

export const periskope: readonly Fault[] = [
  {
    name: 'takes any bearer token',
    reference: {
      ...reference,
      guard: (request, store) =>
        request.header('authorization') === undefined
          ? guard(request, store)
          : guard(
              {
                ...request,
                header: (name) => (name === 'authorization' ? reference.headers.authorization : request.header(name)),
              },
              store,
            ),
    },
    breaks: ['token.valid'],
  },
  {
    name: 'takes x-phone with other characters than digits',
    reference: {
      ...reference,
      guard: (request, store) =>
        guard(
          {
            ...request,
            header: (name) =>
              name === 'x-phone' && /^\W/.test(request.header(name) ?? '')
                ? reference.headers[name]
                : request.header(name),
          },
          store,
        ),
    },
    breaks: ['x-phone.digits'],
  },
  {
    name: 'does not know the phone_id',
    reference: {
      ...reference,
      guard: (request, store) => {
        const isId = request.header('x-phone')?.startsWith('phone-');
        return isId ? { status: 422, body: { message: 'x-phone is no number' } } : guard(request, store);
      },
    },
    breaks: ['x-phone.id'],
  },
  {
    name: 'answers 201 to a creation',
    reference: {
      ...reference,
      created: (contact, request) => ({ ...reference.created(contact, request), status: 201 }),
    },
    breaks: ['created.status'],
  },
  {
    name: 'defaults is_internal to true',
    reference: { ...reference, create: (body, store) => create({ is_internal: true, ...body }, store) },
    breaks: ['is_internal.default'],
  },
  {
    name: 'never makes a contact internal',
    reference: altering(reference, (contact) => ({ ...contact, is_internal: false })),
    breaks: ['response.is_internal'],
  },
  {
    name: 'returns contact_id without the suffix',
    reference: altering(reference, (contact) => ({
      ...contact,
      contact_id: String(contact.contact_id).replace('@c.us', ''),
    })),
    breaks: ['contact_id.suffix'],
  },
  {
    name: 'treats labels that differ in case as two',
    reference: { ...reference, create: (body, store) => ({ ...create(body, store), labels: split(body.labels) }) },
    breaks: ['labels.case'],
  },
  {
    name: 'keeps the space after a comma in the label',
    reference: {
      ...reference,
      create: (body, store) => {
        const labels = String(body.labels ?? '').split(',');
        return {
          ...create(body, store),
          labels: labels.filter(
            (name, index) =>
              name !== '' && !labels.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()),
          ),
        };
      },
    },
    breaks: ['labels.trimmed'],
  },
  {
    name: 'does not create labels',
    reference: altering(reference, (contact) => ({ ...contact, labels: [] })),
    breaks: ['response.labels', 'labels.list', 'labels.trimmed', 'labels.case'],
  },
  {
    name: 'returns labels as one string',
    reference: altering(reference, (contact) => ({ ...contact, labels: 'alpha,beta' })),
    breaks: ['response.labels', 'labels.list', 'labels.trimmed', 'labels.case'],
  },
  {
    name: 'returns another organization than the header',
    reference: altering(reference, (contact) => ({ ...contact, org_id: '00000000-0000-4000-8000-000000000000' })),
    breaks: ['response.org_id'],
  },
  {
    name: 'returns the rate limit in words',
    reference: {
      ...reference,
      created: (contact, request) => {
        const answer = reference.created(contact, request);
        return { ...answer, headers: { ...answer.headers, 'x-ratelimit-limit': 'ten' } };
      },
    },
    breaks: ['headers.rate-limit'],
  },
  {
    name: 'crashes on an existing contact',
    reference: {
      ...ruling(reference, 'contact_id', (rule) => ({ ...rule, unique: 'exists' })),
      // The store holds returned ids, with the suffix.
      create: (body, store) => ({ ...create(body, store), contact_id: body.contact_id ?? null }),
      created: (contact, request) =>
        reference.created({ ...contact, contact_id: `${String(contact.contact_id)}@c.us` }, request),
      refuse: (complaints) =>
        complaints.some(({ conflict }) => conflict) ? reference.fault : reference.refuse(complaints),
    },
    breaks: ['contact_id.again'],
  },
];

function split(labels: unknown): readonly string[] {
  return String(labels ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
