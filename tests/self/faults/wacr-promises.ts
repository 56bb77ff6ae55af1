import { readJson } from '../../sandbox/body';
import type { Answer, Incoming } from '../../sandbox/provider';
import { wacr as reference } from '../../sandbox/wacr';
import type { Fault } from './fault';
import { altering, ruling } from './fault';

const { guard } = reference;

/** Accepts another scheme in place of the documented one. */
const schemes = (pattern: RegExp): Fault['reference'] => ({
  ...reference,
  guard: (request, store) => {
    const header: Incoming['header'] = (name) => {
      const value = request.header(name);
      return name === 'authorization' ? value?.replace(pattern, 'Bearer ') : value;
    };
    return guard({ ...request, header }, store);
  },
});

/** Alters the answer at the limit. */
const limiting = (alter: (json: string) => string): Fault['reference'] => ({
  ...reference,
  guard: (request, store) => {
    const refused = guard(request, store);
    if (!JSON.stringify(refused?.body ?? '').includes('FEATURE_LIMIT')) return refused;
    return refused && ({ ...refused, body: JSON.parse(alter(JSON.stringify(refused.body))) } satisfies Answer);
  },
});

const foreign = (field: string, id: number): Fault['reference'] =>
  ruling(reference, field, (rule) => ({
    ...rule,
    ...(rule.existing ? { existing: { ...rule.existing, ids: [...rule.existing.ids, id] } } : {}),
  }));

/** Faults of single promises. */
export const ofPromises: readonly Fault[] = [
  {
    name: 'accepts a token without a scheme',
    reference: schemes(/^(?!Bearer |Basic )/),
    breaks: ['token.scheme'],
  },
  {
    name: 'accepts a token with the Basic scheme',
    reference: schemes(/^Basic /),
    breaks: ['token.scheme'],
  },
  {
    name: 'reports the limit with null for the feature',
    reference: limiting((json) => json.replace('"feature":"contacts"', '"feature":null')),
    breaks: ['limit.refused'],
  },
  {
    name: 'reports the limit with null for its numbers',
    reference: limiting((json) => json.replaceAll(/(?<="(?:current|maximum)":)\d+/g, 'null')),
    breaks: ['limit.refused', 'limit.numbers'],
  },
  {
    name: 'reports the limit as text/html',
    reference: {
      ...reference,
      guard: (request, store) => {
        const refused = guard(request, store);
        return refused && { ...refused, headers: { 'content-type': 'text/html' } };
      },
    },
    breaks: ['answers.403'],
  },
  {
    name: 'blames zip for whatever is wrong',
    reference: {
      ...reference,
      refuse: (complaints) => reference.refuse(complaints.map((each) => ({ ...each, field: 'zip' }))),
    },
    breaks: [
      'firstname.required',
      'lastname.required',
      'phone.required',
      'type.enum',
      'phone.unique',
      'email.unique',
      'source_id.exists',
      'status_id.exists',
      'problems.all',
      'refused.field',
    ],
  },
  {
    name: 'blames zip for a long company',
    reference: {
      ...reference,
      refuse: (complaints) =>
        reference.refuse(complaints.map((each) => (each.field === 'company' ? { ...each, field: 'zip' } : each))),
    },
    breaks: ['refused.field'],
  },
  {
    name: 'returns only the first of several groups',
    reference: altering(reference, (contact) => ({
      ...contact,
      groups: Array.isArray(contact.groups) ? contact.groups.slice(0, 1) : [],
      group_id: Array.isArray(contact.group_id) ? contact.group_id.slice(0, 1) : [],
    })),
    breaks: ['groups.all'],
  },
  {
    name: 'accepts a source of another account',
    reference: foreign('source_id', 117),
    breaks: ['source_id.exists'],
  },
  {
    name: 'accepts a status of another account',
    reference: foreign('status_id', 289),
    breaks: ['status_id.exists'],
  },
  {
    name: 'drops source_id',
    reference: altering(reference, ({ source_id: _, ...contact }) => contact),
    breaks: ['response.source_id'],
  },
  {
    name: 'loads another status than was sent',
    reference: altering(reference, ({ status_id: _, ...contact }) => ({
      ...contact,
      status: { id: 288, name: 'New' },
    })),
    breaks: ['response.status_id'],
  },
  {
    name: 'returns a creation time a day ahead',
    reference: altering(reference, (contact) => ({
      ...contact,
      created_at: new Date(Date.now() + 86_400_000).toISOString(),
    })),
    breaks: ['response.created_at'],
  },
  {
    name: 'repeats the request, and returns a contact of two fields',
    reference: {
      ...reference,
      created: ({ id }, request) => ({
        status: 201,
        body: {
          message: 'Contact created successfully',
          request: readJson(request) ?? {},
          data: { id: id ?? 0, firstname: 'Wrong' },
        },
      }),
    },
    breaks: ({ id }) => /\/(?:response\.(?!group_id|is_opted|created_at|updated_at|id$)|text|groups\.all)/.test(id),
  },
];
