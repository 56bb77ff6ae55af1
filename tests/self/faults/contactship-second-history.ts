import { readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Answer, Fields, Reference, Store, Value } from '../../sandbox/provider';
import type { Fault } from './fault';
import { ruling } from './fault';

const { guard, create } = reference;

/** The answer to a number that exists. */
export const CONFLICT: Answer = { status: 409, body: { message: 'Contact with the same phone number already exists' } };

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

/** Whether a store has a contact of this number. */
export const hasPhone = (store: Store, phone: Value = null) =>
  store.contacts.some((each) => each.phone_number === phone);

const taking = (isTaken: (contacts: readonly Fields[], value: Value) => boolean) =>
  ruling(reference, 'phone_number', (rule) => ({ ...rule, isTaken }));

/** What a server remembers between requests, for each store. */
export function remembered<Kept>(start: () => Kept): (store: readonly Fields[]) => Kept {
  const kept = new WeakMap<readonly Fields[], Kept>();
  return (contacts) => {
    const value = kept.get(contacts) ?? start();
    kept.set(contacts, value);
    return value;
  };
}

const rejectedOnce = remembered(() => new Set<Value>());
const rejectedEmails = remembered(() => new Set<Value>());

/** Faults that show only after other requests, without their depth. */
export const history: readonly Omit<Fault, 'depth'>[] = [
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
