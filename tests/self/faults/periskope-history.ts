import { setTimeout } from 'node:timers/promises';
import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Answer, Fields, Incoming, Reference, Store } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';
import { takingOnce } from '../variants/periskope';
import type { Fault } from './fault';
import { ruling } from './fault';

const { create, created, guard, fault, refuse } = reference;
const CONFLICT: Answer = { ...fault, status: 409 };
const pause = () => setTimeout(2);

/** Faults that show after other requests, or at the same time. */
export const historyFaults: readonly Fault[] = [
  {
    name: 'crashes on a contact that exists, unless it is the last',
    reference: refusingBy((id, { contacts }) => {
      return isKnown(id, contacts) && contacts.at(-1)?.contact_id !== id ? fault : undefined;
    }),
    breaks: ['contact_id.again-later'],
  },
  {
    name: 'returns the last contact in place of one that exists',
    reference: refusingBy((id, { contacts }, request) => {
      const last = contacts.at(-1);
      return isKnown(id, contacts) && last ? created(last, request) : undefined;
    }),
    breaks: ['contact_id.again-later'],
  },
  {
    name: 'crashes when a contact is sent for the third time',
    reference: refusingBy((id, { contacts }) => {
      return contacts.filter(({ contact_id }) => contact_id === id).length > 1 ? fault : undefined;
    }),
    breaks: ['contact_id.again-later'],
  },
  {
    name: 'loses the name of a contact that is sent again',
    reference: {
      ...reference,
      create: (body, store) => {
        const made = create(body, store);
        replaceAll(store, (contact) =>
          contact.contact_id === made.contact_id ? { ...contact, contact_name: 'Unknown' } : contact,
        );
        return made;
      },
    },
    breaks: ['contact_id.again-read'],
  },
  {
    name: 'deletes a contact that is sent again',
    reference: refusingBy((id, store) => {
      if (!isKnown(id, store.contacts)) return undefined;
      store.contacts.splice(0, store.contacts.length, ...store.contacts.filter(({ contact_id }) => contact_id !== id));
      return CONFLICT;
    }),
    breaks: ['contact_id.again-read', 'contact_id.documented-known', 'created.unchanged'],
  },
  {
    name: 'takes a number that it has rejected for one that exists',
    reference: remembering((request) => !readJson(request)?.contact_name),
    breaks: ['contact_id.after-rejection'],
  },
  {
    name: 'remembers numbers before it checks the token',
    reference: remembering(({ header }) => header('authorization') === undefined),
    breaks: ['contact_id.after-rejection'],
  },
  {
    name: 'compares the last ten digits of numbers',
    reference: similar((one, other) => one.slice(-10) === other.slice(-10)),
    breaks: ['contact_id.similar'],
  },
  {
    name: 'compares the first eleven digits of numbers',
    reference: similar((one, other) => one.slice(0, 11) === other.slice(0, 11)),
    breaks: ['contact_id.similar'],
  },
  {
    name: 'rejects a number just below the one before',
    reference: refusingBy((id, { contacts }) => {
      const last = Number.parseInt(String(contacts.at(-1)?.contact_id), 10);
      return last - Number.parseInt(id, 10) === 1 ? CONFLICT : undefined;
    }),
    breaks: [
      'contact_id.similar',
      'labels.case',
      'labels.shared',
      'is_internal.after-true',
      'contact_id.at-once',
      'labels.at-once',
    ],
  },
  {
    name: 'takes a label from those who have it',
    reference: {
      ...reference,
      create: (body, store) => {
        const made = create(body, store);
        replaceAll(store, (contact) => ({ ...contact, labels: without(contact.labels, made.labels) }));
        return made;
      },
    },
    breaks: ['created.unchanged'],
  },
  {
    name: 'renames the contact before, too',
    reference: {
      ...reference,
      create: (body, store) => {
        const made = create(body, store);
        replaceAll(store, (contact) => ({ ...contact, contact_name: made.contact_name ?? null }));
        return made;
      },
    },
    breaks: ['created.unchanged'],
  },
  {
    name: 'changes a contact by a request that it rejects',
    reference: refusingBy((id, store, request) => {
      const { contact_name, is_internal = null } = readJson(request) ?? {};
      if (typeof contact_name === 'string') return undefined;
      replaceAll(store, (contact) => (contact.contact_id === id ? { ...contact, is_internal } : contact));
      return refuse([{ field: 'contact_name', message: 'contact_name is no text' }]);
    }),
    breaks: ['created.unchanged'],
  },
  {
    name: 'defaults is_internal to that of the contact before',
    reference: {
      ...reference,
      create: (body, store) => create({ is_internal: store.contacts.at(-1)?.is_internal ?? false, ...body }, store),
    },
    breaks: ['is_internal.default', 'is_internal.after-true', 'body.prototype'],
  },
  {
    name: 'keeps the body of the last request, whoever has sent it',
    reference: sharing('contact_name', 'contact_id', 'labels', 'is_internal'),
    breaks: [
      'contact_id.at-once',
      'contact_id.suffix',
      'response.chat_ids',
      'response.contact_id',
      'response.contact_name',
      'response.labels',
      'response.is_internal',
    ],
  },
  {
    name: 'keeps the name of the last request, whoever has sent it',
    reference: sharing('contact_name'),
    breaks: ['contact_id.at-once', 'labels.at-once', 'response.contact_name'],
  },
  {
    name: 'keeps the labels of the last request, whoever has sent it',
    reference: sharing('labels'),
    breaks: ['contact_id.at-once', 'response.labels'],
  },
  {
    name: 'crashes where two requests create one label',
    reference: busyWith((request) => String(readJson(request)?.labels), fault),
    breaks: ['labels.at-once'],
  },
  {
    name: 'rejects a request while it answers another one',
    reference: busyWith(() => 'any', CONFLICT),
    breaks: ['contact_id.at-once', 'labels.at-once'],
  },
];

