import fc from 'fast-check';
import type { Change } from '../../../contracts/contract';
import type { Expectation } from '../../../contracts/expectation';
import { EITHER } from '../judge/expected-status';
import { matchesStatus } from '../judge/judge';
import type { Case, Clause, Subject } from '../model';
import { listOf } from '../plan/sources';
import { bare } from './clauses';
import { rootOf } from './draw';

/** One way to break a body: a derived case that the contract expects to be rejected, or leaves open. */
export interface Fault {
  readonly clause: Clause;
  readonly testCase: Case;
  /** The field of the body that it breaks. */
  readonly root: string;
  /** Whether a success passes as well. */
  readonly isOpen: boolean;
}

/** Everything by which the body of a provider can be broken, on a target that can run these cases. */
export function faultsOf(
  { clauses }: Pick<Subject, 'clauses'>,
  isSkipped: (clause: Clause, testCase: Case) => boolean,
): readonly Fault[] {
  return clauses.flatMap((clause) =>
    clause.cases.flatMap((testCase): readonly Fault[] => {
      const { derived, request, expect } = testCase;
      const roots = new Set(request.map(rootOf));
      const [root = ''] = roots;
      if (typeof derived !== 'object' || root === '' || roots.size > 1 || isSkipped(clause, testCase)) return [];
      return [{ clause, testCase, root, isOpen: matchesStatus(expect.status, 200) }];
    }),
  );
}

/** One to three faults, each in another field. */
export function faultsArbitrary(faults: readonly Fault[]): fc.Arbitrary<readonly Fault[]> {
  const several = fc.uniqueArray(fc.constantFrom(...faults), {
    minLength: 1,
    maxLength: 3,
    selector: ({ root }) => root,
  });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...faults).map((each) => [each]) },
    { weight: 1, arbitrary: several },
  );
}

/** The changes that break a body. */
export function breaking(faults: readonly Fault[]): readonly Change[] {
  return faults.flatMap(({ testCase }) => testCase.request);
}

/** What the contract says of a body with these faults. */
export function expectedOf(
  { contract, provider }: Pick<Subject, 'contract' | 'provider'>,
  faults: readonly Fault[],
): { readonly clause: Clause; readonly expect: Expectation } {
  const id = `${provider}/fuzz.broken`;
  const [first, ...more] = faults;
  const firm = faults.filter(({ isOpen }) => !isOpen);
  // A server may stop at the first fault, and speak of that alone.
  if (first && more.length === 0) {
    return { clause: { ...bare(first.clause), id }, expect: first.testCase.expect };
  }
  const source = [...new Set([...faults.flatMap(({ clause }) => clause.source), ...listOf(contract.refused.source)])];
  const shared = { id, provider, source, cases: [] };
  if (firm.length > 0)
    return {
      clause: { ...shared, level: 'MUST', says: 'MUST reject a contact that breaks its schema in several places' },
      expect: contract.refused.expect,
    };
  return {
    clause: { ...shared, level: 'SHOULD', says: 'SHOULD NOT return 5xx for a contact that breaks its schema' },
    expect: { status: EITHER.status },
  };
}
