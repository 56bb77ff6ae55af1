import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Answer, Fields, Incoming, Reference, Store, Value } from '../../sandbox/provider';
import { malformed } from './contactship-second-bodies';
import { texts } from './contactship-second-texts';
import { types } from './contactship-second-types';
import type { Fault } from './fault';
import { altering, ruling } from './fault';

type SecondFault = Omit<Fault, 'depth'>;

const { guard, create, settings } = reference;
const KEY = String(settings.CONTACTSHIP_API_KEY);

const CONFLICT: Answer = { status: 409, body: { message: 'Contact with the same phone number already exists' } };

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

/** Answers some bodies that come with a valid key before they are checked. */
function before(answer: (body: Fields, store: Store) => Answer | undefined): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const body = request.method === 'POST' ? readJson(request) : undefined;
      return guard(request, store) ?? (body && answer(body, store));
    },
  };
}

const hasPhone = (store: Store, phone: Value = null) => store.contacts.some((each) => each.phone_number === phone);

const taking = (isTaken: (contacts: readonly Fields[], value: Value) => boolean) =>
  ruling(reference, 'phone_number', (rule) => ({ ...rule, isTaken }));

/** Waits between the checks and the creation, so that another request passes the same checks. */
const slow = { ...reference, pause: () => setTimeout(2) } satisfies Reference;

/** What a server remembers between requests, for each store. */
function remembered<Kept>(start: () => Kept): (store: readonly Fields[]) => Kept {
  const kept = new WeakMap<readonly Fields[], Kept>();
  return (contacts) => {
    const value = kept.get(contacts) ?? start();
    kept.set(contacts, value);
    return value;
  };
}

const rejectedOnce = remembered(() => new Set<Value>());
const rejectedEmails = remembered(() => new Set<Value>());
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

const history: readonly SecondFault[] = [
  {
    name: 'finds a duplicate only in the last contact',
    reference: taking((contacts, value) => contacts.at(-1)?.phone_number === value),
    breaks: ['phone_number.unique-later'],
  },
  {
    name: 'rejects a duplicate once',
    reference: taking((contacts, value) => {
      const known = rejectedOnce(contacts);
      const isTaken = !known.has(value) && contacts.some(({ phone_number }) => phone_number === value);
      if (isTaken) known.add(value);
      return isTaken;
    }),
    breaks: ['phone_number.unique-later', 'at-once.duplicate'],
  },
  {
    name: 'finds a duplicate only among contacts with an email address',
    reference: taking((contacts, value) => contacts.some((each) => each.phone_number === value && each.email !== null)),
    breaks: ['phone_number.unique-minimal'],
  },
  {
    name: 'finds a duplicate only of a contact with an email address',
    reference: before((body, store) => {
      if (body.email !== undefined || !hasPhone(store, body.phone_number) || body.full_name === undefined) return;
      return { status: 201, body: create(body, store) };
    }),
    breaks: ['phone_number.unique-minimal'],
  },
  {
    name: 'answers 500 to an invalid duplicate',
    reference: before((body, store) =>
      hasPhone(store, body.phone_number) && body.full_name === undefined ? reference.fault : undefined,
    ),
    breaks: ['phone_number.unique-invalid'],
  },
  {
    name: 'compares as many digits as the shorter number has',
    reference: taking((contacts, value) =>
      contacts.some(({ phone_number }) => {
        const [one, other] = [String(phone_number), String(value)];
        return one.startsWith(other) || other.startsWith(one);
      }),
    ),
    breaks: ['phone_number.prefix'],
  },
  {
    name: 'takes the same name and email address for a duplicate',
    reference: before(({ phone_number, full_name, email }, store) => {
      const isSame = (each: Fields) => each.full_name === full_name && each.email === email;
      const isKnown = typeof email === 'string' && store.contacts.some(isSame);
      return isKnown && !hasPhone(store, phone_number) ? CONFLICT : undefined;
    }),
    breaks: ['phone_number.only-difference'],
  },
  {
    name: 'stores a contact before it looks at the list',
    reference: before((body, store) => {
      if (body.additional_data === true) store.contacts.push(create({ ...body, additional_data: [] }, store));
      return undefined;
    }),
    breaks: ['refused.then-valid'],
  },
  {
    name: 'keeps the email address of a rejected duplicate',
    reference: before(({ phone_number, email }, store) => {
      const emails = rejectedEmails(store.contacts);
      if (email === undefined || email === null) return undefined;
      if (hasPhone(store, phone_number)) emails.add(email);
      else if (emails.has(email)) return CONFLICT;
      return undefined;
    }),
    breaks: ['refused.then-valid'],
  },
  {
    name: 'fills in the description of the contact before',
    reference: {
      ...reference,
      create: (body, store) => {
        const description = body.description ?? store.contacts.at(-1)?.description ?? null;
        return create({ ...body, description }, store);
      },
    },
    breaks: ['contact.separate', 'request.unsent', 'optional.null'],
  },
  {
    name: 'empties the list of the contact before',
    reference: {
      ...reference,
      create: (body, store) => {
        const previous = store.contacts.pop();
        if (previous) store.contacts.push({ ...previous, additional_data: [] });
        return create(body, store);
      },
    },
    breaks: ['contact.unchanged'],
  },
  {
    name: 'reads the plus sign of a number that is looked up as a space',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        finds: (contact, value) => read.finds(contact, value.replace('+', ' ')),
      })),
    },
    breaks: ['contact.listed'],
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