/** The id of the contact that a request would create. */
function idOf(request: Incoming): string {
  return `${String(readJson(request)?.contact_id)}@c.us`;
}

function isKnown(id: string, contacts: readonly Fields[]): boolean {
  return contacts.some(({ contact_id }) => contact_id === id);
}

/** A reference that answers some creations by what it knows of their number. */
function refusingBy(refuseBy: (id: string, store: Store, request: Incoming) => Answer | undefined): Reference {
  return {
    ...reference,
    guard: (request, store) =>
      guard(request, store) ?? (request.method === 'POST' ? refuseBy(idOf(request), store, request) : undefined),
  };
}

/** A reference that remembers the numbers of some requests as if it had created their contacts. */
function remembering(isRemembered: (request: Incoming) => boolean): Reference {
  const known = new WeakMap<Store, Set<string>>();
  return {
    ...reference,
    guard: (request, store) => {
      if (request.method !== 'POST') return guard(request, store);
      const ids = known.get(store) ?? new Set();
      known.set(store, ids);
      const id = idOf(request);
      if (isRemembered(request)) ids.add(id);
      else if (ids.has(id)) return CONFLICT;
      return guard(request, store);
    },
  };
}

/** A reference that takes similar numbers for the same, of which it has one at most. */
function similar(isSame: (one: string, other: string) => boolean): Reference {
  return ruling(
    takingOnce((answer) => answer),
    'contact_id',
    (rule) => ({
      ...rule,
      isTaken: (contacts, value) => contacts.some(({ contact_id }) => isSame(String(contact_id), String(value))),
    }),
  );
}

/** A reference with one place for some fields of all requests that are under way. */
function sharing(...names: readonly string[]): Reference {
  let last: Fields = {};
  return {
    ...reference,
    guard: (request, store) => {
      if (request.method === 'POST') last = readJson(request) ?? {};
      return guard(request, store);
    },
    pause,
    create: (body, store) => {
      const shared = names.filter((name) => Object.hasOwn(last, name)).map((name) => [name, last[name] ?? null]);
      return create({ ...body, ...Object.fromEntries(shared) }, store);
    },
  };
}

/** A reference that does one thing at a time. */
function busyWith(what: (request: Incoming) => string, answer: Answer): Reference {
  const busy = new Set<string>();
  return {
    ...reference,
    guard: (request, store) => {
      const refused = guard(request, store);
      const body = readJson(request);
      // Others are rejected without a pause.
      if (refused || !body || complaintsOf(body, reference.rules, store).length > 0) return refused;
      if (busy.has(what(request))) return answer;
      busy.add(what(request));
      return undefined;
    },
    pause: async () => {
      await pause();
      busy.clear();
    },
  };
}

function replaceAll({ contacts }: Store, change: (contact: Fields) => Fields): void {
  contacts.splice(0, contacts.length, ...contacts.map(change));
}

function without(labels: unknown, others: unknown): string[] {
  const gone = Array.isArray(others) ? others : [];
  return Array.isArray(labels) ? labels.map(String).filter((label) => !gone.includes(label)) : [];
}
