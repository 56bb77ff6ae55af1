import { awalchat as reference } from '../../sandbox/awalchat';
import type { Complaint, Fields, Read, Reference } from '../../sandbox/provider';
import { isObject } from '../../sandbox/rules';
import { awalchatSecond } from './awalchat-second';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { answering, guardingAs, refusingAs, returning } from './variant';

/** Rejections of invalid requests, except conflicts and large files, with another status. */
const invalidAs = (status: number) => ({
  ...reference,
  refuse: (complaints: readonly Complaint[]) => {
    const answer = reference.refuse(complaints);
    return answer.status === 422 ? { ...answer, status } : answer;
  },
});

/** Rejections of the guard with one status, with another. */
const guardStatus = (from: number, to: number, text = '') =>
  guardingAs(reference, (answer) =>
    answer.status === from && JSON.stringify(answer.body).includes(text) ? { ...answer, status: to } : answer,
  );

/** The documented number exists already, and is rejected with this status. */
const withDocumentedNumber = (status: number): Reference => ({
  ...reference,
  guard: (request, store) => {
    const isTaken = new TextDecoder().decode(request.bytes).includes('\r\n96650000000\r\n');
    const taken = reference.refuse([{ field: 'phone', message: 'The phone number has been taken' }]);
    return reference.guard(request, store) ?? (isTaken ? { ...taken, status } : undefined);
  },
});

/** Lists answered in another way. */
const listing = (change: Partial<Read>): Reference => ({
  ...reference,
  reads: (reference.reads ?? []).map((read) => ({ ...read, ...change })),
});

const plus = (contact: Fields): Fields => ({ ...contact, phone: `+${String(contact.phone)}` });

const faithful: readonly Variant[] = [
  ...[403, 404].map((status) => ({
    name: `rejects a missing sender with ${status}`,
    reference: guardStatus(422, status),
  })),
  { name: 'rejects an unknown client or workspace with 404', reference: guardStatus(401, 404, 'Unknown') },
  ...[400, 409, 422].map((status) => ({
    name: `has the documented number already, and rejects it with ${status}`,
    reference: withDocumentedNumber(status),
  })),
  { name: 'returns phone numbers with a plus sign', reference: returning(reference, plus) },
  {
    name: 'sends errors as problem details',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'content-type': 'application/problem+json' },
    })),
  },
  {
    name: 'has errors without details',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      body: { error: 'validation_failed', message: 'It is invalid' },
    })),
  },
  {
    name: 'copies an avatar that was sent as a URL',
    reference: returning(reference, (contact) => ({
      ...contact,
      avatar: contact.avatar === null ? null : `https://storage.awalchat.com/contacts/${String(contact.id)}/copy.jpg`,
    })),
  },
  {
    name: 'has one avatar for all contacts that were sent without any',
    reference: returning(reference, (contact) => ({
      ...contact,
      avatar: contact.avatar ?? 'https://storage.awalchat.com/default.png',
    })),
  },
  {
    name: 'gives the reset of the rate limit in milliseconds',
    reference: answering(reference, (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-ratelimit-reset': String(Date.now() + 60_000) },
    })),
  },
  {
    name: 'has a limit of 1000 that is used up',
    reference: answering(reference, (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0' },
    })),
  },
  {
    name: 'lists the newest contacts first, whatever is searched for',
    reference: listing({
      finds: () => true,
      answer: (found) => ({ status: 200, body: { status: true, data: { items: [...found].reverse() } } }),
    }),
  },
  {
    name: 'lists contacts without an envelope, with a plus sign',
    reference: listing({ answer: (found) => ({ status: 200, body: found.map(plus) }) }),
  },
  {
    name: 'answers 404 to a search that finds nothing',
    reference: listing({
      answer: (found) =>
        found.length > 0
          ? { status: 200, body: { status: true, data: found } }
          : { status: 404, body: { error: 'resource_not_found', message: 'Contact not found' } },
    }),
  },
  {
    name: 'adds the contact to the body of the success once more',
    reference: {
      ...reference,
      created: (contact, request) => {
        const { body, ...answer } = reference.created(contact, request);
        return { ...answer, body: isObject(body) ? { ...body, contact: { id: contact.id ?? null } } : body };
      },
    },
  },
];

export const awalchat: readonly Variant[] = [
  ...faithful,
  ...awalchatSecond,
  ...envelopeVariants(reference, 'validation_failed'),
  ...[400, 401, 403].map((status) => ({
    name: `rejects unauthenticated requests with ${status}`,
    reference: guardingAs(reference, (answer) => (answer.status === 422 ? answer : { ...answer, status })),
  })),
  { name: 'refuses invalid data with 400', reference: invalidAs(400) },
  {
    name: 'refuses a missing sender with 400',
    reference: guardingAs(reference, (answer) => (answer.status === 422 ? { ...answer, status: 400 } : answer)),
  },
  {
    name: 'refuses another type of file with 415',
    reference: {
      ...reference,
      refuse: (complaints) => ({
        ...reference.refuse(complaints),
        ...(complaints.some(({ field, tooLarge }) => field === 'file' && !tooLarge) ? { status: 415 } : {}),
      }),
    },
  },
  {
    name: 'returns a sentence instead of a code',
    reference: refusingAs(reference, (answer) => ({
      ...answer,
      body: { error: 'Something is wrong', message: 'It is wrong' },
    })),
  },
  {
    name: 'returns all fields of the form',
    reference: {
      ...reference,
      create: (body, store) => ({
        branch_id: null,
        full_name: null,
        description: null,
        address: null,
        ...body,
        ...reference.create(body, store),
      }),
    },
  },
  {
    name: 'has ids beyond 32 bits',
    reference: {
      ...reference,
      create: (body, store) => reference.create(body, { ...store, nextId: () => store.nextId() + 2 ** 40 }),
    },
  },
  {
    name: 'keeps avatars elsewhere',
    reference: returning(reference, (contact) => ({
      ...contact,
      avatar: contact.avatar === null ? null : 'https://cdn.example.com/a?x=1',
    })),
  },
  {
    name: 'returns an empty string for an e-mail that was not sent',
    reference: returning(reference, (contact) => ({ ...contact, email: contact.email ?? '' })),
  },
  {
    name: 'answers 503 to an internal error',
    reference: { ...reference, fault: { status: 503, body: { error: 'unavailable', message: 'Try later' } } },
  },
  {
    name: 'treats 5 MB as 5,000,000 bytes',
    reference: {
      ...reference,
      rules: {
        ...reference.rules,
        file: {
          type: 'object',
          file: { types: ['image/jpeg', 'image/png'], largest: 5_000_000, starts: /^(?:ffd8ff|89504e47)/ },
        },
      },
    },
  },
];
