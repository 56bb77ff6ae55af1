import { matchesStatus } from '../judge/judge';
import type { ReceivedResponse } from '../model';
import type { Access } from './access';
import type { Attempt, Ledger, State } from './ledger';
import { markersOf } from './markers';
import type { Ownership, Proof } from './ownership';
import { ownershipOf } from './ownership';

/** After this many inconclusive reads in a row, no more are sent. */
const PATIENCE = 3;

/** What must hold before a contact is attributed to an attempt. */
export function proofOf({ subject, redact }: Access, { since }: Ledger, attempt: Attempt): Proof {
  const fields = Object.keys(subject.operation.contact.properties ?? {});
  return { identity: subject.contract.identity, fields, markers: markersOf(attempt.values), since, redact };
}

/** What look-ups have shown about the documented read. */
export interface Finder {
  /** It has found a contact of this run: only then is an empty result meaningful. */
  finds: boolean;
}

/**
 * Uses the documented read to look up contacts of requests whose responses left open whether they created one.
 *
 * @param endsAt milliseconds since the epoch
 */
export async function lookUpOpen(access: Access, ledger: Ledger, finder: Finder, endsAt: number): Promise<void> {
  const open = ledger.attempts().filter(({ state, lookUp }) => isOpen(state) && lookUp !== undefined);
  const refused = ledger.attempts().filter(({ state, lookUp }) => wasRightlyRefused(state) && lookUp !== undefined);
  if (open.length + refused.length === 0) return;
  const known = ledger.attempts().find(({ state, lookUp }) => state.is === 'created' && lookUp !== undefined);
  if (known && !finder.finds) await lookUp(access, ledger, finder, known, endsAt);
  await lookUpAll(access, ledger, finder, open, endsAt);
  // A sample of expected refusals is looked up, and all of them if one has created a contact.
  const [sample, others] = [refused.slice(-SAMPLE), refused.slice(0, -SAMPLE)];
  if (!(await lookUpAll(access, ledger, finder, sample, endsAt))) return;
  await lookUpAll(access, ledger, finder, others, endsAt);
  const why = 'refused, like others that were created anyway';
  for (const attempt of ledger.attempts()) {
    if (wasRightlyRefused(attempt.state) && attempt.lookUp === undefined) ledger.settle(attempt, { is: 'sent', why });
  }
}

const SAMPLE = 3;

/** @returns whether one was found */
async function lookUpAll(
  access: Access,
  ledger: Ledger,
  finder: Finder,
  attempts: readonly Attempt[],
  endsAt: number,
): Promise<boolean> {
  let isFound = false;
  let silent = 0;
  for (const attempt of attempts) {
    const found = await lookUp(access, ledger, finder, attempt, endsAt);
    silent = found ? 0 : silent + 1;
    if (silent === PATIENCE) break;
    const state = found && stateOf(found, finder, access, ledger, attempt);
    if (state) ledger.settle(attempt, state);
    isFound ||= state?.is === 'created';
  }
  return isFound;
}

function isOpen(state: State): boolean {
  return state.is === 'sent' || state.is === 'doubtful' || (state.is === 'refused' && !state.wasExpected);
}

function wasRightlyRefused(state: State): boolean {
  return state.is === 'refused' && state.wasExpected;
}

/** How long a request whose response was lost may still be processed, in milliseconds. */
const LATE = 10_000;

function stateOf(
  found: Ownership,
  { finds }: Finder,
  access: Access,
  ledger: Ledger,
  attempt: Attempt,
): State | undefined {
  if (found.whose === 'ours') {
    // If the same contact was sent twice, the other one shows after this one is deleted.
    const isKnown = ledger.attempts().some(({ state }) => state.is === 'created' && state.id.text === found.id.text);
    return isKnown ? undefined : { is: 'created', id: found.id };
  }
  const isOver = Date.now() - attempt.at > access.limits.timeoutMs + LATE;
  return found.whose === 'nobody' && finds && attempt.state.is === 'sent' && isOver ? { is: 'gone' } : undefined;
}

/**
 * Asks the documented read by value for the contact of an attempt.
 *
 * @returns undefined without a conclusive response
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

/** The response of the documented read by value; undefined if there is no such read, or no response. */
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

/** What the response of a read by value shows; undefined if inconclusive. */
export function shownBy(response: ReceivedResponse, proof: Proof): Ownership | undefined {
  if (response.status === 404) return { whose: 'nobody', isList: false };
  if (!matchesStatus('2XX', response.status)) return undefined;
  const owned = ownershipOf(response, proof);
  if (owned.whose === 'unknown') return undefined;
  // Other contacts in a list are not the requested one.
  if (owned.whose === 'doubtful' && !owned.isMarked) return { whose: 'nobody', isList: true };
  return owned.whose === 'nobody' && !owned.isList ? undefined : owned;
}
