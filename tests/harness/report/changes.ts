import type { TargetKind, Verdict } from '../model';
import { groupBy } from './group';
import { worst } from './report';
import type { Report, Result } from './result';

/** What a report says of a clause on one target: its worst verdict, `known` where only known deviations break it. */
export type State = Verdict | 'known';

/**
 * broken: it is broken now, and was not before. mended: it holds now, and was broken. new, gone: only one of the reports
 * has it. unjudged: it was judged before. other: any other change, such as a deviation that is now known.
 */
export type ChangeKind = 'broken' | 'mended' | 'new' | 'gone' | 'unjudged' | 'other';

/** A clause of which two reports say different things. */
export interface Change extends Pick<Result, 'provider' | 'target' | 'clause' | 'level' | 'says' | 'source'> {
  readonly kind: ChangeKind;
  /** Undefined where that report does not have the clause. */
  readonly before?: State;
  readonly after?: State;
  /** The first case that is as bad as the clause now, and why. */
  readonly case?: string;
  readonly reasons: readonly string[];
}

/** What two reports were compared by. */
export interface Comparison {
  readonly before: Pick<Report, 'startedAt' | 'complete' | 'versions'>;
  readonly after: Pick<Report, 'startedAt' | 'complete' | 'versions'>;
  /** By kind, then in the order of the reports. */
  readonly changes: readonly Change[];
  /** What could not be compared, and why; a line each. */
  readonly notes: readonly string[];
  /** How many providers, on how many targets, are in both reports. */
  readonly compared: number;
}

/** What one report says of one provider on one target. */
interface Side {
  readonly provider: string;
  readonly target: TargetKind;
  readonly clauses: ReadonlyMap<string, readonly Result[]>;
  /** Why not all of it was checked. */
  readonly ended?: string;
}

export const KINDS = ['broken', 'mended', 'new', 'gone', 'unjudged', 'other'] as const satisfies readonly ChangeKind[];

/** Compares two reports, clause by clause, on each target that both have. */
export function compareReports(before: Report, after: Report): Comparison {
  const [old, now] = [sidesOf(before), sidesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  const compared = keys.map((key) => compareSides(key, old.get(key), now.get(key)));
  const changes = compared.flatMap((each) => each.changes);
  return {
    before: headOf(before),
    after: headOf(after),
    changes: KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind)),
    notes: compared.flatMap((each) => each.notes),
    compared: keys.filter((key) => old.has(key) && now.has(key)).length,
  };
}

/**
 * 1: a clause is broken that was not, new ones included. 2: something could not be judged, the later report is not
 * complete, or no provider and target is in both, so that nobody knows. 0 otherwise.
 */
export function exitCodeOfChanges({ changes, after, compared }: Omit<Comparison, 'before' | 'notes'>): 0 | 1 | 2 {
  if (changes.some(({ kind, after: state }) => kind === 'broken' || (kind === 'new' && isBroken(state)))) return 1;
  return compared === 0 || !after.complete || changes.some(({ after: state }) => state === 'error') ? 2 : 0;
}

function headOf({ startedAt, complete, versions }: Report): Comparison['before'] {
  return { startedAt, complete, versions };
}

function sidesOf({ results }: Report): ReadonlyMap<string, Side> {
  const groups = groupBy(results, ({ provider, target }) => `${provider} on ${target}`);
  return new Map(
    [...groups].flatMap(([key, group]) => {
      const [first] = group;
      if (!first) return [];
      const { provider, target } = first;
      // One error in place of all that was not checked.
      const preflight = group.find(({ clause, verdict }) => verdict === 'error' && clause === `${provider}/preflight`);
      const judged = group.filter((result) => result !== preflight);
      const side = { provider, target, clauses: groupBy(judged, ({ clause }) => clause) };
      return [[key, { ...side, ...(preflight ? { ended: preflight.reasons[0] ?? 'an error' } : {}) }] as const];
    }),
  );
}

function compareSides(
  key: string,
  old: Side | undefined,
  now: Side | undefined,
): Pick<Comparison, 'changes' | 'notes'> {
  if (!old || !now) return { changes: [], notes: [`${key} is only in the ${old ? 'earlier' : 'later'} report`] };
  const notes = [
    ...(old.ended === undefined ? [] : [`${key} was not checked to its end in the earlier report: ${old.ended}`]),
    ...(now.ended === undefined ? [] : [`${key} was not checked to its end in the later report: ${now.ended}`]),
  ];
  // A run with DEPTH=first has none of the second order.
  const shallow = [old, now].filter(({ clauses }) => !isDeep(clauses));
  const isFirstOnly = shallow.length === 1;
  if (isFirstOnly) notes.push(`${key} is compared without the second order, which only one report has`);
  const ids = [...new Set([...old.clauses.keys(), ...now.clauses.keys()])];
  const changes = ids.flatMap((id) => {
    const [was, is] = [old.clauses.get(id), now.clauses.get(id)];
    if (isFirstOnly && [was?.[0], is?.[0]].some((result) => result?.depth === 'second')) return [];
    // What a run that ended early does not have is neither gone nor new.
    if ((!is && now.ended !== undefined) || (!was && old.ended !== undefined && !isBroken(is && stateOf(is))))
      return [];
    return changeOf(was, is, old.ended !== undefined) ?? [];
  });
  return { changes, notes };
}

function isDeep(clauses: Side['clauses']): boolean {
  return [...clauses.values()].some(([first]) => first?.depth === 'second');
}

function changeOf(
  was: readonly Result[] | undefined,
  is: readonly Result[] | undefined,
  wasEnded: boolean,
): Change | undefined {
  const [head] = is ?? was ?? [];
  if (!head) return undefined;
  const [before, after] = [was && stateOf(was), is && stateOf(is)];
  if (before === after) return undefined;
  const kind = before === undefined && !wasEnded ? 'new' : kindOf(before, after);
  const found = is?.find(({ verdict, known }) => verdict === after && known === undefined);
  const { provider, target, clause, level, says, source } = head;
  return {
    ...{ kind, provider, target, clause, level, says, source },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    ...(found ? { case: found.case } : {}),
    reasons: found?.reasons ?? [],
  };
}

function kindOf(before: State | undefined, after: State | undefined): ChangeKind {
  if (after === undefined) return 'gone';
  if (isBroken(after)) return isBroken(before) ? 'other' : 'broken';
  if (after === 'pass') return isBroken(before) || before === 'known' ? 'mended' : 'other';
  return after === 'known' ? 'other' : 'unjudged';
}

function isBroken(state: State | undefined): boolean {
  return state === 'fail' || state === 'warn';
}

function stateOf(results: readonly Result[]): State {
  const unknown = worst(results.filter(({ known }) => known === undefined).map(({ verdict }) => verdict));
  const isKnown = results.some(({ known }) => known !== undefined);
  return isKnown && (unknown === 'pass' || unknown === 'skip') ? 'known' : unknown;
}
