import { setTimeout } from 'node:timers/promises';
import type { Answer, Complaint, Fields, Reference, Store, Value } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { ruling } from './fault';
import type { Handled } from './wacr-handling';
import { crash, handling } from './wacr-handling';

const pause = async (): Promise<void> => {
  await setTimeout(2);
};

/** Finds a duplicate in some contacts only. */
const comparing = (field: 'phone' | 'email', isTaken: (contacts: readonly Fields[], value: Value) => boolean) =>
  ruling(reference, field, (rule) => ({ ...rule, isTaken }));

const inLast = (field: 'phone' | 'email') =>
  comparing(field, (contacts, value) => value !== null && contacts.at(-1)?.[field] === value);

/** State that lives as long as a store. */
function perStore<State>(create: () => State): (store: Store) => State {
  const states = new WeakMap<Store, State>();
  return (store) => {
    const state = states.get(store) ?? create();
    states.set(store, state);
    return state;
  };
}

/** Does not take the number of a contact that it rejected for some reason. */
function remembering(isReason: (complaint: Complaint) => boolean): Fault['reference'] {
  const numbersOf = perStore(() => new Set<Value>());
  return handling(({ body, store, reject }) => {
    if (!body) return undefined;
    const numbers = numbersOf(store);
    const complaints = complaintsOf(body, reference.rules, store);
    if (complaints.length === 0) return numbers.has(body.phone ?? null) ? reject('phone') : undefined;
    if (complaints.some(isReason) && !complaints.some(({ field }) => field === 'phone'))
      numbers.add(body.phone ?? null);
    return undefined;
  });
}

const taken = (field: 'phone' | 'email', what: string): Answer =>
  reference.refuse([{ field, message: `This ${what} already exists`, conflict: true }]);

/** Waits before each creation, but does not create two contacts with one number or address. */
export function waiting(
  begin: (handled: Handled & { readonly body: Fields }) => void,
  create: Reference['create'],
  lose: (answer: Answer) => Answer = (answer) => answer,
): Reference {
  const busyOf = perStore(() => new Set<Value>());
  const keysOf = ({ phone = null, email = null }: Fields) => [phone, email].filter((key) => key !== null);
  const base: Reference = {
    ...reference,
    pause,
    create: (body, store) => {
      for (const key of keysOf(body)) busyOf(store).delete(key);
      return create(body, store);
    },
  };
  return handling((handled) => {
    const { body, store } = handled;
    if (!body || complaintsOf(body, reference.rules, store).length > 0) return undefined;
    const busy = busyOf(store);
    if (busy.has(body.phone ?? null)) return lose(taken('phone', 'phone number'));
    if (busy.has(body.email ?? null)) return lose(taken('email', 'email address'));
    for (const key of keysOf(body)) busy.add(key);
    begin({ ...handled, body });
    return undefined;
  }, base);
}

/** Keeps what it creates where the next request finds it. */
function sharing(fields: readonly string[]): Fault['reference'] {
  const latestOf = perStore((): { body: Fields } => ({ body: {} }));
  return waiting(
    ({ body, store }) => {
      latestOf(store).body = body;
    },
    (body, store) => {
      const { body: latest } = latestOf(store);
      const taken = fields.flatMap((field) => (latest[field] === undefined ? [] : [[field, latest[field]] as const]));
      return reference.create({ ...body, ...Object.fromEntries(taken) }, store);
    },
  );
}

/** Takes the id before it waits. */
function numbering(): Fault['reference'] {
  const idsOf = perStore(() => new Map<Value, number>());
  return waiting(
    ({ body, store }) => {
      idsOf(store).set(body.phone ?? null, store.contacts.length + 1);
    },
    (body, store) => ({ ...reference.create(body, store), id: idsOf(store).get(body.phone ?? null) ?? 0 }),
  );
}

/** Fails while another request is under way. */
function locking(): Fault['reference'] {
  const stateOf = perStore(() => ({ busy: 0 }));
  const base: Reference = {
    ...reference,
    pause,
    create: (body, store) => {
      stateOf(store).busy -= 1;
      return reference.create(body, store);
    },
  };
  return handling(({ body, store }) => {
    if (!body || complaintsOf(body, reference.rules, store).length > 0) return undefined;
    if (stateOf(store).busy > 0) return crash;
    stateOf(store).busy += 1;
    return undefined;
  }, base);
}

