import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import { takingOnce } from '../variants/periskope';
import { refusingFirst, textOf } from '../variants/periskope-tools';
import type { Fault } from './fault';
import { altering, lax, ruling } from './fault';
import { answerFaults } from './periskope-answers';
import { secondFaults } from './periskope-second';
import { crashingOn } from './periskope-tools';

const { guard, create, fault } = reference;

export const periskope: readonly Fault[] = [
  ...answerFaults,
  ...secondFaults,
  {
    name: 'takes any bearer token',
    reference: {
      ...reference,
      guard: (request, store) =>
        request.header('authorization') === undefined
          ? guard(request, store)
          : guard(
              {
                ...request,
                header: (name) => (name === 'authorization' ? reference.headers.authorization : request.header(name)),
              },
              store,
            ),
    },
    breaks: ['token.valid', 'token.scheme'],
  },
  {
    name: 'takes the API key in any scheme, or none',
    reference: {
      ...reference,
      guard: ({ header, ...request }, store) =>
        guard(
          {
            ...request,
            header: (name) =>
              name === 'authorization' ? header(name)?.replace(/^(?:\w+ )?/, 'Bearer ') : header(name),
          },
          store,
        ),
    },
    breaks: ['token.scheme'],
  },
  {
    name: 'crashes on x-phone with other characters than digits',
    reference: refusingFirst(({ header }) => (/[^\w-]/.test(header('x-phone') ?? '') ? fault : undefined)),
    breaks: ['x-phone.digits'],
  },
  {
    name: 'does not know the phone_id',
    reference: {
      ...reference,
      guard: (request, store) => {
        const isId = request.header('x-phone')?.startsWith('phone-');
        return isId ? { status: 422, body: { message: 'x-phone is no number' } } : guard(request, store);
      },
    },
    breaks: ['x-phone.id', 'headers.phone'],
  },
  {
    name: 'defaults is_internal to true',
    reference: { ...reference, create: (body, store) => create({ is_internal: true, ...body }, store) },
    breaks: ['is_internal.default'],
  },
  {
    name: 'never makes a contact internal',
    reference: altering(reference, (contact) => ({ ...contact, is_internal: false })),
    breaks: ['response.is_internal'],
  },
  {
    name: 'returns contact_id without the suffix',
    reference: altering(reference, (contact) => ({
      ...contact,
      contact_id: String(contact.contact_id).replace('@c.us', ''),
    })),
    breaks: ['contact_id.suffix'],
  },
  {
    name: 'treats labels that differ in case as two',
    reference: { ...reference, create: (body, store) => ({ ...create(body, store), labels: split(body.labels) }) },
    breaks: ['response.label_ids', 'labels.case'],
  },
  {
    name: 'keeps the space after a comma in the label',
    reference: {
      ...reference,
      create: (body, store) => {
        const labels = String(body.labels ?? '').split(',');
        return {
          ...create(body, store),
          labels: labels.filter(
            (name, index) =>
              name !== '' && !labels.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase()),
          ),
        };
      },
    },
    breaks: ['labels.trimmed'],
  },
  {
    name: 'does not create labels',
    reference: altering(reference, (contact) => ({ ...contact, labels: [] })),
    breaks: ['response.label_ids', 'response.labels', 'labels.trimmed'],
  },
  {
    name: 'returns labels as one string',
    reference: altering(reference, (contact) => ({ ...contact, labels: 'alpha,beta' })),
    breaks: ['labels.case', 'response.label_ids', 'response.labels', 'labels.trimmed'],
  },
  {
    name: 'returns another organization than the header',
    reference: altering(reference, (contact) => ({ ...contact, org_id: '00000000-0000-4000-8000-000000000000' })),
    breaks: ['response.org_id'],
  },
  {
    name: 'crashes on an existing contact',
    reference: takingOnce(() => fault),
    breaks: ['contact_id.again'],
  },
  {
    name: 'refuses the documented number with 403',
    reference: {
      ...ruling(reference, 'contact_id', (rule) => ({ ...rule, form: { pattern: /^\d{11}$/, message: 'eleven' } })),
      refuse: (complaints) => ({ ...reference.refuse(complaints), status: 403 }),
    },
    breaks: ['contact_id.documented', 'contact_id.documented-known'],
  },
  {
    name: 'refuses numbers of twelve digits as invalid',
    reference: ruling(reference, 'contact_id', (rule) => ({
      ...rule,
      form: { pattern: /^\d{11}$/, message: 'eleven' },
    })),
    breaks: ['contact_id.documented-known'],
  },
  {
    name: 'takes contact_id as it is',
    reference: lax(reference, 'contact_id', 'form'),
    breaks: ['contact_id.digits'],
  },
  {
    name: 'crashes on contact_id with other characters than digits',
    reference: crashingOn('contact_id', (text) => /[^\d]/.test(text)),
    breaks: ['contact_id.pattern'],
  },
  {
    name: 'crashes on an empty name',
    reference: crashingOn('contact_name', (text) => text === ''),
    breaks: ['contact_name.empty'],
  },
  {
    name: 'limits names to 100 characters',
    reference: ruling(reference, 'contact_name', (rule) => ({ ...rule, max: 100 })),
    breaks: ['contact_name.unlimited'],
  },
  {
    name: 'takes one label only',
    reference: ruling(reference, 'labels', (rule) => ({ ...rule, form: { pattern: /^[^,]*$/, message: 'one label' } })),
    breaks: ['examples.fields', 'labels.list', 'labels.trimmed', 'labels.case'],
  },
  {
    name: 'takes labels of ASCII letters only',
    reference: ruling(reference, 'labels', (rule) => ({
      ...rule,
      form: { pattern: /^[\x20-\x7e]*$/, message: 'ASCII only' },
    })),
    breaks: ['labels.non-ascii'],
  },
  {
    name: 'stores a contact that it refuses',
    reference: {
      ...reference,
      guard: (request, store) => {
        const body = readJson(request);
        if (body?.contact_id && !body.contact_name) store.contacts.push(create(body, store));
        return guard(request, store);
      },
    },
    breaks: ['refused.unlisted'],
  },
  {
    name: 'takes an empty body',
    reference: refusingFirst(({ method, bytes }) =>
      method === 'POST' && bytes.length === 0 ? { status: 200, body: {} } : undefined,
    ),
    breaks: ['body.required'],
  },
  {
    name: 'crashes on a list',
    reference: refusingFirst((request) => (textOf(request).startsWith('[') ? fault : undefined)),
    breaks: ['body.json'],
  },
  {
    name: 'refuses keys that are not documented',
    reference: refusingFirst((request) => {
      const strange = Object.keys(readJson(request) ?? {}).filter((key) => !Object.hasOwn(reference.rules, key));
      return strange.length > 0 ? reference.refuse(strange.map((field) => ({ field, message: 'unknown' }))) : undefined;
    }),
    breaks: ['body.unknown-keys'],
  },
];

function split(labels: unknown): readonly string[] {
  return String(labels ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}
