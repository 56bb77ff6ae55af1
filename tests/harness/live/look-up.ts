import type { ReceivedResponse } from '../exchange/exchange';
import { matchesStatus } from '../judge/judge';
import type { Access } from './access';
import type { Attempt, Ledger, State } from './ledger';
import { markersOf } from './markers';
import type { Ownership, Proof } from './ownership';
import { ownershipOf } from './ownership';

/** After so many reads in a row that say nothing, no more are sent. */
const PATIENCE = 3;

/** What must hold of a contact before an attempt is taken for its origin. */
export function proofOf({ subject, redact }: Access, { since }: Ledger, attempt: Attempt): Proof {
  return { identity: subject.contract.identity, markers: markersOf(attempt.values), since, redact };
}

/** What look-ups have shown of the documented read. */
export interface Finder {
  /** It has found a contact of this run: only then it counts that it finds none. */
  finds: boolean;
}

/**
 * Looks for the contacts of requests whose answers left it open whether they created one, through the documented read.
 *
 * @param endsAt milliseconds since the epoch
 * @returns whether anything new is known
 */
export async function lookUpOpen(access: Access, ledger: Ledger, finder: Finder, endsAt: number): Promise<boolean> {
  const open = ledger.attempts().filter(({ state, lookUp }) => isOpen(state) && lookUp !== undefined);
  if (open.length === 0) return false;
  const known = ledger.attempts().find(({ state, lookUp }) => state.is === 'created' && lookUp !== undefined);
  if (known && !finder.finds) await lookUp(access, ledger, finder, known, endsAt);
  let isNew = false;
  let silent = 0;
  for (const attempt of open) {
    const found = await lookUp(access, ledger, finder, attempt, endsAt);
    silent = found ? 0 : silent + 1;
    if (silent === PATIENCE) return isNew;
    const state = found && stateOf(found, finder, ledger, attempt);
    if (state) ledger.settle(attempt, state);
    isNew ||= state !== undefined;
  }
  return isNew;
}

function isOpen({ is }: State): boolean {
  return is === 'sent' || is === 'doubtful';
}

function stateOf(found: Ownership, { finds }: Finder, ledger: Ledger, { state }: Attempt): State | undefined {
  if (found.whose === 'ours') {
    // Where the same contact was sent twice, the other one shows once this one is deleted.
    const isKnown = ledger
      .attempts()
      .some((each) => each.state.is === 'created' && each.state.id.text === found.id.text);
    return isKnown ? undefined : { is: 'created', id: found.id };
  }
  return found.whose === 'nobody' && finds && state.is === 'sent' ? { is: 'gone' } : undefined;
}

/**
 * Asks the documented read by value for the contact of an attempt.
 *
 * @returns undefined where no answer came that says anything
 */
export async function lookUp(
  access: Access,
  ledger: Ledger,
  finder: Finder,
  attempt: Attempt,
  endsAt: number,
): Promise<Ownership | undefined> {
  const response = attempt.lookUp === undefined ? undefined : await askByValue(access, attempt.lookUp, endsAt);
  const found = response && shownBy(response, proofOf(access, ledger, attempt));
  finder.finds ||= found?.whose === 'ours';
  return found;
}

/** The answer of the documented read by value; undefined where there is no such read, or no answer came. */
export async function askByValue(access: Access, value: string, endsAt: number): Promise<ReceivedResponse | undefined> {
  const { byValue } = access.subject.contract.reads ?? {};
  if (!byValue) return undefined;
  const path = byValue.path.replace('{value}', encodeURIComponent(value));
  try {
    return (await access.ask({ ...byValue, path }, endsAt)).response;
  } catch {
    return undefined;
  }
}

/** What the answer of a read shows; undefined where it says nothing. */
export function shownBy(response: ReceivedResponse, proof: Proof): Ownership | undefined {
  if (response.status === 404) return { whose: 'nobody' };
  return matchesStatus('2XX', response.status) ? ownershipOf(response, proof) : undefined;
}
