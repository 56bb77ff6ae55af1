import { problem } from '../harness/lib/problem';
import type { Clause } from '../harness/model';

/**
 * The clauses that DEPTH asks for: all, or with `first` those that a smoke test of staging needs.
 *
 * @throws a problem when it names another depth
 */
export function clausesOfDepth(clauses: readonly Clause[], depth: string | undefined): readonly Clause[] {
  if (!depth || depth === 'all') return clauses;
  if (depth === 'first') return clauses.filter((clause) => clause.depth === undefined);
  throw problem(`read DEPTH=${depth}`, `"${depth}" is not a depth`, 'Set it to first or all, or unset it for all.');
}
