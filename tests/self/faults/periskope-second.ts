import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Fields, Reference, Value } from '../../sandbox/provider';
import { creatingFrom, refusingFirst, textOf } from '../variants/periskope-tools';
import type { Fault } from './fault';
import { altering, ruling } from './fault';
import { bodyFaults } from './periskope-bodies';
import { historyFaults } from './periskope-history';
import { comparing, crashingOn } from './periskope-tools';
import { typeFaults } from './periskope-types';

const { guard, fault } = reference;
const PHONE = reference.headers['x-phone'] ?? '';
const PHONE_ID = String(reference.settings.PERISKOPE_PHONE_ID);

const values: readonly Fault[] = [
  {
    name: 'crashes on the number 0',
    reference: crashingOn('contact_id', (text) => /^0+$/.test(text)),
    breaks: ['contact_id.lengths'],
  },
  {
    name: 'reads contact_id as a number',
    reference: creatingFrom((body) => ({ ...body, contact_id: String(Number(body.contact_id)) })),
    breaks: ['contact_id.lengths', 'contact_id.digits'],
  },
  {
    name: 'cuts contact_id after twelve digits',
    reference: creatingFrom((body) => ({ ...body, contact_id: String(body.contact_id).slice(0, 12) })),
    breaks: ['contact_id.lengths'],
  },
  {
    name: 'takes numbers of two countries only',
    reference: formed('contact_id', /^(?:0|1|91)\d*$/),
    breaks: ['contact_id.countries'],
  },
  {
    name: 'takes a line break after contact_id',
    reference: formed('contact_id', /^\d+$/m),
    breaks: ['contact_id.characters', 'contact_id.digits', 'response.chat_ids'],
  },
  {
    name: 'takes digits of any script',
    reference: formed('contact_id', /^\p{Nd}+$/u),
    breaks: ['contact_id.characters', 'contact_id.digits'],
  },
  {
    name: 'crashes on the character U+0000',
    reference: refusingFirst((request) => (textOf(request).includes('\\u0000') ? fault : undefined)),
    breaks: ['contact_id.characters', 'contact_name.characters'],
  },
  {
    name: 'crashes on half a surrogate pair',
    reference: crashingOn('contact_name', (text) => /\p{Cs}/u.test(text)),
    breaks: ['contact_name.characters'],
  },
  {
    name: 'limits labels to ten',
    reference: formed('labels', /^[^,]*(?:,[^,]*){0,9}$/),
    breaks: ['labels.many'],
  },
  {
    name: 'keeps the first twenty labels',
    reference: altering(reference, (contact) => ({
      ...contact,
      labels: Array.isArray(contact.labels) ? contact.labels.slice(0, 20) : [],
      label_ids: Object.fromEntries(Object.entries(contact.label_ids ?? {}).slice(0, 20)),
    })),
    breaks: ['labels.many'],
  },
  {
    name: 'escapes apostrophes in labels',
    reference: creatingFrom((body) => relabelled(body, (labels) => labels.replaceAll("'", "''"))),
    breaks: ['labels.characters'],
  },
  {
    name: 'divides labels at spaces',
    reference: creatingFrom((body) => relabelled(body, (labels) => labels.replace(/(?<=\S) +(?=\S)/g, ','))),
    breaks: ['labels.characters', 'labels.edges'],
  },
  {
    name: 'ends the labels at an empty one',
    reference: creatingFrom((body) => relabelled(body, (labels) => labels.replace(/^,/, '').replace(/,,.*$/, ''))),
    breaks: ['labels.edges'],
  },
  {
    name: 'cuts a label after 255 characters',
    reference: creatingFrom((body) =>
      relabelled(body, (labels) => labels.replace(/[^,]{256,}/g, (one) => one.slice(0, 255))),
    ),
    breaks: ['labels.edges'],
  },
  {
    name: 'takes the word false for true',
    reference: convertingInternal((value) => value === 'false' || value === 'true' || value === 1 || value === true),
    breaks: ['is_internal.negative'],
  },
  {
    name: 'takes each number for true',
    reference: convertingInternal((value) => typeof value === 'number' || value === 'true' || value === true),
    breaks: ['is_internal.negative'],
  },
  {
    name: 'takes null for true',
    reference: creatingFrom((body) => (body.is_internal === null ? { ...body, is_internal: true } : body)),
    breaks: ['optional.null'],
  },
  {
    name: 'crashes where labels is null',
    reference: refusingFirst((request) => (readJson(request)?.labels === null ? fault : undefined)),
    breaks: ['optional.null'],
  },
  {
    name: 'rejects emoji in names',
    reference: formed('contact_name', /^[^\u{10000}-\u{10ffff}]*$/u),
    breaks: ['text.joined', 'text.astral', 'body.spelling'],
  },
  { name: 'rejects apostrophes in names', reference: formed('contact_name', /^[^']*$/), breaks: ['text.quotes'] },
  { name: 'rejects line breaks in names', reference: formed('contact_name', /^[^\n]*$/), breaks: ['text.lines'] },
  {
    name: 'rejects names without a letter',
    reference: formed('contact_name', /\p{L}/u),
    breaks: ['text.falsy', 'text.digits'],
  },
  {
    name: 'cuts long names after 1000 characters',
    reference: creatingFrom((body) => ({ ...body, contact_name: String(body.contact_name).slice(0, 1000) })),
    breaks: ['text.long'],
  },
];

const credentials: readonly Fault[] = [
  {
    name: 'compares the first half of the API key',
    reference: comparing((token, key) => token.slice(0, key.length / 2) === key.slice(0, key.length / 2)),
    breaks: ['token.altered', 'token.valid'],
  },
  {
    name: 'crashes on a token without small letters',
    reference: refusingFirst(({ header }) =>
      /^Bearer [^a-z]+$/.test(header('authorization') ?? '') ? fault : undefined,
    ),
    breaks: ['token.case'],
  },
  {
    name: 'ignores the last character of the API key',
    reference: comparing((token, key) => token.length === key.length && token.slice(0, -1) === key.slice(0, -1)),
    breaks: ['token.altered'],
  },
  {
    name: 'ignores the first character of the API key',
    reference: comparing((token, key) => token.length === key.length && token.slice(1) === key.slice(1)),
    breaks: ['token.altered'],
  },
  {
    name: 'compares the length of the API key',
    reference: comparing((token, key) => token.length === key.length),
    breaks: ['token.altered'],
  },
  {
    name: 'takes a beginning of the API key',
    reference: comparing((token, key) => token !== '' && key.startsWith(token)),
    breaks: ['token.altered'],
  },
  {
    name: 'takes what ends in the API key, if it is long',
    reference: comparing((token, key) => token.length >= 2 * key.length && token.endsWith(key)),
    breaks: ['token.altered'],
  },
  {
    name: 'takes an empty token',
    reference: comparing((token) => token === ''),
    breaks: ['token.empty'],
  },
  {
    name: 'crashes on two schemes',
    reference: refusingFirst(({ header }) =>
      header('authorization')?.startsWith('Bearer Bearer') ? fault : undefined,
    ),
    breaks: ['token.spelling'],
  },
  {
    name: 'takes what begins like x-phone',
    reference: seeing((phone) => phone.startsWith(PHONE)),
    breaks: ['x-phone.altered'],
  },
  {
    name: 'crashes on a scheme in small letters',
    reference: refusingFirst(({ header }) => (header('authorization')?.startsWith('bearer') ? fault : undefined)),
    breaks: ['token.spelling'],
  },
  {
    name: 'takes what begins like the phone_id',
    reference: seeing((phone) => phone.startsWith(PHONE_ID)),
    breaks: ['x-phone.altered', 'headers.phone'],
  },
  {
    name: 'takes the beginning of x-phone',
    reference: seeing((phone) => phone.length > 8 && PHONE.startsWith(phone)),
    breaks: ['x-phone.altered'],
  },
];

/** Faults that show only for some values, credentials or bodies, after some history, or at the same time. */
export const secondFaults: readonly Fault[] = [
  ...values,
  ...typeFaults,
  ...bodyFaults,
  ...credentials,
  ...historyFaults,
].map((each) => ({ ...each, depth: 'second' }));

function formed(field: string, pattern: RegExp): Reference {
  return ruling(reference, field, (rule) => ({ ...rule, form: { pattern, message: 'has another form' } }));
}

function relabelled(body: Fields, change: (labels: string) => string): Fields {
  return typeof body.labels === 'string' ? { ...body, labels: change(body.labels) } : body;
}

/** A reference that converts values to booleans, of which it rejects those that have nothing of one. */
function convertingInternal(isTrue: (value: Value) => boolean): Reference {
  const convertible: readonly Value[] = [true, false, 'true', 'false', 1, 0];
  const isTaken = (_: unknown, value: Value) => !convertible.includes(value);
  const converting = creatingFrom((body) =>
    body.is_internal === undefined ? body : { ...body, is_internal: isTrue(body.is_internal) },
  );
  return ruling(converting, 'is_internal', () => ({ type: 'any', unique: 'is_internal is no boolean', isTaken }));
}

/** A reference that takes other values of x-phone for the connected phone. */
function seeing(isConnected: (phone: string) => boolean): Reference {
  return {
    ...reference,
    guard: ({ header, ...request }, store) => {
      const sent = header('x-phone') ?? '';
      const seen = sent !== '' && isConnected(sent) ? PHONE : header('x-phone');
      return guard({ ...request, header: (name) => (name === 'x-phone' ? seen : header(name)) }, store);
    },
  };
}
