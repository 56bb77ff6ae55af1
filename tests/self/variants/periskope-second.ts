import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Fields, Reference, Rule, Value } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';
import { creatingFrom, objectIn, reading, refusingFirst, textOf } from './periskope-tools';
import type { Variant } from './variant';

const { guard, create, created, rules, refuse, unreadable } = reference;

/** Conforming servers that treat unusual values, credentials and requests in their own way. */
export const secondVariants: readonly Variant[] = [
  { name: 'trims names', reference: creatingFrom((body) => renamed(body, (name) => name.trim())) },
  {
    name: 'removes control characters from names',
    reference: creatingFrom((body) => renamed(body, (name) => name.replace(/(?![\t\n])\p{Cc}/gu, ''))),
  },
  {
    name: 'replaces half a surrogate pair',
    reference: creatingFrom((body) => renamed(body, (name) => name.replace(/\p{Cs}/gu, '\ufffd'))),
  },
  {
    name: 'rejects characters that no one can see',
    reference: refusingFirst((request) => (/\\u(?:0000|d83d(?!\\u))/.test(textOf(request)) ? unreadable : undefined)),
  },
  { name: 'rejects names of more than 255 characters', reference: having({ contact_name: { max: 255 } }) },
  {
    name: 'rejects numbers that are not of E.164',
    reference: having({ contact_id: { form: { pattern: /^[1-9]\d{7,14}$/, message: 'not a number of a phone' } } }),
  },
  {
    name: 'rejects numbers that no phone of North America has',
    reference: having({
      contact_id: { form: { pattern: /^(?:1[2-9]\d{9}|(?!1)[2-9]\d{7,14})$/, message: 'not a number of a phone' } },
    }),
  },
  {
    name: 'reads two zeros as a plus sign',
    reference: creatingFrom((body) => ({ ...body, contact_id: String(body.contact_id).replace(/^00/, '') })),
  },
  { name: 'rejects lists without labels', reference: listing(/^[^,\s]+[^,]*(?:,[^,]+)*$/) },
  { name: 'rejects labels of more than 100 characters', reference: listing(/^[^,]{0,100}(?:,[^,]{0,100})*$/) },
  {
    name: 'rejects null for a field',
    reference: refusingFirst((request) => {
      const fields = Object.entries(readJson(request) ?? {}).filter(([, value]) => value === null);
      return fields.length > 0 ? refuse(fields.map(([field]) => ({ field, message: 'is null' }))) : undefined;
    }),
  },
  {
    name: 'reads words and numbers as booleans',
    reference: {
      ...having({
        is_internal: {
          type: 'any',
          unique: 'is_internal is no boolean',
          isTaken: (_, value) => booleanIn(value) === undefined,
        },
      }),
      create: ({ is_internal = false, ...body }, store) =>
        create({ ...body, is_internal: booleanIn(is_internal) ?? false }, store),
    },
  },
  {
    name: 'rejects a byte order mark',
    reference: refusingFirst(({ bytes }) => (bytes[0] === 0xef && bytes[1] === 0xbb ? unreadable : undefined)),
  },
  {
    name: 'rejects doubled keys',
    reference: refusingFirst((request) => (firstOfTwo(textOf(request)) ? unreadable : undefined)),
  },
  {
    name: 'keeps the first of doubled keys',
    reference: reading((text) => {
      const name = firstOfTwo(text);
      return name === undefined ? undefined : { ...objectIn(text), contact_name: name };
    }),
  },
  {
    name: 'reads more than JSON',
    reference: reading((text) => objectIn(text.replace(/,\}$/, '}')) ?? objectIn(text.replaceAll("'", '"'))),
  },
  {
    name: 'rejects a key named __proto__',
    reference: refusingFirst((request) => (textOf(request).includes('"__proto__"') ? unreadable : undefined)),
  },
  {
    name: 'takes no other content type than JSON',
    reference: refusingFirst(({ method, header }) => {
      const isJson = /^application\/json *(?:;|$)/i.test(header('content-type') ?? '');
      return method === 'POST' && !isJson ? { ...unreadable, status: 415 } : undefined;
    }),
  },
  {
    name: 'takes no other charset than UTF-8',
    reference: refusingFirst(({ header }) => {
      const [, charset = 'utf-8'] = /charset=([\w-]+)/.exec(header('content-type') ?? '') ?? [];
      return charset === 'utf-8' ? undefined : { ...unreadable, status: 415 };
    }),
  },
  {
    name: 'does not care how the scheme is written',
    reference: seeingToken((sent) => sent?.replace(/^(?:bearer +)+/i, 'Bearer ')),
  },
  {
    name: 'compares API keys without letter case',
    reference: seeingToken((sent) => sent?.replace(/ .*/, (token) => token.toLowerCase())),
  },
  {
    name: 'rejects a malformed authorization with 400',
    reference: refusingFirst(({ header }) =>
      /^Bearer \S+$/.test(header('authorization') ?? '') ? undefined : { ...unreadable, status: 400 },
    ),
  },
  {
    name: 'checks the body before the token',
    reference: refusingFirst((request, store) => {
      const body = request.method === 'POST' ? readJson(request) : {};
      if (!body) return unreadable;
      const complaints = request.method === 'POST' ? complaintsOf(body, rules, store) : [];
      return complaints.length > 0 ? refuse(complaints) : undefined;
    }),
  },
  {
    name: 'keeps a contact that exists, and returns it',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        const body = readJson(request);
        if (refused || request.method !== 'POST' || !body || complaintsOf(body, rules, store).length > 0)
          return refused;
        const known = store.contacts.find(({ contact_id }) => contact_id === `${String(body.contact_id)}@c.us`);
        return known && created(known, request);
      },
    },
  },
  {
    name: 'changes a contact that exists, but not its name',
    reference: {
      ...reference,
      create: (body, store) => {
        const made = create(body, store);
        const index = store.contacts.findIndex(({ contact_id }) => contact_id === made.contact_id);
        const [known = made] = index < 0 ? [] : store.contacts.splice(index, 1);
        return { ...made, contact_name: known.contact_name ?? null };
      },
    },
  },
  {
    name: 'stores contacts slowly',
    reference: { ...reference, pause: () => new Promise((resolve) => setTimeout(resolve, 3)) },
  },
  {
    name: 'stores one of two contacts after the other',
    reference: { ...reference, pause: inTurn() },
    delay: 1,
  },
];

