import type { Identity } from '../../../contracts/contract';
import type { ReceivedResponse } from '../exchange/exchange';
import type { Redact } from '../exchange/redact';
import { recordsIn } from '../json';
import { instantOf } from '../judge/instant';
import { classOf } from '../judge/judge';
import type { ContactId } from './contact-id';
import { contactId, parseExact } from './contact-id';
import type { Markers } from './markers';
import { holds, isPhone } from './markers';

/** What proves that a contact was created by a run. */
export interface Proof {
  readonly identity: Identity;
  readonly markers: Markers;
  /** When the run began, in milliseconds since the epoch. */
  readonly since: number;
  readonly redact: Redact;
}

/** Whose the contact of an answer is. */
export type Ownership =
  | { readonly whose: 'ours'; readonly id: ContactId }
  /** There is a contact, and nothing proves that this run created it. */
  | { readonly whose: 'doubtful'; readonly why: string }
  /** No contact with an id. */
  | { readonly whose: 'nobody' };

/**
 * Finds the contact of this run in an answer. Only the object that itself holds a value of this run counts, not one
 * beside or above it; two of them with different ids prove nothing.
 */
export function ownershipOf({ text, headers }: ReceivedResponse, proof: Proof): Ownership {
  const { identity } = proof;
  const contacts = recordsIn(parseExact(text)).filter((value) => Object.hasOwn(value, identity.id));
  const marked = contacts.filter((contact) => carries(contact, proof.markers) !== 'nothing');
  if (marked.length === 0)
    return contacts.length === 0 ? { whose: 'nobody' } : doubt('it does not carry what this run sent');
  const ids = marked.map((contact) => contactId(contact[identity.id], identity.form, proof.redact));
  const [id] = ids;
  if (id === undefined || ids.some((other) => other?.text !== id.text))
    return doubt('its id cannot be sent safely, or there are several');
  const reasons = marked.map((contact) => objection(contact, proof, clockOffset(headers)));
  const why = reasons.find((reason) => reason !== undefined);
  return why === undefined ? { whose: 'ours', id } : doubt(why);
}

function doubt(why: string): Ownership {
  return { whose: 'doubtful', why };
}

/** The best proof that the texts of an object give, its own ones and not those below it. */
function carries(contact: { readonly [key: string]: unknown }, { own, phones }: Markers): 'own' | 'phone' | 'nothing' {
  const texts = Object.values(contact).filter((value) => typeof value === 'string');
  if (own.some((marker) => texts.some((text) => holds(text, marker)))) return 'own';
  return phones.some((number) => texts.some((text) => isPhone(text, number))) ? 'phone' : 'nothing';
}

/** A server's clock and its rounding to seconds may make a contact seem this much older, in milliseconds. */
const TOLERANCE = 2000;

/** Why a contact that carries a value of this run may be another's all the same. */
function objection(
  contact: { readonly [key: string]: unknown },
  { identity, markers, since }: Proof,
  offset: number,
): string | undefined {
  const { createdAt } = identity;
  const instant = createdAt === undefined ? undefined : instantOf(contact[createdAt]);
  // A time without an offset is somebody's local time, which proves nothing.
  const created = instant && !instant.local ? instant.time.getTime() : undefined;
  if (created !== undefined && created < since + offset - TOLERANCE) return 'it is older than this run';
  // A number alone can be anybody's sample data; together with the time of its creation it is this run's.
  if (created !== undefined || carries(contact, markers) === 'own') return undefined;
  return 'only its phone number is that of this run';
}

/** By how much the server's clock is ahead of this one, in milliseconds; 0 where it does not say (RFC 9110, 6.6.1). */
function clockOffset({ date }: ReceivedResponse['headers']): number {
  const offset = date === undefined ? Number.NaN : Date.parse(date) - Date.now();
  return Number.isNaN(offset) || Math.abs(offset) < TOLERANCE ? 0 : offset;
}

/** Whether an answer shows a contact that has a phone number of a run and was not created by it. */
export function showsStranger({ status, text }: ReceivedResponse, markers: Markers): boolean {
  if (classOf(status) !== '2XX') return false;
  return recordsIn(parseExact(text)).some((value) => carries(value, markers) === 'phone');
}
