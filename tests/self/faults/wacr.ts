import type { Fields } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { altering, expecting, lax, refusing, ruling, unruled } from './fault';
import { ofPromises } from './wacr-promises';
import { ofReads } from './wacr-reads';
import { ofSecondOrder } from './wacr-second';
import { inSomeAnswers } from './wacr-some-answers';

const { guard, created, refuse } = reference;

/** The sandbox's own envelope of an error. */
const error = (status: number, code: string, message: string, details: Fields = {}) => ({
  status,
  body: { success: false, error: { code, message, details } },
});

const written: readonly Fault[] = [
  {
    name: 'drops the last character of a message',
    reference: ruling(reference, 'firstname', (rule) => ({ ...rule, required: 'First name is require' })),
    breaks: ['firstname.required'],
  },
  {
    name: 'reports a missing lastname under another field',
    reference: {
      ...reference,
      refuse: (complaints) =>
        refuse(complaints.map((each) => (each.field === 'lastname' ? { ...each, field: 'name' } : each))),
    },
    breaks: ['lastname.required', 'problems.all'],
  },
  {
    name: 'reports only the first problem',
    reference: { ...reference, refuse: (complaints) => refuse(complaints.slice(0, 1)) },
    breaks: ['problems.all'],
  },
  {
    name: 'answers 400 to invalid input',
    reference: refusing(reference, (answer) => ({ ...answer, status: 400 })),
    breaks: expecting(422),
  },
  {
    name: 'returns another code for invalid input',
    reference: { ...reference, refuse: () => error(422, 'INVALID_INPUT', 'Validation failed') },
    breaks: ({ cases }) =>
      cases.some(({ expect }) => expect.code === 'VALIDATION_ERROR' || (expect.fields?.length ?? 0) > 0),
  },
  {
    name: 'takes a company of 256 characters',
    reference: lax(reference, 'company', 'max'),
    breaks: ['company.max', 'refused.field'],
  },
  {
    name: 'refuses an address of 500 characters',
    reference: ruling(reference, 'address', (rule) => ({ ...rule, max: 499 })),
    breaks: ['address.max'],
  },
  {
    name: 'takes any type of contact',
    reference: lax(reference, 'type', 'oneOf'),
    breaks: ['type.enum'],
  },
  {
    name: 'refuses guests',
    reference: ruling(reference, 'type', (rule) => ({
      ...rule,
      oneOf: { values: ['lead', 'customer'], message: 'Type must be either lead, customer, or guest' },
    })),
    breaks: ['type.enum'],
  },
  {
    name: 'takes invalid e-mail addresses',
    reference: lax(reference, 'email', 'form'),
    breaks: ['email.format'],
  },
  {
    name: 'takes a second contact with the same phone number',
    reference: lax(reference, 'phone', 'unique'),
    breaks: ['phone.unique'],
  },
  {
    name: 'refuses a second contact with the same lastname',
    reference: ruling(reference, 'lastname', (rule) => ({ ...rule, unique: 'This name already exists' })),
    breaks: ['unique.others'],
  },
  {
    name: 'takes a source that does not exist',
    reference: lax(reference, 'source_id', 'existing'),
    breaks: ['source_id.exists'],
  },
  {
    name: 'takes groups that are not a list',
    reference: unruled(reference, 'groups'),
    breaks: ['groups.type', 'groups.item.type'],
  },
  {
    name: 'takes tokens without the scope',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return JSON.stringify(refused?.body ?? '').includes('FORBIDDEN') ? undefined : refused;
      },
    },
    breaks: ['token.scope'],
  },
  {
    name: 'takes requests without a token',
    reference: {
      ...reference,
      guard: (request, store) => (request.header('authorization') ? guard(request, store) : undefined),
    },
    breaks: ['token.required'],
  },
  {
    name: 'reports the limit without its maximum',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        const isLimit = JSON.stringify(refused?.body ?? '').includes('FEATURE_LIMIT_EXCEEDED');
        return isLimit
          ? error(403, 'FEATURE_LIMIT_EXCEEDED', 'Limit reached', { feature: 'contacts', current: 500 })
          : refused;
      },
    },
    breaks: ['limit.refused', 'limit.numbers'],
  },
  {
    name: 'answers 200 to a creation',
    reference: { ...reference, created: (contact, request) => ({ ...created(contact, request), status: 200 }) },
    breaks: ['created.status-201'],
  },
  {
    name: 'answers 202 to a creation',
    reference: { ...reference, created: (contact, request) => ({ ...created(contact, request), status: 202 }) },
    breaks: ['created.status', 'created.status-201', 'answers.status'],
  },
  {
    name: 'returns another success message',
    reference: {
      ...reference,
      created: (data) => ({ status: 201, body: { message: 'Contact was created successfully', data } }),
    },
    breaks: ['created.message'],
  },
  {
    name: 'answers a creation with nothing but the message',
    reference: { ...reference, created: () => ({ status: 201, body: { message: 'Contact created successfully' } }) },
    breaks: ({ id }) => id.startsWith('wacr/response.') || id === 'wacr/text.non-ascii' || id === 'wacr/groups.all',
  },
  {
    name: 'truncates a name',
    reference: altering(reference, (contact) => ({ ...contact, lastname: String(contact.lastname).slice(0, 10) })),
    breaks: ['text.non-ascii', 'response.lastname'],
  },
  {
    name: 'returns the id of the source as text',
    reference: altering(reference, (contact) => ({ ...contact, source_id: String(contact.source_id) })),
    breaks: ['response.source_id'],
  },
  {
    name: 'does not load the groups',
    reference: altering(reference, ({ groups: _, group_id: __, ...contact }) => contact),
    breaks: ['response.groups', 'groups.all'],
  },
  {
    name: 'answers an internal error with another message',
    reference: { ...reference, fault: error(500, 'INTERNAL_ERROR', 'Something went wrong') },
    breaks: ['server-fault.answer'],
  },
];

export const wacr: readonly Fault[] = [...written, ...inSomeAnswers, ...ofReads, ...ofPromises, ...ofSecondOrder];
