import type { Contract } from '../../../contracts/contract';
import { refuseAll } from '../lib/problem';
import type { Clause } from '../model';
import { plan } from '../plan/plan';
import type { Operation } from '../spec-model';
import { located } from './complaint';
import { mistakesInContract } from './contract';
import { mistakesInParameters } from './parameters';
import { mistakesInPlan } from './planned';
import { unaskedClauses } from './shown';
import { mistakesInStatuses } from './statuses';

/**
 * Checks a contract, then plans its clauses.
 *
 * @throws a problem with all mistakes that were found
 */
export function checkedPlan(provider: string, contract: Contract, operation: Operation): readonly Clause[] {
  refuseAll(mistakesInContract(provider, contract, operation));
  const clauses = plan(provider, contract, operation);
  refuseAll([
    ...mistakesInStatuses(provider, contract, operation, clauses),
    ...mistakesInParameters(provider, operation, clauses),
    ...mistakesInPlan(provider, contract, clauses),
    ...unaskedClauses(contract, clauses).map((complaint) => located(provider, complaint)),
  ]);
  return clauses;
}