/** Faults of history and of requests at the same time. */
export const ofState: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'looks for a phone number in the last contact only',
    reference: inLast('phone'),
    breaks: ['phone.unique-later'],
  },
  {
    name: 'looks for an email address in the last contact only',
    reference: inLast('email'),
    breaks: ['email.unique-later'],
  },
  {
    name: 'finds a phone number only under the same first name',
    reference: handling(({ body, store, submit }) => {
      const taken = store.contacts.find(({ phone }) => phone === body?.phone);
      if (!body || !taken || taken.firstname === body.firstname) return undefined;
      const { phone, ...rules } = reference.rules;
      const { unique: _, ...rule } = phone ?? { type: 'string' };
      return submit(body, { ...rules, phone: rule });
    }),
    breaks: ['phone.unique-later'],
  },
  {
    name: 'finds an email address only for the same type of contact',
    reference: handling(({ body, store, submit }) => {
      const taken = store.contacts.find(({ email }) => email !== null && email === body?.email);
      if (!body || !taken || taken.type === body.type) return undefined;
      const { email, ...rules } = reference.rules;
      const { unique: _, ...rule } = email ?? { type: 'string' };
      return submit(body, { ...rules, email: rule });
    }),
    breaks: ['email.unique-later'],
  },
  {
    name: 'answers the same request again with the contact that it created',
    reference: handling(({ body, store, request }) => {
      const same = store.contacts.find(({ phone, email, lastname }) =>
        [phone === body?.phone, email === body?.email, lastname === body?.lastname].every(Boolean),
      );
      return same && body?.firstname === same.firstname ? reference.created(same, request) : undefined;
    }),
    breaks: ['unique.same-request'],
  },
  {
    name: 'keeps the number of a rejected duplicate',
    reference: remembering(({ conflict }) => conflict === true),
    breaks: ['refused.values-free'],
  },
  {
    name: 'keeps the number of a contact with an unknown source',
    reference: remembering(({ field }) => field === 'source_id'),
    breaks: ['refused.values-free'],
  },
  {
    name: 'changes the company of the contact before',
    reference: {
      ...reference,
      create: (body, store) => {
        const last = store.contacts.at(-1);
        if (last) store.contacts.splice(-1, 1, { ...last, company: body.company ?? null });
        return reference.create(body, store);
      },
    },
    breaks: ['created.unchanged'],
  },
  {
    name: 'answers 500 to an email address that differs in case only',
    reference: handling(({ body, store }) => {
      const isSimilar = ({ email }: Fields) => String(email).toLowerCase() === String(body?.email).toLowerCase();
      return store.contacts.some((each) => isSimilar(each) && each.email !== body?.email) && body?.email !== null
        ? crash
        : undefined;
    }),
    breaks: ['email.unique-case'],
  },
  {
    name: 'returns the other contact for an email address that differs in case only',
    reference: handling(({ body, store, request }) => {
      const wanted = String(body?.email).toLowerCase();
      const similar = store.contacts.find(
        ({ email }) => email !== body?.email && String(email).toLowerCase() === wanted,
      );
      return similar && body?.email !== null ? reference.created(similar, request) : undefined;
    }),
    breaks: ['email.unique-case', 'id.distinct'],
  },
  {
    name: 'waits between its checks and the creation',
    reference: { ...reference, pause },
    breaks: ['phone.at-once', 'email.at-once'],
  },
  {
    name: 'answers 409 to what another request is creating',
    reference: waiting(
      () => undefined,
      reference.create,
      (answer) => ({ ...answer, status: 409 }),
    ),
    breaks: ['phone.at-once', 'email.at-once'],
  },
  {
    name: 'gives a contact the name of one that is created at the same time',
    reference: sharing(['firstname', 'lastname']),
    breaks: ['created.at-once'],
  },
  {
    name: 'gives a contact the type of one that is created at the same time',
    reference: sharing(['type']),
    breaks: ['created.at-once'],
  },
  {
    name: 'gives two contacts of the same time one id',
    reference: numbering(),
    breaks: ['id.distinct'],
  },
  {
    name: 'answers 500 while another contact is created',
    reference: locking(),
    breaks: ['created.at-once'],
  },
];
