import type { Relation, Status } from '../../../contracts/expectation';
import { rememberWeakly } from '../lib/remember';
import type { Case, Clause, Difference, Standing } from '../model';
import { evaluate } from '../request/expression';
import { factsOf } from '../request/relation-facts';
import type { Operation } from '../spec-model';
import { jsonOf } from '../wire/exchange';
import { classOf, isSuccessOnly, judge, matchesStatus, responseKey } from './judge';
import { check } from './relations';
import type { JudgeScope } from './scope';

/** An answer, and what its case expected of it. */
export interface Answered {
  /** The clause that sent the request; undefined for a setup request, of which no clause has judged the answer. */
  readonly own?: Clause;
  readonly testCase: Case;
  readonly expected: Status | readonly Status[] | undefined;
  readonly scope: JudgeScope;
}

/**
 * Judges an answer by every standing clause that speaks of its kind. An answer with a status that its case does not
 * expect is left to the clause that sent the request.
 *
 * @returns each clause that was asked, with its differences; one by one, since a difference may hold a body of megabytes
 */
export function* judgeStanding(
  clauses: readonly Clause[],
  { own, testCase, expected, scope }: Answered,
): Generator<{ readonly clause: Clause; readonly differences: readonly Difference[] }, void> {
  const { status } = scope.exchange.response;
  if (expected === undefined || !matchesStatus(expected, status)) return;
  const isJson = jsonOf(scope.exchange.response) !== undefined;
  const isValid = isSuccessOnly(expected);
  for (const { clause, standing } of speakingOf(clauses, status, scope.subject.operation)) {
    if (clause === own || testCase.exempt.includes(clause.id)) continue;
    const { holds, rest } = partsOf(standing);
    const isApplied = (relation: Relation) => applies(relation, status, isValid, scope);
    // A body that is not JSON is one difference. Of any other one, a relation that holds need not be asked whether it applies.
    const differences = !isJson
      ? judge({ ...rest, holds: holds.filter(isApplied) }, scope)
      : [
          ...(rest ? judge(rest, scope) : []),
          ...holds.flatMap((relation) => {
            const found = check(relation, scope);
            return found.length > 0 && isApplied(relation) ? found : [];
          }),
        ];
    yield { clause, differences };
  }
}

/** The standing clauses that speak of answers with a status. All answers of a run are judged by the same clauses. */
function speakingOf(clauses: readonly Clause[], status: number, operation: Operation): readonly Speaking[] {
  const known = byStatus(clauses)(operation);
  const found = known.get(status);
  if (found) return found;
  const speaking = clauses.flatMap((clause) => {
    const { standing } = clause;
    return standing && speaksOf(standing, status, operation) ? [{ clause, standing }] : [];
  });
  known.set(status, speaking);
  return speaking;
}

interface Speaking {
  readonly clause: Clause;
  readonly standing: Standing;
}

const byStatus = rememberWeakly((_clauses: readonly Clause[]) =>
  rememberWeakly((_operation: Operation) => new Map<number, readonly Speaking[]>()),
);

/** The relations of a standing clause, and what it expects besides; undefined where that is nothing. */
const partsOf = rememberWeakly(({ expect: { holds = [], ...rest } }: Standing) => {
  return { holds, rest: Object.keys(rest).length > 0 ? rest : undefined };
});

function speaksOf({ of: kind }: Standing, status: number, operation: Operation): boolean {
  if (typeof kind === 'object') return responseKey(operation, status) === kind.response;
  if (kind === 'answer') return true;
  return classOf(status) === (kind === 'success' ? '2XX' : '4XX');
}

/**
 * Whether a relation says something about an answer. What a contact shows of its request is judged where the request is
 * valid, and for what it sends: where success and rejection both pass, a server may also correct the value. A relation
 * that reads no request holds for a corrected value too; but the server may return a contact that existed long before.
 */
function applies(relation: Relation, status: number, isValid: boolean, scope: JudgeScope): boolean {
  if ('distinct' in relation) return true;
  if ('schema' in relation) return !isUnsent(relation.schema, scope);
  const { ofRequest, isTimed } = factsOf(relation);
  if (status < 300 && !isValid && (ofRequest.length > 0 || isTimed)) return false;
  return ofRequest.every((part) => (evaluate(part, scope) ?? null) !== null);
}

/** Whether a pointer names a field that was not sent and did not come back: no document says whether it is then null. */
function isUnsent(pointer: string, scope: JudgeScope): boolean {
  const [, field = ''] = pointer.split('/');
  if (!Object.hasOwn(scope.subject.operation.body.properties ?? {}, field)) return false;
  const sent = evaluate(`$request.body#/${field}`, scope) ?? null;
  return sent === null && (evaluate(`$created#/${field}`, scope) ?? null) === null;
}
