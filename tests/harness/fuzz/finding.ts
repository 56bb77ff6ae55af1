import type { Case, Clause, Difference, Exchange, Outcome, Redact, Subject } from '../model';
import { clauseOf } from './clauses';
import type { Intent } from './intent';
import { leaksIn } from './laws';

/** One way in which an answer of a walk breaks a clause. */
export interface Finding {
  /** The clause that judges. */
  readonly clause: Clause;
  /** The clause of the request, where another one judges. */
  readonly sentBy?: Clause;
  readonly testCase: Case;
  readonly outcome: Outcome;
  readonly verdict: 'fail' | 'warn';
  /** The same of two findings that are most likely one fault. */
  readonly key: string;
}

/**
 * What the answers of a request break: its own clause, standing ones, or a law.
 *
 * @param fresh the answers of this request; others are of those before it
 */
export function findingsOf(
  subject: Subject,
  { clause }: Intent,
  testCase: Case,
  outcome: Outcome,
  fresh: readonly Exchange[],
  redact: Redact,
): readonly Finding[] {
  const own = isBroken(outcome.verdict) ? [findingOf(clause, undefined, testCase, outcome, outcome.verdict)] : [];
  const standing = outcome.standing.flatMap(({ clause: judging, verdict, ...rest }) =>
    isBroken(verdict) && fresh.includes(rest.exchange)
      ? [findingOf(judging, clause, testCase, { ...outcome, ...rest, verdict, reasons: [] }, verdict)]
      : [],
  );
  const leaks = fresh.flatMap((exchange) => {
    const differences = leaksIn(exchange.response, exchange.request.text, redact);
    if (differences.length === 0) return [];
    const leaked = { ...outcome, exchange, differences, reasons: [], verdict: 'warn' } as const;
    return [findingOf(clauseOf(subject, 'leak'), clause, testCase, leaked, 'warn')];
  });
  // What the contract says comes before what the walks say.
  return [...standing, ...own, ...leaks];
}

function isBroken(verdict: Outcome['verdict']): verdict is Finding['verdict'] {
  return verdict === 'fail' || verdict === 'warn';
}

function findingOf(
  clause: Clause,
  sentBy: Clause | undefined,
  testCase: Case,
  outcome: Outcome,
  verdict: Finding['verdict'],
): Finding {
  const key = keyOf(clause, outcome.differences, outcome.exchange?.response.status);
  return { clause, ...(sentBy ? { sentBy } : {}), testCase, outcome, verdict, key };
}

/** A field that comes back wrong is one fault, whoever judges; so is a status of one clause. */
function keyOf(clause: Clause, differences: readonly Difference[], status = 0): string {
  const places = [...new Set(differences.map(({ what }) => what))].sort();
  const isOfContact = places.length > 0 && places.every((place) => place.startsWith('$created'));
  return isOfContact ? places.join(' ') : `${clause.id} ${places.join(' ')} ${status}`;
}
