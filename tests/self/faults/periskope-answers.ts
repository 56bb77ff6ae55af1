import { periskope as reference } from '../../sandbox/periskope';
import type { Answer, Fields, Incoming, Reference } from '../../sandbox/provider';
import { sending } from '../variants/periskope';
import type { Fault } from './fault';
import { altering } from './fault';

const { created, reads = [] } = reference;

/** Faults of what is returned, and of what is there afterwards. */
export const answerFaults: readonly Fault[] = [
  {
    name: 'answers 201 to a creation',
    reference: creating((answer) => ({ ...answer, status: 201 })),
    breaks: ['created.status'],
  },
  {
    name: 'answers 201 to a contact without labels',
    reference: creating((answer, { labels }) =>
      Array.isArray(labels) && labels.length > 0 ? answer : { ...answer, status: 201 },
    ),
    breaks: ['created.status'],
  },
  {
    name: 'sends a long name as text/plain',
    reference: creating((answer, { contact_name }) =>
      String(contact_name).length > 100
        ? { ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } }
        : answer,
    ),
    breaks: ['created.json', 'answers.200'],
  },
  {
    name: 'cuts a long name',
    reference: altering(reference, (contact) => ({
      ...contact,
      contact_name: String(contact.contact_name).slice(0, 100),
    })),
    breaks: ['response.contact_name'],
  },
  {
    name: 'returns labels without letters beyond ASCII',
    reference: altering(reference, (contact) => ({
      ...contact,
      labels: listOf(contact.labels).map((label) => label.replace(/[^\x20-\x7e]/g, '?')),
    })),
    breaks: ['response.labels'],
  },
  {
    name: 'returns the first label only',
    reference: altering(reference, (contact) => ({
      ...contact,
      labels: listOf(contact.labels).slice(0, 1),
      label_ids: Object.fromEntries(Object.entries(contact.label_ids ?? {}).slice(0, 1)),
    })),
    breaks: ['response.labels', 'labels.trimmed'],
  },
  {
    name: 'returns is_internal as false in every fifth answer',
    reference: altering(
      reference,
      everyFifth((contact) => ({ ...contact, is_internal: false })),
    ),
    breaks: ['response.is_internal'],
  },
  {
    name: 'leaves contact_color out in every fifth answer',
    reference: altering(
      reference,
      everyFifth(({ contact_color: _, ...contact }) => contact),
    ),
    breaks: ['response.contact_color'],
  },
  {
    name: 'returns the suffix twice in every fifth answer',
    reference: altering(
      reference,
      everyFifth((contact) => ({ ...contact, contact_id: `${String(contact.contact_id)}@c.us` })),
    ),
    breaks: ['contact_id.suffix', 'contact_id.digits'],
  },
  ...[
    { field: 'contact_color', value: 'orange' },
    { field: 'contact_image', value: '12025550100.jpg' },
    { field: 'chat_ids', value: ['12025550150@c.us'] },
    { field: 'chat_ids', value: [7] },
    { field: 'label_ids', value: {} },
    { field: 'label_ids', value: { foo: 'bar' } },
    { field: 'updated_at', value: 'yesterday' },
  ].map(({ field, value }) => ({
    name: `returns ${JSON.stringify(value)} as ${field}`,
    reference: altering(reference, (contact) => ({ ...contact, [field]: value })),
    breaks: [`response.${field}`],
  })),
  {
    name: 'names its organization by a number',
    reference: creating((answer, contact) => ({
      ...answer,
      body: { ...contact, org_id: '7' },
      headers: { ...answer.headers, 'x-periskope-org-id': '7' },
    })),
    breaks: ['response.org_id', 'headers.ids'],
  },
  {
    name: 'gives labels ids by their spelling',
    reference: altering(reference, (contact) => ({
      ...contact,
      label_ids: Object.fromEntries(listOf(contact.labels).map((label) => [`label-${label}`, true])),
    })),
    breaks: ['labels.shared'],
  },
  ...Object.entries({
    'x-ratelimit-limit': ['ten', 'headers.rate-limit'],
    'x-ratelimit-remaining': ['99', 'headers.rate-figures'],
    'x-ratelimit-reset': ['0', 'headers.rate-figures'],
    'x-periskope-phone-id': ['phone-bqzvyibhmwkaergr', 'headers.phone'],
    'x-periskope-trace-id': ['junk', 'answers.200.x-periskope-trace-id'],
    'access-control-allow-origin': ['any', 'answers.200.access-control-allow-origin'],
    date: ['2025-01-27T11:07:52Z', 'answers.200.date'],
    etag: ['272', 'answers.200.etag'],
  }).map(([header, [value = '', clause = '']]) => ({
    name: `sends ${value} as ${header}`,
    reference: sending({ [header]: value }),
    breaks: [clause],
  })),
  {
    name: 'does not store what it creates',
    reference: { ...reference, reads: reads.map((read) => ({ ...read, finds: () => false })) },
    breaks: ['created.readable', 'contact_id.documented-known'],
  },
  {
    name: 'stores names in upper case',
    reference: {
      ...reference,
      reads: reads.map((read) => ({
        ...read,
        answer: (found) =>
          read.answer(
            found.map((contact) => ({ ...contact, contact_name: String(contact.contact_name).toUpperCase() })),
          ),
      })),
    },
    breaks: ['created.readable'],
  },
];

/** A reference whose answers to creations are altered. */
function creating(alter: (answer: Answer, contact: Fields) => Answer): Reference {
  return {
    ...reference,
    created: (contact: Fields, request: Incoming) => alter(created(contact, request), contact),
  };
}

function everyFifth(alter: (contact: Fields) => Fields): (contact: Fields) => Fields {
  let count = 0;
  return (contact) => (++count % 5 === 0 ? alter(contact) : contact);
}

function listOf(labels: unknown): readonly string[] {
  return Array.isArray(labels) ? labels.map(String) : [];
}
