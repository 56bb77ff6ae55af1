import { createHmac } from 'node:crypto';
import type { Answer, Fields, Incoming, Reference } from './provider';
import { isObject } from './rules';
import { isSame } from './same';

const SECRET = 'sandbox-awalchat-secret';
const CLIENT = 'sandbox-awalchat-client';
const DOMAIN = 'sandbox-workspace';
const PHONE_NUMBER_ID = '123456789012345';
const GROUPS = ['1', '2'];
const BRANCH = '7';
/** Seconds. */
const TOLERANCE = 300;
const LARGEST_FILE = 5 * 1024 * 1024;
const IMAGES = ['image/jpeg', 'image/png'];
/** JPEG and PNG. */
const STARTS = /^(?:ffd8ff|89504e470d0a1a0a)/;

const text = { type: 'string' } as const;

/** Creations in a minute. */
const RATE = 100;

/** Every response has them; the sandbox does not count. */
const rate = () => ({
  'x-ratelimit-limit': String(RATE),
  'x-ratelimit-remaining': String(RATE - 1),
  'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 60),
});

const refusal = (status: number, error: string, message: string, details?: Fields): Answer => ({
  status,
  headers: rate(),
  body: { error, message, ...(details ? { details } : {}), request_id: 'req_sandbox' },
});

