import type { Contract } from '../../../contracts/contract';
import { classesOf } from '../judge/expected-status';
import type { Mistake } from '../lib/problem';
import type { Case, Clause } from '../model';
import { nameOf } from '../plan/name-of';
import type { Complaint } from './complaint';
import { located, suggestion } from './complaint';

/**
 * What a contract says of clauses that the plan does not have, or that never judge the answers in question: exemptions,
 * and details and open sides of derived refusals.
 */
export function mistakesInPlan(provider: string, contract: Contract, clauses: readonly Clause[]): readonly Mistake[] {
  const complaints = [
    ...clauses.flatMap((clause) => clause.cases.flatMap((testCase) => wrongExemptions(clause, testCase, clauses))),
    ...strayRefusals(contract, clauses),
  ];
  return complaints.map((complaint) => located(provider, complaint));
}

function wrongExemptions({ id }: Clause, testCase: Case, clauses: readonly Clause[]): readonly Complaint[] {
  const standing = clauses.filter((clause) => clause.standing);
  return testCase.exempt.flatMap((exempt): readonly Complaint[] => {
    const name = nameOf(exempt);
    const at = [nameOf(id), testCase.name, name];
    const clause = standing.find((each) => each.id === exempt);
    if (!clause) {
      const known = standing.map((each) => nameOf(each.id));
      const reason = `"${testCase.name}" is exempt from ${name}, which is not a standing clause`;
      return [{ at, reason, remedy: suggestion(name, known) }];
    }
    if (mayJudge(clause, testCase)) return [];
    const reason = `"${testCase.name}" is exempt from ${name}, which never judges an answer that the case expects`;
    return [{ at, reason, remedy: 'Delete the exemption.' }];
  });
}

/** Whether a standing clause speaks of one of the answers that a case and its setup requests expect. */
function mayJudge({ standing }: Clause, { expect, before }: Case): boolean {
  const kind = standing?.of;
  if (kind === undefined || kind === 'answer' || expect.status === undefined) return true;
  const expected = [expect.status, ...before.map(({ status }) => status ?? '2XX')].flatMap(classesOf);
  return expected.includes(kind === 'success' ? '2XX' : kind === 'rejection' ? '4XX' : `${kind.response.charAt(0)}XX`);
}

function strayRefusals({ refusalDetails = {}, leavesOpen = {} }: Contract, clauses: readonly Clause[]) {
  const derived = clauses.filter(({ cases }) => cases.some((testCase) => typeof testCase.derived === 'object'));
  const known = derived.map(({ id }) => nameOf(id));
  const strays = (member: string, names: readonly string[]) =>
    names
      .filter((name) => !known.includes(name))
      .map((name): Complaint => {
        const reason = `"${member}" names ${name}, and the spec derives no refusal of this name`;
        return { at: [member, name], reason, remedy: suggestion(name, known) };
      });
  return [...strays('refusalDetails', Object.keys(refusalDetails)), ...strays('leavesOpen', Object.keys(leavesOpen))];
}
