import { shorten } from '../lib/visible';
import type { Leftover } from '../model';
import { groupBy } from './group';

/** Maximum characters of an id, a value or a reason: they may come from a server. */
const LONGEST = 80;
/** Maximum lines per kind and provider. */
const MOST = 10;

const HEADS = {
  left: 'left behind',
  possible: 'possibly left behind',
  doubtful: 'left alone',
} as const satisfies { readonly [kind in Leftover['kind']]: string };

/** A leftover of a run on one short, escaped line. */
export function leftoverLine({ provider, kind, id, values, reason }: Leftover): string {
  // One name and one number are enough to find a contact.
  const [name, ...others] = values;
  const number = others.find((value) => /^\d+$/.test(value));
  const names = [id, name, number].flatMap((each) => (each === undefined ? [] : [shorten(each, LONGEST)])).join(', ');
  const what = names === '' ? 'a contact without a known value' : names;
  return `${HEADS[kind]} at ${provider}: ${what}: ${shorten(reason, 2 * LONGEST)}`;
}

/** Leftovers of runs, one line each: the first ones of each kind at each provider. */
export function leftoverLines(leftovers: readonly Leftover[]): readonly string[] {
  return [...groupBy(leftovers, ({ provider, kind }) => `${HEADS[kind]} at ${provider}`)].flatMap(([head, group]) => {
    const lines = group.slice(0, MOST).map(leftoverLine);
    return group.length > MOST ? [...lines, `${head}: ${group.length - MOST} more`] : lines;
  });
}
