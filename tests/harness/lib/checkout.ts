import { problem } from './problem';

/**
 * Rejects a checkout path that contains `?`: jest's resolver, swagger-parser and dependency-cruiser read what follows
 * as a URL query, and report missing files.
 *
 * @param path of the checkout
 * @throws a problem
 */
export function refuseCheckout(path: string): void {
  if (!path.includes('?')) return;
  throw problem(
    `run in ${path}`,
    'jest and other tools read what follows ? as a URL query',
    'Move it to a path without ?.',
  );
}
