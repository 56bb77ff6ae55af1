import { messageOf } from '../lib/problem';
import type { ContactId } from '../request/contact-id';
import type { FoundJournal } from './found-journal';
import type { Entry, Journal } from './journal';
import type { Seal } from './seal';

/** What is known of a request that may have created a contact. */
export type State =
  /** It was sent, and the response was missing or unclear. */
  | { readonly is: 'sent'; readonly why: string }
  | { readonly is: 'created'; readonly id: ContactId; readonly why?: string }
  /** A response named a contact that may be somebody else's; its id is for the report only, never used in a request. */
  | { readonly is: 'doubtful'; readonly why: string; readonly id?: ContactId }
  /** A read reveals a server that refuses and creates anyway. */
  | { readonly is: 'refused'; readonly wasExpected: boolean }
  | { readonly is: 'gone' };

export interface Attempt {
  readonly number: number;
  /** The unique values that were sent, as a person would search for them. */
  readonly values: readonly string[];
  /** The argument of the documented read by value. */
  readonly lookUp?: string;
  /** When it was sent, in milliseconds since the epoch. */
  readonly at: number;
  readonly state: State;
}

/** All requests of a run that may have created contacts: in memory, and in a journal that outlives the process. */
export interface Ledger {
  readonly run: string;
  /** When the run began, in milliseconds since the epoch. */
  readonly since: number;
  readonly attempts: () => readonly Attempt[];
  /** @throws a problem when the journal cannot be written; the request must not be sent then */
  readonly begin: (values: readonly string[], lookUp: string | undefined) => Attempt;
  /** Never throws: the response is known even if the journal fails. */
  readonly settle: (attempt: Attempt, state: State) => void;
  /** Why the journal is no longer written. */
  readonly broken: () => string | undefined;
}

/** @param known attempts of a found journal; none for a new run */
export function createLedger(
  { run, since, journal, seal }: { run: string; since: number; journal: Pick<Journal, 'append'>; seal: Seal },
  known: readonly Attempt[] = [],
): Ledger {
  const attempts = new Map(known.map((attempt) => [attempt.number, attempt]));
  let broken: { readonly error: unknown } | undefined;
  const write = (entry: Entry) => {
    // A journal that lacks an entry is not continued, even if it could be written again.
    if (broken) throw broken.error;
    try {
      journal.append(entry);
    } catch (error) {
      broken = { error };
      throw error;
    }
  };
  return {
    run,
    since,
    attempts: () => [...attempts.values()],
    begin: (values, lookUp) => {
      const number = attempts.size + 1;
      const optional = lookUp === undefined ? {} : { lookUp };
      write({
        attempt: number,
        is: 'sent',
        values,
        ...optional,
        seal: seal(sealedRequest(run, number, values, lookUp)),
      });
      const attempt = {
        number,
        values,
        ...optional,
        at: Date.now(),
        state: { is: 'sent', why: 'no response' },
      } as const;
      attempts.set(number, attempt);
      return attempt;
    },
    settle: (attempt, state) => {
      attempts.set(attempt.number, { ...attempt, state });
      const entry = entryOf(attempt, state, run, seal);
      try {
        if (entry) write(entry);
      } catch {
        // The next request is refused because of it, and the clean-up works from memory.
      }
    },
    broken: () => broken && messageOf(broken.error),
  };
}

function entryOf({ number, values }: Attempt, state: State, run: string, seal: Seal): Entry | undefined {
  if (state.is === 'sent') return undefined;
  if (state.is === 'gone' || state.is === 'refused') return { attempt: number, is: state.is };
  if (state.is === 'doubtful') {
    return { attempt: number, is: 'doubtful', why: state.why, ...(state.id ? { id: state.id.text } : {}) };
  }
  const { text, isNumber } = state.id;
  return { attempt: number, is: 'created', id: text, isNumber, seal: seal(sealed(run, number, values, state.id)) };
}

/** The text that seals a request, since its values are used to look up and delete a contact. */
function sealedRequest(run: string, attempt: number, values: readonly string[], lookUp = ''): string {
  return JSON.stringify([run, attempt, values, lookUp]);
}

/** The text that seals an id, so that a manual edit is detected. */
function sealed(run: string, attempt: number, values: readonly string[], { text, isNumber }: ContactId): string {
  return JSON.stringify([run, attempt, values, text, isNumber]);
}

const FORGED = { is: 'doubtful', why: 'its entry in the journal was changed by hand' } as const;

/**
 * The attempts of a found journal. An id without its seal must not be deleted; values without theirs must not be looked
 * up.
 *
 * @param seal absent if nothing is deleted and the credentials are unknown
 */
export function attemptsOf({ head, entries }: FoundJournal, seal?: Seal): readonly Attempt[] {
  const attempts = new Map<number, Attempt>();
  for (const entry of entries) {
    const known = attempts.get(entry.attempt);
    if (entry.is === 'sent') {
      attempts.set(entry.attempt, attemptOf(entry, head, seal));
    } else if (known) attempts.set(entry.attempt, { ...known, state: stateOf(entry, known, head.run, seal) });
  }
  return [...attempts.values()];
}

function attemptOf(
  entry: Extract<Entry, { is: 'sent' }>,
  { run, startedAt }: FoundJournal['head'],
  seal?: Seal,
): Attempt {
  const at = Date.parse(startedAt);
  const { attempt: number, values, lookUp } = entry;
  if (seal && entry.seal !== seal(sealedRequest(run, number, values, lookUp)))
    return { number, values, at, state: FORGED };
  const state = { is: 'sent', why: 'the run ended before a response' } as const;
  return { number, values, ...(lookUp === undefined ? {} : { lookUp }), at, state };
}

function stateOf(entry: Exclude<Entry, { is: 'sent' }>, known: Attempt, run: string, seal?: Seal): State {
  if (entry.is === 'gone') return { is: 'gone' };
  if (entry.is === 'refused') return { is: 'refused', wasExpected: true };
  if (entry.is === 'doubtful') {
    const { why, id } = entry;
    return { is: 'doubtful', why, ...(id === undefined ? {} : { id: { text: id, isNumber: false } }) };
  }
  const id = { text: entry.id, isNumber: entry.isNumber };
  if (!seal || entry.seal === seal(sealed(run, known.number, known.values, id))) return { is: 'created', id };
  return FORGED;
}
