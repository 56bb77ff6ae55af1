import type { Clause } from '../../harness/model';
import { contactship as reference } from '../../sandbox/contactship';
import type { Fields, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { second } from './contactship-second';
import { storing } from './contactship-store';
import type { Fault } from './fault';
import { altering, expecting, lax, readsContact, refusing, ruling, unruled } from './fault';

const { guard, create } = reference;

const ascii = (value: Value = null): Value => (typeof value === 'string' ? value.replace(/[^\x20-\x7e]/g, '?') : value);

const dataOf = ({ additional_data }: Fields): readonly Fields[] =>
  Array.isArray(additional_data) ? additional_data.filter(isObject) : [];

/** Reads nothing of a contact that is not where it is documented. */
const BLIND = ['request.unsent', 'id.distinct', 'organization_id.same', 'created.readable', 'phone_number.unchanged'];

const readsAnswer = (clause: Clause) =>
  readsContact(clause) && !BLIND.includes(clause.id.replace('contactship/', '')) && !clause.id.includes('refused.');

export const contactship: readonly Fault[] = [
  {
    name: 'takes requests without a key',
    reference: {
      ...reference,
      guard: (request, store) => (request.header('x-api-key') === undefined ? undefined : guard(request, store)),
    },
    breaks: ['x-api-key.required', 'errors.message'],
  },
  {
    name: 'takes any key',
    reference: {
      ...reference,
      guard: (request, store) => (request.header('x-api-key') === undefined ? guard(request, store) : undefined),
    },
    breaks: ['x-api-key.valid'],
  },
  {
    name: 'takes keys that begin like the valid one',
    reference: {
      ...reference,
      guard: ({ header, ...request }, store) =>
        guard({ ...request, header: (name) => header(name)?.replace(/-key0$/, '-key') }, store),
    },
    breaks: ['x-api-key.valid'],
  },
  {
    name: 'answers 403 to an invalid key',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return refused && { ...refused, status: 403 };
      },
    },
    breaks: ['answers.status', 'x-api-key.required', 'x-api-key.valid'],
  },
  {
    name: 'does not require full_name',
    reference: lax(reference, 'full_name', 'required'),
    breaks: ['full_name.required', 'full_name.type', 'errors.message'],
  },
  {
    name: 'takes a country of any type',
    reference: unruled(reference, 'country'),
    breaks: ['country.type'],
  },
  {
    name: 'answers 422 to invalid input',
    reference: refusing(reference, (answer) => (answer.status === 400 ? { ...answer, status: 422 } : answer)),
    breaks: (clause) =>
      (expecting(400)(clause) && clause.id !== 'contactship/body.empty') || clause.id === 'contactship/answers.status',
  },
  {
    name: 'takes a second contact with the same phone number',
    reference: lax(reference, 'phone_number', 'unique'),
    breaks: ['phone_number.unique', 'errors.message'],
  },
  {
    name: 'answers 400 to a second contact with the same phone number',
    reference: refusing(reference, (answer) => (answer.status === 409 ? { ...answer, status: 400 } : answer)),
    breaks: ['phone_number.unique'],
  },
  {
    name: 'refuses a second contact with the same name',
    reference: ruling(reference, 'full_name', (rule) => ({ ...rule, unique: 'Contact already exists' })),
    breaks: ['examples.complete', 'phone_number.other'],
  },
  {
    name: 'answers 200 to a creation',
    reference: { ...reference, created: (contact) => ({ status: 200, body: contact }) },
    breaks: ['created.status', 'answers.status'],
  },
  {
    name: 'wraps the contact',
    reference: { ...reference, created: (contact) => ({ status: 201, body: { data: contact } }) },
    breaks: readsAnswer,
  },
  {
    name: 'numbers its contacts',
    reference: { ...reference, create: (body, store) => ({ ...create(body, store), id: String(store.nextId()) }) },
    breaks: ['response.id'],
  },
  {
    name: 'gives all contacts the same id',
    reference: altering(reference, (contact) => ({ ...contact, id: '5b4c9be4-9fbd-4b1c-8f44-4a8a9f0e6b11' })),
    breaks: ['id.distinct', 'created.readable', 'phone_number.unchanged'],
  },
  {
    name: 'drops the plus sign of a phone number',
    reference: altering(reference, (contact) => ({ ...contact, phone_number: String(contact.phone_number).slice(1) })),
    breaks: ['phone_number.returned-international'],
  },
  {
    name: 'garbles a country beyond ASCII',
    reference: altering(reference, (contact) => ({
      ...contact,
      country: ascii(contact.country),
    })),
    breaks: ['response.country'],
  },
  {
    name: 'leaves out the organization',
    reference: altering(reference, ({ organization_id: _, ...contact }) => contact),
    breaks: ['response.organization_id'],
  },
  {
    name: 'returns the creation time with a space instead of the T',
    reference: altering(reference, (contact) => ({
      ...contact,
      created_at: String(contact.created_at).replace('T', ' '),
    })),
    breaks: ['response.created_at'],
  },
  {
    name: 'returns a wrong creation time',
    reference: altering(reference, (contact) => ({ ...contact, created_at: '2023-01-01T12:00:00Z' })),
    breaks: ['response.created_at'],
  },
  {
    name: 'answers a broken body with an HTML page',
    reference: { ...reference, unreadable: { status: 500, body: '<html><h1>Internal Server Error</h1></html>' } },
    breaks: ['body.json', 'body.empty'],
  },
  {
    name: 'takes local phone numbers',
    reference: lax(reference, 'phone_number', 'form'),
    breaks: ['phone_number.international', 'phone_number.number'],
  },
  {
    name: 'answers errors as text',
    reference: refusing(reference, (answer) => ({ ...answer, body: 'Bad Request' })),
    breaks: ['answers.400', 'answers.409', 'errors.message'],
  },
  {
    name: 'answers 503 to an internal error',
    reference: { ...reference, fault: { status: 503, body: { message: 'Service Unavailable' } } },
    breaks: ['server-fault.status'],
  },
  {
    name: 'leaves out the email address in every third answer',
    reference: altering(reference, ({ email, ...contact }) =>
      Number(String(contact.phone_number).slice(1)) % 3 === 0 ? contact : { ...contact, email: email ?? null },
    ),
    breaks: ['response.email'],
  },
  {
    name: 'loses a data field that comes alone',
    reference: altering(reference, (contact) => ({
      ...contact,
      additional_data: dataOf(contact).length === 1 ? [] : dataOf(contact),
    })),
    breaks: ['response.additional_data', 'additional_data.text-value'],
  },
  {
    name: 'returns a data field twice',
    reference: altering(reference, (contact) => ({
      ...contact,
      additional_data: dataOf(contact).flatMap((item, index) => (index === 2 ? [item, item] : [item])),
    })),
    breaks: ['response.additional_data'],
  },
  {
    name: 'returns the values of data fields with other fields',
    reference: altering(reference, (contact) => ({
      ...contact,
      additional_data: dataOf(contact).map((item, index, items) => ({
        ...item,
        value: items[(index + 1) % items.length]?.value ?? null,
      })),
    })),
    breaks: ['response.additional_data'],
  },
  {
    name: 'garbles the values of data fields beyond ASCII',
    reference: altering(reference, (contact) => ({
      ...contact,
      additional_data: dataOf(contact).map((item) => ({ ...item, value: ascii(item.value) })),
    })),
    breaks: ['response.additional_data', 'text.non-ascii'],
  },
  {
    name: 'garbles a description beyond ASCII',
    reference: altering(reference, (contact) => ({ ...contact, description: ascii(contact.description) })),
    breaks: ['response.description', 'text.non-ascii'],
  },
  ...storing,
  ...second,
];
