import { createHash } from 'node:crypto';
import type { Answer, Fields, Reference, Value } from './provider';
import { isSame } from './same';

const KEY = 'sandbox-periskope-key';
const PHONE = '19895550199';
const PHONE_ID = 'phone-sandboxsandboxsa';
const ORGANIZATION = '2997dd64-89bf-48d3-9a22-b314fca017e5';
const RATE = 10;

/** The document shows no error; this is the form of sibling operations. */
const refusal = (status: number, code: string, message: string, fields: Fields = {}): Answer => ({
  status,
  body: { code, name: message, status, message, fields },
});

/** The behaviour that Periskope documents. */
export const periskope: Reference = {
  base: '/periskope/v1',
  path: '/contacts/create',
  settings: { PERISKOPE_API_KEY: KEY, PERISKOPE_PHONE: PHONE, PERISKOPE_PHONE_ID: PHONE_ID },
  headers: { authorization: `Bearer ${KEY}`, 'x-phone': PHONE },
  example: { contact_name: 'Ada Example', contact_id: '12025550100', labels: 'Test, Demo' },
  guard: ({ header }) => {
    if (!isSame(header('authorization'), `Bearer ${KEY}`)) return refusal(401, 'UNAUTHORIZED', 'Invalid API key');
    const phone = header('x-phone');
    if (phone === undefined) return refusal(422, 'VALIDATION_ERROR', 'Missing Header: {x-phone}');
    if (phone !== PHONE && phone !== PHONE_ID) return refusal(404, 'NOT_FOUND', 'Phone is not connected');
    return undefined;
  },
  rules: {
    contact_name: { type: 'string', required: 'contact_name is missing' },
    contact_id: {
      type: 'string',
      required: 'contact_id is missing',
      form: { pattern: /^\d+$/, message: 'contact_id must be country code and number' },
    },
    labels: { type: 'string' },
    is_internal: { type: 'boolean' },
  },
  unreadable: refusal(400, 'BAD_REQUEST', 'Invalid JSON'),
  refuse: (complaints) => {
    const fields = Object.fromEntries(complaints.map(({ field, message }) => [field, { message }]));
    return refusal(422, 'VALIDATION_ERROR', 'Validation Error', fields);
  },
  create: ({ contact_id, contact_name = null, labels, is_internal = false }) => {
    const names = labelsOf(labels);
    return {
      chat_ids: [`${String(contact_id)}@c.us`],
      contact_color: '#FA6533',
      contact_id: `${String(contact_id)}@c.us`,
      contact_image: null,
      contact_name,
      contact_type: 'user',
      is_imported: null,
      is_internal,
      is_my_contact: null,
      is_wa_contact: false,
      label_ids: Object.fromEntries(names.map((name) => [labelId(name), true])),
      labels: names,
      org_id: ORGANIZATION,
      updated_at: new Date().toISOString().replace('Z', '000+00:00'),
    };
  },
  created: (contact) => ({
    status: 200,
    body: contact,
    headers: {
      'access-control-allow-origin': '*',
      'x-powered-by': 'Express',
      'x-ratelimit-limit': String(RATE),
      'x-ratelimit-remaining': String(RATE - 1),
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 2),
      'x-periskope-org-id': ORGANIZATION,
      'x-periskope-phone-id': PHONE_ID,
      'x-periskope-trace-id': 'f3da7ae0-dc9e-11ef-92d0-dfa7145a6112',
    },
  }),
  reads: [
    {
      path: '/contacts/:value',
      finds: ({ contact_id }, value) => contact_id === `${value}@c.us`,
      answer: ([found]) => (found ? { status: 200, body: found } : refusal(404, 'NOT_FOUND', 'Contact not found')),
    },
  ],
  fault: refusal(500, 'INTERNAL_ERROR', 'Internal Server Error'),
};

/** Comma-separated names; surrounding spaces and case are ignored. The first spelling is kept. */
function labelsOf(labels: Value | undefined): readonly string[] {
  const names = typeof labels === 'string' ? labels.split(',').map((name) => name.trim()) : [];
  const bySpelling = new Map<string, string>();
  for (const name of names.filter((each) => each !== '')) {
    if (!bySpelling.has(name.toLowerCase())) bySpelling.set(name.toLowerCase(), name);
  }
  return [...bySpelling.values()];
}

function labelId(name: string): string {
  const digest = createHash('sha256').update(name.toLowerCase()).digest('hex');
  return `label-${digest.slice(0, 16)}`;
}
