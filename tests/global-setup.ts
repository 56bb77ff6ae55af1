import { join } from 'node:path';
import { providers } from '../contracts';
import { prepareLive } from './harness/live/readiness';
import { loadEnvFile } from './harness/live/settings';
import { checkPreconditions } from './preconditions';
import { subjectOf } from './subject';
import { kindsFrom } from './targets';

/**
 * Jest runs this once, before any test: settings and the known deviations are checked, and live targets are looked at
 * before anything is sent to them.
 *
 * @throws a problem
 */
export default async function globalSetup(): Promise<void> {
  checkPreconditions();
  if (!kindsFrom(process.env.TARGET).includes('live')) return;
  loadEnvFile(join(__dirname, '..'));
  // Set by `npm run conformance -- <provider>`; the others are of no interest then.
  const named = process.env.CONFORMANCE_PROVIDERS?.split(',');
  const chosen = providers.filter((provider) => named?.includes(provider) ?? true);
  await prepareLive(chosen.map(subjectOf), process.env, (line) => process.stdout.write(`${line}\n`));
}
