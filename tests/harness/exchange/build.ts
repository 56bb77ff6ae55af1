import { applyPatch } from 'rfc6902';
import type { Change, Contract, Json } from '../../../contracts/contract';
import { problem } from '../problem';
import type { Operation } from '../spec/operation';
import type { SentRequest } from './exchange';
import type { RequestScope } from './expression';
import { fill } from './expression';

/** The parts of a request that a case may change. */
interface Draft {
  headers: { [name: string]: string };
  query: { [name: string]: string };
  body: Json;
}

/**
 * Builds the provider's valid request with a case's changes, all expressions filled in.
 *
 * @param baseUrl stands for the document's server, without a trailing slash
 * @param raw sent in place of the body
 * @throws a problem when a change does not apply
 */
export function buildRequest(
  { contract, operation, baseUrl }: { contract: Contract; operation: Operation; baseUrl: string },
  changes: readonly Change[],
  raw: string | undefined,
  scope: RequestScope,
): SentRequest {
  const draft = changed(contract, changes, scope);
  const query = new URLSearchParams(draft.query).toString();
  return {
    method: operation.method,
    url: `${baseUrl}${operation.path}${query && `?${query}`}`,
    headers: { 'content-type': operation.mediaType, ...draft.headers },
    text: raw === undefined ? JSON.stringify(draft.body) : String(fill(raw, scope)),
  };
}

function changed(contract: Contract, changes: readonly Change[], scope: RequestScope): Draft {
  const { headers, query = {}, body } = contract.request;
  // Filling makes a copy, which the patch may change.
  const draft: Draft = { headers: fillAll(headers, scope), query: fillAll(query, scope), body: fill(body, scope) };
  const operations = changes.map((change) =>
    'value' in change ? { ...change, value: fill(change.value, scope) } : change,
  );
  for (const [index, error] of applyPatch(draft, operations).entries()) {
    if (!error) continue;
    const remedy = 'Correct the case: a change starts from the valid request.';
    throw problem(`apply change ${JSON.stringify(changes[index])}`, error.message, remedy);
  }
  return draft;
}

function fillAll(texts: { readonly [name: string]: string }, scope: RequestScope): { [name: string]: string } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, String(fill(text, scope))]));
}
