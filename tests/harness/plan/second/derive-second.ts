import type { Contract } from '../../../../contracts/contract';
import type { Operation } from '../../spec-model';
import type { ClauseDraft } from '../draft';
import { marked } from './marked';
import { deriveShapeClauses } from './shapes';
import { deriveTextClauses } from './texts';
import { deriveTogetherClauses } from './together';
import { deriveTypeClauses } from './types';

/**
 * The derived clauses of the second order: what shows only for some values, or only in combination.
 *
 * @param standing clauses that judge every success
 */
export function deriveSecondOrder(
  contract: Contract,
  operation: Operation,
  standing: readonly ClauseDraft[],
): readonly ClauseDraft[] {
  const derived = [
    ...deriveTextClauses(contract, operation, standing),
    ...deriveTypeClauses(contract, operation),
    ...deriveTogetherClauses(contract, operation),
    ...deriveShapeClauses(contract, operation),
  ];
  return derived.map((clause) => ({ ...clause, cases: clause.cases.map((each) => marked(contract, each)) }));
}
