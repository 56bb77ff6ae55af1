import type { Answer, Complaint, Fields, Reference, Value } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import { ruling } from '../faults/fault';
import { handling } from '../faults/wacr-handling';
import { waiting } from '../faults/wacr-second-state';
import type { Variant } from './variant';
import { refusingAs, returning } from './variant';

const unsupported: Answer = { status: 415, body: { message: 'Unsupported Media Type' } };

/** Reads values of a body in another way; nothing else changes. */
const reading = (read: (value: Value, field: string) => Value): Reference =>
  handling(({ body, submit }) => {
    if (!body) return undefined;
    const entries = Object.entries(body).map(([field, value]) => [field, read(value, field)] as const);
    return entries.some(([field, value]) => value !== body[field]) ? submit(Object.fromEntries(entries)) : undefined;
  });

/** Rejects some bodies as invalid, by a field. */
const rejecting = (isRejected: (body: Fields) => string | undefined): Reference =>
  handling(({ body, reject }) => {
    const field = body && isRejected(body);
    return field === undefined ? undefined : reject(field);
  });

/** Reads the authorization in another way. */
const authorizing = (read: (given: string | undefined) => string | undefined): Reference => ({
  ...reference,
  guard: (request, store) => {
    const header = (name: string) => {
      const value = request.header(name);
      return name === 'authorization' ? read(value) : value;
    };
    return reference.guard({ ...request, header }, store);
  },
});

/** Reports some of the errors only. */
const reporting = (choose: (complaints: readonly Complaint[]) => readonly Complaint[]): Reference => ({
  ...reference,
  refuse: (complaints) => reference.refuse(choose(complaints)),
});

/** The ids that the account of the sandbox has. */
const IDS: { readonly [field: string]: readonly number[] } = { country_id: [101], assigned_id: [15], groups: [12, 13] };

const isUnknown = (field: string, id: Value | undefined) =>
  typeof id === 'number' && Number.isInteger(id) && !IDS[field]?.includes(id);

const isId = (field: string) => field.endsWith('_id');
const digitsOf = (value: Value | undefined) => String(value ?? '').replace(/\D/g, '');
const lower = (value: Value | undefined) => (typeof value === 'string' ? value.toLowerCase() : (value ?? null));

