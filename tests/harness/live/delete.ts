import { LosslessNumber, stringify } from 'lossless-json';
import type { CleanUp } from '../../../contracts/contract';
import type { Exchange } from '../exchange/exchange';
import { createdIn } from '../judge/created';
import { matchesStatus } from '../judge/judge';
import { check } from '../judge/relations';
import { messageOf } from '../problem';
import type { Access } from './access';
import type { ContactId } from './contact-id';
import { isSafe } from './contact-id';
import type { Attempt, Ledger, State } from './ledger';
import type { Finder } from './look-up';
import { lookUp, proofOf, shownBy } from './look-up';

/** What a clean-up has learned of the server's reads and deletes. */
export interface Learned extends Finder {
  /** A delete was answered with success: only then does a 404 mean that a contact is gone. */
  deletes: boolean;
  /** A contact was not there any more after its delete. */
  keepsItsWord: boolean;
  /** Attempts whose contacts were not there to be deleted. */
  readonly missing: Set<number>;
}

export interface CleaningUp {
  readonly access: Access;
  readonly ledger: Ledger;
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
  readonly learned: Learned;
}

/** What is known of a contact after it was tried to delete it. */
export async function deleteContact(cleaning: CleaningUp, attempt: Attempt, id: ContactId): Promise<State> {
  const { access, endsAt } = cleaning;
  const { cleanUp: how, identity } = access.subject.contract;
  const left = (why: string): State => ({ is: 'created', id, why });
  if (!how) return left('no delete is documented');
  if (!isSafe(id, identity.form)) return left('its id cannot be sent safely');
  if (Date.now() >= endsAt) return left('LIVE_CLEAN_UP_SECONDS were over');
  try {
    const before = await read(cleaning, attempt, id);
    if (before.is === 'another') return { is: 'doubtful', why: before.why };
    const exchange = await access.ask({ ...how, path: pathTo(how.path, id) }, endsAt, bodyOf(how, id));
    if (exchange.response.status === 404 && how.status.includes(404)) {
      cleaning.learned.missing.add(attempt.number);
      return left('the delete was answered with 404, and no other delete has succeeded; it may be gone');
    }
    const why = await objection(cleaning, how, exchange, () => read(cleaning, attempt, id));
    return why === undefined ? { is: 'gone' } : left(why);
  } catch (error) {
    return left(access.redact(messageOf(error)));
  }
}

/** What the documented read shows under an id. */
type Shown = { readonly is: 'ours' | 'nothing' | 'unknown' } | { readonly is: 'another'; readonly why: string };

async function read(cleaning: CleaningUp, attempt: Attempt, id: ContactId): Promise<Shown> {
  const { access, ledger, endsAt, learned } = cleaning;
  const { byId } = access.subject.contract.reads ?? {};
  const proof = proofOf(access, ledger, attempt);
  const seen = byId
    ? shownBy((await access.ask({ ...byId, path: pathTo(byId.path, id) }, endsAt)).response, proof)
    : await lookUp(access, ledger, learned, attempt, endsAt);
  // A server need not have the call of a companion page.
  if (!seen) return { is: 'unknown' };
  if (seen.whose === 'nobody') return { is: byId || learned.finds ? 'nothing' : 'unknown' };
  // A list may hold the contacts of others.
  if (seen.whose === 'doubtful') return byId ? { is: 'another', why: seen.why } : { is: 'unknown' };
  return seen.id.text === id.text ? { is: 'ours' } : { is: 'another', why: 'another contact is there under its id' };
}

/** Why a contact may still be there after its delete was answered. */
async function objection(
  { access, learned }: CleaningUp,
  how: CleanUp,
  exchange: Exchange,
  readAgain: () => Promise<Shown>,
): Promise<string | undefined> {
  const { status } = exchange.response;
  const answered = `the delete was answered with ${status}`;
  const isConfirmed = matchesStatus(how.status, status) && allHold(access, how, exchange);
  if (isConfirmed && learned.keepsItsWord) return undefined;
  const { is } = await readAgain();
  learned.keepsItsWord ||= isConfirmed && is === 'nothing';
  learned.deletes ||= isConfirmed && is !== 'ours';
  if (is === 'ours') return `${answered}, and it is still there`;
  return isConfirmed || (learned.keepsItsWord && is === 'nothing') ? undefined : answered;
}

function allHold({ subject, scope }: Access, { holds = [] }: CleanUp, exchange: Exchange): boolean {
  const created = createdIn(subject.contract.created, subject.operation.contact);
  const { contact } = subject.validators;
  return holds.every(
    (relation) => check(relation, { ...scope(), exchange, before: [], created, contact }).length === 0,
  );
}

function pathTo(path: string, { text }: ContactId): string {
  return path.replace('{id}', encodeURIComponent(text));
}

function bodyOf({ body }: CleanUp, { text, isNumber }: ContactId): string | undefined {
  if (!body) return undefined;
  const id = isNumber ? new LosslessNumber(text) : text;
  return stringify(Object.fromEntries(Object.keys(body).map((name) => [name, [id]])));
}
