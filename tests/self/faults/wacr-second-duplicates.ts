import type { Fields, Rules, Store, Value } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { handling } from './wacr-handling';

/** The rules without the one that a field is taken only once. */
const without = (field: string): Rules => {
  const { unique: _, ...rule } = reference.rules[field] ?? { type: 'string' };
  return { ...reference.rules, [field]: rule };
};

/** A server that forgets a rule after it has rejected a request. */
const forgetful = (field: string): Fault['reference'] => {
  const rejected = new WeakSet<Store>();
  return handling(({ body, store, submit }) => {
    if (!body) return undefined;
    const answer = submit(body, rejected.has(store) ? without(field) : reference.rules);
    if (answer.status >= 400) rejected.add(store);
    else rejected.delete(store);
    return answer;
  });
};

/** A server that keeps in mind what it has rejected. */
const remembering = (): Fault['reference'] => {
  const sent = new WeakMap<Store, Set<Value>>();
  return handling(({ body, store, submit, reject }) => {
    const { email } = body ?? {};
    if (!body || email === undefined) return undefined;
    const seen = sent.get(store) ?? new Set();
    sent.set(store, seen);
    if (seen.has(email)) return reject('email');
    const answer = submit(body);
    if (answer.status === 422 && isTaken(store, body)) seen.add(email);
    return answer;
  });
};

const isTaken = ({ contacts }: Store, { phone }: Fields) => contacts.some((contact) => contact.phone === phone);

/** A server that rejects a number once, and takes it then. */
const yielding = (): Fault['reference'] => {
  const refused = new WeakMap<Store, Set<Value>>();
  return handling(({ body, store, submit }) => {
    const { phone } = body ?? {};
    if (!body || phone === undefined) return undefined;
    const seen = refused.get(store) ?? new Set();
    refused.set(store, seen);
    const answer = submit(body, seen.has(phone) ? without('phone') : reference.rules);
    if (answer.status === 422 && isTaken(store, body)) seen.add(phone);
    return answer;
  });
};

const hasRequiredAlone = (body: Fields) =>
  Object.keys(body).length > 3 && ['email', 'company', 'description', 'city'].every((field) => !(field in body));

export const ofDuplicates: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'takes an existing phone number after a rejection',
    reference: forgetful('phone'),
    breaks: ['phone.unique-after-rejection', 'phone.unique-again'],
  },
  {
    name: 'takes an existing email address after a rejection',
    reference: forgetful('email'),
    breaks: ['email.unique-after-rejection'],
  },
  {
    name: 'takes a phone number that it has rejected once',
    reference: yielding(),
    breaks: ['phone.unique-again'],
  },
  {
    name: 'accepts phone and email of two contacts',
    reference: handling(({ body, store, submit }) => {
      const { phone = null, email = null } = body ?? {};
      const owners = store.contacts.filter((contact) => contact.phone === phone || contact.email === email);
      return body && owners.length > 1
        ? submit(body, { ...without('phone'), email: without('email').email ?? { type: 'string' } })
        : undefined;
    }),
    breaks: ['unique.two-contacts'],
  },
  {
    name: 'keeps the email address of a contact that it has rejected',
    reference: remembering(),
    breaks: ['unique.free-email'],
  },
  {
    name: 'checks nothing but what is taken without optional fields',
    reference: handling(({ body, submit }) => (body && hasRequiredAlone(body) ? submit(body, {}) : undefined)),
    breaks: ['body.minimal-rules'],
  },
];
