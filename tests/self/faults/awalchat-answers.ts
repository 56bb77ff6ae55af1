import { awalchat as reference } from '../../sandbox/awalchat';
import type { Answer, Fields, Incoming, Reference, Store } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import type { Fault } from './fault';
import { altering, refusing, ruling } from './fault';

const { guard, create, created } = reference;

/** Successes altered, each by the contact that it shows. */
const answering = (alter: (answer: Answer, contact: Fields) => Answer): Reference => ({
  ...reference,
  created: (contact, request) => alter(created(contact, request), contact),
});

/** Rejections with one status altered, those of the guard included. */
const rejecting = (status: number, alter: (answer: Answer) => Answer): Reference => {
  const only = (answer: Answer) => (answer.status === status ? alter(answer) : answer);
  return {
    ...refusing(reference, only),
    guard: (request, store) => {
      const refused = guard(request, store);
      return refused && only(refused);
    },
  };
};

const typed = (type: string) => (answer: Answer) => ({
  ...answer,
  headers: { ...answer.headers, 'content-type': type },
});
const page = (answer: Answer) => ({ ...typed('text/html')(answer), body: '<!doctype html><h1>Error</h1>' });
const having = (members: Fields) => (answer: Answer) => ({
  ...answer,
  body: isObject(answer.body) ? { ...answer.body, ...members } : answer.body,
});
const nth = (n: number, { id }: Fields) => Number(id) % n === 0;

/** Faults that show in some answers only, whichever case has sent the request. */
const sometimes: readonly Fault[] = [
  {
    name: 'loses the email address of every fifth contact',
    reference: altering(reference, (contact) => (nth(5, contact) ? { ...contact, email: null } : contact)),
    breaks: ['response.email'],
  },
  {
    name: 'returns the id of every sixth contact as text',
    reference: altering(reference, (contact) => (nth(6, contact) ? { ...contact, id: String(contact.id) } : contact)),
    breaks: ['response.id'],
  },
  {
    name: 'gives every seventh contact the id of the one before',
    reference: altering(reference, (contact) =>
      nth(7, contact) && contact.avatar === null ? { ...contact, id: Number(contact.id) - 1 } : contact,
    ),
    breaks: ['id.distinct'],
  },
  {
    name: 'dates contacts with a non-ASCII name a day back',
    reference: altering(reference, (contact) =>
      /[^ -~]/.test(String(contact.name))
        ? { ...contact, created_at: new Date(Date.now() - 86_400_000).toISOString() }
        : contact,
    ),
    breaks: ['response.created_at'],
  },
  {
    name: 'answers 200 to contacts with a group',
    reference: answering((answer, { contact_group_id: group }) =>
      group === null ? answer : { ...answer, status: 200 },
    ),
    breaks: ['created.status', 'answers.status'],
  },
  {
    name: 'has another message for contacts with an avatar',
    reference: answering((answer, { avatar }) =>
      avatar === null ? answer : having({ message: 'Contact and avatar created successfully' })(answer),
    ),
    breaks: ['created.message'],
  },
  {
    name: 'answers the status "success" for every third contact',
    reference: answering((answer, contact) => (nth(3, contact) ? having({ status: 'success' })(answer) : answer)),
    breaks: ['answers.201', 'created.envelope'],
  },
  {
    name: 'sends every fourth contact as text',
    reference: answering((answer, contact) => (nth(4, contact) ? typed('text/plain')(answer) : answer)),
    breaks: ['answers.201', 'created.json'],
  },
  {
    name: 'returns no avatar for a large file',
    reference: {
      ...reference,
      create: (body, store) => ({
        ...create(body, store),
        ...(isObject(body.file) && Number(body.file.size) > 1_000_000 ? { avatar: null } : {}),
      }),
    },
    breaks: ['file.avatar'],
  },
];

const rejections: readonly Fault[] = [
  {
    name: 'sends conflicts under the type of a page',
    reference: rejecting(409, typed('text/html')),
    breaks: ['answers.409', 'errors.message'],
  },
  {
    name: 'answers what is not authentic with a page',
    reference: rejecting(401, page),
    breaks: ['answers.401', 'errors.message'],
  },
  {
    name: 'answers a file that is too large with a page',
    reference: rejecting(413, page),
    breaks: ['answers.413', 'errors.message'],
  },
  {
    name: 'answers an old timestamp without a message',
    reference: rejecting(403, (answer) => ({ ...answer, body: { error: 'authentication_failed' } })),
    breaks: ['errors.message'],
  },
  {
    name: 'has numbers for the codes of invalid data',
    reference: rejecting(422, having({ error: 1001 })),
    breaks: ['answers.422'],
  },
  {
    name: 'has a list for the details of invalid data',
    reference: rejecting(422, having({ details: ['It is invalid'] })),
    breaks: ['answers.422', 'errors.details'],
  },
  {
    name: 'names another field in the details',
    reference: rejecting(422, having({ details: { email: 'It is invalid' } })),
    breaks: ['errors.details'],
  },
  {
    name: 'rejects a duplicate with 410',
    reference: rejecting(409, (answer) => ({ ...answer, status: 410 })),
    breaks: ['phone.unique', 'answers.status'],
  },
  {
    name: 'rejects invalid data with 404',
    reference: rejecting(422, (answer) => ({ ...answer, status: 404 })),
    breaks: ['refused.status', 'is_favorite.boolean'],
  },
  {
    name: 'sends rejections without rate-limit headers',
    reference: rejecting(422, ({ status, body }) => ({ status, body })),
    breaks: ['headers.rate-limit'],
  },
  {
    name: 'reports a limit of 100 and 101 remaining requests',
    reference: answering((answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-ratelimit-remaining': '101' },
    })),
    breaks: ['headers.rate-limit-remaining'],
  },
];

