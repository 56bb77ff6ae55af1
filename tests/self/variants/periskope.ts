import { periskope as reference } from '../../sandbox/periskope';
import type { Answer, Complaint, Fields, Reference } from '../../sandbox/provider';
import { envelopeVariants } from './errors';
import { secondVariants } from './periskope-second';
import type { Variant } from './variant';
import { answering, guardingAs, refusingAs, returning } from './variant';

const { guard, create, created, reads: documented = [] } = reference;

export const periskope: readonly Variant[] = [
  ...envelopeVariants(reference, 'VALIDATION_ERROR'),
  ...secondVariants,
  ...[400, 401, 403, 404].map((status) => ({
    name: `refuses tokens and phones with ${status}`,
    reference: guardingAs(reference, (answer) => ({ ...answer, status })),
  })),
  ...[400, 409].map((status) => ({
    name: `refuses invalid bodies with ${status}`,
    reference: {
      ...reference,
      refuse: (complaints: readonly Complaint[]) => ({ ...reference.refuse(complaints), status }),
    },
  })),
  {
    name: 'refuses with a page',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      body: '<!doctype html><h1>Bad Request</h1>',
      headers: { 'content-type': 'text/html' },
    })),
  },
  {
    name: 'does not need x-phone',
    reference: seeingPhone((phone) => phone ?? reference.headers['x-phone']),
  },
  {
    name: 'corrects x-phone',
    reference: seeingPhone((phone) => (phone?.startsWith('phone-') ? phone : phone?.replace(/\D/g, ''))),
  },
  {
    name: 'corrects contact_id',
    reference: {
      ...reference,
      rules: {
        ...reference.rules,
        contact_id: { type: 'string', required: 'missing', form: { pattern: /\d/, message: 'empty' } },
      },
      create: (body, store) => create({ ...body, contact_id: String(body.contact_id).replace(/\D/g, '') }, store),
    },
  },
  {
    name: 'does not take an empty name',
    reference: {
      ...reference,
      rules: {
        ...reference.rules,
        contact_name: { type: 'string', required: 'missing', form: { pattern: /./, message: 'empty' } },
      },
    },
  },
  {
    name: 'sends none of the documented headers',
    reference: answering(reference, ({ headers: _, ...answer }) => answer),
  },
  {
    name: 'sends headers of other values',
    reference: sending({
      date: 'Mon, 27 Jan 2025 11:07:52 GMT',
      etag: '"33a64df5"',
      connection: 'close',
      'content-length': '7',
      'access-control-allow-origin': 'https://console.periskope.app',
      'x-powered-by': 'PHP/8.3',
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '0',
      'x-periskope-trace-id': '0192F0C1-2B3C-7D4E-8F5A-6B7C8D9E0F1A',
    }),
  },
  {
    name: 'returns labels in lower case',
    reference: returning(reference, (contact) => ({
      ...contact,
      labels: names(contact.labels).map((name) => name.toLowerCase()),
    })),
  },
  {
    name: 'returns labels in reverse order',
    reference: returning(reference, (contact) => ({ ...contact, labels: names(contact.labels).reverse() })),
  },
  {
    name: 'gives each contact a label of the organization',
    reference: {
      ...reference,
      create: ({ labels, ...body }, store) =>
        create({ ...body, labels: ['New', labels].filter((each) => typeof each === 'string').join(',') }, store),
    },
  },
  {
    name: 'returns no labels where none were sent',
    reference: returning(reference, ({ labels, label_ids, ...contact }) =>
      names(labels).length === 0 ? contact : { ...contact, labels: names(labels), label_ids: label_ids ?? null },
    ),
  },
  {
    name: 'returns null wherever the companion page allows it',
    reference: returning(reference, (contact) => ({
      ...contact,
      chat_ids: null,
      contact_color: null,
      contact_image: null,
      contact_type: null,
      is_wa_contact: null,
      label_ids: null,
      updated_at: null,
    })),
  },
  {
    name: 'does not return label_ids and chat_ids',
    reference: returning(reference, ({ label_ids: _, chat_ids: __, ...contact }) => contact),
  },
  {
    name: 'has neither a chat nor an image of a new contact',
    reference: returning(reference, (contact) => ({ ...contact, chat_ids: [], contact_image: '' })),
  },
  {
    name: 'knows what WhatsApp knows',
    reference: returning(reference, (contact) => ({
      ...contact,
      is_wa_contact: true,
      is_my_contact: true,
      is_imported: false,
      contact_type: 'business',
      contact_color: '#b4876e',
      contact_image: 'https://example.com/a.jpg',
      chat_ids: ['1@g.us', contact.contact_id ?? null, '2@lid'],
    })),
  },
  {
    name: 'was updated long ago',
    reference: returning(reference, (contact) => ({ ...contact, updated_at: '2025-01-22T05:41:15.303874+00:00' })),
  },
  ...[400, 409, 422].map((status) => ({
    name: `refuses a contact that exists with ${status}`,
    reference: takingOnce((answer) => ({ ...answer, status })),
  })),
  {
    name: 'replaces a contact that exists',
    reference: {
      ...reference,
      create: (body, store) => {
        const made = create(body, store);
        const others = store.contacts.filter(({ contact_id }) => contact_id !== made.contact_id);
        store.contacts.splice(0, store.contacts.length, ...others);
        return made;
      },
    },
  },
  {
    name: 'reads a contact in an envelope',
    reference: {
      ...reference,
      reads: documented.map((read) => ({
        ...read,
        answer: (found) =>
          found[0] ? { status: 200, body: { data: found[0] } } : { status: 200, body: { data: null } },
      })),
    },
  },
];

/** A reference that takes a contact_id once. Its store holds the ids as they were sent. */
export function takingOnce(refuseAgain: (answer: Answer) => Answer): Reference {
  const withSuffix = (contact: Fields) => ({ ...contact, contact_id: `${String(contact.contact_id)}@c.us` });
  return {
    ...reference,
    rules: { ...reference.rules, contact_id: { ...reference.rules.contact_id, type: 'string', unique: 'exists' } },
    create: (body, store) => ({ ...create(body, store), contact_id: body.contact_id ?? null }),
    created: (contact, request) => created(withSuffix(contact), request),
    refuse: (complaints) => {
      const answer = reference.refuse(complaints);
      return complaints.some(({ conflict }) => conflict) ? refuseAgain(answer) : answer;
    },
    reads: documented.map((read) => ({
      ...read,
      finds: ({ contact_id }, value) => contact_id === value,
      answer: (found) => read.answer(found.map(withSuffix)),
    })),
  };
}

/** A reference that sees another x-phone than was sent. */
function seeingPhone(see: (phone: string | undefined) => string | undefined): Reference {
  return {
    ...reference,
    guard: ({ header, ...request }, store) =>
      guard({ ...request, header: (name) => (name === 'x-phone' ? see(header(name)) : header(name)) }, store),
  };
}

/** A reference whose successes have other headers. */
export function sending(headers: { readonly [name: string]: string }): Reference {
  return answeringCreations((answer) => ({ ...answer, headers: { ...answer.headers, ...headers } }));
}

function answeringCreations(alter: (answer: Answer) => Answer): Reference {
  return { ...reference, created: (contact, request) => alter(created(contact, request)) };
}

function names(labels: unknown): string[] {
  return Array.isArray(labels) ? labels.map(String) : [];
}
