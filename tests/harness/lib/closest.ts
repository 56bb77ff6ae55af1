import { distance } from 'fastest-levenshtein';
import { problem } from './problem';

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
    `no such ${what}`,
    `The closest: ${closest(wanted, known.map(nameOf)).join(', ')}`,
  );
}

/** The names that are most like a text; those that contain it come first. */
export function closest(wanted: string, names: readonly string[]): readonly string[] {
  const far = (name: string) =>
    name.includes(wanted) ? 0 : Math.min(distance(wanted, name), distance(wanted, name.split('/').at(-1) ?? name));
  return [...names].sort((a, b) => far(a) - far(b)).slice(0, SUGGESTED);
}
