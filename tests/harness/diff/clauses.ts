import { agree } from '../lib/json';
import type { Clause } from '../model';

/** A clause of both specs that is not the same. */
export interface ChangedClause {
  readonly id: string;
  readonly was: string;
  readonly is: string;
  /** What differs beside the sentence. */
  readonly aspects: readonly ('level' | 'source' | 'cases')[];
}

export interface ClauseChanges {
  readonly added: readonly Pick<Clause, 'id' | 'says'>[];
  readonly removed: readonly Pick<Clause, 'id' | 'says'>[];
  readonly changed: readonly ChangedClause[];
}

/** The clauses that an edit adds, removes and changes, in their order. */
export function compareClauses(before: readonly Clause[], after: readonly Clause[]): ClauseChanges {
  const was = new Map(before.map((clause) => [clause.id, clause]));
  const is = new Map(after.map((clause) => [clause.id, clause]));
  return {
    added: after.filter(({ id }) => !was.has(id)).map(briefly),
    removed: before.filter(({ id }) => !is.has(id)).map(briefly),
    changed: after.flatMap((clause) => {
      const old = was.get(clause.id);
      return old ? changed(old, clause) : [];
    }),
  };
}

function briefly({ id, says }: Clause): Pick<Clause, 'id' | 'says'> {
  return { id, says };
}

function changed(before: Clause, after: Clause): readonly ChangedClause[] {
  const [was, is] = [before.says, after.says];
  const aspects = [
    ...(before.level === after.level ? [] : (['level'] as const)),
    ...(agree(before.source, after.source) ? [] : (['source'] as const)),
    ...(agree([before.cases, before.standing], [after.cases, after.standing]) ? [] : (['cases'] as const)),
  ];
  return was === is && aspects.length === 0 ? [] : [{ id: after.id, was, is, aspects }];
}
