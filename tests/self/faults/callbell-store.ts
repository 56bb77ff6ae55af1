import { callbell as reference } from '../../sandbox/callbell';
import type { Fields, Read } from '../../sandbox/provider';
import type { Fault } from './fault';
import { ruling } from './fault';

const READ_BY_UUID = '/contacts/:value';

/** A server with other reads. */
const reading = (change: (read: Read) => Partial<Read>) => ({
  ...reference,
  reads: (reference.reads ?? []).map((read) => ({ ...read, ...change(read) })),
});

/** A server that shows its contacts otherwise when they are read by their uuid. */
const showing = (alter: (contact: Fields) => Fields) =>
  reading(({ path, answer }) =>
    path === READ_BY_UUID ? { answer: (found) => answer(found.map((contact) => alter(contact))) } : {},
  );

/** Faults of what is kept, which only reads show. */
export const store: readonly Fault[] = [
  {
    name: 'forgets contacts once they are created',
    reference: reading(() => ({ finds: () => false })),
    breaks: ['identifier.documented', 'created.readable'],
  },
  {
    name: 'keeps the first word of a name',
    reference: showing((contact) => ({ ...contact, name: String(contact.name).split(' ')[0] ?? '' })),
    breaks: ['created.readable'],
  },
  {
    name: 'keeps phone numbers without their last digit',
    reference: showing((contact) => ({ ...contact, phoneNumber: String(contact.phoneNumber).slice(0, -1) })),
    breaks: ['created.readable'],
  },
  {
    name: 'does not keep tags',
    reference: showing((contact) => ({ ...contact, tags: [] })),
    breaks: ['created.readable'],
  },
  {
    name: 'does not keep the assigned user',
    reference: showing((contact) => ({ ...contact, assignedUser: null })),
    breaks: ['created.readable'],
  },
  {
    name: 'keeps contacts that it rejects',
    reference: {
      ...reference,
      guard: (request, kept) => {
        const text = new TextDecoder().decode(request.bytes);
        const [, phoneNumber] = /"identifier":"(\d+)"/.exec(text) ?? [];
        if (phoneNumber !== undefined && !text.includes('"name"'))
          kept.contacts.push({ uuid: 'rejected', phoneNumber });
        return reference.guard(request, kept);
      },
    },
    breaks: ['refused.unlisted'],
  },
  {
    name: 'rejects the documented number as malformed',
    reference: ruling(reference, 'identifier', (rule) => ({
      ...rule,
      form: { pattern: /^\d{10,15}$/, message: 'identifier is malformed' },
    })),
    breaks: ['identifier.documented'],
  },
];
