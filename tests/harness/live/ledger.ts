import { messageOf } from '../lib/problem';
import type { ContactId } from './contact-id';
import type { FoundJournal } from './found-journal';
import type { Entry, Journal } from './journal';
import type { Seal } from './seal';

/** What is known of a request that may have created a contact. */
export type State =
  /** It was sent, and no clear answer came. */
  | { readonly is: 'sent'; readonly why: string }
  | { readonly is: 'created'; readonly id: ContactId; readonly why?: string }
  /** An answer named a contact that may be somebody else's; its id is for people, and nothing is done by it. */
  | { readonly is: 'doubtful'; readonly why: string; readonly id?: ContactId }
  /** A server that refuses and creates all the same shows it to a read. */
  | { readonly is: 'refused'; readonly wasExpected: boolean }
  | { readonly is: 'gone' };

export interface Attempt {
  readonly number: number;
  /** The unique values that were sent, as a person looks for them. */
  readonly values: readonly string[];
  /** What the documented read by value takes. */
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
  /** @throws a problem when the journal cannot be written; the request may not be sent then */
  readonly begin: (values: readonly string[], lookUp: string | undefined) => Attempt;
  /** Never throws: an answer is in, whatever the journal says. */
  readonly settle: (attempt: Attempt, state: State) => void;
  /** Why the journal is no longer written. */
  readonly broken: () => string | undefined;
}

/** @param known attempts of a journal that was found; of a new run none */
export function createLedger(
  { run, since, journal, seal }: { run: string; since: number; journal: Pick<Journal, 'append'>; seal: Seal },
  known: readonly Attempt[] = [],
): Ledger {
  const attempts = new Map(known.map((attempt) => [attempt.number, attempt]));
  let broken: { readonly error: unknown } | undefined;
  const write = (entry: Entry) => {
    // A journal that lacks an entry is not gone on with, even where it could be written again.
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
        state: { is: 'sent', why: 'no answer came' },
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
        // The next request is refused for it, and the clean-up works from memory.
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

/** What a request is sealed over, since by its values a contact would be looked for, and deleted. */
function sealedRequest(run: string, attempt: number, values: readonly string[], lookUp = ''): string {
  return JSON.stringify([run, attempt, values, lookUp]);
}

/** What an id is sealed over, so that one that was edited by hand is recognised. */
function sealed(run: string, attempt: number, values: readonly string[], { text, isNumber }: ContactId): string {
  return JSON.stringify([run, attempt, values, text, isNumber]);
}

const FORGED = { is: 'doubtful', why: 'its entry in the journal was changed by hand' } as const;

/**
 * The attempts of a journal that was found. An id that does not bear its seal is not to be deleted; values that do not
 * are not to be looked for.
 *
 * @param seal absent where nothing is deleted, and the credentials are not known
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
  const state = { is: 'sent', why: 'the run ended before an answer came' } as const;
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