const strict = (message: string, alter: (answer: Answer) => Answer): Reference =>
  refusing(
    ruling(reference, 'phone', (rule) => ({ ...rule, form: { pattern: /^(?!966\d{8}$)[1-9]\d{6,14}$/, message } })),
    (answer) => (JSON.stringify(answer.body).includes(message) ? alter(answer) : answer),
  );

const unprefixed = ({ header }: Incoming) => header('x-awal-signature-256')?.startsWith('sha256=') === false;

const faithless: readonly Fault[] = [
  {
    name: 'takes signatures without their prefix',
    reference: {
      ...reference,
      guard: (request, store) => (unprefixed(request) ? undefined : guard(request, store)),
    },
    breaks: ['signature.prefix'],
  },
  {
    name: 'rejects the documented phone number as malformed',
    reference: strict('Invalid phone number format', (answer) => answer),
    breaks: ['phone.documented'],
  },
  {
    name: 'rejects the documented phone number with the code of a malformed one',
    reference: strict('Not a number', (answer) =>
      having({ error: 'invalid_phone_number' })({ ...answer, status: 400 }),
    ),
    breaks: ['phone.documented'],
  },
  {
    name: 'returns the contact under `contact`',
    reference: answering((answer, contact) => ({
      ...answer,
      body: { status: true, message: 'Contact created successfully', contact },
    })),
    breaks: ['answers.201', 'created.envelope'],
  },
  {
    name: 'returns the contact without an envelope',
    reference: answering((answer, contact) => ({ ...answer, body: contact })),
    breaks: ['created.envelope', 'created.message'],
  },
  {
    name: 'does not return is_favorite',
    reference: altering(reference, ({ is_favorite: _, ...contact }) => contact),
    breaks: ['response.is_favorite'],
  },
  {
    name: 'marks no contact as favorite',
    reference: altering(reference, (contact) => ({ ...contact, is_favorite: false })),
    breaks: ['response.is_favorite', 'is_favorite.sent'],
  },
  {
    name: 'drops an avatar that was sent as a URL',
    reference: { ...reference, create: ({ avatar: _, ...body }, store) => create(body, store) },
    breaks: ['avatar.returned'],
  },
  {
    name: 'returns the avatar of the contact before',
    reference: altering(reference, (contact) => ({
      ...contact,
      avatar:
        contact.avatar === null
          ? null
          : String(contact.avatar).replace(/contacts\/\d+/, `contacts/${Number(contact.id) - 1}`),
    })),
    breaks: ['avatar.own'],
  },
  {
    name: 'has no avatar for a PNG',
    reference: altering(reference, (contact) => ({
      ...contact,
      avatar: String(contact.avatar).endsWith('.png') ? null : (contact.avatar ?? null),
    })),
    breaks: ['file.avatar'],
  },
];

/** Stores a contact that is going to be rejected, since its name is missing. */
function storing(request: Incoming, store: Store): undefined {
  const form = new TextDecoder().decode(request.bytes);
  const [, phone] = /name="phone"\r\n\r\n(\d+)/.exec(form) ?? [];
  if (phone !== undefined && !form.includes('name="name"')) store.contacts.push({ id: store.nextId(), phone });
}

/** Writes the duplicate's name over the first contact's: it asks the guard, which alone sees request and store. */
function overwriting(request: Incoming, store: Store): undefined {
  const form = new TextDecoder().decode(request.bytes);
  const [, phone] = /name="phone"\r\n\r\n(\d+)/.exec(form) ?? [];
  const index = store.contacts.findIndex((contact) => contact.phone === phone);
  const first = store.contacts[index];
  if (first) store.contacts[index] = { ...first, name: 'Changed' };
}

const stored: readonly Fault[] = [
  {
    name: 'does not list what it has created',
    reference: { ...reference, reads: (reference.reads ?? []).map((read) => ({ ...read, finds: () => false })) },
    breaks: ['created.readable', 'phone.unchanged'],
  },
  {
    name: 'lists contacts under another name',
    reference: {
      ...reference,
      reads: (reference.reads ?? []).map((read) => ({
        ...read,
        answer: (found) => read.answer(found.map((contact) => ({ ...contact, name: 'Somebody' }))),
      })),
    },
    breaks: ['created.readable', 'phone.unchanged'],
  },
  {
    name: 'stores contacts that it rejects',
    reference: { ...reference, guard: (request, store) => guard(request, store) ?? storing(request, store) },
    breaks: ['refused.unlisted'],
  },
  {
    name: 'lets a rejected duplicate change the contact',
    reference: { ...reference, guard: (request, store) => guard(request, store) ?? overwriting(request, store) },
    breaks: ['phone.unchanged'],
  },
];

export const awalchatAnswers: readonly Fault[] = [...sometimes, ...rejections, ...faithless, ...stored];
