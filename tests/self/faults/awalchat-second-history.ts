import { awalchat as reference } from '../../sandbox/awalchat';
import type { Incoming, Reference, Rule, Store } from '../../sandbox/provider';
import type { Fault } from './fault';
import { ruling } from './fault';

const { guard, create, created } = reference;

/** What a form sends for a field. */
const sentAs = (field: string, { bytes }: Incoming): string | undefined =>
  new RegExp(`name="${field}"\r\n\r\n([^\r]*)\r\n`).exec(Buffer.from(bytes).toString('utf8'))?.[1];

const taking = (isTaken: NonNullable<Rule['isTaken']>): Reference =>
  ruling(reference, 'phone', (rule) => ({ ...rule, isTaken }));

/** Takes the phone number of a request for taken once it has rejected it. */
function remembering(isMeant: (request: Incoming, store: Store) => boolean): Reference {
  const rejected = new Set<string>();
  return {
    ...taking((contacts, value) => rejected.has(String(value)) || contacts.some(({ phone }) => phone === value)),
    guard: (request, store) => {
      const phone = sentAs('phone', request);
      if (phone !== undefined && isMeant(request, store)) rejected.add(phone);
      return guard(request, store);
    },
  };
}

/** Answers with what the request has sent that came last. */
function sharing(): Reference {
  let last: Incoming | undefined;
  return {
    ...reference,
    guard: (request, store) => {
      last = request;
      return guard(request, store);
    },
    created: (contact, request) => {
      const email = last && last !== request ? sentAs('email', last) : undefined;
      return created(email === undefined ? contact : { ...contact, email }, request);
    },
  };
}

/** Numbers requests as they arrive, and contacts by the request that came last. */
function numbering(): Reference {
  let id = 0;
  return {
    ...reference,
    guard: (request, store) => {
      id += 1;
      return guard(request, store);
    },
    create: (body, store) => create(body, { ...store, nextId: () => id }),
  };
}

const history: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'finds duplicates only of the last contact',
    reference: taking((contacts, value) => contacts.at(-1)?.phone === value),
    breaks: ['phone.still-unique'],
  },
  {
    name: 'answers a repeated request with the contact that exists',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        const known = store.contacts.find(
          ({ phone, name }) => phone === sentAs('phone', request) && name === sentAs('name', request),
        );
        return refused ?? (known ? created(known, request) : undefined);
      },
    },
    breaks: ['phone.still-unique'],
  },
  {
    name: 'compares the last ten digits of phone numbers',
    reference: taking((contacts, value) =>
      contacts.some(({ phone }) => String(phone).slice(-10) === String(value).slice(-10)),
    ),
    breaks: ['phone.similar'],
  },
  {
    name: 'compares as many digits as a known phone number has',
    reference: taking((contacts, value) => contacts.some(({ phone }) => String(value).startsWith(String(phone)))),
    breaks: ['phone.similar'],
  },
  {
    name: 'rejects a second contact with the same email address',
    reference: ruling(reference, 'email', (rule) => ({ ...rule, unique: 'Duplicate email' })),
    breaks: ['email.shared'],
  },
  {
    name: 'keeps the phone number of a contact without a name',
    reference: remembering((request) => sentAs('name', request) === undefined),
    breaks: ['refused.forgotten'],
  },
  {
    name: 'keeps the phone number of a request that is not authentic',
    reference: remembering((request, store) => guard(request, store) !== undefined),
    breaks: ['refused.forgotten'],
  },
  {
    name: 'lists each contact under the name of the newest',
    reference: {
      ...reference,
      create: (body, store) => {
        const contact = create(body, store);
        for (const [index, each] of store.contacts.entries()) {
          store.contacts[index] = { ...each, name: contact.name ?? null };
        }
        return contact;
      },
    },
    breaks: ['created.kept'],
  },
  {
    name: 'waits between the check for duplicates and the creation',
    reference: { ...reference, pause: () => new Promise((resolve) => setTimeout(resolve, 2)) },
    breaks: ['phone.unique-at-once'],
  },
  {
    name: 'returns the email address of another request at the same time',
    reference: sharing(),
    breaks: ['request.at-once', 'response.email'],
  },
  {
    name: 'gives contacts at the same time the same id',
    reference: numbering(),
    breaks: ['id.distinct'],
  },
];

export const awalchatSecondHistory: readonly Fault[] = history.map((fault): Fault => ({ ...fault, depth: 'second' }));
