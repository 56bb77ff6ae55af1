import type { Contract, SideRequest } from '../../../contracts/contract';
import type { SentRequest } from '../model';
import type { RequestScope } from './expression';
import { fill } from './expression';
import { SIGNATURE, sign } from './sign';

/**
 * Builds a request to another operation: with the headers of the valid request, which authenticate it, and signed if
 * requests are signed.
 *
 * @param text its JSON body
 */
export function buildSideRequest(
  { contract, baseUrl }: { readonly contract: Contract; readonly baseUrl: string },
  { method, path }: SideRequest,
  scope: RequestScope,
  text = '',
): SentRequest {
  const filled = Object.entries(contract.request.headers).map(([name, value]) => [name, String(fill(value, scope))]);
  const headers: { [name: string]: string } = Object.fromEntries(filled);
  if (text !== '') headers['content-type'] = 'application/json';
  const url = `${baseUrl}${path}`;
  if (!contract.signature) return { method, url, headers, text };
  const [signedPath = ''] = path.split('?', 1);
  const signature = sign(contract.signature, { method, path: signedPath, url, headers, body: text }, scope.settings);
  const signed = Object.entries(headers).map(([name, value]) => [name, value.replace(SIGNATURE, signature)]);
  return { method, url, headers: Object.fromEntries(signed), text, signatures: [signature] };
}
