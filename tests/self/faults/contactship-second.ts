import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Fields, Incoming, Reference } from '../../sandbox/provider';
import { malformed } from './contactship-second-bodies';
import { CONFLICT, hasPhone, history, remembered } from './contactship-second-history';
import { texts } from './contactship-second-texts';
import { types } from './contactship-second-types';
import type { Fault } from './fault';
import { altering } from './fault';

type SecondFault = Omit<Fault, 'depth'>;

const { guard, create, settings } = reference;
const KEY = String(settings.CONTACTSHIP_API_KEY);

/** Takes keys for the valid one that are not. */
function keying(isRight: (key: string, header: Incoming['header']) => boolean): Reference {
  return {
    ...reference,
    guard: (request, store) =>
      isRight(request.header('x-api-key') ?? '', request.header) ? undefined : guard(request, store),
  };
}

/** Fails at some keys. */
function failing(isHit: (key: string) => boolean): Reference {
  return {
    ...reference,
    guard: (request, store) => (isHit(request.header('x-api-key') ?? '') ? reference.fault : guard(request, store)),
  };
}

/** Waits between the checks and the creation, so that another request passes the same checks. */
const slow = { ...reference, pause: () => setTimeout(2) } satisfies Reference;

const last = remembered((): { body: Fields; id: string } => ({ body: {}, id: '' }));
let isBusy = false;

const keys: readonly SecondFault[] = [
  {
    name: 'compares the first half of a key',
    reference: keying((key) => key.slice(0, 12) === KEY.slice(0, 12)),
    breaks: ['x-api-key.near', 'x-api-key.valid'],
  },
  {
    name: 'ignores the last character of a key',
    reference: keying((key) => key.slice(0, -1) === KEY.slice(0, -1)),
    breaks: ['x-api-key.near'],
  },
  {
    name: 'ignores the first character of a key',
    reference: keying((key) => key.slice(1) === KEY.slice(1)),
    breaks: ['x-api-key.near'],
  },
  {
    name: 'takes a key that the valid one begins with',
    reference: keying((key) => key.length > 8 && KEY.startsWith(key)),
    breaks: ['x-api-key.near'],
  },
  {
    name: 'takes a key of the right length',
    reference: keying((key) => key.length === KEY.length),
    breaks: ['x-api-key.near'],
  },
  {
    name: 'takes a key that ends like the valid one',
    reference: keying((key) => key.endsWith(KEY)),
    breaks: ['x-api-key.near'],
  },
  {
    name: 'answers 500 to a key in another case',
    reference: failing((key) => key !== KEY && key.toLowerCase() === KEY),
    breaks: ['x-api-key.case'],
  },
  {
    name: 'takes the key as a bearer token',
    reference: keying((_, header) => header('authorization') === `Bearer ${KEY}`),
    breaks: ['x-api-key.place'],
  },
  {
    name: 'answers 500 to a key behind a scheme',
    reference: failing((key) => key.startsWith('Bearer ')),
    breaks: ['x-api-key.scheme'],
  },
  {
    name: 'looks for a duplicate before it looks at the key',
    reference: {
      ...reference,
      guard: (request, store) => {
        const body = request.method === 'POST' ? readJson(request) : undefined;
        return body && hasPhone(store, body.phone_number) ? CONFLICT : guard(request, store);
      },
    },
    breaks: ['x-api-key.duplicate'],
  },
];

const atOnce: readonly SecondFault[] = [
  { name: 'waits between the checks and the creation', reference: slow, breaks: ['at-once.duplicate'] },
  {
    name: 'shares the body of requests at the same time',
    reference: {
      ...slow,
      guard: (request, store) => {
        last(store.contacts).body = readJson(request) ?? {};
        return guard(request, store);
      },
      create: (_, store) => create(last(store.contacts).body, store),
    },
    breaks: ['at-once.each', 'at-once.duplicate', 'response.full_name', 'response.phone_number', 'response.email'],
  },
  {
    name: 'gives one id to contacts sent at the same time',
    reference: {
      ...slow,
      guard: (request, store) => {
        last(store.contacts).id = randomUUID();
        return guard(request, store);
      },
      create: (body, store) => ({ ...create(body, store), id: last(store.contacts).id }),
    },
    breaks: ['id.distinct', 'at-once.duplicate'],
  },
  {
    name: 'answers 500 while it creates another contact',
    reference: {
      ...reference,
      guard: (request, store) => guard(request, store) ?? (isBusy ? reference.fault : undefined),
      pause: async () => {
        isBusy = true;
        await setTimeout(2);
        isBusy = false;
      },
    },
    breaks: ['at-once.each', 'at-once.duplicate'],
  },
];

const together: readonly SecondFault[] = [
  {
    name: 'loses the email address without country and list',
    reference: altering(reference, (contact) =>
      contact.country === null && Array.isArray(contact.additional_data) && contact.additional_data.length === 0
        ? { ...contact, email: null }
        : contact,
    ),
    breaks: ['response.email'],
  },
  {
    name: 'loses the description without country and email address',
    reference: altering(reference, (contact) =>
      contact.country === null && contact.email === null ? { ...contact, description: null } : contact,
    ),
    breaks: ['response.description'],
  },
];

export const second: readonly Fault[] = [
  ...keys,
  ...malformed,
  ...texts,
  ...types,
  ...history,
  ...atOnce,
  ...together,
].map((fault) => ({
  ...fault,
  depth: 'second',
}));
