import { randomUUID } from 'node:crypto';
import type { Answer, Reference } from './provider';
import { isSame } from './same';

const TOKEN = 'sandbox-callbell-token';
const TAGS = ['Call back', 'Interested'];
const CUSTOM_FIELD = 'Billing Address';
const USER = 'agent@example.com';
const TEAM = '0a1b2c3d4e5f40718293a4b5c6d7e8f9';

const text = { type: 'string' } as const;

/** No error body is documented. */
const refusal = (status: number, message: string): Answer => ({ status, body: { error: message } });

/** The behaviour that Callbell documents. */
export const callbell: Reference = {
  base: '/callbell/v1',
  path: '/contacts',
  settings: {
    CALLBELL_API_TOKEN: TOKEN,
    CALLBELL_TAG: 'Interested',
    CALLBELL_SECOND_TAG: 'Call back',
    CALLBELL_CUSTOM_FIELD: CUSTOM_FIELD,
    CALLBELL_ASSIGNED_USER: USER,
    CALLBELL_TEAM_UUID: TEAM,
  },
  headers: { authorization: `Bearer ${TOKEN}` },
  example: { identifier: '12025550100', source: 'whatsapp', name: 'Ada Example' },
  guard: ({ header }) =>
    isSame(header('authorization'), `Bearer ${TOKEN}`) ? undefined : refusal(401, 'Unauthorized'),
  rules: {
    identifier: { ...text, required: 'identifier is missing' },
    source: { ...text, required: 'source is missing' },
    name: { ...text, required: 'name is missing' },
    tags: {
      type: 'array',
      items: { ...text, required: 'tag is null', oneOf: { values: TAGS, message: 'tag does not exist' } },
    },
    custom_fields: { type: 'object', values: text },
    assigned_user: { ...text, oneOf: { values: [USER], message: 'assigned_user does not exist' } },
    team_uuid: { ...text, oneOf: { values: [TEAM], message: 'team does not exist' } },
  },
  unreadable: refusal(400, 'Bad Request'),
  refuse: (complaints) => refusal(422, complaints.map(({ field, message }) => `${field}: ${message}`).join(', ')),
  create: ({ identifier, source = null, name = null, tags = [], assigned_user = null, custom_fields = {} }) => {
    const uuid = randomUUID().replaceAll('-', '');
    return {
      uuid,
      name,
      phoneNumber: String(identifier),
      avatarUrl: null,
      createdAt: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      source,
      href: `https://dash.callbell.eu/contacts/${uuid}`,
      tags,
      assignedUser: assigned_user,
      customFields: custom_fields,
    };
  },
  created: (contact) => ({ status: 201, body: { contact: [contact] } }),
  probe: { path: '/auth/me', answer: { status: 200, body: {} } },
  reads: [
    {
      path: '/contacts/phone/:value',
      finds: ({ phoneNumber }, value) => phoneNumber === value,
      answer: ([found]) => (found ? { status: 200, body: { contact: found } } : refusal(404, 'Not Found')),
    },
    {
      path: '/contacts/:value',
      finds: ({ uuid }, value) => uuid === value,
      answer: ([found]) => (found ? { status: 200, body: { contact: [found] } } : refusal(404, 'Not Found')),
    },
  ],
  remove: {
    path: '/contacts/:id',
    ids: (path) => [path.split('/').at(-1) ?? ''],
    key: 'uuid',
    answer: (removed) =>
      removed > 0 ? { status: 200, body: { status: 'contact was destroyed' } } : refusal(404, 'Not Found'),
  },
  fault: refusal(500, 'Internal Server Error'),
};
