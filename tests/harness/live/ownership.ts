import { isLosslessNumber } from 'lossless-json';
import type { Identity } from '../../../contracts/contract';
import { classOf } from '../judge/judge';
import { containersOf, recordsIn } from '../lib/json';
import type { ReceivedResponse, Redact } from '../model';
import type { ContactId } from '../request/contact-id';
import { contactId, parseExact } from '../request/contact-id';
import { creationTimeOf } from './creation-time';
import type { Markers } from './markers';
import { holds, isPhone } from './markers';

/** What proves that a contact was created by a run. */
export interface Proof {
  readonly identity: Identity;
  /** The documented fields of a contact, which distinguish it from a group, a user or a log beside it. */
  readonly fields: readonly string[];
  readonly markers: Markers;
  /** When the run began, in milliseconds since the epoch. */
  readonly since: number;
  readonly redact: Redact;
}

/** Who owns the contact of a response. */
export type Ownership =
  | { readonly whose: 'ours'; readonly id: ContactId }
  /** A contact without proof that this run created it. */
  | { readonly whose: 'doubtful'; readonly why: string; readonly id?: ContactId; readonly isMarked: boolean }
  /** JSON without a contact: an empty list, or an object of another kind. */
  | { readonly whose: 'nobody'; readonly isList: boolean }
  /** Not understood. */
  | { readonly whose: 'unknown' };

type Contact = { readonly [key: string]: unknown };

/**
 * Finds the contact of this run in a response. Only an object that itself contains a name or an e-mail address of this
 * run counts, not one beside or above it; two of them with different ids prove nothing.
 */
export function ownershipOf({ text, headers }: ReceivedResponse, proof: Proof): Ownership {
  const { identity } = proof;
  const body = parseExact(text);
  if (typeof body !== 'object' || body === null) return { whose: 'unknown' };
  const contacts = recordsIn(body).filter((value) => Object.hasOwn(value, identity.id) && isContact(value, proof));
  if (contacts.length === 0) return { whose: 'nobody', isList: [...containersOf(body)].some(Array.isArray) };
  const idOf = (contact: Contact) => contactId(contact[identity.id], identity.form, proof.redact);
  const marked = contacts.filter((contact) => carries(contact, proof.markers) === 'own');
  const [first] = marked.length > 0 ? marked : contacts;
  const id = first && idOf(first);
  const doubt = (why: string): Ownership => ({
    whose: 'doubtful',
    why,
    isMarked: marked.length > 0,
    ...(id ? { id } : {}),
  });
  if (marked.length === 0) return doubt('it does not carry what only this run sent');
  if (id === undefined || marked.some((contact) => idOf(contact)?.text !== id.text))
    return doubt('its id cannot be sent safely, or there are several');
  const offset = clockOffset(headers);
  const why = marked.map((contact) => objection(contact, proof, offset)).find((reason) => reason !== undefined);
  return why === undefined ? { whose: 'ours', id } : doubt(why);
}

/** An object with fewer documented fields than this is not a contact. */
const FEWEST = 2;

/** Whether an object has the fields of a contact beside its id and its times. */
export function isContact(value: Contact, { fields, identity }: Pick<Proof, 'fields' | 'identity'>): boolean {
  const telling = fields.filter((name) => name !== identity.id && name !== identity.createdAt && !/_?at$/i.test(name));
  return telling.filter((name) => Object.hasOwn(value, name)).length >= Math.min(FEWEST, telling.length);
}

/** The best proof in the strings of an object itself, not of those nested in it. */
function carries(contact: Contact, { own, phones }: Markers): 'own' | 'phone' | 'nothing' {
  const read = Object.values(contact).map((value) => (isLosslessNumber(value) ? value.value : value));
  const texts = read.filter((value) => typeof value === 'string');
  if (own.some((marker) => texts.some((text) => holds(text, marker)))) return 'own';
  return phones.some((number) => texts.some((text) => isPhone(text, number))) ? 'phone' : 'nothing';
}

/** A server's clock and its rounding may make a contact seem this much older or younger, in milliseconds. */
const TOLERANCE = 2000;

/** Why a contact that contains a value of this run may still belong to another. */
function objection(contact: Contact, { identity, since }: Proof, offset: number): string | undefined {
  const { createdAt } = identity;
  const value = createdAt === undefined ? undefined : contact[createdAt];
  if (value === undefined || value === null) return undefined;
  const created = creationTimeOf(value);
  if (!created) return 'its creation time cannot be read';
  if (created.latest < since + offset - TOLERANCE) return 'it is older than this run';
  return created.earliest > Date.now() + offset + TOLERANCE ? 'its creation time is in the future' : undefined;
}

/** By how much the server's clock is ahead of this one, in milliseconds; 0 if it has no Date (RFC 9110, 6.6.1). */
function clockOffset({ date }: ReceivedResponse['headers']): number {
  const offset = date === undefined ? Number.NaN : Date.parse(date) - Date.now();
  return Number.isNaN(offset) || Math.abs(offset) < TOLERANCE ? 0 : offset;
}

/** Whether a response shows a contact that has a phone number of a run and was not created by it. */
export function showsStranger({ status, text }: ReceivedResponse, markers: Markers): boolean {
  if (classOf(status) !== '2XX') return false;
  // A number that keeps its source text is an object as well.
  const objects = recordsIn(parseExact(text)).filter((value) => !isLosslessNumber(value));
  return objects.some((value) => carries(value, markers) === 'phone');
}
