import { closest } from '../lib/closest';
import { problem } from '../lib/problem';
import type { Clause } from '../model';

/**
 * Checks that a filter of test names leaves something to run.
 *
 * @param patterns regular expressions, as jest takes them: matched without case against `<target> <clause> <case>`, of
 *   which any has to match
 * @throws a problem that names the closest clauses, or says why a pattern is not valid
 */
export function refuseEmptyFilter(
  patterns: readonly string[],
  clauses: readonly Clause[],
  targets: readonly string[],
): void {
  const expressions = patterns.map(parse);
  const titles = clauses.flatMap((clause) =>
    targets.flatMap((target) => clause.cases.map((testCase) => `${target} ${clause.id} ${testCase.name}`)),
  );
  const [pattern] = patterns;
  if (pattern === undefined || titles.some((title) => expressions.some((expression) => expression.test(title)))) return;
  const ids = closest(
    pattern,
    clauses.map(({ id }) => id),
  );
  const asked = patterns.map((each) => `-t "${each}"`).join(' ');
  throw problem(`run ${asked}`, 'it matches no clause and no case', `The closest clauses: ${ids.join(', ')}`);
}

function parse(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'i');
  } catch (error) {
    throw problem(`run -t "${pattern}"`, String(error), 'Give a regular expression, or the id of a clause.');
  }
}
