import { LosslessNumber, stringify } from 'lossless-json';
import type { CleanUp } from '../../../contracts/contract';
import { createdIn } from '../judge/created';
import { tell } from '../judge/difference';
import { matchesStatus } from '../judge/judge';
import { check } from '../judge/relations';
import { messageOf } from '../lib/problem';
import type { Difference, Exchange } from '../model';
import type { ContactId } from '../request/contact-id';
import { isSafe } from '../request/contact-id';
import { parseJson } from '../wire/exchange';
import type { Access } from './access';
import type { Attempt, Ledger, State } from './ledger';
import type { Finder } from './look-up';
import { lookUp, proofOf } from './look-up';
import { ownershipOf } from './ownership';

/** What a clean-up has learned about the server's reads and deletes. */
export interface Learned extends Finder {
  /** A delete has succeeded: only then does a 404 mean that a contact is gone. */
  deletes: boolean;
  /** A contact existed before its delete and not after it. */
  keepsItsWord: boolean;
  /** Why nothing more is deleted. */
  stopped?: string;
  /** Attempts whose contacts did not exist at their delete. */
  readonly missing: Set<number>;
  /** Attempts whose contacts still existed after their delete. */
  readonly lingering: Set<number>;
  /** The read by id has shown a contact, so that a 404 of it means that there is none. */
  showsById?: true;
}

export interface CleaningUp {
  readonly access: Access;
  readonly ledger: Ledger;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly learned: Learned;
  /** Time has passed since the run: an id may name another contact by now. */
  readonly isSweep: boolean;
}

/** What is known of a contact after an attempt to delete it. */
export async function deleteContact(cleaning: CleaningUp, attempt: Attempt, id: ContactId): Promise<State> {
  const { access, endsAt, learned } = cleaning;
  const { cleanUp: how, identity } = access.subject.contract;
  const left = (why: string): State => ({ is: 'created', id, why });
  if (!how) return left('no delete is documented');
  if (!isSafe(id, identity.form)) return left('its id cannot be sent safely');
  if (learned.stopped !== undefined) return left(learned.stopped);
  if (Date.now() >= endsAt) return left('LIVE_CLEAN_UP_SECONDS had passed');
  try {
    const before = await read(cleaning, attempt, id);
    const refusal = await refusalOf(cleaning, attempt, id, before);
    if (refusal) return refusal;
    const exchange = await access.ask({ ...how, path: pathTo(how.path, id) }, endsAt, bodyOf(how, id));
    if (exchange.response.status === 404 && how.status.includes(404))
      return left(await whyNotFound(cleaning, attempt, id, before));
    const why = await objection(cleaning, how, exchange, before, () => read(cleaning, attempt, id));
    if (why?.endsWith(LINGERS)) learned.lingering.add(attempt.number);
    return why === undefined ? { is: 'gone' } : left(why);
  } catch (error) {
    return left(access.redact(messageOf(error)));
  }
}

const LINGERS = 'and it still exists';

/** What the documented reads show of a contact. */
export type Shown = { readonly is: 'ours' | 'nothing' | 'unknown' } | { readonly is: 'another'; readonly why: string };

/** Asks the read by id; if that is inconclusive, the read by value. */
export async function read(cleaning: CleaningUp, attempt: Attempt, id: ContactId): Promise<Shown> {
  const { access, ledger, endsAt, learned } = cleaning;
  const { byId } = access.subject.contract.reads ?? {};
  if (byId) {
    const { response } = await access.ask({ ...byId, path: pathTo(byId.path, id) }, endsAt);
    if (response.status === 404) return { is: 'nothing' };
    const owned = matchesStatus('2XX', response.status)
      ? ownershipOf(response, proofOf(access, ledger, attempt))
      : undefined;
    if (owned?.whose === 'doubtful') return { is: 'another', why: owned.why };
    if (owned?.whose === 'ours') {
      learned.showsById = true;
      return sameAs(id, owned.id);
    }
  }
  // A server may lack the call of a companion page.
  const found = await lookUp(access, ledger, learned, attempt, endsAt);
  if (found?.whose === 'ours') return sameAs(id, found.id);
  return { is: found?.whose === 'nobody' && learned.finds ? 'nothing' : 'unknown' };
}

