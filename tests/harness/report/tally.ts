import { tell } from '../judge/difference';
import type { Case, Clause, Redact, StandingOutcome, Subject, TargetKind } from '../model';
import { worst } from './report';
import { keptExchange, reportedExchange } from './reported';
import type { ReportedExchange, Result, Sender } from './result';

/** What the answers of a run say of its standing clauses. */
export interface Tally {
  /** Takes what the answers of a case say. Returns what they are the first to break. */
  readonly take: (
    clause: Clause,
    testCase: Case,
    outcomes: readonly StandingOutcome[],
    redact: Redact,
  ) => readonly StandingOutcome[];
  /** One result for each standing clause of which an answer spoke, and one skip for each other that has no cases. */
  readonly results: () => readonly Result[];
}

interface Count {
  answers: number;
  broken: number;
  /** With its exchange as it is shown: a body may have megabytes. */
  first?: Pick<StandingOutcome, 'verdict' | 'differences'> & {
    readonly sender: Sender;
    readonly exchange: ReportedExchange;
  };
}

/** Counts the answers of one run of a provider against a target. */
export function createTally({ clauses }: Pick<Subject, 'clauses'>, target: TargetKind): Tally {
  const counts = new Map<string, Count>();
  const countOf = ({ id }: Clause) => {
    const count = counts.get(id) ?? { answers: 0, broken: 0 };
    counts.set(id, count);
    return count;
  };
  return {
    take: (clause, { name }, outcomes, redact) =>
      outcomes.filter((outcome) => {
        const count = countOf(outcome.clause);
        count.answers += 1;
        if (outcome.verdict === 'pass') return false;
        count.broken += 1;
        if (count.first) return false;
        const { verdict, differences } = outcome;
        const sender = { clause: clause.id, case: name };
        count.first = {
          verdict,
          differences,
          sender,
          exchange: reportedExchange(keptExchange(outcome.exchange), redact),
        };
        return true;
      }),
    results: () =>
      clauses.flatMap((clause) => {
        const count = countOf(clause);
        if (!clause.standing || (count.answers === 0 && clause.cases.length > 0)) return [];
        return [resultOf(clause, target, count)];
      }),
  };
}

function resultOf(clause: Clause, target: TargetKind, { answers, broken, first }: Count): Result {
  const kind = kindOf(clause);
  const more = broken > 1 ? [`and in ${broken - 1} other ${broken === 2 ? 'answer' : 'answers'}`] : [];
  const at = first && `in ${first.sender.clause}, ${first.sender.case}`;
  const reasons = first ? [...first.differences.map((each) => `${at}: ${tell(each)}`), ...more] : [];
  return {
    ...headOf(clause, target),
    case: `every ${kind}`,
    verdict: answers === 0 ? 'skip' : worst([first?.verdict ?? 'pass']),
    reasons: answers === 0 ? [`no ${kind} was received`] : reasons,
    differences: first?.differences ?? [],
    durationMs: 0,
    setup: [],
    ...(first ? { exchange: first.exchange } : {}),
    answers: { seen: answers, broken, ...(first ? { first: first.sender } : {}) },
  };
}

/** What a result says of its clause. */
export function headOf(
  { id, provider, level, says, source, depth }: Clause,
  target: TargetKind,
): Pick<Result, 'provider' | 'clause' | 'level' | 'says' | 'source' | 'depth' | 'target'> {
  return { provider, clause: id, level, says, source, ...(depth ? { depth } : {}), target };
}

function kindOf({ standing }: Clause): string {
  const kind = standing?.of ?? 'answer';
  return typeof kind === 'string' ? kind : `answer with ${kind.response}`;
}