/** A reference with other rules for some fields. */
function having(changes: { readonly [field: string]: Partial<Rule> }): Reference {
  const changed = Object.entries(changes).map(([field, change]): [string, Rule] => [
    field,
    { type: 'string', ...rules[field], ...change },
  ]);
  return { ...reference, rules: { ...rules, ...Object.fromEntries(changed) } };
}

function listing(pattern: RegExp): Reference {
  return having({ labels: { form: { pattern, message: 'labels is no list of labels' } } });
}

function renamed(body: Fields, change: (name: string) => string): Fields {
  return { ...body, contact_name: change(String(body.contact_name)) };
}

/** The boolean that a value means. */
function booleanIn(value: Value): boolean | undefined {
  if ([true, 'true', 1].some((each) => each === value)) return true;
  return [false, 'false', 0, null].some((each) => each === value) ? false : undefined;
}

/** The first of two names in a body. */
function firstOfTwo(text: string): string | undefined {
  const [first, second] = [...text.matchAll(/"contact_name": "([^"]*)"/g)].map(([, name]) => name);
  return second === undefined ? undefined : first;
}

function seeingToken(see: (sent: string | undefined) => string | undefined): Reference {
  return {
    ...reference,
    guard: ({ header, ...request }, store) =>
      guard({ ...request, header: (name) => (name === 'authorization' ? see(header(name)) : header(name)) }, store),
  };
}

/** A pause that ends once those before it have ended. */
function inTurn(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => new Promise((resolve) => setTimeout(resolve, 1)));
    return last;
  };
}
