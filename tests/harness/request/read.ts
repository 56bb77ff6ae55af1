import type { Contract, Read } from '../../../contracts/contract';
import { createdIn } from '../judge/created';
import { isRecord, recordsIn } from '../lib/json';
import { problem } from '../lib/problem';
import type { Exchange, SentRequest } from '../model';
import type { Operation } from '../spec-model';
import { bodyOf } from '../wire/exchange';
import { contactId, parseExact } from './contact-id';
import type { RequestScope } from './expression';
import { valueAt } from './pointer';
import { buildSideRequest } from './side-request';

interface Place {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly baseUrl: string;
}

/**
 * Builds the documented read of a contact.
 *
 * @param before the setup requests, answered
 * @throws a problem when the contact cannot be asked for: its creation shows no id, or sent no value
 */
export function buildRead(place: Place, read: Read, before: readonly Exchange[], scope: RequestScope): SentRequest {
  const { byId, byValue } = place.contract.reads ?? {};
  const exchange = before[read.of];
  if (read.by === 'id' && byId) {
    const path = byId.path.replace('{id}', encodeURIComponent(idOf(place, exchange)));
    return buildSideRequest(place, { ...byId, path }, scope);
  }
  if (read.by === 'value' && byValue) {
    const path = byValue.path.replace('{value}', encodeURIComponent(String(sentValueOf(byValue.of, exchange) ?? '')));
    return buildSideRequest(place, { ...byValue, path }, scope);
  }
  throw problem(`read a contact by ${read.by}`, 'the contract documents no such read', 'Add it to "reads".');
}

function idOf({ contract, operation }: Omit<Place, 'baseUrl'>, exchange: Exchange | undefined): string {
  const body = parseExact(exchange?.response.text ?? '');
  const created = createdIn(contract.created, operation.contact, contract.identity.id)(body);
  const { id, form } = contract.identity;
  const found = isRecord(created) ? contactId(created[id], form, String) : undefined;
  if (found) return found.text;
  throw problem('read the created contact', `its ${id} is missing or unusable`, 'See the clause of that field.');
}

/** The value that a creation sent for a field. */
function sentValueOf(field: string, exchange: Exchange | undefined): unknown {
  const { request } = exchange ?? {};
  return request && valueAt(bodyOf(request), `/${field}`);
}

/**
 * Finds the contact in the answer to a read. Nothing says where it is, so that any object counts that has the id; or, where it
 * is asked for by a value, that has an id and this value in some field, with other punctuation or not.
 */
export function readIn(
  place: Omit<Place, 'baseUrl'>,
  read: Read,
  before: readonly Exchange[],
): (body: unknown) => unknown {
  const { id } = place.contract.identity;
  if (read.by === 'id') {
    const wanted = idOf(place, before[read.of]);
    return (body) => recordsIn(body).find((record) => id in record && String(record[id]) === wanted);
  }
  const value = sentValueOf(place.contract.reads?.byValue?.of ?? '', before[read.of]);
  return (body) =>
    recordsIn(body).find((record) => id in record && Object.values(record).some((each) => isSame(each, value)));
}

function isSame(left: unknown, right: unknown): boolean {
  if (typeof left !== 'string' && typeof left !== 'number') return false;
  return left === right || (digits(left).length > 6 && digits(left) === digits(right));
}

function digits(value: unknown): string {
  return String(value).replace(/\D/g, '');
}
