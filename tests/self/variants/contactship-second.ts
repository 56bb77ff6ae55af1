import { setTimeout } from 'node:timers/promises';
import { objectIn, readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Answer, Fields, Reference, Rule, Store, Value } from '../../sandbox/provider';
import { complaintsOf, isObject } from '../../sandbox/rules';
import { answeringFirst } from '../guards';
import type { Variant } from './variant';
import { deep } from './variant';

const { guard, create, rules, refuse } = reference;

const INVALID: Answer = { status: 400, body: { message: 'The body is invalid' } };
const CONFLICT: Answer = { status: 409, body: { message: 'Contact with the same phone number already exists' } };
const UNSUPPORTED: Answer = { status: 415, body: { message: 'Unsupported Media Type' } };

/** Answers some requests with a valid key before they are checked. */
const on = (answer: Parameters<typeof answeringFirst>[1]) => answeringFirst(reference, answer);

/** Reads the key in another way. */
const keyed = (read: (key: string) => string): Reference => ({
  ...reference,
  guard: (request, store) => {
    const header = (name: string) => {
      const value = request.header(name);
      return name === 'x-api-key' && value !== undefined ? read(value) : value;
    };
    return guard({ ...request, header }, store);
  },
});

const rejecting = (isSo: (body: Fields, text: string) => boolean) =>
  on((request, text) => (isSo(readJson(request) ?? {}, text) ? INVALID : undefined));

/** Reads some bodies as others, and checks these. */
const reading = (read: (text: string, body: Fields | undefined) => Fields | undefined) =>
  on((request, text, store) => {
    const body = read(text, readJson(request));
    if (!body) return undefined;
    const complaints = complaintsOf(body, rules, store);
    if (complaints.length > 0) return refuse(complaints);
    const contact = create(body, store);
    store.contacts.push(contact);
    return { status: 201, body: contact };
  });

/** Stores each text in another form. */
const storing = (change: (text: string) => string): Reference => ({
  ...reference,
  create: (body, store) => {
    const changed = deep(body, (value) => (typeof value === 'string' ? change(value) : value));
    return create(isObject(changed) ? changed : body, store);
  },
});

const ruled = (field: string, change: (rule: Rule | undefined) => Partial<Rule>): Reference => {
  const rule = rules[field];
  return { ...reference, rules: { ...rules, [field]: { type: 'string', ...rule, ...change(rule) } } };
};

const dataOf = ({ additional_data }: Fields): readonly Value[] =>
  Array.isArray(additional_data) ? additional_data : [];

/** As a parser of JSON5 would read it, of the bodies that are sent. */
const lenient = (text: string) =>
  objectIn(text.replace(/,\s*\}/, '}')) ??
  objectIn(text.replaceAll("'", '"')) ??
  objectIn(text.replace(/\}[^}]*$/, '}'));

const isDoubled = (text: string) => /"full_name":.*"full_name":/s.test(text);

