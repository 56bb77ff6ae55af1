import { setTimeout } from 'node:timers/promises';
import { callbell as reference } from '../../sandbox/callbell';
import type { Fields, Reference, Rule, Store, Value } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { rejecting, requests } from './callbell-second-requests';
import type { Variant } from './variant';

const digitsOf = (value: Value | undefined) => String(value ?? '').replace(/\D/g, '');

/** A server with other rules for some fields. */
const ruled = (rules: { readonly [field: string]: Partial<Rule> }): Reference => ({
  ...reference,
  rules: {
    ...reference.rules,
    ...Object.fromEntries(
      Object.entries(rules).map(([field, rule]) => [
        field,
        { type: 'any' as const, ...reference.rules[field], ...rule },
      ]),
    ),
  },
});

/** A server that changes what is sent before it creates a contact. */
const correcting = (change: (body: Fields) => Fields, base: Reference = reference): Reference => ({
  ...base,
  create: (body, store) => base.create(change(body), store),
});

/** A server that knows contacts again by the digits of their numbers. */
const recognising = (found: (contact: Fields, body: Fields, index: number, store: Store) => Fields): Reference => ({
  ...reference,
  create: (body, store) => {
    const digits = digitsOf(body.identifier);
    const index = store.contacts.findIndex(({ phoneNumber }) => digits !== '' && digitsOf(phoneNumber) === digits);
    const contact = store.contacts[index];
    return contact ? found(contact, body, index, store) : reference.create(body, store);
  },
});

const scalar = (_: readonly Fields[], value: Value) => typeof value === 'object';
const texts = (value: Value | undefined) =>
  typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

const pattern = (form: RegExp) => ({ form: { pattern: form, message: 'is malformed' } });

/** Servers that keep the document and differ in what the clauses of the second order ask. */
export const second: readonly Variant[] = [
  {
    name: 'trims names and identifiers',
    reference: correcting((body) => ({
      ...body,
      name: String(body.name).trim(),
      identifier: String(body.identifier).trim(),
    })),
  },
  {
    name: 'keeps the digits of phone numbers',
    reference: correcting(({ identifier = '', ...body }) => ({ ...body, identifier: digitsOf(identifier) })),
  },
  {
    name: 'puts the codes of its country and area before local numbers',
    reference: correcting(({ identifier = '', ...body }) => ({
      ...body,
      identifier: String(identifier).replace(/^(\d{3})(\d{4})$/, '+1 202 $1-$2'),
    })),
  },
  {
    name: 'reads two zeros as a plus sign, and cuts extensions off',
    reference: correcting(({ identifier = '', ...body }) => ({
      ...body,
      identifier: String(identifier).replace(/^00/, '+').replace(/x\d+$/, ''),
    })),
  },
  { name: 'takes digits alone as a phone number', reference: ruled({ identifier: pattern(/^\d+$/) }) },
  {
    name: 'rejects what is not E.164, or too short for it',
    reference: ruled({ identifier: pattern(/^\+?\d{8,15}$/) }),
  },
  {
    name: 'rejects numbers of countries other than its own',
    reference: ruled({ identifier: pattern(/^(?:1\d{10}|123456789)$/) }),
  },
  {
    name: 'converts numbers and booleans to texts',
    reference: correcting(
      (body) => Object.fromEntries(Object.entries(body).map(([field, value]) => [field, texts(value) ?? null])),
      ruled(
        Object.fromEntries(
          ['identifier', 'source', 'name'].map((field) => [
            field,
            { type: 'any', unique: 'must be a text', isTaken: scalar } as const,
          ]),
        ),
      ),
    ),
  },
  {
    name: 'drops tags that it does not know, and takes a text with commas for a list',
    reference: correcting(
      ({ tags = [], ...body }) => ({
        ...body,
        tags: (typeof tags === 'string' ? tags.split(/, */) : Array.isArray(tags) ? tags : []).filter(
          (tag) => tag === 'Interested' || tag === 'Call back',
        ),
      }),
      { ...reference, rules: { ...reference.rules, tags: { type: 'any' } } },
    ),
  },
  {
    name: 'keeps each tag once',
    reference: correcting((body) => (Array.isArray(body.tags) ? { ...body, tags: [...new Set(body.tags)] } : body)),
  },
  { name: 'takes at most ten tags', reference: rejecting(422, (text) => text.split('Interested').length > 11) },
  {
    name: 'takes custom fields of any type and returns texts, none for null',
    reference: correcting(
      (body) => ({
        ...body,
        custom_fields: isObject(body.custom_fields)
          ? Object.fromEntries(
              Object.entries(body.custom_fields)
                .filter(([, value]) => value !== null && value !== '')
                .map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
            )
          : {},
      }),
      { ...reference, rules: { ...reference.rules, custom_fields: { type: 'any' } } },
    ),
  },
  {
    name: 'ignores users that it does not know',
    reference: correcting(
      (body) => ({ ...body, assigned_user: body.assigned_user === 'agent@example.com' ? body.assigned_user : null }),
      { ...reference, rules: { ...reference.rules, assigned_user: { type: 'any' }, team_uuid: { type: 'any' } } },
    ),
  },
  {
    name: 'assigns each contact without a user that it knows to a default agent',
    reference: correcting(
      (body) => ({
        ...body,
        assigned_user: body.assigned_user === 'agent@example.com' ? body.assigned_user : 'default@example.com',
      }),
      { ...reference, rules: { ...reference.rules, assigned_user: { type: 'any' } } },
    ),
  },
  {
    name: 'rejects null for optional parameters',
    reference: rejecting(400, (text) => /"(?:tags|custom_fields|assigned_user|team_uuid)":null/.test(text)),
  },
  { name: 'rejects names longer than 255 characters', reference: ruled({ name: { max: 255 } }) },
  {
    name: 'rejects empty names and identifiers',
    reference: ruled({ name: pattern(/\S/), identifier: pattern(/\S/) }),
  },
  {
    name: 'rejects names with control characters',
    reference: rejecting(422, (text) => text.includes(String.raw`\u0000`)),
  },
  {
    name: 'drops control characters from names',
    reference: correcting((body) => ({ ...body, name: String(body.name).replaceAll('\0', '') })),
  },
  {
    name: 'shows no phone number of contacts from elsewhere than WhatsApp',
    reference: {
      ...reference,
      create: (body, store) => {
        const contact = reference.create(body, store);
        return ['', 'whatsapp'].includes(String(body.source).toLowerCase())
          ? contact
          : { ...contact, phoneNumber: null };
      },
    },
  },
  { name: 'knows whatsapp alone', reference: ruled({ source: pattern(/^whatsapp$/) }) },
  {
    name: 'writes sources in lower case',
    reference: correcting((body) => ({ ...body, source: String(body.source).toLowerCase() })),
  },
  ...requests,
  {
    name: 'returns the contact that has the same digits',
    reference: recognising((contact) => contact),
  },
  {
    name: 'updates the contact that has the same digits',
    reference: {
      ...recognising((contact, { name = null }, index, { contacts }) => {
        contacts.splice(index, 1);
        return { ...contact, name };
      }),
      created: (contact) => ({ status: 200, body: { contact } }),
    },
  },
  {
    name: 'rejects numbers with the digits of another contact, at any time',
    reference: ruled({
      identifier: {
        unique: 'identifier exists',
        isTaken: (contacts, value) => contacts.some(({ phoneNumber }) => digitsOf(phoneNumber) === digitsOf(value)),
      },
    }),
  },
  {
    name: 'takes its time to store a contact',
    reference: { ...reference, pause: () => setTimeout(1) },
  },
];
