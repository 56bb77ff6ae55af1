import type { Leftover } from '../live/leftover';

const HEADS = {
  left: 'left behind',
  possible: 'possibly left behind',
  doubtful: 'not deleted',
} as const satisfies { readonly [kind in Leftover['kind']]: string };

/** What a run has left behind, on one line. */
export function leftoverLine({ provider, kind, id, values, reason }: Leftover): string {
  const names = [...(id === undefined ? [] : [id]), ...values].join(', ');
  return `${HEADS[kind]} at ${provider}: ${names === '' ? 'a contact without a known value' : names}: ${reason}`;
}