/** `00` and `1` are read as a plus sign and the country code, punctuation is ignored. */
const normalised = (phone: Value = null): Value => {
  const isWritten = typeof phone === 'string' && /^[+(]?[\d\s().+-]{8,24}$/.test(phone) && !phone.startsWith('++');
  const digits = String(phone).replace(/\D/g, '').replace(/^00/, '');
  return isWritten && digits.length > 10 ? `+${digits}` : phone;
};

const spaced = (text: string) => text.replace(/^\+1(?=\d{10}$)/, '+1 ');

const words = (value: Value): Value => (typeof value === 'number' ? String(value) : value);

const pending = new WeakMap<readonly Fields[], Set<Value>>();

function pendingOf({ contacts }: Store): Set<Value> {
  const numbers = pending.get(contacts) ?? new Set();
  pending.set(contacts, numbers);
  return numbers;
}

/** A store that takes its time, with a lock on the number. */
const locking: Reference = {
  ...reference,
  guard: (request, store) => {
    const refused = guard(request, store);
    const body = refused || request.method !== 'POST' ? undefined : readJson(request);
    if (!body || complaintsOf(body, rules, store).length > 0) return refused;
    const numbers = pendingOf(store);
    if (numbers.has(body.phone_number ?? null)) return CONFLICT;
    numbers.add(body.phone_number ?? null);
    return undefined;
  },
  pause: () => setTimeout(2),
  create: (body, store) => {
    pendingOf(store).delete(body.phone_number ?? null);
    return create(body, store);
  },
};

/** Servers that differ lawfully where the document says nothing of unusual values, bodies and history. */
export const second: readonly Variant[] = [
  { name: 'trims texts', reference: storing((text) => text.trim()) },
  { name: 'normalises texts to NFC', reference: storing((text) => text.normalize('NFC')) },
  { name: 'removes null characters', reference: storing((text) => text.replaceAll('\0', '')) },
  {
    name: 'stores email addresses in lower case',
    reference: storing((text) => (/^\S+@\S+$/.test(text) ? text.toLowerCase() : text)),
  },
  {
    name: 'normalises phone numbers before it compares them',
    reference: reading((_, body) => body && { ...body, phone_number: normalised(body.phone_number) }),
  },
  {
    name: 'stores phone numbers in any notation',
    reference: ruled('phone_number', () => ({
      form: { pattern: /^(?:\(?\+[1-9][\d\s().-]{6,20}|1\d{10})$/, message: 'phone_number is invalid' },
    })),
  },
  {
    name: 'takes only phone numbers of a numbering plan',
    reference: ruled('phone_number', () => ({
      form: { pattern: /^\+(?:1\d{10}|[2-9]\d{7,14})$/, message: 'phone_number is not valid' },
    })),
  },
  {
    name: 'converts numbers to texts',
    reference: reading((_, body) => {
      const phone = typeof body?.phone_number === 'number' ? `+${body.phone_number}` : body?.phone_number;
      const items = body && dataOf(body).map((item) => deep(item, words));
      const hasList = Array.isArray(body?.additional_data);
      return body && isConvertible(body)
        ? {
            ...body,
            full_name: words(body.full_name ?? null),
            phone_number: phone ?? null,
            ...(hasList ? { additional_data: items ?? [] } : {}),
          }
        : undefined;
    }),
  },
  {
    name: 'rejects null in optional fields',
    reference: rejecting((body) => Object.values(body).includes(null)),
  },
  {
    name: 'rejects empty texts and lists of none',
    reference: rejecting(({ additional_data, ...texts }) => Object.values(texts).includes('')),
  },
  {
    name: 'rejects texts of more than 255 characters',
    reference: rejecting((body) => {
      let longest = 0;
      deep(body, (value) => {
        longest = Math.max(longest, typeof value === 'string' ? [...value].length : 0);
        return value;
      });
      return longest > 255;
    }),
  },
  {
    name: 'rejects null characters',
    reference: rejecting((_, text) => text.includes('\\u0000')),
  },
  {
    name: 'takes only plain email addresses',
    reference: ruled('email', () => ({
      form: { pattern: /^[\w.-]{1,60}@[a-z\d-]+\.[a-z]+$/, message: 'email must be an email address' },
    })),
  },
  {
    name: 'rejects fields that are not documented',
    reference: rejecting((body) => Object.keys(body).some((key) => !Object.hasOwn(rules, key))),
  },
  {
    name: 'rejects doubled keys and byte order marks',
    reference: rejecting((_, text) => isDoubled(text) || text.startsWith('\ufeff')),
  },
  {
    name: 'takes the first of doubled keys',
    reference: reading((text) =>
      isDoubled(text) ? objectIn(text.replace(/,\s*"full_name":[^,}]*\}$/, '}')) : undefined,
    ),
  },
  {
    name: 'reads JSON leniently',
    reference: reading((text, body) => (body ? undefined : lenient(text))),
  },
  {
    name: 'answers 415 to other content types and charsets',
    reference: on(({ header }) =>
      /^application\/json(?:;\s*charset=utf-8)?$/i.test(header('content-type') ?? '') ? undefined : UNSUPPORTED,
    ),
  },
  {
    name: 'answers 400 to other content types',
    reference: on(({ header }) => (/^application\/json/i.test(header('content-type') ?? '') ? undefined : INVALID)),
  },
  {
    name: 'takes twenty data fields at most',
    reference: rejecting((body) => dataOf(body).length > 20),
  },
  {
    name: 'keeps the last of data fields with one name',
    reference: {
      ...reference,
      create: (body, store) => {
        const items = dataOf(body).filter(isObject);
        const kept = new Map(items.map((item) => [String(item.field), item]));
        return create({ ...body, additional_data: [...kept.values()] }, store);
      },
    },
  },
  {
    name: 'looks for a duplicate before it checks the body',
    reference: on((request, _, store) => {
      const phone = readJson(request)?.phone_number ?? null;
      return store.contacts.some(({ phone_number }) => phone_number === phone) ? CONFLICT : undefined;
    }),
  },
  {
    name: 'checks the body before the key',
    reference: {
      ...reference,
      guard: (request, store) => {
        const body = request.method === 'POST' ? readJson(request) : undefined;
        const complaints = body ? complaintsOf(body, rules, { ...store, contacts: [] }) : [];
        return complaints.length > 0 ? refuse(complaints) : guard(request, store);
      },
    },
  },
  {
    name: 'compares keys without case',
    reference: keyed((key) => key.toLowerCase()),
  },
  {
    name: 'takes a key behind a scheme',
    reference: keyed((key) => key.replace(/^Bearer /, '')),
  },
  {
    name: 'stores numbers with a space behind the country code, and finds them only so',
    reference: {
      ...storing(spaced),
      rules: ruled('phone_number', () => ({
        isTaken: (contacts, value) =>
          contacts.some(({ phone_number }) => typeof value === 'string' && phone_number === spaced(value)),
      })).rules,
    },
  },
  { name: 'locks a number while it creates a contact', reference: locking },
  { name: 'locks a number and takes its time', reference: locking, delay: 1 },
];

function isConvertible({ full_name, phone_number, ...body }: Fields): boolean {
  const items = dataOf(body).some((item) => isObject(item) && typeof item.value === 'number');
  return [full_name, phone_number].some((value) => typeof value === 'number') || items;
}
