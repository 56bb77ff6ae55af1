import type { Fields, Rule } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { altering, ruling } from './fault';
import { crash, handling } from './wacr-handling';
import { ofDuplicates } from './wacr-second-duplicates';
import { ofRequests } from './wacr-second-requests';
import { ofState } from './wacr-second-state';

/** A field whose texts must have another form. */
const forming = (field: string, pattern: RegExp): Fault['reference'] =>
  ruling(reference, field, (rule) => ({ ...rule, form: { pattern, message: `${field} is invalid` } }));

/** A field of which more ids exist. */
const existing = (field: string, ...ids: readonly number[]): Fault['reference'] =>
  ruling(reference, field, ({ existing: known, ...rule }): Rule => {
    return known ? { ...rule, existing: { ...known, ids: [...known.ids, ...ids] } } : rule;
  });

/** Changes one text of each contact that is returned. */
const retelling = (field: string, change: (text: string) => string): Fault['reference'] =>
  altering(reference, (contact) => {
    const { [field]: value } = contact;
    return typeof value === 'string' ? { ...contact, [field]: change(value) } : contact;
  });

/** Returns null for a field of some contacts. */
const losing = (field: string, isLost: (contact: Fields) => boolean): Fault['reference'] =>
  altering(reference, (contact) => (isLost(contact) ? { ...contact, [field]: null } : contact));

const isAstral = (value: unknown) => typeof value === 'string' && /[\u{10000}-\u{10ffff}]/u.test(value);

const ofNumbers: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'takes a source of zero for a missing one, with a default',
    reference: handling(({ body, submit }) =>
      body?.source_id === 0 ? submit({ ...body, source_id: 115 }) : undefined,
    ),
    breaks: ['source_id.impossible'],
  },
  {
    name: 'reads the digits at the beginning of a source',
    reference: handling(({ body, submit }) => {
      const id = typeof body?.source_id === 'string' ? Number.parseInt(body.source_id, 10) : Number.NaN;
      return body && !Number.isNaN(id) ? submit({ ...body, source_id: id }) : undefined;
    }),
    breaks: ['source_id.impossible'],
  },
  {
    name: 'does not look up negative sources',
    reference: existing('source_id', -1),
    breaks: ['source_id.impossible'],
  },
  {
    name: 'does not look up sources beyond 32 bits',
    reference: existing('source_id', 2 ** 31, 2 ** 53, Number.MAX_SAFE_INTEGER),
    breaks: ['source_id.impossible'],
  },
  {
    name: 'does not look up a status of zero',
    reference: existing('status_id', 0),
    breaks: ['status_id.impossible'],
  },
  {
    name: 'answers 500 to a status beyond 32 bits',
    reference: handling(({ body }) => (Number(body?.status_id) > 2 ** 32 ? crash : undefined)),
    breaks: ['status_id.impossible', 'status_id.edges'],
  },
  {
    name: 'answers 500 to a country beyond 32 bits',
    reference: handling(({ body }) => (Number(body?.country_id) >= 2 ** 31 ? crash : undefined)),
    breaks: ['country_id.edges'],
  },
  {
    name: 'answers 500 to a country of zero',
    reference: handling(({ body }) => (body?.country_id === 0 ? crash : undefined)),
    breaks: ['country_id.edges'],
  },
  {
    name: 'answers 500 to a negative user',
    reference: handling(({ body }) => (Number(body?.assigned_id) < 0 ? crash : undefined)),
    breaks: ['assigned_id.edges'],
  },
  {
    name: 'answers 500 to a group that is a fraction',
    reference: handling(({ body }) =>
      Array.isArray(body?.groups) && body.groups.some((id) => typeof id === 'number' && !Number.isInteger(id))
        ? crash
        : undefined,
    ),
    breaks: ['groups.item.edges'],
  },
  {
    name: 'answers 500 to true in place of a user',
    reference: handling(({ body }) => (body?.assigned_id === true ? crash : undefined)),
    breaks: ['assigned_id.edges'],
  },
  {
    name: 'checks the first group only',
    reference: handling(({ body, submit }) => {
      const groups = Array.isArray(body?.groups) ? body.groups : [];
      return body && groups.length > 1 ? submit({ ...body, groups: groups.slice(0, 1) }) : undefined;
    }),
    breaks: ['groups.each-item', 'groups.all'],
  },
  {
    name: 'drops groups that are words, behind the first one',
    reference: handling(({ body, submit }) => {
      const [first = null, ...others] = Array.isArray(body?.groups) ? body.groups : [];
      if (!body || others.length === 0) return undefined;
      return submit({ ...body, groups: [first, ...others.filter((id) => typeof id === 'number')] });
    }),
    breaks: ['groups.each-item'],
  },
  {
    name: 'answers 500 to a group that is sent twice',
    reference: handling(({ body }) => {
      const groups = Array.isArray(body?.groups) ? body.groups : [];
      return new Set(groups).size < groups.length ? crash : undefined;
    }),
    breaks: ['groups.many'],
  },
  {
    name: 'answers 500 to null for an optional text',
    reference: handling(({ body }) => (body?.company === null ? crash : undefined)),
    breaks: ['optional.null'],
  },
  {
    name: 'stores the word null for null',
    reference: handling(({ body, submit }) => (body?.zip === null ? submit({ ...body, zip: 'null' }) : undefined)),
    breaks: ['optional.null'],
  },
];

