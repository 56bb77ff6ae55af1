import type { Attempt } from './ledger';

/** Something that a run may have left at a provider. */
export interface Leftover {
  readonly provider: string;
  readonly run: string;
  /**
   * `left`: the run created it and could not delete it. `possible`: nobody knows whether it was created.
   * `doubtful`: an answer named it, and it may be somebody else's.
   */
  readonly kind: 'left' | 'possible' | 'doubtful';
  readonly id?: string;
  /** Names and numbers that were sent, by which it can be found. */
  readonly values: readonly string[];
  readonly reason: string;
}

/** What an attempt has left behind; undefined where that is nothing. */
export function leftoverOf(provider: string, run: string, { values, state }: Attempt): Leftover | undefined {
  const head = { provider, run, values };
  if (state.is === 'gone' || state.is === 'refused') return undefined;
  if (state.is === 'sent') return { ...head, kind: 'possible', reason: state.why };
  if (state.is === 'created')
    return { ...head, kind: 'left', id: state.id.text, reason: state.why ?? 'not deleted yet' };
  const reason = `answered with a contact that may not be this run's: not deleted (${state.why})`;
  return { ...head, kind: 'doubtful', ...(state.id ? { id: state.id.text } : {}), reason };
}
