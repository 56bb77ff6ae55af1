import { problem } from './problem';

/**
 * Refuses the one character that a path may have and the tools cannot take: jest's resolver, swagger-parser and
 * dependency-cruiser read what follows a `?` as the query of a URL, and report files that are not there.
 *
 * @param path of the checkout
 * @throws a problem
 */
export function refuseCheckout(path: string): void {
  if (!path.includes('?')) return;
  throw problem(`run in ${path}`, 'jest and others read what follows ? as a query', 'Move it to a path without ?.');
}
