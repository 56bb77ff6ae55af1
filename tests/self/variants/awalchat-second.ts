import { awalchat as reference } from '../../sandbox/awalchat';
import type { Answer, Fields, Reference, Rule, Value } from '../../sandbox/provider';
import { answeringEarly, reading, rewriting, textOf } from './awalchat-requests';
import type { Variant } from './variant';

const { guard, create } = reference;

const ruled = (changes: { readonly [field: string]: Partial<Rule> }, from: Reference = reference): Reference => ({
  ...from,
  rules: Object.fromEntries(Object.entries(from.rules).map(([field, rule]) => [field, { ...rule, ...changes[field] }])),
});

const storing = (from: Reference, change: (contact: Fields, body: Fields) => Fields): Reference => ({
  ...from,
  create: (body, store) => change(create(body, store), body),
});

const texts = (contact: Fields, change: (text: string) => string): Fields =>
  Object.fromEntries(
    Object.entries(contact).map(([field, value]): [string, Value] => [
      field,
      typeof value === 'string' ? change(value) : value,
    ]),
  );

const invalid = (field: string, status: number): Answer => ({
  ...reference.refuse([{ field, message: `${field} is invalid` }]),
  status,
});

/** Rejections of some fields with another status. */
const rejecting = (field: string, status: number): Reference => ({
  ...reference,
  refuse: (complaints) => {
    const answer = reference.refuse(complaints);
    return answer.status === 422 && complaints.some((each) => each.field === field) ? { ...answer, status } : answer;
  },
});

const digits = (phone: Value): string => String(phone).replace(/^00|\D/g, '');
const hasTwice = (text: string, field: string) => text.split(`name="${field}"`).length > 2;

const PART = '--[^\\r]*\\r\\nContent-Disposition: form-data; name="';
const EMPTY_PARTS = new RegExp(`${PART}\\w+"\\r\\n\\r\\n\\r\\n(?=--)`, 'g');
const EMPTY_FILES = new RegExp(
  `${PART}\\w+"; filename="[^"]*"\\r\\nContent-Type: [^\\r]*\\r\\n\\r\\n\\r\\n(?=--)`,
  'g',
);
const SECOND_PARTS = new RegExp(`(name="(\\w+)"[\\s\\S]*?)${PART}\\2"\\r\\n\\r\\n[^\\r]*\\r\\n`, 'g');