/** The behaviour that Awalchat documents, on companion pages where the main page is silent. */
export const awalchat: Reference = {
  base: '/awalchat/api/developer',
  path: '/contacts',
  encoding: 'multipart',
  settings: {
    AWALCHAT_HMAC_SECRET: SECRET,
    AWALCHAT_CLIENT_ID: CLIENT,
    AWALCHAT_DOMAIN: DOMAIN,
    AWALCHAT_PHONE_NUMBER_ID: PHONE_NUMBER_ID,
    AWALCHAT_BRANCH_ID: BRANCH,
    AWALCHAT_CONTACT_GROUP_ID: '1',
  },
  headers: {},
  example: { name: 'Ada Example', phone: '12025550100' },
  curl: (url) => {
    const query = `?phone_number_id=${PHONE_NUMBER_ID}`;
    // The signature covers the bytes of the form, so curl must not build the form itself.
    const form = ['name=Ada Example', 'phone=12025550100']
      .map((field) => field.split('='))
      .map(([name, value]) => `--form\\r\\nContent-Disposition: form-data; name="${name}"\\r\\n\\r\\n${value}\\r\\n`);
    return [
      `t=$(date +%s); b=$(printf %b '${form.join('')}--form--')`,
      `s=$(printf %s "POST/contacts${query}$t$b" | openssl dgst -sha256 -hmac ${SECRET} -r | cut -d' ' -f1)`,
      `curl -X POST '${url}${query}' -H "X-Awal-Signature-256: sha256=$s" -H "X-Timestamp: $t" -H 'X-Domain: ${DOMAIN}' -H 'X-Client-ID: ${CLIENT}' -H 'content-type: multipart/form-data; boundary=form' --data-binary "$b"`,
    ].join('; ');
  },
  guard: (request) => missingHeader(request) ?? wrongIdentity(request) ?? missingSender(request),
  rules: {
    name: { ...text, required: 'Name is required' },
    phone: {
      ...text,
      required: 'Phone is required',
      form: { pattern: /^[1-9]\d{6,14}$/, message: 'Invalid phone number format' },
      unique: 'Duplicate phone number',
    },
    email: text,
    branch_id: { ...text, oneOf: { values: [BRANCH], message: 'Branch not found' } },
    contact_group_id: { ...text, oneOf: { values: GROUPS, message: 'Contact group not found' } },
    description: text,
    address: text,
    full_name: text,
    is_favorite: { ...text, oneOf: { values: ['true', 'false', '1', '0'], message: 'is_favorite must be a boolean' } },
    file: { type: 'object', file: { types: IMAGES, largest: LARGEST_FILE, starts: STARTS } },
    avatar: text,
  },
  unreadable: refusal(400, 'validation_failed', 'The form cannot be read'),
  refuse: (complaints) => {
    const details = Object.fromEntries(complaints.map(({ field, message }) => [field, message]));
    if (complaints.some(({ tooLarge }) => tooLarge))
      return refusal(413, 'payload_too_large', 'File size too large', details);
    if (complaints.every(({ conflict }) => conflict))
      return refusal(409, 'conflict', 'Duplicate phone number', details);
    return refusal(422, 'validation_failed', 'Validation failed', details);
  },
  create: ({ name = null, phone = null, email = null, contact_group_id, is_favorite, file, avatar = null }, store) => {
    const id = store.nextId();
    const extension = isObject(file) && file.type === 'image/png' ? 'png' : 'jpg';
    return {
      id,
      name,
      phone,
      email,
      contact_group_id: contact_group_id === undefined ? null : Number(contact_group_id),
      is_favorite: is_favorite === 'true' || is_favorite === '1',
      avatar: file === undefined ? avatar : `https://storage.awalchat.com/contacts/${id}/avatar.${extension}`,
      created_at: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  },
  created: (contact) => ({
    status: 201,
    headers: rate(),
    body: { status: true, message: 'Contact created successfully', data: contact },
  }),
  probe: { path: '/waba-numbers', answer: { status: 200, body: { status: true, data: [] } } },
  reads: [
    {
      path: '/contacts',
      query: 'search',
      finds: ({ name, phone }, value) => String(name).includes(value) || String(phone).includes(value),
      answer: (found) => ({ status: 200, body: { status: true, data: found } }),
    },
  ],
  remove: {
    path: '/contacts/:id',
    ids: (path) => [path.split('/').at(-1) ?? ''],
    key: 'id',
    answer: (removed) =>
      removed > 0
        ? { status: 200, body: { status: true, message: 'Contact deleted successfully' } }
        : refusal(404, 'resource_not_found', 'Contact not found'),
  },
  fault: refusal(500, 'internal_error', 'Internal Server Error'),
};

function missingHeader({ header }: Incoming): Answer | undefined {
  const missing = ['x-awal-signature-256', 'x-timestamp', 'x-domain', 'x-client-id'].filter((name) => !header(name));
  return missing.length > 0 ? refusal(400, 'missing_headers', `Missing ${missing.join(', ')}`) : undefined;
}

function wrongIdentity(request: Incoming): Answer | undefined {
  const { header } = request;
  if (!isSame(header('x-client-id'), CLIENT) || !isSame(header('x-domain'), DOMAIN)) {
    return refusal(401, 'authentication_failed', 'Unknown client or domain');
  }
  if (!isSigned(request)) return refusal(401, 'authentication_failed', 'Invalid HMAC signature');
  const timestamp = header('x-timestamp') ?? '';
  if (!/^\d+$/.test(timestamp)) return refusal(400, 'missing_headers', 'X-Timestamp must be Unix time in seconds');
  const age = Math.abs(Date.now() / 1000 - Number(timestamp));
  return age > TOLERANCE ? refusal(403, 'authentication_failed', 'Timestamp is too old') : undefined;
}

/** METHOD, PATH, QUERY_STRING with its question mark, TIMESTAMP and BODY, without separators. */
function isSigned({ method, path, search, header, bytes }: Incoming): boolean {
  const expected = createHmac('sha256', SECRET)
    .update(`${method}${path}${search}${header('x-timestamp') ?? ''}`)
    .update(bytes)
    .digest('hex');
  return isSame(header('x-awal-signature-256'), `sha256=${expected}`);
}

/** Only the operation that creates a contact takes it. */
function missingSender({ method, search }: Incoming): Answer | undefined {
  if (method !== 'POST') return undefined;
  if (new URLSearchParams(search).get('phone_number_id')) return undefined;
  return refusal(422, 'validation_failed', 'Validation failed', { phone_number_id: 'phone_number_id is required' });
}
