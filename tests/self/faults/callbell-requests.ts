import { callbell as reference } from '../../sandbox/callbell';
import type { Complaint, Incoming } from '../../sandbox/provider';
import { reading } from '../guards';
import type { Fault } from './fault';

/** A server that fails on some bodies before it reads them. */
export const crashingOn = (is: (text: string, request: Incoming) => boolean): typeof reference => ({
  ...reference,
  guard: (request: Incoming, store) =>
    reference.guard(request, store) ??
    (is(new TextDecoder('utf-8', { ignoreBOM: true }).decode(request.bytes), request) && request.method === 'POST'
      ? reference.fault
      : undefined),
});

const REQUIRED = ['identifier', 'source', 'name'];

/** Faults in what is made of requests. */
export const requests: readonly Fault[] = [
  {
    name: 'takes a token without its scheme',
    reference: reading(reference, (text) => (text.includes(' ') ? text : `Bearer ${text}`)),
    breaks: ['token.scheme'],
  },
  {
    name: 'takes a token with any scheme',
    reference: reading(reference, (text) => text.replace(/^\w+ /, 'Bearer ')),
    breaks: ['token.scheme'],
  },
  {
    name: 'crashes on optional parameters that it does not take',
    reference: {
      ...reference,
      refuse: (complaints: readonly Complaint[]) =>
        complaints.some(({ field }) => REQUIRED.includes(field)) ? reference.refuse(complaints) : reference.fault,
    },
    breaks: [
      'tags.type',
      'tags.item.type',
      'custom_fields.type',
      'assigned_user.type',
      'team_uuid.type',
      'tags.unknown',
      'custom_fields.texts',
      'assigned_user.unknown',
      'team_uuid.unknown',
    ],
  },
  {
    name: 'crashes on a body that is a list',
    reference: crashingOn((text) => text.startsWith('[')),
    breaks: ['body.json'],
  },
  {
    name: 'crashes on an empty body',
    reference: crashingOn((text) => text === ''),
    breaks: ['body.json'],
  },
  {
    name: 'crashes on an identifier that exists',
    reference: {
      ...reference,
      rules: { ...reference.rules, identifier: { type: 'string', required: 'missing', unique: 'exists' } },
      create: (body, store) => ({ ...reference.create(body, store), identifier: body.identifier ?? null }),
      refuse: (complaints: readonly Complaint[]) =>
        complaints.some(({ conflict }) => conflict) ? reference.fault : reference.refuse(complaints),
    },
    breaks: ['identifier.again'],
  },
];