/** JSON as a form. */
const formOf = (text: string): string => {
  if (!text.startsWith('{')) return text;
  const fields = Object.entries(JSON.parse(text) as Fields);
  const parts = fields.map(
    ([name, value]) => `--json\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  );
  return `${parts.join('')}--json--\r\n`;
};

const forms: readonly Variant[] = [
  { name: 'takes fields as JSON', reference: rewriting(formOf, 'multipart/form-data; boundary=json') },
  {
    name: 'answers 415 to any body but a form',
    reference: answeringEarly(
      ({ method, header }) =>
        method === 'POST' && !/^multipart\/form-data; boundary=./.test(header('content-type') ?? ''),
      invalid('content-type', 415),
    ),
  },
  {
    name: 'answers 415 to an unknown charset',
    reference: answeringEarly((request) => textOf(request).includes('charset=x-'), invalid('charset', 415)),
  },
  {
    name: 'rejects a field that is there twice',
    reference: answeringEarly(
      (request) => ['name', 'phone'].some((field) => hasTwice(textOf(request), field)),
      invalid('name', 400),
    ),
  },
  { name: 'keeps the first value of a field', reference: rewriting((text) => text.replace(SECOND_PARTS, '$1')) },
  { name: 'skips a byte order mark', reference: rewriting((text) => text.replace(/^\u00ef\u00bb\u00bf/, '')) },
  {
    name: 'rejects a byte order mark',
    reference: answeringEarly((request) => textOf(request).startsWith('\u00ef\u00bb\u00bf'), invalid('body', 400)),
  },
  {
    name: 'takes a form whose last part is whole',
    reference: rewriting((text) =>
      text.startsWith('--contract-test\r\n') && text.endsWith('\r\n') && !text.endsWith('--\r\n')
        ? `${text}--contract-test--\r\n`
        : text,
    ),
  },
  { name: 'takes lists for their only item', reference: rewriting((text) => text.replaceAll('[]"', '"')) },
  { name: 'takes empty fields for missing', reference: rewriting((text) => text.replace(EMPTY_PARTS, '')) },
  {
    name: 'rejects an empty name',
    reference: ruled({ name: { form: { pattern: /\S/, message: 'Name is required' } } }),
  },
];

const uploads: readonly Variant[] = [
  { name: 'ignores an empty file', reference: rewriting((text) => text.replace(EMPTY_FILES, '')) },
  {
    name: 'rejects an image under the type of another one',
    reference: answeringEarly(
      (request) => textOf(request).includes('image/jpeg\r\n\r\n\u0089PNG'),
      invalid('file', 415),
    ),
  },
  {
    name: 'looks only at the content of a file',
    reference: ruled({
      file: {
        file: {
          types: ['image/jpeg', 'image/png', 'image/gif', 'text/plain', 'image/svg+xml', 'image/webp', 'image/bmp'],
          largest: 5_242_880,
          starts: /^(?:ffd8ff|89504e47)/,
        },
      },
    }),
  },
  {
    name: 'prefers the URL of an avatar to a file',
    reference: storing(reference, (contact, { avatar }) => (avatar === undefined ? contact : { ...contact, avatar })),
  },
  {
    name: 'rejects a file beside the URL of an avatar',
    reference: answeringEarly(
      (request) => ['file', 'avatar'].every((field) => textOf(request).includes(`name="${field}"`)),
      invalid('avatar', 422),
    ),
  },
];

const values: readonly Variant[] = [
  { name: 'trims texts', reference: storing(reference, (contact) => texts(contact, (text) => text.trim())) },
  {
    name: 'stores email addresses in lower case',
    reference: storing(reference, (contact) => ({
      ...contact,
      email: typeof contact.email === 'string' ? contact.email.toLowerCase() : null,
    })),
  },
  {
    name: 'rejects email addresses of few forms only',
    reference: ruled({ email: { form: { pattern: /^(?:[^@\s]+@[^@\s]+\.[a-z]+)?$/i, message: 'Invalid email' } } }),
  },
  {
    name: 'takes plain email addresses only',
    reference: ruled({ email: { form: { pattern: /^[a-z0-9-]{2,50}@example\.com$/, message: 'Invalid email' } } }),
  },
  {
    name: 'removes separators from phone numbers',
    reference: storing(
      ruled({
        phone: {
          form: { pattern: /^(?:00)?[1-9(][\d ().]{6,16}$/, message: 'Invalid phone number format' },
          isTaken: (contacts, value) => contacts.some(({ phone }) => phone === digits(value)),
        },
      }),
      (contact) => ({ ...contact, phone: digits(contact.phone ?? '') }),
    ),
  },
  {
    name: 'takes phone numbers of 11 or 12 digits only',
    reference: ruled({ phone: { form: { pattern: /^[1-9]\d{10,11}$/, message: 'Invalid phone number format' } } }),
  },
  {
    name: 'takes phone numbers of any length',
    reference: ruled({ phone: { form: { pattern: /^[1-9]\d*$/, message: 'Invalid phone number format' } } }),
  },
  {
    name: 'takes digits of another script',
    reference: ruled({
      phone: { form: { pattern: /^(?:[1-9]\d{6,14}|[٠-٩]{7,15})$/, message: 'Invalid phone number format' } },
    }),
  },
  { name: 'rejects a wrong phone number with 400', reference: rejecting('phone', 400) },
  { name: 'rejects an unknown group with 404', reference: rejecting('contact_group_id', 404) },
  {
    name: 'keeps the id of an unknown group',
    reference: ruled({ contact_group_id: { oneOf: { values: ['1', '2', '0', '9007199254740991'], message: '' } } }),
  },
  {
    name: 'creates contacts without an unknown group',
    reference: storing(
      ruled({ contact_group_id: { oneOf: { values: ['1', '2', '0', '9007199254740991'], message: '' } } }),
      ({ contact_group_id: group = null, ...contact }) => ({ ...contact, contact_group_id: group === 1 ? 1 : null }),
    ),
  },
  {
    name: 'takes "true" and "false" only',
    reference: ruled({ is_favorite: { oneOf: { values: ['true', 'false'], message: 'It must be a boolean' } } }),
  },
  {
    name: 'reads each spelling of a boolean',
    reference: storing(
      ruled({
        is_favorite: { oneOf: { values: ['true', 'false', '1', '0', 'TRUE', ''], message: 'It must be a boolean' } },
      }),
      (contact, { is_favorite }) => ({ ...contact, is_favorite: /^(?:true|1)$/i.test(String(is_favorite)) }),
    ),
  },
  {
    name: 'rejects texts of more than 255 characters',
    reference: ruled({ name: { max: 255 }, full_name: { max: 255 }, description: { max: 255 }, address: { max: 255 } }),
  },
];

const isAhead = (timestamp = '') => Number(timestamp) > Date.now() / 1000;

const credentials: readonly Variant[] = [
  {
    name: 'compares signatures without case',
    reference: reading('x-awal-signature-256', (given) => given.toLowerCase()),
  },
  {
    name: 'takes timestamps of the future',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return refused?.status === 403 && isAhead(request.header('x-timestamp')) ? undefined : refused;
      },
    },
  },
  {
    name: 'checks the time before the signature',
    reference: {
      ...reference,
      guard: (request, store) => {
        const age = Math.abs(Date.now() / 1000 - Number(request.header('x-timestamp')));
        return age > 300 ? invalid('x-timestamp', 403) : guard(request, store);
      },
    },
  },
  {
    name: 'rejects a sender of another account with 404',
    reference: answeringEarly(({ search }) => /=(?:0|a.*)$/.test(search), invalid('phone_number_id', 404)),
  },
  {
    name: 'rejects an empty sender with 400',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return refused?.status === 422 ? invalid('phone_number_id', 400) : refused;
      },
    },
  },
  { name: 'answers slowly', reference, delay: 4 },
];

export const awalchatSecond: readonly Variant[] = [...forms, ...uploads, ...values, ...credentials];
