import { join } from 'node:path';
import { providers } from '../../contracts';
import { problem } from '../harness/lib/problem';
import { strayConsent } from '../harness/live/consent';
import { isSupervised, savePrepared } from '../harness/live/control';
import { prepareLive } from '../harness/live/readiness';
import { loadEnvFile, mistypedLimits } from '../harness/live/settings';
import { reportsFolder } from '../harness/report/report-file';
import { checkPreconditions } from '../wiring/preconditions';
import { subjectOf } from '../wiring/subject';
import { kindsFrom } from '../wiring/targets';

/**
 * Jest runs this once, before any test: settings and the known deviations are checked, and live targets are looked at
 * before anything is sent to them.
 *
 * @throws a problem
 */
export default async function globalSetup(): Promise<void> {
  const isLive = kindsFrom(process.env.TARGET).includes('live');
  if (isLive) loadEnvFile(join(__dirname, '../..'));
  checkPreconditions();
  if (!isLive) return;
  if (!isSupervised()) {
    const remedy = 'Run npm test or npm run conformance instead; both take the arguments of jest.';
    throw problem('run TARGET=live with jest alone', 'nothing would clean up after Ctrl-C', remedy);
  }
  // Set by `npm run conformance -- <provider>`; the others are of no interest then.
  const named = process.env.CONFORMANCE_PROVIDERS?.split(',');
  const chosen = providers.filter((provider) => named?.includes(provider) ?? true);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const line of [...mistypedLimits(process.env), ...strayConsent(providers, process.env)]) say(line);
  savePrepared(await prepareLive(chosen.map(subjectOf), process.env, reportsFolder(), say));
}
