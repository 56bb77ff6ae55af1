import { objectIn } from '../../sandbox/body';
import { callbell as reference } from '../../sandbox/callbell';
import type { Answer, Fields, Incoming, Reference } from '../../sandbox/provider';
import { complaintsOf } from '../../sandbox/rules';
import { reading } from '../guards';
import type { Variant } from './variant';

const textOf = ({ bytes }: Incoming) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const rejection = (status: number): Answer => ({ status, body: { error: 'rejected' } });

/** A server that rejects some requests once it knows their token. */
export const rejecting = (status: number, is: (text: string, request: Incoming) => boolean): Reference => ({
  ...reference,
  guard: (request, store) =>
    reference.guard(request, store) ??
    (request.method === 'POST' && is(textOf(request), request) ? rejection(status) : undefined),
});

/** A server that reads bodies in its own way, where it can. */
const parsing = (parse: (text: string) => Fields | undefined): Reference => ({
  ...reference,
  guard: (request, store) => {
    const refused = reference.guard(request, store);
    const body = refused || request.method !== 'POST' ? undefined : parse(textOf(request));
    if (!body || refused) return refused;
    const complaints = complaintsOf(body, reference.rules, store);
    if (complaints.length > 0) return reference.refuse(complaints);
    const contact = reference.create(body, store);
    store.contacts.push(contact);
    return reference.created(contact, request);
  },
});

/** Servers that differ in what they read of headers, and of bodies before their fields are checked. */
export const requests: readonly Variant[] = [
  {
    name: 'rejects other content types with 415',
    reference: rejecting(415, (_, { header }) => header('content-type') !== 'application/json'),
  },
  {
    name: 'cannot return XML',
    reference: rejecting(406, (_, { header }) => (header('accept') ?? '').includes('xml')),
  },
  { name: 'rejects a byte order mark', reference: rejecting(400, (text) => text.startsWith('\ufeff')) },
  { name: 'rejects a key that comes twice', reference: rejecting(400, (text) => text.split('"name"').length > 2) },
  {
    name: 'takes the first of two equal keys',
    reference: parsing((text) => {
      const names = [...text.matchAll(/"name":"([^"\\]*)"/g)].map(([, name = '']) => name);
      const body = objectIn(text);
      return body && names.length > 1 ? { ...body, name: names[0] ?? '' } : undefined;
    }),
  },
  { name: 'takes a comma after the last value', reference: parsing((text) => objectIn(text.replace(/,\}$/, '}'))) },
  {
    name: 'takes a list of one contact',
    reference: parsing((text) => objectIn(/^\[(\{.*\})\]$/s.exec(text)?.[1] ?? '')),
  },
  {
    name: 'rejects parameters that are not documented',
    reference: rejecting(400, (text) => /"(?:uuid|createdAt|phoneNumber)"/.test(text)),
  },
  {
    name: 'reads the scheme in any case, and any spaces after it',
    reference: reading(reference, (text) => text.replace(/^bearer +(?=\S)/i, 'Bearer ')),
  },
  {
    name: 'compares tokens without case',
    reference: reading(reference, (text) => text.replace(/ .*/, (token) => token.toLowerCase())),
  },
  {
    name: 'reads the token behind the last of two schemes',
    reference: reading(reference, (text) => text.replace(/^(?:Bearer +)+(?=\S)/, 'Bearer ')),
  },
  {
    name: 'reads the body before the token',
    reference: {
      ...reference,
      guard: (request, store) => {
        const body = request.method === 'POST' ? objectIn(textOf(request).replace(/^\ufeff/, '')) : {};
        const complaints = body ? complaintsOf(body, request.method === 'POST' ? reference.rules : {}, store) : [];
        if (!body) return reference.unreadable;
        return complaints.length > 0 ? reference.refuse(complaints) : reference.guard(request, store);
      },
    },
  },
];
