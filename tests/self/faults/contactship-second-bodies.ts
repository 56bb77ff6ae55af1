import { readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Answer, Fields, Store, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { answeringFirst } from '../guards';
import type { Fault } from './fault';
import { altering, lax, ruling } from './fault';

const { create, fault } = reference;

const INVALID: Answer = { status: 400, body: { message: 'Invalid input' } };

/** Answers some requests with a valid key before they are checked. */
const on = (answer: Parameters<typeof answeringFirst>[1]) => answeringFirst(reference, answer);

export const onBody = (answer: (body: Fields, store: Store) => Answer | undefined) =>
  on((request, _, store) => answer(readJson(request) ?? {}, store));

/** Answers 500 where something is so. */
export const failing = (isSo: (body: Fields) => boolean) => onBody((body) => (isSo(body) ? fault : undefined));

/** Creates a contact without any check. */
export function made(body: Fields, store: Store): Answer {
  const contact = create(body, store);
  store.contacts.push(contact);
  return { status: 201, body: contact };
}

function parsed(text: string): Value | undefined {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return undefined;
  }
}

export const dataOf = ({ additional_data }: Fields): readonly Value[] =>
  Array.isArray(additional_data) ? additional_data : [];

const isItem = (item: Value = null) =>
  isObject(item) && ['type', 'field', 'value'].every((key) => typeof item[key] === 'string');

const emailing = (change: (email: string) => string) =>
  altering(reference, (contact) => ({
    ...contact,
    email: typeof contact.email === 'string' ? change(contact.email) : null,
  }));

const phoning = (change: (phone: string) => string) =>
  altering(reference, (contact) => ({ ...contact, phone_number: change(String(contact.phone_number)) }));

const wellFormed = (pattern: RegExp) =>
  ruling(reference, 'phone_number', (rule) => ({
    ...rule,
    form: { pattern, message: 'phone_number must be in international format' },
  }));

