import { awalchat as reference } from '../../sandbox/awalchat';
import type { Fields, Reference, Value } from '../../sandbox/provider';
import { answeringEarly, textOf } from '../variants/awalchat-requests';
import type { Fault } from './fault';
import { altering, lax, ruling } from './fault';

const { guard, create, fault: CRASH } = reference;

const crashing = (isMeant: (text: string) => boolean): Reference =>
  answeringEarly((request) => isMeant(textOf(request)), CRASH);

const changing = (field: string, change: (text: string) => Value): Reference =>
  altering(reference, (contact) => {
    const value = contact[field];
    return typeof value === 'string' ? { ...contact, [field]: change(value) } : contact;
  });

const storing = (from: Reference, change: (contact: Fields, body: Fields) => Fields): Reference => ({
  ...from,
  create: (body, store) => change(create(body, store), body),
});

const formed = (field: string, pattern: RegExp): Reference =>
  ruling(reference, field, (rule) => ({ ...rule, form: { pattern, message: `Invalid ${field}` } }));

const values: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'decodes plus signs of email addresses',
    reference: changing('email', (text) => text.replaceAll('+', ' ')),
    breaks: ['email.unusual'],
  },
  {
    name: 'escapes apostrophes of email addresses',
    reference: changing('email', (text) => text.replaceAll("'", "\\'")),
    breaks: ['email.unusual'],
  },
  {
    name: 'cuts email addresses at 64 characters',
    reference: changing('email', (text) => text.slice(0, 64)),
    breaks: ['email.unusual'],
  },
  {
    name: 'loses email addresses with capital letters',
    reference: changing('email', (text) => (/[A-Z]/.test(text) ? null : text)),
    breaks: ['email.unusual'],
  },
  {
    name: 'keeps what is around the first at sign',
    reference: changing('email', (text) => text.split('@').slice(0, 2).join('@')),
    breaks: ['email.near-misses'],
  },
  {
    name: 'removes spaces from inside an email address',
    reference: changing('email', (text) => text.replaceAll(' ', '')),
    breaks: ['email.near-misses'],
  },
  {
    name: 'fails at an email address without a domain',
    reference: crashing((text) => text.includes('contract-test@\r\n')),
    breaks: ['email.near-misses'],
  },
  {
    name: 'cuts phone numbers at 12 digits',
    reference: changing('phone', (text) => text.slice(0, 12)),
    breaks: ['phone.lengths', 'phone.similar'],
  },
  {
    name: 'fails at a phone number of more than 15 digits',
    reference: crashing((text) => /name="phone"\r\n\r\n\d{16,}/.test(text)),
    breaks: ['phone.lengths'],
  },
  {
    name: 'returns numbers of the United Kingdom in national form',
    reference: changing('phone', (text) => text.replace(/^44/, '0')),
    breaks: ['phone.countries'],
  },
  {
    name: 'keeps a phone number up to its first space',
    reference: {
      ...formed('phone', /^[1-9][\d ]{6,15}$/),
      create: (body, store) => create({ ...body, phone: String(body.phone).split(' ')[0] ?? '' }, store),
    },
    breaks: ['phone.separators'],
  },
  {
    name: 'removes each zero of a phone number that begins with 00',
    reference: {
      ...formed('phone', /^(?:00)?[1-9]\d{6,14}$/),
      create: (body, store) =>
        create({ ...body, phone: String(body.phone).replace(/^00.*$/, (text) => text.replaceAll('0', '')) }, store),
    },
    breaks: ['phone.separators'],
  },
  {
    name: 'fails at digits of another script',
    reference: crashing((text) => /name="phone"\r\n\r\n[\u0080-\u00ff]/.test(text)),
    breaks: ['phone.arabic-digits'],
  },
  {
    name: 'takes an empty phone number',
    reference: formed('phone', /^(?:[1-9]\d{6,14})?$/),
    breaks: ['phone.no-number'],
  },
  {
    name: 'takes a word as a phone number',
    reference: formed('phone', /^(?:[1-9]\d{6,14}|[a-z]+)$/),
    breaks: ['phone.no-number'],
  },
  {
    name: 'calls a contact with an empty name Unnamed',
    reference: changing('name', (text) => (text === '' ? 'Unnamed' : text)),
    breaks: ['name.empty'],
  },
  {
    name: 'fails at an empty boolean',
    reference: crashing((text) => text.includes('name="is_favorite"\r\n\r\n\r\n')),
    breaks: ['optional.empty'],
  },
  {
    name: 'reads 1 as false',
    reference: storing(reference, (contact, body) => ({ ...contact, is_favorite: body.is_favorite === 'true' })),
    breaks: ['is_favorite.spellings'],
  },
  {
    name: 'reads 0 as true',
    reference: storing(reference, (contact, { is_favorite = 'false' }) => ({
      ...contact,
      is_favorite: is_favorite !== 'false',
    })),
    breaks: ['is_favorite.spellings'],
  },
  {
    name: 'takes any spelling of a boolean that it does not know for false',
    reference: ruling(reference, 'is_favorite', (rule) => ({
      ...rule,
      oneOf: { values: ['true', 'false', '1', '0', 'TRUE'], message: 'is_favorite must be a boolean' },
    })),
    breaks: ['is_favorite.spellings'],
  },
  {
    name: 'puts contacts of an unknown group into the first one',
    reference: storing(lax(reference, 'contact_group_id', 'oneOf'), (contact) =>
      contact.contact_group_id === null ? contact : { ...contact, contact_group_id: 1 },
    ),
    breaks: ['contact_group_id.unknown'],
  },
  {
    name: 'keeps 32 bits of the id of a group',
    reference: storing(lax(reference, 'contact_group_id', 'oneOf'), (contact) =>
      contact.contact_group_id === null
        ? contact
        : { ...contact, contact_group_id: Number(contact.contact_group_id) | 0 },
    ),
    breaks: ['contact_group_id.unknown'],
  },
  {
    name: 'fails at a branch that does not exist',
    reference: crashing((text) => text.includes('name="branch_id"\r\n\r\n0\r\n')),
    breaks: ['branch_id.unknown'],
  },
  {
    name: 'takes an empty sender',
    reference: {
      ...reference,
      guard: (request, store) => (request.search === '?phone_number_id=' ? undefined : guard(request, store)),
    },
    breaks: ['phone_number_id.empty'],
  },
  {
    name: 'fails at a sender with escapes',
    reference: answeringEarly(({ search }) => search.includes('%26'), CRASH),
    breaks: ['phone_number_id.unknown'],
  },
  {
    name: 'rejects names with an emoji',
    reference: formed('name', /^[^\u{10000}-\u{10ffff}]*$/u),
    breaks: ['text.joined', 'text.astral'],
  },
  { name: 'rejects names with an apostrophe', reference: formed('name', /^[^']*$/), breaks: ['text.quotes'] },
  { name: 'rejects descriptions of two lines', reference: formed('description', /^[^\n]*$/), breaks: ['text.lines'] },
  {
    name: 'rejects full names of one letter',
    reference: formed('full_name', /^(?!\p{L}$)/u),
    breaks: ['text.letter'],
  },
  {
    name: 'loses the email address beside a file when there is no address',
    reference: storing(reference, (contact, { file, address }) =>
      file !== undefined && address === undefined ? { ...contact, email: null } : contact,
    ),
    breaks: ['response.email'],
  },
  {
    name: 'marks no favorite without email address and full name',
    reference: storing(reference, (contact, { email, full_name }) =>
      email === undefined && full_name === undefined ? { ...contact, is_favorite: false } : contact,
    ),
    breaks: ['response.is_favorite', 'is_favorite.sent'],
  },
];

export const awalchatSecondValues: readonly Fault[] = values.map((fault): Fault => ({ ...fault, depth: 'second' }));
