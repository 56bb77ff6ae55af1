import { readJson } from '../../sandbox/body';
import type { Fields, Read, Store } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';

/** Changes the store when a request arrives, and answers as the sandbox does. */
function meddling(meddle: (body: Fields, store: Store) => void): Fault['reference'] {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = reference.guard(request, store);
      const body = refused ? undefined : readJson(request);
      if (body) meddle(body, store);
      return refused;
    },
  };
}

/** Overwrites the first name of the contact that already has the same value. */
const overwriting = (field: 'phone' | 'email') =>
  meddling((body, { contacts }) => {
    const index = contacts.findIndex((contact) => contact[field] === body[field]);
    const { firstname } = body;
    if (index >= 0 && firstname !== undefined) contacts.splice(index, 1, { ...contacts[index], firstname });
  });

const readingAs = (change: (read: Read) => Read): Fault['reference'] => ({
  ...reference,
  reads: (reference.reads ?? []).map(change),
});

/** Alters contacts when they are read. */
const reading = (alter: (contact: Fields) => Fields) =>
  readingAs((read) => ({ ...read, answer: (found) => read.answer(found.map(alter)) }));

const READS = ['created.readable', 'phone.unchanged', 'email.unchanged'];

/** Faults of what is stored, which no answer to a creation shows. */
export const ofReads: readonly Fault[] = [
  {
    name: 'does not store what it creates',
    reference: readingAs((read) => ({ ...read, finds: () => false })),
    breaks: READS,
  },
  {
    name: 'does not store the company',
    reference: reading((contact) => ({ ...contact, company: null })),
    breaks: ['created.readable'],
  },
  {
    name: 'stores each contact as a guest',
    reference: reading((contact) => ({ ...contact, type: 'guest' })),
    breaks: ['created.readable'],
  },
  {
    name: 'stores last names in upper case',
    reference: reading((contact) => ({ ...contact, lastname: String(contact.lastname).toUpperCase() })),
    breaks: READS,
  },
  {
    name: 'changes the first contact when it rejects a second one with its phone number',
    reference: overwriting('phone'),
    breaks: ['phone.unchanged'],
  },
  {
    name: 'changes the first contact when it rejects a second one with its email address',
    reference: overwriting('email'),
    breaks: ['email.unchanged'],
  },
  {
    name: 'stores a contact that it rejects',
    reference: meddling((body, store) => {
      if (body.firstname === undefined) store.contacts.push({ ...body, firstname: '', id: store.nextId() });
    }),
    breaks: ['refused.unlisted', 'refused.nothing-stored'],
  },
  {
    name: 'lists a contact that it rejects, and accepts its number again',
    reference: meddling((body, store) => {
      const { firstname, phone } = body;
      if (firstname === undefined)
        store.contacts.push({ id: store.nextId(), company: `draft of ${String(phone)}`, mobile: phone ?? null });
    }),
    breaks: ['refused.unlisted'],
  },
];