/** Servers that keep the document, and differ in what only unusual requests show. */
export const ofSecondOrder: readonly Variant[] = [
  {
    name: 'removes outer spaces from texts',
    reference: reading((value) => (typeof value === 'string' ? value.trim() : value)),
  },
  {
    name: 'returns phone numbers with a plus sign and digits only',
    reference: returning(reference, (contact) => {
      const digits = digitsOf(contact.phone);
      return { ...contact, phone: digits === '' ? (contact.phone ?? null) : `+${digits}` };
    }),
  },
  {
    name: 'compares the digits of phone numbers',
    reference: ruling(reference, 'phone', (rule) => ({
      ...rule,
      isTaken: (contacts, value) =>
        digitsOf(value) !== '' && contacts.some(({ phone }) => digitsOf(phone) === digitsOf(value)),
    })),
  },
  {
    name: 'stores email addresses in lower case, and compares them so',
    reference: ruling(
      { ...reference, create: (body, store) => ({ ...reference.create(body, store), email: lower(body.email) }) },
      'email',
      (rule) => ({
        ...rule,
        isTaken: (contacts, value) => value !== null && contacts.some(({ email }) => email === lower(value)),
      }),
    ),
  },
  {
    name: 'converts numbers in quotes, as ids',
    reference: reading((value, field) =>
      isId(field) && typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ),
  },
  {
    name: 'reads true as the id 1',
    reference: reading((value, field) => (isId(field) && value === true ? 1 : value)),
  },
  {
    name: 'drops the fractions of ids',
    reference: reading((value, field) => (isId(field) && typeof value === 'number' ? Math.trunc(value) : value)),
  },
  {
    name: 'rejects ids below 1 by a rule for numbers',
    reference: rejecting((body) =>
      Object.keys(body).find((field) => isId(field) && typeof body[field] === 'number' && Number(body[field]) < 1),
    ),
  },
  {
    name: 'rejects ids that take more than 32 bits',
    reference: rejecting((body) => Object.keys(body).find((field) => isId(field) && Number(body[field]) >= 2 ** 31)),
  },
  {
    name: 'ignores countries, users and groups that the account does not have',
    reference: handling(({ body, submit }) => {
      if (!body) return undefined;
      const unknown = ['country_id', 'assigned_id'].filter((field) => isUnknown(field, body[field]));
      const groups = Array.isArray(body.groups) ? body.groups.filter((id) => !isUnknown('groups', id)) : [];
      const isWhole = !Array.isArray(body.groups) || groups.length === body.groups.length;
      if (unknown.length === 0 && isWhole) return undefined;
      const kept = Object.entries(body).filter(([field]) => !unknown.includes(field));
      return submit({ ...Object.fromEntries(kept), ...(isWhole ? {} : { groups }) });
    }),
  },
  {
    name: 'rejects empty texts',
    reference: rejecting((body) => Object.keys(body).find((field) => body[field] === '')),
  },
  {
    name: 'rejects null',
    reference: rejecting((body) => Object.keys(body).find((field) => body[field] === null)),
  },
  {
    name: 'rejects a group that is sent twice',
    reference: rejecting(({ groups }) =>
      Array.isArray(groups) && new Set<Value>(groups).size < groups.length ? 'groups' : undefined,
    ),
  },
  {
    name: 'stores a group once that is sent twice',
    reference: handling(({ body, submit }) => {
      const groups: readonly Value[] = Array.isArray(body?.groups) ? body.groups : [];
      const unique = [...new Set(groups)];
      return body && unique.length < groups.length ? submit({ ...body, groups: unique }) : undefined;
    }),
  },
  {
    name: 'rejects a description of more than 2000 characters',
    reference: ruling(reference, 'description', (rule) => ({ ...rule, max: 2000 })),
  },
  {
    name: 'checks email addresses as browsers do',
    reference: ruling(reference, 'email', (rule) => ({
      ...rule,
      form: {
        // https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
        pattern:
          /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i,
        message: 'Email must be a valid email address',
      },
    })),
  },
  {
    name: 'rejects phone numbers with other characters than digits and a plus sign',
    reference: ruling(reference, 'phone', (rule) => ({
      ...rule,
      form: { pattern: /^\+?\d+$/, message: 'Phone must be a valid phone number' },
    })),
  },
  {
    name: 'rejects a byte order mark',
    reference: handling(({ request }) => (request.bytes[0] === 0xef ? reference.unreadable : undefined)),
  },
  {
    name: 'rejects two fields of one name',
    reference: handling(({ text }) => (text.split('"firstname"').length > 2 ? reference.unreadable : undefined)),
  },
  {
    name: 'takes the first of two fields of one name',
    reference: handling(({ text, body, submit }) =>
      body && text.split('"firstname"').length > 2 ? submit({ ...body, firstname: 'First' }) : undefined,
    ),
  },
  {
    name: 'ignores a comma behind the last field',
    reference: handling(({ text, submit }) =>
      text.endsWith(',}') ? submit(JSON.parse(text.replace(/,\}$/, '}'))) : undefined,
    ),
  },
  {
    name: 'answers 415 to any other content type or charset',
    reference: handling(({ request }) =>
      /^application\/json(?:; *charset=utf-8)?$/i.test(request.header('content-type') ?? '') ? undefined : unsupported,
    ),
  },
  {
    name: 'answers 422 to bodies that are not an object, with a list of messages',
    reference: {
      ...reference,
      unreadable: { status: 422, body: [{ code: 'VALIDATION_ERROR', message: 'No object' }] },
    },
  },
  {
    name: 'takes a body that is not an object for one without fields',
    reference: handling(({ text, body, submit }) =>
      body || !/^(?:null|\[.*\])?$/s.test(text) ? undefined : submit({}),
    ),
  },
  {
    name: 'compares the case of the scheme',
    reference: authorizing((given) => (given?.startsWith('Bearer ') ? given : undefined)),
  },
  {
    name: 'compares tokens without case',
    reference: authorizing((given) => given?.replace(/ .*/, (token) => token.toLowerCase())),
  },
  {
    name: 'looks for the token behind the last of two schemes',
    reference: authorizing((given) => given?.replace(/^(?:Bearer +)+/, 'Bearer ')),
  },
  {
    name: 'reports a duplicate only where nothing else is wrong',
    reference: reporting((complaints) => {
      const others = complaints.filter(({ conflict }) => conflict !== true);
      return others.length > 0 ? others : complaints;
    }),
  },
  {
    name: 'reports one duplicate at a time',
    reference: reporting((complaints) => {
      const [first, ...more] = complaints.filter(({ conflict }) => conflict === true);
      return complaints.filter((complaint) => complaint === first || !more.includes(complaint));
    }),
  },
  {
    name: 'reports errors in reverse order',
    reference: reporting((complaints) => [...complaints].reverse()),
  },
  {
    name: 'waits before each creation, and rejects what another request is creating',
    reference: waiting(() => undefined, reference.create),
  },
  {
    name: 'waits before each creation, and answers 500 to what another request is creating',
    reference: waiting(
      () => undefined,
      reference.create,
      () => reference.fault,
    ),
  },
  {
    name: 'rejects nearly right tokens with 404, without JSON',
    reference: refusingAs(reference, (answer) =>
      JSON.stringify(answer.body).includes('UNAUTHENTICATED')
        ? { status: 404, body: 'Not Found', headers: { 'content-type': 'text/plain' } }
        : answer,
    ),
  },
  { name: 'takes five milliseconds for each answer', reference, delay: 5 },
];
