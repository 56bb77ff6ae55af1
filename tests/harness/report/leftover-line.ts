import type { Leftover } from '../live/leftover';
import { shorten } from '../visible';

/** Characters of an id, of a value and of a reason: they may come from a server. */
const LONGEST = 80;

const HEADS = {
  left: 'left behind',
  possible: 'possibly left behind',
  doubtful: 'not deleted',
} as const satisfies { readonly [kind in Leftover['kind']]: string };

/** What a run has left behind, on one short line that is shown and not obeyed. */
export function leftoverLine({ provider, kind, id, values, reason }: Leftover): string {
  const names = [...(id === undefined ? [] : [id]), ...values].map((name) => shorten(name, LONGEST)).join(', ');
  const what = names === '' ? 'a contact without a known value' : names;
  return `${HEADS[kind]} at ${provider}: ${what}: ${shorten(reason, 2 * LONGEST)}`;
}
