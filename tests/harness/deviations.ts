import { LineCounter, parseDocument } from 'yaml';
import type { TargetKind } from './exchange/target';
import { TARGET_KINDS } from './exchange/target';
import { isRecord } from './json';
import type { PlannedClause } from './plan/plan';
import { closest } from './plan/select';
import { problem } from './problem';

/** A clause that a provider is known to break on a target. */
export interface Deviation {
  readonly provider: string;
  readonly clause: string;
  readonly target: TargetKind;
  readonly reason: string;
  /** A date, ISO 8601. */
  readonly since: string;
  readonly link: string;
}

const MEMBERS = ['provider', 'clause', 'target', 'reason', 'since', 'link'] as const;

/**
 * Reads the list of known deviations.
 *
 * @param file names it in an error
 * @throws a problem with file and line when it is not YAML, or an entry lacks a member
 */
export function parseDeviations(file: string, text: string): readonly Deviation[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  const remedy = 'The head of the file shows an entry.';
  if (error) {
    const { line } = lines.linePos(error.pos[0]);
    throw problem(`read ${file}:${line}`, error.message.split('\n')[0] ?? '', remedy);
  }
  const value: unknown = JSON.parse(JSON.stringify(document.toJS() ?? []));
  if (!Array.isArray(value)) throw problem(`read ${file}:1`, 'it is no list', remedy);
  return value.map((entry: unknown, index) => {
    if (isDeviation(entry)) return entry;
    throw problem(`read ${file}`, `entry ${index + 1} needs the texts ${MEMBERS.join(', ')}`, remedy);
  });
}

function isDeviation(value: unknown): value is Deviation {
  return isRecord(value) && MEMBERS.every((name) => typeof value[name] === 'string' && value[name] !== '');
}

/** @throws a problem when an entry belongs to no clause, and so excuses nothing */
export function refuseUnmatched(
  file: string,
  deviations: readonly Deviation[],
  clauses: readonly PlannedClause[],
): void {
  for (const { provider, clause, target } of deviations) {
    const isKnown = clauses.some((each) => each.id === clause && each.provider === provider);
    if (isKnown && TARGET_KINDS.includes(target)) continue;
    const ids = closest(
      clause,
      clauses.map(({ id }) => id),
    );
    throw problem(
      `match ${clause} of ${file}`,
      `${provider} has no such clause on ${target}`,
      `The closest: ${ids.join(', ')}`,
    );
  }
}

/** The entry of a clause on a target. */
export function deviationOf(
  deviations: readonly Deviation[],
  clause: PlannedClause,
  target: TargetKind,
): Deviation | undefined {
  return deviations.find(
    (each) => each.clause === clause.id && each.provider === clause.provider && each.target === target,
  );
}
