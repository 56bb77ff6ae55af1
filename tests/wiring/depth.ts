import { problem } from '../harness/lib/problem';
import type { Clause } from '../harness/model';

/**
 * The same subject with the clauses that DEPTH asks for: all, or with `first` those that a smoke test of staging needs.
 *
 * @throws a problem when it names another depth
 */
export function atDepth<S extends { readonly clauses: readonly Clause[] }>(subject: S, depth: string | undefined): S {
  if (!depth || depth === 'all') return subject;
  if (depth === 'first') return { ...subject, clauses: subject.clauses.filter((clause) => clause.depth === undefined) };
  throw problem(`read DEPTH=${depth}`, `"${depth}" is not a depth`, 'Set it to first or all, or unset it for all.');
}
