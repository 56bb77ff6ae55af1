import { contactship as reference } from '../../sandbox/contactship';
import type { Fault } from './fault';
import { altering, ruling } from './fault';

const formed = (field: string, pattern: RegExp) =>
  ruling(reference, field, (rule) => ({
    ...rule,
    form: { pattern, message: `${field} has characters that are invalid` },
  }));

/** Faults of classes of text, without their depth. */
export const texts: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'loses a letter of a name with spaces before it',
    reference: altering(reference, (contact) => ({
      ...contact,
      full_name: String(contact.full_name).replace(/^\s+./, ''),
    })),
    breaks: ['text.spaces'],
  },
  {
    name: 'rejects a name with an emoji',
    reference: formed('full_name', /^[\0-\uffff]*$/u),
    breaks: ['text.joined', 'text.astral'],
  },
  { name: 'rejects a name with an apostrophe', reference: formed('full_name', /^[^']*$/), breaks: ['text.quotes'] },
  { name: 'rejects a description of several lines', reference: formed('description', /^.*$/), breaks: ['text.lines'] },
  {
    name: 'rejects a name of one letter',
    reference: formed('full_name', /^.{2}/su),
    breaks: ['text.letter', 'text.falsy'],
  },
  {
    name: 'cuts a name at 100 characters',
    reference: altering(reference, (contact) => ({ ...contact, full_name: String(contact.full_name).slice(0, 100) })),
    breaks: ['text.long'],
  },
];
