import { chromiumPath } from './chromium';

/**
 * Jest runs this once, before any test: that there is no browser is said once.
 *
 * @throws a problem
 */
export default function globalSetup(): void {
  chromiumPath();
}
