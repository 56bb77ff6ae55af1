import { closest } from '../lib/closest';
import type { Mistake } from '../lib/problem';
import { placeIn } from './place';

/** A mistake in a contract. */
export interface Complaint {
  /** Texts of the contract by which its line is found, from the outside to the inside. */
  readonly at: readonly string[];
  readonly reason: string;
  readonly remedy: string;
}

/** The same with file and line. */
export function located(provider: string, { at, reason, remedy }: Complaint): Mistake {
  return { task: `read ${placeIn(provider, at)}`, reason, remedy };
}

/** What to write in place of a name that does not exist. */
export function suggestion(wrong: string, known: readonly string[]): string {
  const [first] = closest(wrong, known);
  return first === undefined ? 'Delete it.' : `Did you mean ${first}?`;
}
