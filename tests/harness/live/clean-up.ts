import type { CleanUp } from '../../../contracts/contract';
import type { Exchange } from '../exchange/exchange';
import { parseJson } from '../exchange/exchange';
import type { RequestScope } from '../exchange/expression';
import type { Redact } from '../exchange/redact';
import { isRecord } from '../json';
import { createdIn } from '../judge/created';
import { matchesStatus } from '../judge/judge';
import { messageOf } from '../problem';
import type { Subject } from '../run';
import type { Client } from './client';
import type { Created, Journal } from './journal';
import { buildSideRequest } from './side-request';

/** Something that a run could not take away. */
export interface Leftover {
  readonly provider: string;
  readonly id: string | number;
  readonly reason: string;
}

/**
 * Keeps in the journal what an exchange created.
 *
 * @param redact since a server may answer with anything, and the journal is a file
 * @returns false when it created something of which the id is not told
 */
export function noteCreated(
  subject: Subject,
  { response }: Exchange,
  run: string,
  journal: Journal,
  redact: Redact,
): boolean {
  if (!matchesStatus('2XX', response.status)) return true;
  const { contract, operation } = subject;
  const contact = createdIn(contract.created, operation.contact)(parseJson(response.text));
  const field =
    contract.cleanUp?.id ?? Object.keys(operation.contact.properties ?? {}).find((name) => /id$/.test(name));
  const told = isRecord(contact) && field !== undefined ? contact[field] : undefined;
  const id = typeof told === 'string' ? redact(told) : told;
  // Without a name, or with one that leads elsewhere, a delete would be one of something else.
  if ((typeof id !== 'string' && typeof id !== 'number') || /^\.{0,2}$/.test(String(id))) return false;
  const known = journal.list();
  if (!known.some((each) => each.id === id)) journal.replace([...known, { id, run, at: new Date().toISOString() }]);
  return true;
}

/**
 * Deletes what the journal lists, each by the provider's documented delete. What is gone leaves the journal.
 *
 * @param mine which of the listed contacts to delete
 * @returns what could not be deleted, with the reason
 */
export async function cleanUp(
  subject: Subject & { readonly baseUrl: string },
  client: Client,
  scope: () => RequestScope,
  journal: Journal,
  mine: (created: Created) => boolean,
): Promise<readonly Leftover[]> {
  const leftovers: Leftover[] = [];
  for (const created of journal.list().filter(mine)) {
    const reason = await remove(subject, client, scope(), created.id);
    const others = journal.list().filter(({ id }) => id !== created.id);
    journal.replace(reason === undefined ? others : [...others, { ...created, reason }]);
    if (reason !== undefined) leftovers.push({ provider: subject.provider, id: created.id, reason });
  }
  return leftovers;
}

/** @returns why it could not be deleted; undefined when it is gone */
async function remove(
  subject: Subject & { readonly baseUrl: string },
  client: Client,
  scope: RequestScope,
  id: string | number,
): Promise<string | undefined> {
  const { cleanUp: how } = subject.contract;
  if (!how) return 'no delete is documented';
  try {
    const { response } = await client.exchange(deletion(subject, how, scope, id));
    return matchesStatus(how.status, response.status) ? undefined : `the delete was answered with ${response.status}`;
  } catch (error) {
    return messageOf(error);
  }
}

function deletion(
  subject: Subject & { readonly baseUrl: string },
  how: CleanUp,
  scope: RequestScope,
  id: string | number,
) {
  const path = how.path.replace('{id}', encodeURIComponent(id));
  const body = how.body && Object.fromEntries(Object.keys(how.body).map((name) => [name, [id]]));
  return buildSideRequest(subject, { ...how, path }, scope, body);
}
