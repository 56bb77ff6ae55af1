import type { Contract } from '../../../contracts/contract';
import type { Mistake } from '../lib/problem';
import type { Clause } from '../model';
import type { Operation } from '../spec-model';
import { located } from './complaint';
import { isEmpty } from './members';

/**
 * Documented responses that no case provokes and for which the contract gives no reason, and reasons for responses that
 * some case provokes or that nobody documents. A case provokes a response when it expects just that status; one of a class,
 * such as `4XX`, is provoked by any case that expects the class or a status of it.
 */
export function mistakesInStatuses(
  provider: string,
  { unprovoked = {} }: Contract,
  { responses }: Operation,
  clauses: readonly Clause[],
): readonly Mistake[] {
  // What every answer may be is not asked of any.
  const asking = clauses.filter(({ standing }) => standing?.of !== 'answer');
  const expected = asking.flatMap(({ cases }) =>
    cases.filter(({ read }) => !read).flatMap(({ expect }) => [expect.status ?? []].flat()),
  );
  const statuses = new Set(expected.map(String));
  const isProvoked = (response: string) =>
    statuses.has(response) ||
    (response.endsWith('XX') && [...statuses].some((status) => status.charAt(0) === response.charAt(0)));
  const documented = Object.keys(responses);
  const silent = documented
    .filter((status) => !isProvoked(status) && !Object.hasOwn(unprovoked, status))
    .map((status) => ({
      at: ['unprovoked'],
      reason: `no case expects the documented response ${status}`,
      remedy: `Add a case, or the reason why none can provoke it: unprovoked: { '${status}': '…' }.`,
    }));
  const stray = Object.entries(unprovoked).flatMap(([status, because]) => {
    const at = ['unprovoked', status];
    const remedy = 'Delete it from "unprovoked".';
    if (!documented.includes(status)) return [{ at, reason: `the spec has no response ${status}`, remedy }];
    if (isProvoked(status))
      return [{ at, reason: `a case expects ${status}, which no case can provoke by "unprovoked"`, remedy }];
    return isEmpty(because) ? [{ at, reason: `${status} is unprovoked without a reason`, remedy: 'Write why.' }] : [];
  });
  return [...silent, ...stray].map((complaint) => located(provider, complaint));
}