function sameAs(id: ContactId, shown: ContactId): Shown {
  return shown.text === id.text ? { is: 'ours' } : { is: 'another', why: 'another contact exists under its id' };
}

/** Why a contact must not be deleted after all, as its resulting state. */
async function refusalOf(
  { access, ledger, endsAt, learned, isSweep }: CleaningUp,
  attempt: Attempt,
  id: ContactId,
  before: Shown,
): Promise<State | undefined> {
  if (before.is === 'another') return { is: 'doubtful', why: before.why, id };
  const { byId, byValue } = access.subject.contract.reads ?? {};
  if (before.is === 'nothing' && !byId)
    return { is: 'doubtful', why: 'the list does not show it under its number', id };
  // Somebody else may have deleted it; a delete of nothing need not be answered as documented.
  if (!isSweep && before.is === 'nothing' && learned.showsById)
    return { is: 'created', id, why: 'the documented read does not show it any more' };
  if (!isSweep || before.is === 'ours' || (!byId && !byValue)) return undefined;
  if (before.is === 'unknown')
    return { is: 'created', id, why: 'no read confirms that it is still the contact of that run' };
  const found = await lookUp(access, ledger, learned, attempt, endsAt);
  if (found?.whose === 'ours' && found.id.text === id.text) return undefined;
  // Both reads work and neither shows it: it was deleted elsewhere.
  if (found?.whose === 'nobody' && found.isList) return { is: 'gone' };
  learned.missing.add(attempt.number);
  return { is: 'created', id, why: 'no read shows it; it may be gone' };
}

/** A server may answer 404 to a delete that it does not permit or does not have. */
async function whyNotFound(cleaning: CleaningUp, attempt: Attempt, id: ContactId, before: Shown): Promise<string> {
  const answered = 'the delete returned 404';
  if (before.is === 'ours' && (await read(cleaning, attempt, id)).is === 'ours') return `${answered}, ${LINGERS}`;
  cleaning.learned.missing.add(attempt.number);
  return `${answered}, and no other delete has succeeded; it may be gone`;
}

/** Why a contact may still exist after its delete was answered. */
async function objection(
  { access, learned }: CleaningUp,
  how: CleanUp,
  exchange: Exchange,
  before: Shown,
  readAgain: () => Promise<Shown>,
): Promise<string | undefined> {
  const { status, text } = exchange.response;
  const answered = `the delete returned ${status}`;
  const isSuccess = matchesStatus(how.status, status);
  const differences = isSuccess ? differencesOf(access, how, exchange) : [];
  if (differences.length > 0) {
    // Its effect is unknown: the next delete might repeat it.
    learned.stopped = `a delete was not answered as documented: ${access.redact(differences.map(tell).join('; '))}`;
    return learned.stopped;
  }
  // An HTML page does not confirm a delete.
  const isConfirmed = isSuccess && (text.trim() === '' || parseJson(text) !== undefined);
  if (isConfirmed && learned.keepsItsWord) return undefined;
  const { is } = await readAgain();
  const hasGone = before.is === 'ours' && is === 'nothing';
  learned.keepsItsWord ||= isConfirmed && hasGone;
  learned.deletes ||= isConfirmed && is !== 'ours';
  if (is === 'ours') return `${answered}, ${LINGERS}`;
  return isConfirmed || hasGone ? undefined : answered;
}

function differencesOf({ subject, scope }: Access, { holds = [] }: CleanUp, exchange: Exchange): readonly Difference[] {
  const created = createdIn(subject.contract.created, subject.operation.contact, subject.contract.identity.id);
  return holds.flatMap((relation) => check(relation, { ...scope(), exchange, before: [], created, subject }));
}

function pathTo(path: string, { text }: ContactId): string {
  return path.replace('{id}', encodeURIComponent(text));
}

function bodyOf({ body }: CleanUp, { text, isNumber }: ContactId): string | undefined {
  if (!body) return undefined;
  const id = isNumber ? new LosslessNumber(text) : text;
  return stringify(Object.fromEntries(Object.keys(body).map((name) => [name, [id]])));
}
