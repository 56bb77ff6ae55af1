import { messageOf } from '../problem';
import type { ContactId } from './contact-id';
import type { FoundJournal } from './found-journal';
import type { Entry, Journal } from './journal';
import type { Seal } from './seal';

/** What is known of a request that may have created a contact. */
export type State =
  /** It was sent, and no clear answer came. */
  | { readonly is: 'sent'; readonly why: string }
  | { readonly is: 'created'; readonly id: ContactId; readonly why?: string }
  | { readonly is: 'doubtful'; readonly why: string }
  | { readonly is: 'gone' };

export interface Attempt {
  readonly number: number;
  /** The unique values that were sent, as a person looks for them. */
  readonly values: readonly string[];
  /** What the documented read by value takes. */
  readonly lookUp?: string;
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
  let broken: string | undefined;
  const write = (entry: Entry) => {
    try {
      journal.append(entry);
    } catch (error) {
      broken = messageOf(error);
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
      write({ attempt: number, is: 'sent', values, ...optional });
      const attempt = { number, values, ...optional, state: { is: 'sent', why: 'no answer came' } } as const;
      attempts.set(number, attempt);
      return attempt;
    },
    settle: (attempt, state) => {
      attempts.set(attempt.number, { ...attempt, state });
      if (broken !== undefined) return;
      const entry = entryOf(attempt, state, run, seal);
      try {
        if (entry) write(entry);
      } catch {
        // The next request is refused for it, and the clean-up works from memory.
      }
    },
    broken: () => broken,
  };
}

function entryOf({ number, values }: Attempt, state: State, run: string, seal: Seal): Entry | undefined {
  if (state.is === 'sent') return undefined;
  if (state.is === 'gone') return { attempt: number, is: 'gone' };
  if (state.is === 'doubtful') return { attempt: number, is: 'doubtful', why: state.why };
  const { text, isNumber } = state.id;
  return { attempt: number, is: 'created', id: text, isNumber, seal: seal(sealed(run, number, values, state.id)) };
}

/** What an entry is sealed over, so that one that was edited by hand is recognised. */
function sealed(run: string, attempt: number, values: readonly string[], { text, isNumber }: ContactId): string {
  return JSON.stringify([run, attempt, values, text, isNumber]);
}

/**
 * The attempts of a journal that was found. An id that does not bear its seal is not to be deleted.
 *
 * @param seal absent where nothing is deleted, and the credentials are not known
 */
export function attemptsOf({ head, entries }: FoundJournal, seal?: Seal): readonly Attempt[] {
  const attempts = new Map<number, Attempt>();
  for (const entry of entries) {
    const known = attempts.get(entry.attempt);
    if (entry.is === 'sent') {
      const { attempt: number, values, lookUp } = entry;
      const state = { is: 'sent', why: 'the run ended before an answer came' } as const;
      attempts.set(number, { number, values, ...(lookUp === undefined ? {} : { lookUp }), state });
    } else if (known) attempts.set(entry.attempt, { ...known, state: stateOf(entry, known, head.run, seal) });
  }
  return [...attempts.values()];
}

function stateOf(entry: Exclude<Entry, { is: 'sent' }>, known: Attempt, run: string, seal?: Seal): State {
  if (entry.is === 'gone') return { is: 'gone' };
  if (entry.is === 'doubtful') return { is: 'doubtful', why: entry.why };
  const id = { text: entry.id, isNumber: entry.isNumber };
  if (!seal || entry.seal === seal(sealed(run, known.number, known.values, id))) return { is: 'created', id };
  return { is: 'doubtful', why: 'its entry in the journal was changed by hand' };
}
