import type { Place } from '../../../contracts/contract';
import { agree, containersOf, isRecord, recordsIn } from '../lib/json';
import { valueAt } from '../request/pointer';
import type { Schema } from '../spec-model';

/**
 * Finds the created contact in the body of an answer.
 *
 * @param place where the contract places it
 * @param contact its schema, by whose keys it is known where its place is not documented
 * @param id the field of its id: a body may repeat the request, which has most of the keys and no id
 * @param sent the body of the request, by which such a repetition is known
 * @returns a function from the parsed body to the contact; undefined if there is none
 */
export function createdIn(place: Place, contact: Schema, id?: string, sent?: unknown): (body: unknown) => unknown {
  if ('at' in place) return (body) => valueAt(body, place.at);
  if ('either' in place)
    return (body) =>
      placesIn(place, body)
        .map((pointer) => valueAt(body, pointer))
        .find(isRecord);
  const keys = new Set(Object.keys(contact.properties ?? {}));
  return (body) => {
    if (typeof body !== 'object' || body === null) return undefined;
    return beside(body, mostLikeContact(body, keys, id), id, sent);
  };
}

/**
 * What a body has beside a repetition of the request: an object with an id and a field that was sent. A repetition is the
 * contact only where there is none.
 */
function beside(body: object, found: unknown, id: string | undefined, sent: unknown): unknown {
  if (id === undefined || !isRecord(found) || !isRecord(sent) || !agree(sent, found, true)) return found;
  const isContact = (record: object) =>
    Object.hasOwn(record, id) && Object.keys(record).some((key) => key !== id && Object.hasOwn(sent, key));
  return recordsIn(body).find(isContact) ?? found;
}

/**
 * Where a body has the created contact, as JSON Pointers: the documented place, or of several the first that holds an
 * object, and those around it. All of them when none does; none when the contact is only known by its keys.
 */
export function placesIn(place: Place, body: unknown): readonly string[] {
  if ('at' in place) return [place.at];
  if (!('either' in place)) return [];
  const used = place.either.find((pointer) => isRecord(valueAt(body, pointer)));
  if (used === undefined) return place.either;
  // A schema with alternatives reports a wrong field at the place that has them.
  return place.either.filter((pointer) => pointer === used || (pointer !== '' && used.startsWith(`${pointer}/`)));
}

/** A user or a group may have an id, a name and an e-mail address. */
const FEW = 4;

/** The object that has an id and the most of the keys; among equals the shallowest, then the first. */
function mostLikeContact(body: object, keys: ReadonlySet<string>, id = ''): unknown {
  let found: unknown;
  let most = 0;
  for (const container of containersOf(body)) {
    if (!isRecord(container)) continue;
    const shared = Object.keys(container).filter((key) => keys.has(key)).length;
    // What the contact only refers to has an id too, and few of its other keys.
    const count = shared >= FEW && Object.hasOwn(container, id) ? keys.size + shared : shared;
    if (count > most) [found, most] = [container, count];
  }
  return found;
}
