import { randomInt } from 'node:crypto';
import { messageOf, problem } from '../lib/problem';
import type { Subject } from '../model';
import type { Prepared, Readiness } from './control';
import type { Environment } from './settings';
import { missingSettings, mistypedSettings, readLimits } from './settings';
import { whatIsLeft } from './sweep';
import { checkReadiness } from './target';

/**
 * Determines which providers can be tested live: reads the settings of all, then connects once to each complete one, in
 * parallel.
 *
 * @param reports the folder of the reports, which holds the journals of earlier runs
 * @param say receives one line per provider
 * @throws a problem when none is complete
 */
export async function prepareLive(
  subjects: readonly Subject[],
  environment: Environment,
  reports: string,
  say: (line: string) => void,
): Promise<Prepared> {
  const { runMs } = readLimits(environment);
  const found = await Promise.all(
    subjects.map(async (subject) => [subject, await readinessOf(subject, environment, reports)] as const),
  );
  for (const [subject, readiness] of found) {
    // A misspelt setting skips the cases that need it.
    say([`${subject.provider} ${inWords(readiness)}`, ...mistypedSettings(subject, environment)].join('; '));
    if (readiness.state === 'runs') for (const line of reminders(subject, reports)) say(line);
  }
  if (found.every(([, { state }]) => state === 'skipped')) {
    const remedy = 'Set them in the environment or in .env; .env.example lists them.';
    throw problem('run TARGET=live', 'the settings of no provider are complete', remedy);
  }
  const run = randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0');
  const readiness = Object.fromEntries(found.map(([{ provider }, each]) => [provider, each]));
  return { run, endsAt: Date.now() + runMs, readiness };
}

/** What earlier runs left behind, if it can be deleted. */
function reminders({ provider, ...subject }: Subject, reports: string): readonly string[] {
  if (!subject.contract.cleanUp) return [];
  const left = whatIsLeft({ provider, ...subject }, reports);
  if (left.length === 0) return [];
  const contacts = left.length === 1 ? '1 contact' : `${left.length} contacts`;
  return [`Earlier runs may have left ${contacts} at ${provider}: npm run sweep -- ${provider}`];
}

function inWords(readiness: Readiness): string {
  if (readiness.state === 'runs') return 'runs';
  return `${readiness.state === 'skipped' ? 'is skipped' : 'cannot be tested'}: ${readiness.reason}`;
}

async function readinessOf(subject: Subject, environment: Environment, reports: string): Promise<Readiness> {
  const missing = missingSettings(subject, environment);
  if (missing.length > 0) {
    return { state: 'skipped', reason: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set` };
  }
  try {
    return { state: 'runs', signatures: await checkReadiness(subject, environment, reports) };
  } catch (error) {
    return { state: 'unusable', reason: messageOf(error) };
  }
}
