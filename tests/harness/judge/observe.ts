import type { Place } from '../../../contracts/contract';
import { isRecord } from '../lib/json';
import type { Case } from '../model';
import type { AnswerScope } from '../request/expression';
import { evaluate } from '../request/expression';
import { valueAt } from '../request/pointer';
import type { Operation } from '../spec-model';
import { jsonOf } from '../wire/exchange';
import { show } from './difference';
import { responseKey } from './judge';

/** Headers that any server may send (RFC 9110, 9111, 6797, 6265, Fetch): not worth a word. */
const COMMON = new Set(
  (
    'accept-ranges age allow alt-svc cache-control connection content-encoding content-language content-length ' +
    'content-security-policy content-type date etag expires keep-alive last-modified location pragma server set-cookie ' +
    'strict-transport-security transfer-encoding vary via x-content-type-options x-frame-options x-xss-protection ' +
    'referrer-policy permissions-policy cross-origin-opener-policy cross-origin-resource-policy access-control-allow-origin'
  ).split(' '),
);

/** Names of one kind that are worth a line each; a server may send a hundred thousand. */
const MOST = 20;

/**
 * What an answer shows that the document does not say: no difference, but of interest to whoever writes the document.
 *
 * @returns one line each, what came from outside as it came; of fields and headers the first 20 each, then their number
 */
export function observe(
  operation: Operation,
  place: Place,
  { expect, read }: Pick<Case, 'expect' | 'read'>,
  scope: AnswerScope,
): readonly string[] {
  // A read is another operation, and the document says nothing of it.
  if (read) return [];
  const { status, headers } = scope.exchange.response;
  const body = jsonOf(scope.exchange.response);
  const created = status < 300 ? scope.created(body) : undefined;
  const known = new Set(Object.values(operation.responses).flatMap((response) => Object.keys(response.headers)));
  const fields = isRecord(created) ? Object.keys(created) : [];
  return [
    ...(responseKey(operation, status) === undefined ? [`status ${status} is not documented`] : []),
    ...undocumented(
      'field',
      fields.filter((field) => !Object.hasOwn(operation.contact.properties ?? {}, field)),
    ),
    ...undocumented(
      'header',
      Object.keys(headers).filter((name) => !known.has(name) && !COMMON.has(name)),
    ),
    ...(expect.observe ?? []).map((operand) => `${String(operand)} is ${show(evaluate(operand, scope))}`),
    ...(isRecord(created) ? standing(place, body) : []),
  ];
}

function undocumented(kind: string, names: readonly string[]): readonly string[] {
  const lines = names.slice(0, MOST).map((name) => `${kind} ${name} is not documented`);
  const more = names.length - lines.length;
  return more > 0 ? [...lines, `and ${more} more undocumented ${kind}s`] : lines;
}

/** Which of several documented places it is. */
function standing(place: Place, body: unknown): readonly string[] {
  if (!('either' in place)) return [];
  const pointer = place.either.find((each) => isRecord(valueAt(body, each)));
  return pointer === undefined ? [] : [`the contact is at ${pointer}`];
}
