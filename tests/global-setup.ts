import { join } from 'node:path';
import { providers } from '../contracts';
import { refuseUnmatchedDeviations } from './deviations';
import { prepareLive } from './harness/live/readiness';
import { loadEnvFile } from './harness/live/settings';
import { subjectOf } from './subject';
import { kindsFrom } from './targets';

/**
 * Jest runs this once, before any test: the known deviations are matched with clauses, and live targets are looked at
 * before anything is sent to them.
 */
export default async function globalSetup(): Promise<void> {
  refuseUnmatchedDeviations();
  if (!kindsFrom(process.env.TARGET).includes('live')) return;
  loadEnvFile(join(__dirname, '..'));
  await prepareLive(providers.map(subjectOf), process.env, (line) => process.stdout.write(`${line}\n`));
}
