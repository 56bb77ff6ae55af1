import { createHash } from 'node:crypto';
import { applyPatch } from 'rfc6902';
import type { Change, Contract, Signature } from '../../../contracts/contract';
import type { Json } from '../../../contracts/expectation';
import { problem } from '../lib/problem';
import type { Case, Exchange, SentRequest } from '../model';
import type { Operation } from '../spec-model';
import type { RequestScope } from './expression';
import { fill } from './expression';
import { encodeForm } from './multipart';
import { buildRead } from './read';
import { rightSignatures, SIGNATURE, sign } from './sign';

/** The parts of a request that a case may change. */
interface RequestParts {
  headers: { [name: string]: string };
  query: { [name: string]: string };
  body: Json;
}

/**
 * Builds the provider's valid request with a case's changes, all expressions filled in.
 *
 * @param baseUrl replaces the document's server, without a trailing slash
 * @param raw sent instead of the body
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
  const form = operation.mediaType === 'multipart/form-data' ? encodeForm(draft.body, boundaryOf(scope)) : undefined;
  const rawText = raw === undefined ? undefined : String(fill(raw, scope));
  const request: SentRequest = {
    method: operation.method,
    url: `${baseUrl}${operation.path}${query && `?${query}`}`,
    headers: { 'content-type': form?.type ?? operation.mediaType, ...draft.headers },
    text: rawText ?? form?.text ?? JSON.stringify(draft.body ?? null),
    ...(form && rawText === undefined ? { form } : {}),
  };
  return contract.signature ? signed(request, operation.path, contract.signature, scope) : request;
}

/**
 * Builds one request of a case: a setup request, in order, then the one that is judged, then those that are sent with it.
 *
 * @param answered the setup requests before it
 * @throws a problem when a change does not apply
 */
export function buildStep(
  place: { contract: Contract; operation: Operation; baseUrl: string },
  { before, request, raw, read, atOnce }: Case,
  step: number,
  scope: RequestScope,
  answered: readonly Exchange[],
): SentRequest {
  const setup = before[step];
  if (!setup && read) return buildRead(place, read, answered, scope);
  if (setup) return buildRequest(place, setup.request ?? [], undefined, scope);
  const more = atOnce?.requests[step - before.length - 1] ?? [];
  return buildRequest(place, [...request, ...more], raw, scope);
}

/** Constant per case, so that the bytes are too; and not contained in any value (RFC 2046, 5.1.1). */
function boundaryOf({ seed }: RequestScope): string {
  return `form-${createHash('sha256').update(`${seed.run} ${seed.slot}`).digest('hex').slice(0, 32)}`;
}

/** Fills in the signature, which covers the rest of the request. */
function signed(request: SentRequest, path: string, signature: Signature, { settings }: RequestScope): SentRequest {
  const signable = { ...request, path, body: request.form?.bytes ?? request.text };
  // A server that rejects a request may disclose the right signature.
  const right = rightSignatures(signature, signable, settings);
  const [name, template] = Object.entries(request.headers).find(([, value]) => SIGNATURE.test(value)) ?? [];
  if (name === undefined || template === undefined) return { ...request, signatures: right };
  const digest = sign(signature, signable, settings, SIGNATURE.exec(template)?.[1]);
  const headers = { ...request.headers, [name]: template.replace(SIGNATURE, digest) };
  return { ...request, headers, signatures: [...new Set([digest, ...right])] };
}

/**
 * The body of the provider's valid request with a case's changes, all expressions filled in.
 *
 * @throws a problem when a change does not apply, or an expression cannot be filled in
 */
export function bodyOf(contract: Contract, changes: readonly Change[], scope: RequestScope): Json {
  return changed(contract, changes, scope).body;
}

function changed(contract: Contract, changes: readonly Change[], scope: RequestScope): RequestParts {
  const { headers, query = {}, body } = contract.request;
  // Filling makes a copy, which the patch may change.
  const draft: RequestParts = {
    headers: fillAll(headers, scope),
    query: fillAll(query, scope),
    body: fill(body, scope),
  };
  const operations = changes.map((change) =>
    'value' in change ? { ...change, value: fill(change.value, scope) } : change,
  );
  for (const [index, error] of applyPatch(draft, operations).entries()) {
    if (!error) continue;
    const remedy = 'Correct the case: a change starts from the valid request.';
    throw problem(`apply change ${JSON.stringify(changes[index])}`, error.message, remedy);
  }
  const texts = Object.entries(draft.headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
  return { ...draft, headers: Object.fromEntries(texts) };
}

function fillAll(texts: { readonly [name: string]: string }, scope: RequestScope): { [name: string]: string } {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, String(fill(text, scope))]));
}
