import { closest } from '../lib/closest';
import { isRecord } from '../lib/json';
import { parseYaml } from '../lib/parse';
import { problem } from '../lib/problem';
import type { Clause, TargetKind } from '../model';
import { TARGET_KINDS } from '../wire/target';

/** A clause that a provider is known to break on a target. */
export interface Deviation {
  readonly provider: string;
  readonly clause: string;
  readonly target: TargetKind;
  readonly reason: string;
  /** A date, ISO 8601. */
  readonly since: string;
  readonly link: string;
  /** Where the entry is: file and line. */
  readonly at: string;
}

const MEMBERS = ['provider', 'clause', 'target', 'reason', 'since', 'link'] as const;
const REMEDY = 'The head of contracts/deviations.yaml shows an entry.';

/**
 * Reads the list of known deviations.
 *
 * @param file names it in an error
 * @throws a problem with file and line when it is not YAML, or an entry lacks a member or has another target
 */
export function parseDeviations(file: string, text: string): readonly Deviation[] {
  const { value, lineOf } = parseYaml(`read ${file}`, text, REMEDY);
  const entries = value ?? [];
  if (!Array.isArray(entries)) throw problem(`read ${file}:1`, 'it is not a list', REMEDY);
  return entries.map((entry: unknown, index) => {
    const at = `${file}:${lineOf([index])}`;
    if (isEntry(entry)) return { ...entry, at };
    const needs = `the texts ${MEMBERS.join(', ')}, with ${TARGET_KINDS.join(', ')} as target`;
    throw problem(`read ${at}`, `entry ${index + 1} needs ${needs}`, REMEDY);
  });
}

function isEntry(value: unknown): value is Omit<Deviation, 'at'> {
  if (!isRecord(value) || !MEMBERS.every((name) => typeof value[name] === 'string' && value[name] !== '')) return false;
  return TARGET_KINDS.some((kind) => kind === value.target);
}

/** @throws a problem when an entry belongs to no clause, and so excuses nothing */
export function refuseUnmatched(deviations: readonly Deviation[], clauses: readonly Clause[]): void {
  for (const { provider, clause, at } of deviations) {
    if (clauses.some((each) => each.id === clause && each.provider === provider)) continue;
    const ids = closest(
      clause,
      clauses.map(({ id }) => id),
    );
    throw problem(`read ${at}`, `${provider} has no clause ${clause}`, `The closest: ${ids.join(', ')}`);
  }
}

/** The entry of a clause, by its id, on a target. */
export function deviationOf(
  deviations: readonly Deviation[],
  clause: string,
  target: TargetKind,
): Deviation | undefined {
  return deviations.find((each) => each.clause === clause && each.target === target);
}
