import { readJson } from '../../sandbox/body';
import { callbell as reference } from '../../sandbox/callbell';
import type { Fields, Incoming, Read, Store } from '../../sandbox/provider';
import type { Fault } from './fault';
import { altering, ruling } from './fault';

const SOON = 2;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, SOON));

const numberOf = (body: Fields | undefined) => String(body?.identifier ?? '');

/** A server that looks at each request to create a contact first, and may answer it. */
const watching = (watch: (body: Fields, store: Store) => ReturnType<typeof reference.guard>): typeof reference => ({
  ...reference,
  guard: (request: Incoming, store) => {
    const body = request.method === 'POST' ? readJson(request) : undefined;
    return reference.guard(request, store) ?? (body && watch(body, store));
  },
});

/** A server that creates contacts with a look at those that it has. */
const creating = (create: (body: Fields, contacts: Fields[], contact: Fields) => Fields): typeof reference => ({
  ...reference,
  create: (body, store) => create(body, store.contacts, reference.create(body, store)),
});

const reading = (change: (read: Read) => Partial<Read>) => ({
  ...reference,
  reads: (reference.reads ?? []).map((read) => ({ ...read, ...change(read) })),
});

/** A server that remembers the identifiers of requests without a name as taken. */
function remembering(): typeof reference {
  const taken = new Set<string>();
  return watching((body) => {
    if (body.name !== undefined && taken.has(numberOf(body))) return reference.refuse([]);
    if (body.name === undefined) taken.add(numberOf(body));
    return undefined;
  });
}

/** A server that keeps what the last request sent where the next one overwrites it. */
function sharing(...fields: readonly string[]): typeof reference {
  let latest: Fields = {};
  const watched = watching((body) => {
    latest = Object.fromEntries(Object.entries(body).filter(([field]) => fields.includes(field)));
    return undefined;
  });
  return { ...watched, pause, create: (body, store) => reference.create({ ...body, ...latest }, store) };
}

/** A server that counts the requests that it is at work on. */
function counting(alter: (contact: Fields, first: Fields) => Fields, isToReject = false): typeof reference {
  let waiting = 0;
  let first: Fields | undefined;
  let isShared = false;
  return {
    ...reference,
    pause: async () => {
      waiting += 1;
      isShared = waiting > 1;
      await pause();
    },
    create: (body, store) => {
      const contact = reference.create(body, store);
      first ??= contact;
      const altered = isShared ? alter(contact, first) : contact;
      waiting -= 1;
      if (waiting === 0) first = undefined;
      return altered;
    },
    created: (contact, request) =>
      isToReject && isShared && waiting === 0 ? reference.refuse([]) : reference.created(contact, request),
  };
}

