import { randomUUID } from 'node:crypto';
import type { Answer, Complaint, Reference } from './provider';
import { isSame } from './same';

const KEY = 'sandbox-contactship-key';

const text = { type: 'string' } as const;

const refusal = (status: number, message: string | readonly string[]): Answer => ({
  status,
  body: { statusCode: status, message },
});

/** The behaviour that ContactShip documents. */
export const contactship: Reference = {
  base: '/contactship/v1',
  path: '/contacts',
  settings: { CONTACTSHIP_API_KEY: KEY },
  headers: { 'x-api-key': KEY },
  example: { phone_number: '+12025550100', full_name: 'Ada Example' },
  guard: ({ header }) => (isSame(header('x-api-key'), KEY) ? undefined : refusal(401, 'Invalid or missing API key')),
  rules: {
    phone_number: {
      type: 'string',
      required: 'phone_number is required',
      form: { pattern: /^\+[1-9]\d{5,14}$/, message: 'phone_number must be in international format' },
      unique: 'Contact with the same phone number already exists',
    },
    full_name: { type: 'string', required: 'full_name is required' },
    country: text,
    email: text,
    description: text,
    additional_data: {
      type: 'array',
      items: {
        type: { ...text, required: 'type is required' },
        field: { ...text, required: 'field is required' },
        value: { ...text, required: 'value is required' },
      },
    },
  },
  unreadable: refusal(400, 'The body is not a JSON object'),
  refuse: (complaints) => {
    const invalid = complaints.filter((complaint: Complaint) => !complaint.conflict);
    const [conflict] = complaints;
    if (invalid.length === 0 && conflict) return refusal(409, conflict.message);
    return refusal(
      400,
      invalid.map(({ message }) => message),
    );
  },
  create: ({
    phone_number = null,
    full_name = null,
    country = null,
    email = null,
    description = null,
    additional_data = [],
  }) => ({
    id: randomUUID(),
    created_at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    phone_number,
    full_name,
    country,
    email,
    description,
    additional_data,
    organization_id: 'org123456',
  }),
  created: (contact) => ({ status: 201, body: contact }),
  probe: { path: '/contacts', answer: { status: 200, body: '[]', headers: { 'content-type': 'application/json' } } },
  reads: [
    {
      path: '/contacts',
      query: 'phone_number',
      finds: ({ phone_number }, value) => String(phone_number).includes(value),
      answer: (found) => ({ status: 200, body: found }),
    },
    {
      path: '/contacts/:value',
      finds: ({ id }, value) => id === value,
      answer: ([found]) => (found ? { status: 200, body: found } : refusal(404, 'Contact not found')),
    },
  ],
  remove: {
    path: '/contacts/:id',
    ids: (path) => [path.split('/').at(-1) ?? ''],
    key: 'id',
    answer: (removed) => (removed > 0 ? { status: 204, body: null } : refusal(404, 'Contact not found')),
  },
  fault: refusal(500, 'Internal Server Error'),
};
