import { awalchat as reference } from '../../sandbox/awalchat';
import type { Incoming } from '../../sandbox/provider';
import { awalchatAnswers } from './awalchat-answers';
import { awalchatSecond } from './awalchat-second';
import type { Fault } from './fault';
import { altering, lax, ruling } from './fault';

const { guard, create, created } = reference;

/** The response of the guard, except for requests of this kind. */
const except = (pardoned: (request: Incoming) => boolean) => ({
  ...reference,
  guard: (request: Incoming, store: Parameters<typeof guard>[1]) =>
    pardoned(request) ? undefined : guard(request, store),
});

export const awalchat: readonly Fault[] = [
  ...['x-awal-signature-256', 'x-timestamp', 'x-domain'].map((name) => ({
    name: `takes requests without ${name}`,
    reference: except(({ header }) => header(name) === undefined),
    breaks: [`${name}.required`],
  })),
  {
    name: 'takes requests without x-client-id',
    reference: except(({ header }) => header('x-client-id') === undefined),
    breaks: ['x-client-id.required', 'errors.message'],
  },
  {
    name: 'takes unknown clients',
    reference: except(({ header }) => header('x-client-id')?.startsWith('unknown') ?? false),
    breaks: ['x-client-id.known'],
  },
  {
    name: 'takes unknown workspaces',
    reference: except(({ header }) => header('x-domain')?.startsWith('unknown') ?? false),
    breaks: ['x-domain.known'],
  },
  {
    name: 'takes any signature',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return JSON.stringify(refused?.body ?? '').includes('Invalid HMAC signature') ? undefined : refused;
      },
    },
    breaks: ['signature.valid', 'signature.prefix'],
  },
  {
    name: 'takes old timestamps',
    reference: except(({ header }) => Number(header('x-timestamp')) < Date.now() / 1000 - 3600),
    breaks: ['x-timestamp.fresh'],
  },
  {
    name: 'does not require phone_number_id',
    reference: except(({ search }) => search === ''),
    breaks: ['phone_number_id.required'],
  },
  {
    name: 'answers 200 to a creation',
    reference: { ...reference, created: (contact, request) => ({ ...created(contact, request), status: 200 }) },
    breaks: ['created.status', 'answers.status'],
  },
  {
    name: 'answers status 1 instead of true',
    reference: {
      ...reference,
      created: (contact, request) => ({
        ...created(contact, request),
        body: { status: 1, message: 'Contact created successfully', data: contact },
      }),
    },
    breaks: ['answers.201', 'created.envelope'],
  },
  {
    name: 'returns another success message',
    reference: {
      ...reference,
      created: (contact, request) => ({
        ...created(contact, request),
        body: { status: true, message: 'Contact created', data: contact },
      }),
    },
    breaks: ['created.message'],
  },
  {
    name: 'marks every contact as favorite',
    reference: { ...reference, create: (body, store) => create({ ...body, is_favorite: 'true' }, store) },
    breaks: ['response.is_favorite', 'is_favorite.default', 'is_favorite.sent', 'is_favorite.false'],
  },
  {
    name: 'marks contacts as favorite by default',
    reference: { ...reference, create: (body, store) => create({ is_favorite: 'true', ...body }, store) },
    breaks: ['is_favorite.default'],
  },
  {
    name: 'returns is_favorite as text',
    reference: altering(reference, (contact) => ({ ...contact, is_favorite: String(contact.is_favorite) })),
    breaks: ['response.is_favorite', 'is_favorite.default', 'is_favorite.sent', 'is_favorite.false'],
  },
  {
    name: 'takes a second contact with the same phone number',
    reference: lax(reference, 'phone', 'unique'),
    breaks: ['phone.unique'],
  },
  {
    name: 'refuses a second contact of the same name',
    reference: ruling(reference, 'name', (rule) => ({ ...rule, unique: 'Duplicate name' })),
    breaks: ['phone.other'],
  },
  {
    name: 'takes phone numbers with a plus sign',
    reference: ruling(reference, 'phone', (rule) => ({ ...rule, form: { pattern: /^\+?\d+$/, message: 'Invalid' } })),
    breaks: ['phone.pattern', 'refused.status'],
  },
  {
    name: 'takes a GIF as avatar',
    reference: ruling(reference, 'file', (rule) => ({
      ...rule,
      file: { types: ['image/jpeg', 'image/png', 'image/gif'], largest: 5 * 1024 * 1024 },
    })),
    breaks: ['file.others'],
  },
  {
    name: 'refuses a PNG as avatar',
    reference: ruling(reference, 'file', (rule) => ({
      ...rule,
      file: { types: ['image/jpeg'], largest: 5 * 1024 * 1024 },
    })),
    breaks: ['file.types', 'file.avatar'],
  },
  {
    name: 'takes files of more than 5 MB',
    reference: ruling(reference, 'file', (rule) => ({
      ...rule,
      file: { types: ['image/jpeg', 'image/png'], largest: 7 * 1024 * 1024 },
    })),
    breaks: ['file.size', 'file.size-status'],
  },
  {
    name: 'refuses files of 5 MB',
    reference: ruling(reference, 'file', (rule) => ({
      ...rule,
      file: { types: ['image/jpeg', 'image/png'], largest: 4 * 1024 * 1024 },
    })),
    breaks: ['file.size'],
  },
  {
    name: 'rejects oversized files with 400',
    reference: {
      ...reference,
      refuse: (complaints) => {
        const answer = reference.refuse(complaints);
        return answer.status === 413 ? { ...answer, status: 400 } : answer;
      },
    },
    breaks: ['file.size-status'],
  },
  {
    name: 'garbles text beyond ASCII',
    reference: altering(reference, (contact) => ({
      ...contact,
      name: String(contact.name).replace(/[^\x20-\x7e]/g, '?'),
    })),
    breaks: ['response.name', 'text.non-ascii'],
  },
  {
    name: 'returns the group as text',
    reference: altering(reference, (contact) => ({
      ...contact,
      contact_group_id: contact.contact_group_id === null ? null : String(contact.contact_group_id),
    })),
    breaks: ['response.contact_group_id'],
  },
  {
    name: 'answers an internal error with 502',
    reference: { ...reference, fault: { status: 502, body: '<html>Bad Gateway</html>' } },
    breaks: ['server-fault.status'],
  },
  {
    name: 'answers 409 to everything invalid',
    reference: { ...reference, refuse: (complaints) => ({ ...reference.refuse(complaints), status: 409 }) },
    breaks: ['refused.status', 'is_favorite.boolean', 'file.size-status'],
  },
  ...awalchatAnswers,
  ...awalchatSecond,
];
