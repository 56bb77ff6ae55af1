import type { Answer, Fields, Reference, Rule } from './provider';
import { isSame } from './same';

const TOKEN = 'sandbox-wacr-token';
const READONLY_TOKEN = 'sandbox-wacr-token-readonly';
const LIMITED_TOKEN = 'sandbox-wacr-token-limited';
const SOURCES = [115, 116];
const STATUSES = [287, 288];
const GROUPS: { readonly [id: number]: string } = { 12: 'Example group', 13: 'Another group' };
const LIMIT = 500;

const text = (max?: number): Rule => ({ type: 'string', ...(max === undefined ? {} : { max }) });

/** The document does not show the envelope of an error; this is one way to return what it promises. */
const refusal = (status: number, code: string, message: string, details: Fields = {}): Answer => ({
  status,
  body: { success: false, error: { code, message, details } },
});

/** The behaviour that WA.cr documents. */
export const wacr: Reference = {
  base: '/wacr/api/v2',
  path: '/contacts',
  settings: {
    WACR_API_TOKEN: TOKEN,
    WACR_READONLY_API_TOKEN: READONLY_TOKEN,
    WACR_LIMITED_API_TOKEN: LIMITED_TOKEN,
    WACR_SOURCE_ID: 115,
    WACR_STATUS_ID: 287,
    WACR_GROUP_ID: 12,
    WACR_OTHER_GROUP_ID: 13,
    WACR_FOREIGN_SOURCE_ID: 117,
    WACR_FOREIGN_STATUS_ID: 289,
    WACR_COUNTRY_ID: 101,
    WACR_ASSIGNED_ID: 15,
  },
  headers: { authorization: `Bearer ${TOKEN}` },
  example: {
    firstname: 'Ada',
    lastname: 'Example',
    phone: '+12025550100',
    type: 'lead',
    source_id: 115,
    status_id: 287,
  },
  guard: ({ header }) => {
    // Case does not matter in schemes (RFC 9110, 11.1).
    const [, token = ''] = /^Bearer (\S+)$/i.exec(header('authorization') ?? '') ?? [];
    if (isSame(token, READONLY_TOKEN)) return refusal(403, 'FORBIDDEN', 'The token lacks the scope contacts:write');
    if (isSame(token, LIMITED_TOKEN)) {
      const details = { feature: 'contacts', current: LIMIT, maximum: LIMIT };
      return refusal(403, 'FEATURE_LIMIT_EXCEEDED', 'Contact limit reached', details);
    }
    return isSame(token, TOKEN) ? undefined : refusal(401, 'UNAUTHENTICATED', 'Unauthenticated');
  },
  rules: {
    firstname: { ...text(255), required: 'First name is required' },
    lastname: { ...text(255), required: 'Last name is required' },
    phone: { ...text(20), required: 'Phone number is required', unique: 'This phone number already exists' },
    type: {
      ...text(),
      required: 'Type is required',
      oneOf: { values: ['lead', 'customer', 'guest'], message: 'Type must be either lead, customer, or guest' },
    },
    source_id: {
      type: 'integer',
      required: 'Source is required',
      existing: { ids: SOURCES, message: 'The selected source does not exist or does not belong to your account' },
    },
    status_id: {
      type: 'integer',
      required: 'Status is required',
      existing: { ids: STATUSES, message: 'The selected status does not exist or does not belong to your account' },
    },
    email: {
      ...text(191),
      form: { pattern: /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/, message: 'Email must be a valid email address' },
      unique: 'This email address already exists',
      isTaken: (contacts, value) => value !== null && contacts.some(({ email }) => email === value),
    },
    company: text(255),
    description: text(),
    city: text(255),
    state: text(255),
    zip: text(20),
    address: text(500),
    country_id: { type: 'integer' },
    assigned_id: { type: 'integer' },
    groups: { type: 'array', items: { type: 'integer' } },
  },
  unreadable: refusal(400, 'BAD_REQUEST', 'The body is not a JSON object'),
  refuse: (complaints) => {
    const errors = Object.fromEntries(complaints.map(({ field, message }) => [field, [message]]));
    return refusal(422, 'VALIDATION_ERROR', 'Validation failed', errors);
  },
  create: (body, store) => {
    const groups = Array.isArray(body.groups) ? body.groups.filter((id) => typeof id === 'number') : [];
    const now = new Date().toISOString();
    return {
      email: null,
      company: null,
      description: null,
      city: null,
      state: null,
      zip: null,
      address: null,
      country_id: null,
      assigned_id: null,
      ...body,
      id: store.nextId(),
      group_id: groups,
      groups: groups.map((id) => ({ id, name: GROUPS[id] ?? 'Group' })),
      is_opted_out: false,
      created_at: now,
      updated_at: now,
    };
  },
  created: (contact) => ({
    status: 201,
    body: { success: true, message: 'Contact created successfully', data: contact },
  }),
  probe: { path: '/account', answer: { status: 200, body: { message: 'Account information retrieved successfully' } } },
  reads: [
    {
      path: '/contacts',
      query: 'search',
      finds: (contact, value) =>
        ['firstname', 'lastname', 'email', 'phone', 'company'].some((name) => String(contact[name]).includes(value)),
      answer: (found) => ({ status: 200, body: { success: true, data: found } }),
    },
    {
      path: '/contacts/:value',
      finds: ({ id }, value) => String(id) === value,
      answer: ([found]) =>
        found ? { status: 200, body: { success: true, data: found } } : refusal(404, 'NOT_FOUND', 'Contact not found'),
    },
  ],
  remove: {
    path: '/contacts/batch',
    ids: (_, body) => (Array.isArray(body?.ids) ? body.ids.map(String) : []),
    key: 'id',
    answer: (deleted) => ({ status: 200, body: { success: true, summary: { deleted } } }),
  },
  fault: refusal(500, 'INTERNAL_ERROR', 'Failed to create contact'),
};
