import { readJson } from '../../sandbox/body';
import { contactship as reference } from '../../sandbox/contactship';
import type { Fields, Reference, Store, Value } from '../../sandbox/provider';
import type { Fault } from './fault';
import { altering, refusing, ruling } from './fault';

const { guard, create } = reference;

const PAGE = { body: '<html><h1>Error</h1></html>', headers: { 'content-type': 'text/html' } };

const ascii = (value: Value = null): Value => (typeof value === 'string' ? value.replace(/[^\x20-\x7e]/g, '?') : value);

/** Does something with each body that comes with a valid key, before it is checked. */
function onBody(act: (body: Fields, store: Store) => void): Reference {
  return {
    ...reference,
    guard: (request, store) => {
      const refused = guard(request, store);
      const body = refused ? undefined : readJson(request);
      if (body) act(body, store);
      return refused;
    },
  };
}

export const storing: readonly Fault[] = [
  {
    name: 'returns the country of another code',
    reference: altering(reference, (contact) => ({ ...contact, country: 'US' })),
    breaks: ['response.country'],
  },
  {
    name: 'changes a digit of some phone numbers',
    reference: altering(reference, (contact) => ({
      ...contact,
      phone_number: String(contact.phone_number).replace(/5(?=\d$)/, '6'),
    })),
    breaks: ['response.phone_number'],
  },
  {
    name: 'gives one id to all contacts without an email address',
    reference: altering(reference, (contact) =>
      contact.email === null ? { ...contact, id: '5b4c9be4-9fbd-4b1c-8f44-4a8a9f0e6b11' } : contact,
    ),
    breaks: ['id.distinct'],
  },
  {
    name: 'gives contacts without a country to another organization',
    reference: altering(reference, (contact) =>
      contact.country === null ? { ...contact, organization_id: 'org654321' } : contact,
    ),
    breaks: ['organization_id.same'],
  },
  {
    name: 'answers 200 to contacts without an email address',
    reference: {
      ...reference,
      created: (contact, request) => ({
        ...reference.created(contact, request),
        status: contact.email === null ? 200 : 201,
      }),
    },
    breaks: ['created.status', 'answers.status'],
  },
  {
    name: 'calls a contact with a name beyond ASCII a page',
    reference: {
      ...reference,
      created: (contact, request) => ({
        ...reference.created(contact, request),
        ...(ascii(contact.full_name) === contact.full_name ? {} : { headers: { 'content-type': 'text/html' } }),
      }),
    },
    breaks: ['answers.201', 'created.json'],
  },
  {
    name: 'answers an invalid key with a page',
    reference: {
      ...reference,
      guard: (request, store) => (guard(request, store) ? { status: 401, ...PAGE } : undefined),
    },
    breaks: ['answers.401', 'errors.message'],
  },
  {
    name: 'calls the answer to a duplicate a page',
    reference: refusing(reference, (answer) =>
      answer.status === 409 ? { ...answer, headers: { 'content-type': 'text/html' } } : answer,
    ),
    breaks: ['answers.409', 'errors.message'],
  },
  {
    name: 'tells the message of a duplicate as an object',
    reference: refusing(reference, (answer) =>
      answer.status === 409 ? { ...answer, body: { message: { text: 'Contact already exists' } } } : answer,
    ),
    breaks: ['answers.409', 'errors.message'],
  },
  {
    name: 'answers invalid input without a message',
    reference: refusing(reference, (answer) => (answer.status === 400 ? { ...answer, body: {} } : answer)),
    breaks: ['errors.message'],
  },
  {
    name: 'answers a fault with a page',
    reference: { ...reference, fault: { status: 500, ...PAGE } },
    breaks: ['answers.500'],
  },
  {
    name: 'answers 500 to an empty body',
    reference: {
      ...reference,
      guard: (request, store) =>
        guard(request, store) ??
        (request.method === 'POST' && request.bytes.length === 0 ? reference.fault : undefined),
    },
    breaks: ['body.empty'],
  },
  {
    name: 'shows no contact that it created',
    reference: { ...reference, reads: [] },
    breaks: ['created.readable', 'phone_number.unchanged'],
  },
  {
    name: 'stores no data fields',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found) => read.answer(found.map((contact) => ({ ...contact, additional_data: [] }))),
      })),
    },
    breaks: ['created.readable'],
  },
  {
    name: 'changes the contact of a number when it rejects a second one',
    reference: onBody((body, store) => {
      const index = store.contacts.findIndex(({ phone_number }) => phone_number === body.phone_number);
      const found = store.contacts[index];
      if (found) store.contacts[index] = { ...found, full_name: body.full_name ?? null };
    }),
    breaks: ['phone_number.unchanged'],
  },
  {
    name: 'stores a contact without a name',
    reference: onBody((body, store) => {
      if (body.full_name === undefined) store.contacts.push(create(body, store));
    }),
    breaks: ['refused.nothing-stored', 'refused.unlisted'],
  },
  {
    name: 'stores a contact before it looks at the key',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        const body = refused ? readJson(request) : undefined;
        if (body) store.contacts.push(create(body, store));
        return refused;
      },
    },
    breaks: ['refused.nothing-stored', 'refused.unlisted'],
  },
  {
    name: 'takes only four types of data fields',
    reference: ruling(reference, 'additional_data', (rule) => ({
      ...rule,
      items: {
        type: {
          type: 'string',
          required: 'type is required',
          oneOf: { values: ['text', 'date', 'number', 'location'], message: 'type is unknown' },
        },
        field: { type: 'string', required: 'field is required' },
        value: { type: 'string', required: 'value is required' },
      },
    })),
    breaks: ['additional_data.other-type'],
  },
  {
    name: 'takes a word as a phone number',
    reference: ruling(reference, 'phone_number', (rule) => ({
      ...rule,
      form: { pattern: /^(?:\+[1-9]\d{5,14}|[a-z]+)$/, message: 'phone_number must be in international format' },
    })),
    breaks: ['phone_number.number'],
  },
  {
    name: 'takes numbers without a plus sign',
    reference: ruling(reference, 'phone_number', (rule) => ({
      ...rule,
      form: { pattern: /^\+?\d{6,15}$/, message: 'phone_number must be a number' },
    })),
    breaks: ['phone_number.international'],
  },
  {
    name: 'refuses the documented number',
    reference: ruling(reference, 'phone_number', (rule) => ({
      ...rule,
      form: { pattern: /^(?!\+12124567890$)\+[1-9]\d{5,14}$/, message: 'phone_number must be a mobile number' },
    })),
    breaks: ['phone_number.documented'],
  },
  {
    name: 'answers JSON that is broken with 400 and a page',
    reference: { ...reference, unreadable: { status: 400, ...PAGE } },
    breaks: ['answers.400', 'errors.message'],
  },
  {
    name: 'leaves out a country that it does not know by its English name',
    reference: altering(reference, ({ country, ...contact }) =>
      country === 'Mexico' || country === null ? { ...contact, country } : contact,
    ),
    breaks: ['response.country'],
  },
];
