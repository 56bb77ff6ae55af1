import { isProblem, messageOf, problem } from '../lib/problem';
import type { Subject } from '../model';
import type { RequestScope } from '../request/expression';
import { buildSideRequest } from '../request/side-request';
import type { Client } from './client';

/** Statuses from a gateway in front of the server, not from the server. */
const GATEWAY = [502, 503, 504];

/**
 * Checks that the server is up and accepts the credentials, before anything is created.
 *
 * @throws a problem that says what was tried, and that nothing was checked
 */
export async function preflight(
  subject: Subject & { readonly baseUrl: string },
  client: Client,
  scope: RequestScope,
): Promise<void> {
  const { contract, provider, baseUrl } = subject;
  const probe = contract.probe ?? ({ method: 'GET', path: '/', source: contract.document } as const);
  const tried = `reach ${provider} with ${probe.method} ${baseUrl}${probe.path}`;
  const answer = await client.exchange(buildSideRequest(subject, probe, scope)).catch((error: unknown) => {
    // It already says why nothing was sent.
    if (isProblem(error)) throw error;
    throw problem(
      tried,
      `${messageOf(error)}; nothing was checked`,
      'Check that the server is up and the base URL is correct.',
    );
  });
  const { status } = answer.response;
  if (GATEWAY.includes(status))
    throw problem(tried, `it returned ${status}; nothing was checked`, 'Check that the server is up.');
  // Other statuses are inconclusive: a server may lack the call of a companion page.
  if (contract.probe && status === 401) {
    throw problem(
      tried,
      'it returned 401: the credentials are rejected; nothing was checked',
      `Check the settings of ${provider}.`,
    );
  }
}
