import type { Place } from '../../../contracts/contract';
import { containersOf, isRecord } from '../lib/json';
import type { Schema } from '../model';
import { valueAt } from '../request/pointer';

/**
 * Finds the created contact in the body of an answer.
 *
 * @param place where the contract places it
 * @param contact its schema, by whose keys it is known where its place is not documented
 * @param id the field of its id: a body may repeat the request, which has most of the keys and no id
 * @returns a function from the parsed body to the contact; undefined if there is none
 */
export function createdIn(place: Place, contact: Schema, id?: string): (body: unknown) => unknown {
  if ('at' in place) return (body) => valueAt(body, place.at);
  if ('either' in place) return (body) => place.either.map((pointer) => valueAt(body, pointer)).find(isRecord);
  const keys = new Set(Object.keys(contact.properties ?? {}));
  // Each relation asks again, and a body may have a million objects.
  const known = new WeakMap<object, unknown>();
  return (body) => {
    if (typeof body !== 'object' || body === null) return undefined;
    if (!known.has(body)) known.set(body, mostLikeContact(body, keys, id));
    return known.get(body);
  };
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