/** Faults that only a history, requests at the same time, or two values together show. */
export const state: readonly Fault[] = (
  [
    {
      name: 'returns its last contact for a number that exists',
      reference: creating((body, contacts, contact) =>
        contacts.some(({ phoneNumber }) => phoneNumber === body.identifier) ? (contacts.at(-1) ?? contact) : contact,
      ),
      breaks: ['history.again', 'uuid.distinct'],
    },
    {
      name: 'finds contacts by the last ten digits of their number',
      reference: creating(
        (body, contacts, contact) =>
          contacts.find(({ phoneNumber }) => {
            const [one, other] = [String(phoneNumber), numberOf(body)].map((text) => text.replace(/\D/g, ''));
            return other !== undefined && other.length >= 10 && one?.slice(-10) === other.slice(-10);
          }) ?? contact,
      ),
      breaks: ['history.alike', 'uuid.distinct'],
    },
    {
      name: 'finds contacts by the beginning of their number',
      reference: creating(
        (body, contacts, contact) =>
          contacts.find(({ phoneNumber }) => {
            const text = String(phoneNumber);
            return text.length > 9 && numberOf(body).startsWith(text);
          }) ?? contact,
      ),
      breaks: ['history.alike', 'uuid.distinct'],
    },
    {
      name: 'joins the names of a contact that is sent again',
      reference: creating((body, contacts, contact) => {
        const found = contacts.find(({ phoneNumber }) => phoneNumber === body.identifier);
        return found && found.name !== body.name ? { ...contact, name: `${found.name}, ${body.name}` } : contact;
      }),
      breaks: ['history.again'],
    },
    {
      name: 'crashes on a contact that is sent for the third time',
      reference: watching((body, { contacts }) =>
        contacts.filter(({ phoneNumber }) => phoneNumber === body.identifier).length > 1 ? reference.fault : undefined,
      ),
      breaks: ['history.again'],
    },
    {
      name: 'takes rejected contacts for existing ones',
      reference: remembering(),
      breaks: ['history.after-rejection'],
    },
    {
      name: 'changes a contact before it rejects the request',
      reference: watching((body, { contacts }) => {
        const index = contacts.findIndex(({ phoneNumber }) => phoneNumber === body.identifier);
        const found = contacts[index];
        if (found && body.source === undefined) contacts[index] = { ...found, name: body.name ?? null };
        return undefined;
      }),
      breaks: ['history.kept'],
    },
    {
      name: 'gives the name of a contact to the one before',
      reference: creating((_, contacts, contact) => {
        const last = contacts.at(-1);
        if (last) contacts[contacts.length - 1] = { ...last, name: contact.name ?? null };
        return contact;
      }),
      breaks: ['history.kept', 'history.looked-up'],
    },
    {
      name: 'removes a contact when the number is sent under another name',
      reference: creating((body, contacts, contact) => {
        const index = contacts.findIndex(
          ({ phoneNumber, name }) => phoneNumber === body.identifier && name !== body.name,
        );
        if (index >= 0) contacts.splice(index, 1);
        return contact;
      }),
      breaks: ['history.kept'],
    },
    {
      name: 'returns the custom fields of the contact before',
      reference: creating((body, contacts, contact) =>
        body.custom_fields === undefined ? { ...contact, customFields: contacts.at(-1)?.customFields ?? {} } : contact,
      ),
      breaks: ['history.fresh', 'request.unsent'],
    },
    {
      name: 'looks up the last contact whose number begins alike',
      reference: reading(({ path }) =>
        path.includes('phone')
          ? {
              finds: ({ phoneNumber }, value) => String(phoneNumber).slice(0, 10) === value.slice(0, 10),
              answer: (found) => ({ status: 200, body: { contact: found.at(-1) ?? null } }),
            }
          : {},
      ),
      breaks: ['history.looked-up'],
    },
    {
      name: 'returns the uuid of the last contact after a duplicate',
      reference: creating((_, contacts, contact) => {
        const [one, other] = contacts.slice(-2);
        return one && other && one.phoneNumber === other.phoneNumber
          ? { ...contact, uuid: other.uuid ?? null, href: other.href ?? null }
          : contact;
      }),
      breaks: ['uuid.distinct'],
    },
    {
      name: 'shares names between requests at the same time',
      reference: sharing('name'),
      breaks: ['history.at-once', 'response.name'],
    },
    {
      name: 'shares numbers between requests at the same time',
      reference: sharing('identifier'),
      breaks: ['history.at-once', 'response.phoneNumber'],
    },
    {
      name: 'shares custom fields between requests at the same time',
      reference: sharing('custom_fields'),
      breaks: ['history.at-once', 'response.customFields'],
    },
    {
      name: 'gives two contacts at the same time one uuid',
      reference: counting((contact, { uuid = null, href = null }) => ({ ...contact, uuid, href })),
      breaks: ['uuid.distinct'],
    },
    {
      name: 'returns one contact to two requests at the same time',
      reference: counting((_, first) => first),
      breaks: ['history.at-once', 'uuid.distinct', 'response.name', 'response.phoneNumber', 'response.customFields'],
    },
    {
      name: 'rejects the second of two requests at the same time',
      reference: counting((contact) => contact, true),
      breaks: ['history.at-once'],
    },
    {
      name: 'loses custom fields beside tags',
      reference: altering(reference, (contact) =>
        Array.isArray(contact.tags) && contact.tags.length > 0 ? { ...contact, customFields: {} } : contact,
      ),
      breaks: ['response.customFields'],
    },
    {
      name: 'loses the assigned user beside custom fields',
      reference: altering(reference, (contact) =>
        Object.keys(contact.customFields ?? {}).length > 0 ? { ...contact, assignedUser: null } : contact,
      ),
      breaks: ['response.assignedUser'],
    },
    ...(
      [
        ['characters of four bytes', /^[^\u{10000}-\u{10ffff}]*$/u, ['text.astral', 'text.joined', 'body.spelling']],
        ['apostrophes', /^[^']*$/, ['text.quotes']],
        ['line breaks', /^[^\n]*$/, ['text.lines']],
        ['backslashes', /^[^\\]*$/, ['text.backslash']],
        ['names of one letter', /^(?:|.{2,})$/s, ['text.letter', 'text.falsy']],
      ] as const
    ).map(
      ([what, pattern, breaks]): Fault => ({
        name: `rejects ${what}`,
        reference: ruling(reference, 'name', (rule) => ({ ...rule, form: { pattern, message: 'name is malformed' } })),
        breaks,
      }),
    ),
    ...[100, 1000].map(
      (length): Fault => ({
        name: `cuts names at ${length} characters`,
        reference: altering(reference, (contact) => ({ ...contact, name: String(contact.name).slice(0, length) })),
        breaks: ['text.long'],
      }),
    ),
  ] satisfies readonly Fault[]
).map((fault) => ({ ...fault, depth: 'second' }));
