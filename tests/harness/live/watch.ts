import { classOf, isSuccessOnly } from '../judge/judge';
import { recordsIn } from '../lib/json';
import { isProblem, messageOf } from '../lib/problem';
import type { Exchange, Position, SentRequest } from '../model';
import { parseExact } from '../request/contact-id';
import { valueAt } from '../request/pointer';
import { bodyOf } from '../wire/exchange';
import { neverSent } from '../wire/send';
import type { Access } from './access';
import type { Attempt, Ledger, State } from './ledger';
import { proofOf } from './look-up';
import { listMarkers, markersIn } from './markers';
import { isContact, ownershipOf } from './ownership';

/** Sends a request of a case through the given function and records the outcome in the ledger. */
export type Watch = (request: SentRequest, at: Position, send: () => Promise<Exchange>) => Promise<Exchange>;

/** Statuses of refusals that do not say whether the request was processed (RFC 9110, 15.5.9 and 15.5.20; nginx's 499). */
const UNCLEAR: readonly number[] = [408, 421, 499];

/** @returns a watch that writes to the ledger before each request that it sends */
export function watchOf(access: Access, ledger: Ledger): Watch {
  const seen = new Set<string>();
  return async (request, at, send) => {
    const attempt = ledger.begin(...whatIsSent(access, request, at));
    try {
      const exchange = await send();
      const state = stateAfter(access, ledger, attempt, exchange, seen, at);
      ledger.settle(attempt, state);
      for (const id of [...idsIn(access, exchange), ...(state.is === 'created' ? [state.id.text] : [])]) seen.add(id);
      return exchange;
    } catch (error) {
      const why = access.redact(messageOf(error));
      ledger.settle(attempt, isProblem(error) || neverSent(error) ? { is: 'gone' } : { is: 'sent', why });
      throw error;
    }
  };
}

/** A contact with a number of the document may have existed before, so it is never looked up or deleted. */
function isSample({ case: { needs } }: Position): boolean {
  return needs.some((need) => 'ability' in need && need.ability.startsWith('LIVE_SAMPLES'));
}

function whatIsSent(access: Access, request: SentRequest, at: Position): [readonly string[], string | undefined] {
  const { of } = access.subject.contract.reads?.byValue ?? {};
  const value = of === undefined || isSample(at) ? undefined : valueAt(bodyOf(request), `/${of}`);
  const isKnown = typeof value === 'string' && value !== '' && access.redact(value) === value;
  return [listMarkers(markersIn(request.text, at.seed)), isKnown ? value : undefined];
}

function stateAfter(
  access: Access,
  ledger: Ledger,
  attempt: Attempt,
  { response }: Exchange,
  seen: ReadonlySet<string>,
  at: Position,
): State {
  const { status } = response;
  // A request over a limit is not processed (RFC 6585, 4).
  if (status === 429) return { is: 'gone' };
  if (classOf(status) === '4XX' && !UNCLEAR.includes(status)) return { is: 'refused', wasExpected: !isValid(at) };
  if (classOf(status) !== '2XX') return { is: 'sent', why: `answered with ${status}` };
  const owned = ownershipOf(response, proofOf(access, ledger, attempt));
  if (owned.whose === 'nobody' || owned.whose === 'unknown')
    return { is: 'sent', why: `answered with ${status} and no contact with an id` };
  const named = owned.id ? { id: owned.id } : {};
  if (isSample(at)) return { is: 'doubtful', why: 'a sample number of the document was sent', ...named };
  if (owned.whose === 'doubtful') return { is: 'doubtful', why: owned.why, ...named };
  return distinct(ledger, attempt, { is: 'created', id: owned.id }, seen);
}

/** Whether a request is expected to be accepted. */
function isValid({ case: { before, expect }, step }: Position): boolean {
  return isSuccessOnly((step < before.length ? before[step]?.status : expect.status) ?? '2XX');
}

/** If a server gives one id to two contacts, ownership of neither is proven. */
function distinct(
  ledger: Ledger,
  attempt: Attempt,
  created: Extract<State, { is: 'created' }>,
  seen: ReadonlySet<string>,
): State {
  const { text } = created.id;
  if (!seen.has(text)) return created;
  const others = ledger.attempts().filter(({ state }) => state.is === 'created' && state.id.text === text);
  // The same contact, sent again: it is already in the ledger.
  if (others.some(({ lookUp }) => lookUp !== undefined && lookUp === attempt.lookUp)) return { is: 'gone' };
  const doubtful = { is: 'doubtful', why: 'its id was already given to another contact', id: created.id } as const;
  for (const other of others) ledger.settle(other, doubtful);
  return doubtful;
}

/** Ids read of one response; a response of one contact has fewer. */
const MOST = 10_000;

/** The contact ids in a response; refusals may have some, too. */
function idsIn({ subject }: Access, { response }: Exchange): readonly string[] {
  const { identity } = subject.contract;
  const fields = Object.keys(subject.operation.contact.properties ?? {});
  const contacts = recordsIn(parseExact(response.text)).filter((value) => isContact(value, { fields, identity }));
  return contacts.slice(0, MOST).map((contact) => String(contact[identity.id]));
}
