import type { Entry, Journal } from '../live/journal';
import type { Attempt, Ledger, State } from '../live/ledger';
import { createLedger } from '../live/ledger';
import { phoneOf, RUN, SINCE, valuesOf } from './live';

export interface ExampleLedger extends Ledger {
  readonly entries: readonly Entry[];
  /** The attempt of a slot, in a state; without one it is as when no answer came. */
  readonly add: (slot: number, state?: State) => Attempt;
  /** How an attempt is by now, by its number. */
  readonly stateOf: (number: number) => State | undefined;
}

/** @param append what keeps an entry */
export function exampleLedger(append?: Journal['append']): ExampleLedger {
  const entries: Entry[] = [];
  const journal = { append: append ?? ((entry: Entry) => entries.push(entry)) };
  const ledger = createLedger({ run: RUN, since: SINCE, journal, seal: (text) => `sealed ${text}` });
  const stateOf = (number: number) => ledger.attempts().find((attempt) => attempt.number === number)?.state;
  const add = (slot: number, state?: State) => {
    const attempt = ledger.begin(valuesOf(slot), phoneOf(slot));
    if (state) ledger.settle(attempt, state);
    return ledger.attempts().find(({ number }) => number === attempt.number) ?? attempt;
  };
  return { ...ledger, entries, add, stateOf };
}

/** A contact that is known to have been created. */
export function created(id: number | string, why?: string): State {
  const known = { text: String(id), isNumber: typeof id === 'number' };
  return { is: 'created', id: known, ...(why === undefined ? {} : { why }) };
}