/** Faults of bodies and values, without their depth. */
export const malformed: readonly Omit<Fault, 'depth'>[] = [
  {
    name: 'takes a list with a contact',
    reference: on((_, text, store) => {
      const [first] = [parsed(text)].filter(Array.isArray).flat();
      return isObject(first) ? made(first, store) : undefined;
    }),
    breaks: ['body.values'],
  },
  {
    name: 'answers 500 to a body that is null',
    reference: on((_, text) => (text === 'null' ? fault : undefined)),
    breaks: ['body.values'],
  },
  {
    name: 'closes what is left open in a body',
    reference: on((_, text, store) => {
      const body = parsed(text) === undefined ? (parsed(`${text}}`) ?? parsed(`${text}"}`)) : undefined;
      return isObject(body) ? made(body, store) : undefined;
    }),
    breaks: ['body.broken'],
  },
  {
    name: 'answers 500 to a byte order mark',
    reference: on((_, text) => (text.startsWith('\ufeff') ? fault : undefined)),
    breaks: ['body.lenient'],
  },
  {
    name: 'creates a contact without a name from single quotes',
    reference: on((_, text, store) => {
      const body = text.startsWith("{'") ? parsed(text.replaceAll("'", '"')) : undefined;
      return isObject(body) ? made({ ...body, full_name: '' }, store) : undefined;
    }),
    breaks: ['body.lenient'],
  },
  {
    name: 'answers 500 to a doubled key',
    reference: on((_, text) => (/full_name.*full_name/s.test(text) ? fault : undefined)),
    breaks: ['body.doubled'],
  },
  {
    name: 'joins the values of a doubled key',
    reference: on((request, text, store) => {
      const body = readJson(request);
      return body && /full_name.*full_name/s.test(text)
        ? made({ ...body, full_name: `${body.full_name},${body.full_name}` }, store)
        : undefined;
    }),
    breaks: ['body.doubled'],
  },
  {
    name: 'takes phone_number only as the first key',
    reference: onBody((body) =>
      'phone_number' in body && Object.keys(body)[0] !== 'phone_number' ? INVALID : undefined,
    ),
    breaks: ['body.order', 'body.forms'],
  },
  {
    name: 'answers 400 to whitespace before the body',
    reference: on((_, text) => (/^\s/.test(text) && !text.startsWith('\ufeff') ? INVALID : undefined)),
    breaks: ['body.forms'],
  },
  {
    name: 'takes the id of the request',
    reference: {
      ...reference,
      create: (body, store) => ({ ...create(body, store), ...(body.id ? { id: body.id } : {}) }),
    },
    breaks: ['body.response-fields'],
  },
  {
    name: 'takes the organization of the request',
    reference: {
      ...reference,
      create: (body, store) => ({
        ...create(body, store),
        ...(body.organization_id ? { organization_id: body.organization_id } : {}),
      }),
    },
    breaks: ['body.response-fields'],
  },
  {
    name: 'answers 500 to an object in a field that is not documented',
    reference: failing((body) => isObject(body.favourite_color)),
    breaks: ['body.unknown-field'],
  },
  {
    name: 'takes application/json only without a charset',
    reference: on(({ header }) => (/charset/i.test(header('content-type') ?? '') ? INVALID : undefined)),
    breaks: ['content-type.json'],
  },
  {
    name: 'compares media types with their case',
    reference: on(({ header }) => (/[A-Z]{4}/.test(header('content-type') ?? '') ? INVALID : undefined)),
    breaks: ['content-type.json'],
  },
  {
    name: 'answers 500 to an unknown charset',
    reference: on(({ header }) => (header('content-type')?.includes('x-unknown') ? fault : undefined)),
    breaks: ['content-type.other'],
  },
  {
    name: 'checks only the first data field',
    reference: {
      ...lax(reference, 'additional_data', 'items'),
      guard: onBody((body) => (dataOf(body).slice(0, 1).every(isItem) ? undefined : INVALID)).guard,
    },
    breaks: ['additional_data.last'],
  },
  {
    name: 'keeps ten data fields',
    reference: altering(reference, (contact) => ({ ...contact, additional_data: dataOf(contact).slice(0, 10) })),
    breaks: ['additional_data.many'],
  },
  {
    name: 'answers 500 to two data fields with one name',
    reference: failing((body) => {
      const names = dataOf(body).flatMap((item) => (isObject(item) ? JSON.stringify(item.field ?? null) : []));
      return names.includes('"plan"') && new Set(names).size < names.length;
    }),
    breaks: ['additional_data.same-field'],
  },
  {
    name: 'stores a number as a name with a fraction',
    reference: onBody((body, store) =>
      typeof body.full_name === 'number' ? made({ ...body, full_name: `${body.full_name}.0` }, store) : undefined,
    ),
    breaks: ['text.converted'],
  },
  {
    name: 'takes a value of zero for none',
    reference: onBody((body, store) => {
      const isZero = (item: Value) => isObject(item) && item.value === 0;
      const items = dataOf(body).map((item) => (isZero(item) && isObject(item) ? { ...item, value: '' } : item));
      return dataOf(body).some(isZero) ? made({ ...body, additional_data: items }, store) : undefined;
    }),
    breaks: ['text.converted'],
  },
  {
    name: 'answers 500 to a null character',
    reference: failing((body) => JSON.stringify(body).includes('\\u0000')),
    breaks: ['text.control'],
  },
  {
    name: 'returns null as a word',
    reference: {
      ...reference,
      create: (body, store) => create({ ...body, ...(body.email === null ? { email: 'null' } : {}) }, store),
    },
    breaks: ['optional.null'],
  },
  {
    name: 'answers 500 to a list that is null',
    reference: failing(({ additional_data }) => additional_data === null),
    breaks: ['optional.null'],
  },
  {
    name: 'answers 500 to an apostrophe in an email address',
    reference: failing(({ email }) => typeof email === 'string' && email.includes("'")),
    breaks: ['email.unusual'],
  },
  {
    name: 'drops the tag of an email address',
    reference: emailing((email) => email.replace(/\+[^@]*/, '')),
    breaks: ['email.unusual'],
  },
  {
    name: 'cuts an email address at 60 characters',
    reference: emailing((email) => email.slice(0, 60)),
    breaks: ['email.unusual'],
  },
  {
    name: 'drops what follows a second at sign',
    reference: emailing((email) => email.split('@').slice(0, 2).join('@')),
    breaks: ['email.malformed'],
  },
  {
    name: 'cuts a phone number at 14 digits',
    reference: phoning((phone) => phone.slice(0, 15)),
    breaks: ['phone_number.lengths'],
  },
  {
    name: 'takes only numbers of North America',
    reference: wellFormed(/^\+1\d{5,14}$/),
    breaks: ['phone_number.countries'],
  },
  {
    name: 'returns each number with the country code 1',
    reference: phoning((phone) => phone.replace(/^\+(?!1)\d\d/, '+1')),
    breaks: ['phone_number.countries'],
  },
  {
    name: 'takes letters in a phone number',
    reference: wellFormed(/^\+[1-9][\da-z]{5,17}$/),
    breaks: ['phone_number.malformed'],
  },
  {
    name: 'takes phone numbers of any length',
    reference: wellFormed(/^\+[1-9]\d{5,}$/),
    breaks: ['phone_number.malformed'],
  },
  {
    name: 'cuts a phone number at its first separator',
    reference: {
      ...wellFormed(/^\+[1-9][ -]?\d{5,14}$/),
      create: (body, store) =>
        create({ ...body, phone_number: String(body.phone_number).split(/[ -]/)[0] ?? null }, store),
    },
    breaks: ['phone_number.separators', 'phone_number.unique-written'],
  },
];
