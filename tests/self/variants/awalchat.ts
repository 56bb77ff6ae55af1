import { awalchat as reference } from '../../sandbox/awalchat';
import type { Complaint } from '../../sandbox/provider';
import { envelopeVariants } from './errors';
import type { Variant } from './variant';
import { guardingAs, refusingAs, returning } from './variant';

/** Rejections of invalid requests, except conflicts and large files, with another status. */
const invalidAs = (status: number) => ({
  ...reference,
  refuse: (complaints: readonly Complaint[]) => {
    const answer = reference.refuse(complaints);
    return answer.status === 422 ? { ...answer, status } : answer;
  },
});

export const awalchat: readonly Variant[] = [
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
    reference: returning(reference, (contact) => ({ ...contact, id: Number(contact.id) + 2 ** 40 })),
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
        file: { type: 'object', file: { types: ['image/jpeg', 'image/png'], largest: 5_000_000 } },
      },
    },
  },
];
