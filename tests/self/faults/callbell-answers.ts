import { callbell as reference } from '../../sandbox/callbell';
import type { Answer, Fields } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import type { Fault } from './fault';
import { altering, refusing } from './fault';

/** Whether a contact has a name that a server of one byte for each character cannot show. */
const isBeyondLatin = ({ name }: Fields) => /[\u0100-\uffff]/.test(String(name));

const isTagged = ({ tags }: Fields) => Array.isArray(tags) && tags.length > 0;

const isAssigned = ({ assignedUser }: Fields) => assignedUser !== null;

/** A server that answers some creations in its own way. */
const answering = (is: (contact: Fields) => boolean, answer: (contact: Fields) => Partial<Answer>) => ({
  ...reference,
  created: (contact: Fields, request: Parameters<typeof reference.created>[1]) => ({
    ...reference.created(contact, request),
    ...(is(contact) ? answer(contact) : {}),
  }),
});

/** A server that creates some contacts in its own way. */
const creating = (change: (contact: Fields, count: number) => Fields) => ({
  ...reference,
  create: (...[body, store]: Parameters<typeof reference.create>) =>
    change(reference.create(body, store), store.contacts.length),
});

const PAGE = { body: '<h1>Unprocessable</h1>', headers: { 'content-type': 'text/html' } };

/** Faults that only some answers show. */
export const answers: readonly Fault[] = [
  {
    name: 'loses the source of every seventh contact',
    reference: creating((contact, count) => (count % 7 === 6 ? { ...contact, source: null } : contact)),
    breaks: ['response.source'],
  },
  {
    name: 'returns another source where the name is beyond Latin-1',
    reference: altering(reference, (contact) =>
      isBeyondLatin(contact) ? { ...contact, source: 'telegram' } : contact,
    ),
    breaks: ['response.source'],
  },
  {
    name: 'replaces characters beyond Latin-1',
    reference: altering(reference, (contact) => ({
      ...contact,
      name: String(contact.name).replace(/[\u0100-\uffff]/g, '?'),
    })),
    breaks: ['response.name', 'text.non-ascii'],
  },
  {
    name: 'returns the phone number of another contact to tagged ones',
    reference: altering(reference, (contact) =>
      isTagged(contact) ? { ...contact, phoneNumber: '12025550199' } : contact,
    ),
    breaks: ['response.phoneNumber'],
  },
  {
    name: 'gives all tagged contacts one uuid',
    reference: altering(reference, (contact) =>
      isTagged(contact)
        ? {
            ...contact,
            uuid: '414a6d692bd645ed803f2e7ce360d4c8',
            href: 'https://dash.callbell.eu/contacts/414a6d692bd645ed803f2e7ce360d4c8',
          }
        : contact,
    ),
    breaks: ['uuid.distinct', 'created.readable'],
  },
  {
    name: 'returns a time of creation a day early where a user is assigned',
    reference: altering(reference, (contact) =>
      isAssigned(contact)
        ? { ...contact, createdAt: new Date(Date.parse(String(contact.createdAt)) - 86_400_000).toISOString() }
        : contact,
    ),
    breaks: ['response.createdAt'],
  },
  {
    name: 'returns two contacts where a user is assigned',
    reference: answering(isAssigned, (contact) => ({ body: { contact: [contact, contact] } })),
    breaks: ['created.one'],
  },
  {
    name: 'answers with HTML as content type where a user is assigned',
    reference: answering(isAssigned, () => ({ headers: { 'content-type': 'text/html' } })),
    breaks: ['answers.2XX', 'created.json'],
  },
  {
    name: 'returns no contact where tags are sent',
    reference: answering(isTagged, () => ({ body: { contact: [] } })),
    breaks: [
      'response.uuid',
      'response.name',
      'response.phoneNumber',
      'response.avatarUrl',
      'response.createdAt',
      'response.source',
      'response.href',
      'response.tags',
      'response.assignedUser',
      'response.customFields',
      'created.contact',
      'tags.several',
    ],
  },
  {
    name: 'returns the name of a file as the address of an avatar',
    reference: altering(reference, (contact) => ({ ...contact, avatarUrl: 'avatar.png' })),
    breaks: ['response.avatarUrl'],
  },
  {
    name: 'answers with a list of the contact alone where a user is assigned',
    reference: answering(isAssigned, (contact) => ({ body: [contact] })),
    breaks: [
      'response.uuid',
      'response.name',
      'response.phoneNumber',
      'response.avatarUrl',
      'response.createdAt',
      'response.source',
      'response.href',
      'response.tags',
      'response.assignedUser',
      'response.customFields',
      'answers.2XX',
      'created.contact',
    ],
  },
  {
    name: 'returns uuids with dashes',
    reference: creating((contact) => {
      const uuid = String(contact.uuid).replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
      return { ...contact, uuid, href: `https://dash.callbell.eu/contacts/${uuid}` };
    }),
    breaks: ['response.uuid'],
  },
  {
    name: 'returns the first of several tags',
    reference: altering(reference, (contact) =>
      Array.isArray(contact.tags) ? { ...contact, tags: contact.tags.slice(0, 1) } : contact,
    ),
    breaks: ['tags.several'],
  },
  {
    name: 'fills in custom fields that were not sent',
    reference: altering(reference, (contact) => ({
      ...contact,
      customFields: { 'Billing Address': 'unknown', ...(isObject(contact.customFields) ? contact.customFields : {}) },
    })),
    breaks: ['request.unsent'],
  },
  {
    name: 'rejects with a page',
    reference: refusing(reference, (answer) => ({ ...answer, ...PAGE })),
    breaks: ['errors.json'],
  },
  {
    name: 'rejects tokens with a page',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = reference.guard(request, store);
        return refused && { ...refused, ...PAGE };
      },
    },
    breaks: ['errors.json'],
  },
  {
    name: 'sends JSON as plain text where the body cannot be read',
    reference: {
      ...reference,
      unreadable: { ...reference.unreadable, headers: { 'content-type': 'text/plain' } },
    },
    breaks: ['errors.json'],
  },
  {
    name: 'fails with a page',
    reference: { ...reference, fault: { ...reference.fault, ...PAGE } },
    breaks: ['server-fault.json'],
  },
];
