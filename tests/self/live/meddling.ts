import type { Provider } from '../../../contracts';
import type { Leftover } from '../../harness/model';
import type { Answer, Fields, Reference } from '../../sandbox/provider';
import type { Meddling, Passing } from './witness';

/** A server that makes it hard to tell whose a contact is, and what a run leaves there. */
export interface Row {
  /** Completes "a server that …". */
  readonly does: string;
  readonly providers: readonly Provider[];
  readonly meddle?: (reference: Reference) => Meddling;
  /** Its response to a delete that it does not perform. */
  readonly refusesToDelete?: Answer;
  /** It never responds, so its time-out is short. */
  readonly isSlow?: true;
  /** The kinds of leftovers, sorted. */
  readonly kinds: readonly Leftover['kind'][];
}

const DELETING = ['contactship', 'callbell', 'wacr', 'awalchat'] as const satisfies readonly Provider[];

const isCreation = ({ method, status }: Passing) => method === 'POST' && status < 300;
const NOT_THERE = { status: 404, text: '{"message": "Not Found"}' } as const;

/** Responds to creations with an altered contact. */
function instead(
  change: (contact: Fields, own: readonly Fields[], passing: Passing) => Fields,
): (reference: Reference) => Meddling {
  return (reference) => (passing) => {
    if (!isCreation(passing)) return undefined;
    const contact = contactIn(JSON.parse(passing.text));
    const incoming = { method: 'POST', path: '', search: '', header: () => undefined, bytes: passing.body };
    return { text: JSON.stringify(reference.created(change(contact, passing.own, passing), incoming).body) };
  };
}

/** The contact in the response of a sandbox. */
function contactIn(body: { readonly [name: string]: unknown }): Fields {
  const inside = body.data ?? body.contact ?? body;
  return (Array.isArray(inside) ? inside[0] : inside) as Fields;
}

const idOf = ({ id, uuid }: Fields) => (id === undefined ? { uuid: uuid ?? null } : { id });
const timeless = ({ created_at: _, createdAt: __, ...contact }: Fields): Fields => contact;

/** The same for a server without the documented reads. */
function withoutReads(meddle: (reference: Reference) => Meddling): (reference: Reference) => Meddling {
  return (reference) => {
    const change = meddle(reference);
    return (passing) => (passing.method === 'GET' ? NOT_THERE : change(passing));
  };
}

/** Creation times that are older than any run, or impossible. */
const TIMES = [
  '2024-01-15T10:30:00Z',
  '2024-01-15T10:30',
  '2024-01-15 10:30:00',
  '2024-01-15',
  1705314600,
  1705314600000,
  '15 Jan 2024',
  '2099-01-15T10:30:00Z',
];

/** Loses every second response to a creation through `how`. */
function losing(how: ReturnType<Meddling>, reads: boolean): () => Meddling {
  return () => {
    let count = 0;
    return (passing) => {
      if (!reads && passing.method === 'GET') return NOT_THERE;
      if (!isCreation(passing)) return undefined;
      count += 1;
      return count % 2 === 0 ? how : undefined;
    };
  };
}

export const ROWS: readonly Row[] = [
  { does: 'conforms', providers: DELETING, kinds: [] },
  {
    does: 'has no reads',
    providers: DELETING,
    meddle:
      () =>
      ({ method }) =>
        method === 'GET' ? NOT_THERE : undefined,
    kinds: [],
  },
  {
    does: 'answers with a contact that was there before',
    providers: DELETING,
    meddle: instead((_, own) => own[0] ?? {}),
    // Additional contacts are found by the documented read.
    kinds: [],
  },
  ...TIMES.map((time) => ({
    does: `updates a contact of ${JSON.stringify(time)}, and has no reads`,
    providers: DELETING,
    meddle: withoutReads(
      instead((contact, own) => ({ ...contact, ...idOf(own[0] ?? {}), created_at: time, createdAt: time })),
    ),
    kinds: ['doubtful'] as const,
  })),
  {
    does: 'refuses every contact, and stores it',
    providers: DELETING,
    meddle: () => (passing) => (passing.method === 'POST' ? { status: 400, text: '{"message": "no"}' } : undefined),
    kinds: [],
  },
  {
    does: 'refuses a valid contact, and stores it',
    providers: DELETING,
    meddle: () => (passing) => (isCreation(passing) ? { status: 422, text: '{"message": "no"}' } : undefined),
    kinds: [],
  },
  {
    does: 'gives every contact the id of the first one',
    providers: DELETING,
    meddle: instead((contact, own) => ({ ...contact, ...idOf(own[0] ?? {}) })),
    kinds: [],
  },
  {
    does: 'gives every contact the id of the first one, no time, and has no reads',
    providers: DELETING,
    meddle: withoutReads(instead((contact, own) => timeless({ ...contact, ...idOf(own[0] ?? {}) }))),
    kinds: ['doubtful'],
  },
  {
    does: 'also shows a user, who looks more like a contact',
    providers: ['wacr'],
    meddle: () => (passing) => {
      if (!isCreation(passing)) return undefined;
      const { id } = contactIn(JSON.parse(passing.text));
      return { text: JSON.stringify({ data: { id }, assigned_user: { ...passing.own[1], firstname: 'Contract' } }) };
    },
    kinds: [],
  },
  ...(['*', 'all', 'batch', '..', '1/../2', '', null, true, { a: 1 }] as const).map((id) => ({
    does: `gives the id ${JSON.stringify(id)}, and has no reads`,
    providers: ['contactship', 'awalchat'] as const,
    meddle: withoutReads(instead((contact) => ({ ...contact, id }))),
    kinds: ['doubtful'] as const,
  })),
  { does: 'stores, and resets the connection', providers: DELETING, meddle: losing('reset', true), kinds: [] },
  {
    does: 'stores, and answers with 500',
    providers: DELETING,
    meddle: losing({ status: 500, text: '{}' }, true),
    kinds: [],
  },
  { does: 'stores, and answers with a page', providers: DELETING, meddle: losing({ text: '<html>' }, true), kinds: [] },
  {
    does: 'stores, and never answers',
    providers: ['contactship'],
    meddle: losing('hang', true),
    isSlow: true,
    kinds: [],
  },
  {
    does: 'stores, resets the connection, and has no reads',
    providers: DELETING,
    meddle: losing('reset', false),
    kinds: ['possible'],
  },
  {
    does: 'stores, answers with 500, and has no reads',
    providers: DELETING,
    meddle: losing({ status: 500, text: '{}' }, false),
    kinds: ['possible'],
  },
  {
    does: 'answers deletes with 404',
    providers: DELETING,
    refusesToDelete: { status: 404, body: {} },
    kinds: ['left'],
  },
  {
    does: 'answers deletes with 500',
    providers: DELETING,
    refusesToDelete: { status: 500, body: {} },
    kinds: ['left'],
  },
  {
    does: 'answers deletes with 429',
    providers: DELETING,
    refusesToDelete: { status: 429, body: {}, headers: { 'retry-after': '1' } },
    kinds: ['left'],
  },
  {
    does: 'answers deletes with a page',
    providers: DELETING,
    refusesToDelete: { status: 200, body: '<html>' },
    kinds: ['left'],
  },
  {
    does: 'counts more deletions than one',
    providers: ['wacr'],
    refusesToDelete: { status: 200, body: { success: true, summary: { total: 1, deleted: 7, failed: 0 } } },
    kinds: ['left'],
  },
  {
    does: 'confirms deletes and does nothing',
    providers: DELETING,
    refusesToDelete: { status: 200, body: {} },
    kinds: ['left'],
  },
];
