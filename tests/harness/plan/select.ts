import { distance } from 'fastest-levenshtein';
import { problem } from '../problem';
import type { PlannedClause } from './plan';

const SUGGESTED = 3;

/**
 * Finds something by its name.
 *
 * @param what a word for it: `clause`, `provider`
 * @throws a problem that names the closest ones
 */
export function pick<T>(what: string, wanted: string, known: readonly T[], nameOf: (item: T) => string): T {
  const found = known.find((item) => nameOf(item) === wanted);
  if (found !== undefined) return found;
  throw problem(
    `find ${what} "${wanted}"`,
    'there is none of this name',
    `The closest: ${closest(wanted, known.map(nameOf)).join(', ')}`,
  );
}

/** The names that are most like a text; those that contain it come first. */
export function closest(wanted: string, names: readonly string[]): readonly string[] {
  const far = (name: string) =>
    name.includes(wanted) ? 0 : Math.min(distance(wanted, name), distance(wanted, name.split('/').at(-1) ?? name));
  return [...names].sort((a, b) => far(a) - far(b)).slice(0, SUGGESTED);
}

/**
 * Checks that a filter of test names leaves something to run.
 *
 * @param pattern a regular expression, as jest takes it: matched without case against `<target> <clause> <case>`
 * @throws a problem that names the closest clauses, or says why the pattern is none
 */
export function refuseEmptyFilter(
  pattern: string,
  clauses: readonly PlannedClause[],
  targets: readonly string[],
): void {
  const expression = parse(pattern);
  const titles = clauses.flatMap((clause) =>
    targets.flatMap((target) => clause.cases.map((each) => `${target} ${clause.id} ${each.name}`)),
  );
  if (titles.some((title) => expression.test(title))) return;
  const ids = closest(
    pattern,
    clauses.map(({ id }) => id),
  );
  throw problem(`run -t "${pattern}"`, 'it matches no clause and no case', `The closest clauses: ${ids.join(', ')}`);
}

function parse(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (error) {
    throw problem(`run -t "${pattern}"`, String(error), 'Give a regular expression, or the id of a clause.');
  }
}
