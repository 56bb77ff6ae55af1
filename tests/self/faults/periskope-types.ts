import { readJson } from '../../sandbox/body';
import { periskope as reference } from '../../sandbox/periskope';
import type { Fields, Reference, Value } from '../../sandbox/provider';
import { creatingFrom, refusingFirst } from '../variants/periskope-tools';
import type { Fault } from './fault';
import { ruling } from './fault';

const { fault } = reference;

/** Faults with values of other types, and with fields together. */
export const typeFaults: readonly Fault[] = [
  { name: 'takes a list for a name', reference: listing('contact_name'), breaks: ['contact_name.other-types'] },
  { name: 'takes a list of labels', reference: listing('labels'), breaks: ['labels.other-types'] },
  {
    name: 'crashes on a list for contact_id',
    reference: crashingBy(({ contact_id }) => Array.isArray(contact_id)),
    breaks: ['contact_id.other-types'],
  },
  {
    name: 'crashes on a list for is_internal',
    reference: crashingBy(({ is_internal }) => Array.isArray(is_internal)),
    breaks: ['is_internal.other-types'],
  },
  {
    name: 'takes each word for true',
    reference: converting((value) => typeof value === 'boolean' || typeof value === 'string'),
    breaks: ['is_internal.other-types', 'is_internal.negative'],
  },
  {
    name: 'crashes on words for is_internal',
    reference: crashingBy(({ is_internal }) => is_internal === 'true'),
    breaks: ['is_internal.edges'],
  },
  {
    name: 'crashes on numbers for is_internal',
    reference: crashingBy(({ is_internal }) => is_internal === 1),
    breaks: ['is_internal.edges'],
  },
  {
    name: 'crashes on an empty contact_id',
    reference: crashingBy(({ contact_id }) => contact_id === ''),
    breaks: ['contact_id.edges'],
  },
  {
    name: 'crashes on empty labels',
    reference: crashingBy(({ labels }) => labels === ''),
    breaks: ['labels.edges'],
  },
  {
    name: 'crashes on labels without is_internal',
    reference: crashingBy(({ labels, is_internal }) => labels !== undefined && is_internal === undefined),
    breaks: ['is_internal.default', 'is_internal.optional', 'is_internal.after-true', 'optional.together'],
  },
  {
    name: 'crashes on is_internal without labels',
    reference: crashingBy(({ labels, is_internal }) => labels === undefined && is_internal !== undefined),
    breaks: ['labels.optional', 'optional.together', 'body.spelling'],
  },
  {
    name: 'reads the word false as no name',
    reference: creatingFrom((body) => (body.contact_name === 'false' ? { ...body, contact_name: '' } : body)),
    breaks: ['text.falsy'],
  },
  {
    name: 'loses a name that starts with a space',
    reference: creatingFrom((body) => ({ ...body, contact_name: String(body.contact_name).replace(/^ .*/s, '') })),
    breaks: ['contact_name.characters'],
  },
];

function crashingBy(isHard: (body: Fields) => boolean): Reference {
  return refusingFirst((request) => (isHard(readJson(request) ?? {}) ? fault : undefined));
}

/** A reference that takes a list for a text. */
function listing(field: string): Reference {
  const joined = creatingFrom((body) => {
    const value = body[field];
    return Array.isArray(value) ? { ...body, [field]: value.join(',') } : body;
  });
  return accepting(joined, field, (value) => typeof value === 'string' || Array.isArray(value));
}

/** A reference that takes more values for is_internal, and each that is not empty for true. */
function converting(isTaken: (value: Value) => boolean): Reference {
  const converted = creatingFrom((body) =>
    body.is_internal === undefined ? body : { ...body, is_internal: Boolean(body.is_internal) },
  );
  return accepting(converted, 'is_internal', isTaken);
}

function accepting(changed: Reference, field: string, isAccepted: (value: Value) => boolean): Reference {
  return ruling(changed, field, ({ required }) => ({
    ...(required === undefined ? {} : { required }),
    type: 'any',
    unique: `${field} has another type`,
    isTaken: (_, value) => !isAccepted(value),
  }));
}
