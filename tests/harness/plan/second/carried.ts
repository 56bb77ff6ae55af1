import type { Change } from '../../../../contracts/contract';
import type { Relation } from '../../../../contracts/expectation';
import { factsOf } from '../../request/relation-facts';
import type { ClauseDraft } from '../draft';

/** What standing clauses say of the fields that a case changes. */
export interface Carried {
  /** What must come back of these fields. */
  readonly holds: readonly Relation[];
  /** The names of the clauses that say it. */
  readonly by: readonly string[];
}

/**
 * Finds what has to come back of the fields that changes send: a case of its own clause judges it, so that an unusual
 * value that is lost breaks that clause alone.
 *
 * @param standing clauses that judge every success
 */
export function carriedOf(standing: readonly ClauseDraft[], changes: readonly Change[]): Carried {
  const changed = changes.map(({ path }) => path.split('/')[2] ?? '');
  const readsAny = (relation: Relation) => factsOf(relation).fields.some((field) => changed.includes(field));
  const clauses = standing.filter(({ standing: kind }) => {
    return kind?.of === 'success' && (kind.expect.holds ?? []).some(readsAny);
  });
  return {
    holds: clauses.flatMap((clause) => clause.standing?.expect.holds ?? []),
    by: clauses.map(({ name }) => name),
  };
}
