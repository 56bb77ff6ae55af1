import type { Change } from '../../../../contracts/contract';
import type { Relation } from '../../../../contracts/expectation';
import { factsOf } from '../../request/relation-facts';
import type { ClauseDraft } from '../draft';

/** What standing clauses say of the fields that a case changes. */
export interface Carried<Judging> {
  /** What must come back of these fields. */
  readonly holds: readonly Relation[];
  /** The clauses that say it. */
  readonly by: readonly Judging[];
}

/**
 * Finds what has to come back of the fields that changes send: a case of its own clause judges it, so that an unusual
 * value that is lost breaks that clause alone.
 *
 * @param standing clauses that judge every success
 */
export function carriedOf<Judging extends Pick<ClauseDraft, 'standing'>>(
  standing: readonly Judging[],
  changes: readonly Change[],
): Carried<Judging> {
  const changed = changes.map(({ path }) => path.split('/')[2] ?? '');
  const readsAny = (relation: Relation) => factsOf(relation).fields.some((field) => changed.includes(field));
  const by = standing.filter(({ standing: kind }) => {
    return kind?.of === 'success' && (kind.expect.holds ?? []).some(readsAny);
  });
  return {
    holds: by.flatMap((clause) => clause.standing?.expect.holds ?? []),
    by,
  };
}
