import type { Leftover } from '../model';
import type { Attempt } from './ledger';

/** What an attempt left behind; undefined if nothing. */
export function leftoverOf(provider: string, run: string, { values, state }: Attempt): Leftover | undefined {
  const head = { provider, run, values };
  if (state.is === 'gone' || state.is === 'refused') return undefined;
  if (state.is === 'sent') return { ...head, kind: 'possible', reason: state.why };
  if (state.is === 'created')
    return { ...head, kind: 'left', id: state.id.text, reason: state.why ?? 'not deleted yet' };
  const reason = `answered with a contact that may not be this run's: not deleted (${state.why})`;
  return { ...head, kind: 'doubtful', ...(state.id ? { id: state.id.text } : {}), reason };
}
