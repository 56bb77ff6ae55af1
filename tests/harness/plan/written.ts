import type { Contract, WrittenClause } from '../../../contracts/contract';

/** The written clauses of a contract with their names, in its order. */
export function writtenOf({ clauses }: Pick<Contract, 'clauses'>): readonly (readonly [string, WrittenClause])[] {
  return clauses.flatMap((room) => Object.entries(room));
}
