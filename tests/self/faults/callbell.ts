import { callbell as reference } from '../../sandbox/callbell';
import { answers } from './callbell-answers';
import { requests } from './callbell-requests';
import { second } from './callbell-second';
import { state } from './callbell-second-state';
import { tokens } from './callbell-second-tokens';
import { store } from './callbell-store';
import type { Fault } from './fault';
import { altering, expecting, lax, ruling } from './fault';

const { guard, created } = reference;

/** A rule whose violation causes a server error. */
const crashing = (field: string, message: string) => ({
  ...reference,
  refuse: (complaints: Parameters<typeof reference.refuse>[0]) =>
    complaints.some((each) => each.field === field && each.message === message)
      ? reference.fault
      : reference.refuse(complaints),
});

export const callbell: readonly Fault[] = [
  {
    name: 'takes requests without a token',
    reference: {
      ...reference,
      guard: (request, store) => (request.header('authorization') === undefined ? undefined : guard(request, store)),
    },
    breaks: ['token.required'],
  },
  {
    name: 'takes tokens that begin like the valid one',
    reference: {
      ...reference,
      guard: (request, store) =>
        guard({ ...request, header: (name) => request.header(name)?.replace(/0$/, '') }, store),
    },
    breaks: ['token.valid'],
  },
  {
    name: 'returns two contacts',
    reference: { ...reference, created: (contact) => ({ status: 201, body: { contact: [contact, contact] } }) },
    breaks: ['created.one'],
  },
  {
    name: 'returns the contact under another name',
    reference: { ...reference, created: (contact) => ({ status: 201, body: { contacts: [contact] } }) },
    // Nothing is missing in, or common to, contacts that are not found; what is read is not what creates.
    breaks: ({ id, cases }) =>
      !['callbell/request.unsent', 'callbell/uuid.distinct'].includes(id) &&
      cases.some(({ read, expect }) => !read && /\$created|"schema"/.test(JSON.stringify(expect.holds ?? []))),
  },
  {
    name: 'answers with a content type that is not JSON',
    reference: {
      ...reference,
      created: (contact, request) => ({ ...created(contact, request), headers: { 'content-type': 'text/html' } }),
    },
    breaks: ['answers.2XX', 'created.json'],
  },
  {
    name: 'gives all contacts the same uuid',
    reference: altering(reference, (contact) => ({
      ...contact,
      uuid: '414a6d692bd645ed803f2e7ce360d4c8',
      href: 'https://dash.callbell.eu/contacts/414a6d692bd645ed803f2e7ce360d4c8',
    })),
    breaks: ['uuid.distinct', 'created.readable'],
  },
  {
    name: 'returns a uuid that lacks a digit',
    reference: altering(reference, (contact) => ({ ...contact, uuid: String(contact.uuid).slice(1) })),
    breaks: ['response.uuid', 'created.readable'],
  },
  {
    name: 'links to another contact',
    reference: altering(reference, (contact) => ({ ...contact, href: 'https://dash.callbell.eu/contacts/1' })),
    breaks: ['response.href'],
  },
  {
    name: 'returns the same tags for every contact',
    reference: altering(reference, (contact) => ({ ...contact, tags: ['imported'] })),
    breaks: ['response.tags', 'tags.several'],
  },
  {
    name: 'does not assign the user',
    reference: altering(reference, (contact) => ({ ...contact, assignedUser: null })),
    breaks: ['response.assignedUser'],
  },
  {
    name: 'does not store custom fields',
    reference: altering(reference, (contact) => ({ ...contact, customFields: {} })),
    breaks: ['response.customFields'],
  },
  {
    name: 'returns a wrong creation time',
    reference: altering(reference, (contact) => ({ ...contact, createdAt: '2020-11-13T21:08:53Z' })),
    breaks: ['response.createdAt'],
  },
  {
    name: 'crashes on an unknown user',
    reference: crashing('assigned_user', 'assigned_user does not exist'),
    // A user of the wrong type gets the same message.
    breaks: ['assigned_user.unknown', 'assigned_user.type'],
  },
  {
    name: 'crashes on an unknown team',
    reference: crashing('team_uuid', 'team does not exist'),
    breaks: ['team_uuid.unknown', 'team_uuid.type'],
  },
  {
    name: 'rejects a second contact of the same name',
    reference: ruling(reference, 'name', (rule) => ({ ...rule, unique: 'name exists' })),
    breaks: ['name.shared'],
  },
  {
    name: 'does not require a name',
    reference: lax(reference, 'name', 'required'),
    breaks: ['name.required', 'name.type', 'errors.json'],
  },
  {
    name: 'rejects everything with 500',
    reference: { ...reference, refuse: () => reference.fault },
    breaks: (clause) =>
      expecting('4XX')(clause) &&
      !clause.id.startsWith('callbell/token.') &&
      clause.id !== 'callbell/refused.unlisted' &&
      clause.id !== 'callbell/identifier.again' &&
      clause.id !== 'callbell/custom_fields.unknown',
  },
  ...requests,
  ...answers,
  ...store,
  ...second,
  ...tokens,
  ...state,
];
