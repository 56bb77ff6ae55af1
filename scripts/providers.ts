import type { Provider } from '../contracts';
import { providers } from '../contracts';
import { pick } from '../tests/harness/lib/closest';

/** How the help of a command describes the providers that it takes. */
export const PROVIDERS = `any of ${providers.join(', ')}; all by default`;

/** @throws a problem that names the closest providers */
export function pickProvider(name: string): Provider {
  return pick('provider', name, providers, (each) => each);
}

/**
 * The providers of these names; all of them where none is named.
 *
 * @throws a problem that names the closest ones
 */
export function pickProviders(names: readonly string[]): readonly Provider[] {
  return names.length > 0 ? names.map(pickProvider) : providers;
}