const ofTexts: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'rejects plus signs in email addresses',
    reference: forming('email', /^[^\s@+]+@[^\s@.]+(?:\.[^\s@.]+)+$/),
    breaks: ['email.unusual'],
  },
  {
    name: 'rejects apostrophes in email addresses',
    reference: forming('email', /^[^\s@']+@[^\s@.]+(?:\.[^\s@.]+)+$/),
    breaks: ['email.unusual'],
  },
  {
    name: 'rejects email addresses that begin with a digit',
    reference: forming('email', /^[^\s@\d][^\s@]*@[^\s@.]+(?:\.[^\s@.]+)+$/),
    breaks: ['email.unusual'],
  },
  {
    name: 'removes the tag of an email address',
    reference: retelling('email', (email) => email.replace(/^[^@]*\+/, '')),
    breaks: ['email.unusual'],
  },
  {
    name: 'cuts email addresses to 70 characters',
    reference: retelling('email', (email) => email.slice(0, 70)),
    breaks: ['email.unusual'],
  },
  {
    name: 'answers 500 to an email address of a subdomain',
    reference: handling(({ body }) => (/@[^.]+\.[^.]+\.com$/.test(String(body?.email)) ? crash : undefined)),
    breaks: ['email.domain'],
  },
  {
    name: 'accepts two at signs',
    reference: forming('email', /^[^\s@]+(?:@[^\s@.]+)*(?:\.[^\s@.]+)+$/),
    breaks: ['email.near-miss'],
  },
  {
    name: 'accepts an email address without a local part',
    reference: forming('email', /^[^\s@]*@[^\s@.]+(?:\.[^\s@.]+)+$/),
    breaks: ['email.near-miss'],
  },
  {
    name: 'accepts spaces in email addresses',
    reference: forming('email', /^[^@]+@[^\s@.]+(?:\.[^\s@.]+)+$/),
    breaks: ['email.near-miss'],
  },
  {
    name: 'accepts a dot at the end of an email address',
    reference: forming('email', /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+\.?$/),
    breaks: ['email.near-miss'],
  },
  {
    name: 'cuts phone numbers at the first space',
    reference: retelling('phone', (phone) => phone.replace(/ .*/, '')),
    breaks: ['phone.forms'],
  },
  {
    name: 'answers 500 to a phone number of letters',
    reference: handling(({ body }) => (body?.phone === 'no number' ? crash : undefined)),
    breaks: ['phone.forms'],
  },
  {
    name: 'returns numbers of another country without its code',
    reference: retelling('phone', (phone) => phone.replace(/^\+44/, '0')),
    breaks: ['phone.forms'],
  },
  {
    name: 'adds a country code to numbers without a plus sign',
    reference: retelling('phone', (phone) => phone.replace(/^(?=\d)/, '+1')),
    breaks: ['phone.forms'],
  },
  {
    name: 'rejects astral characters in a city',
    reference: forming('city', /^[^\u{10000}-\u{10ffff}]*$/u),
    breaks: ['text.joined', 'text.astral', 'text.longest-four-byte'],
  },
  {
    name: 'answers 500 to astral characters',
    reference: handling(({ body }) => (Object.values(body ?? {}).some(isAstral) ? crash : undefined)),
    breaks: ['text.joined', 'text.astral', 'text.longest-four-byte', 'body.escapes'],
  },
  {
    name: 'rejects apostrophes in a last name',
    reference: forming('lastname', /^[^']*$/),
    breaks: ['text.quotes'],
  },
  {
    name: 'rejects line breaks in an address',
    reference: forming('address', /^.*$/),
    breaks: ['text.lines'],
  },
  {
    name: 'rejects a first name of one letter',
    reference: forming('firstname', /^(?:.{2,})?$/su),
    breaks: ['text.letter', 'text.falsy'],
  },
  {
    name: 'rejects an address of more than 500 bytes',
    reference: handling(({ body, reject }) =>
      Buffer.byteLength(String(body?.address)) > 500 ? reject('address') : undefined,
    ),
    breaks: ['text.longest-two-byte', 'text.longest-four-byte'],
  },
  {
    name: 'cuts a description to 1000 characters',
    reference: retelling('description', (text) => text.slice(0, 1000)),
    breaks: ['text.long'],
  },
];

const ofPairs: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'loses the state beside a country and without a city',
    reference: losing('state', ({ country_id, city }) => country_id !== null && city === null),
    breaks: ['response.state'],
  },
  {
    name: 'loses the zip where neither company nor address is sent',
    reference: losing('zip', ({ company, address }) => company === null && address === null),
    breaks: ['response.zip'],
  },
  {
    name: 'loses the user of contacts without an email address',
    reference: losing('assigned_id', ({ email }) => email === null),
    breaks: ['response.assigned_id'],
  },
  {
    name: 'rejects contacts with groups and without an email address',
    reference: handling(({ body, reject }) =>
      body?.groups !== undefined && body.email === undefined ? reject('email') : undefined,
    ),
    breaks: ['optional.account'],
  },
];

/** Faults that show only for some values, after some history, or at the same time. */
export const ofSecondOrder: readonly Fault[] = [
  ...ofNumbers,
  ...ofTexts,
  ...ofPairs,
  ...ofRequests,
  ...ofState,
  ...ofDuplicates,
].map((fault) => ({ ...fault, depth: 'second' }));
