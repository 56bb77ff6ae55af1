import { randomInt } from 'node:crypto';
import { messageOf, problem } from '../problem';
import type { Subject } from '../run';
import type { Environment } from './settings';
import { missingSettings, mistypedSettings, readLimits } from './settings';
import { checkReadiness } from './target';

/** Whether a provider can be tested live. It is found out once, before the tests are started. */
export type Readiness =
  | { readonly state: 'runs'; readonly run: string; readonly endsAt: number }
  | { readonly state: 'skipped'; readonly reason: string }
  | { readonly state: 'unusable'; readonly reason: string };

/** Test files run in processes of their own, which inherit the environment. */
const VARIABLE = 'CONFORMANCE_READINESS';

/**
 * Finds out which providers can be tested live: reads the settings of all, then makes one connection to each that is
 * complete, side by side.
 *
 * @param tell takes one line for each provider
 * @throws a problem when none is complete
 */
export async function prepareLive(
  subjects: readonly Subject[],
  environment: Environment,
  tell: (line: string) => void,
): Promise<void> {
  const run = randomInt(36 ** 6)
    .toString(36)
    .padStart(6, '0');
  const ready = { state: 'runs', run, endsAt: Date.now() + readLimits(environment).runMs } as const;
  const found = await Promise.all(
    subjects.map(async (subject) => [subject, await readinessOf(subject, environment, ready)] as const),
  );
  for (const [subject, readiness] of found) {
    // A misspelt setting leaves out the cases that need it.
    tell([`${subject.provider} ${inWords(readiness)}`, ...mistypedSettings(subject, environment)].join('; '));
  }
  process.env[VARIABLE] = JSON.stringify(
    Object.fromEntries(found.map(([{ provider }, readiness]) => [provider, readiness])),
  );
  if (found.some(([, { state }]) => state !== 'skipped')) return;
  const remedy = 'Set them in the environment or in .env; .env.example lists them.';
  throw problem('run TARGET=live', 'the settings of no provider are complete', remedy);
}

function inWords(readiness: Readiness): string {
  if (readiness.state === 'runs') return 'runs';
  return `${readiness.state === 'skipped' ? 'is skipped' : 'cannot be tested'}: ${readiness.reason}`;
}

async function readinessOf(subject: Subject, environment: Environment, ready: Readiness): Promise<Readiness> {
  const missing = missingSettings(subject, environment);
  if (missing.length > 0) {
    return { state: 'skipped', reason: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not set` };
  }
  try {
    await checkReadiness(subject, environment);
    return ready;
  } catch (error) {
    return { state: 'unusable', reason: messageOf(error) };
  }
}

/** What was found out of a provider; skipped when nobody looked. */
export function readinessIn(environment: Environment, provider: string): Readiness {
  const found: { readonly [provider: string]: Readiness } = JSON.parse(environment[VARIABLE] ?? '{}');
  return found[provider] ?? { state: 'skipped', reason: 'live targets were not prepared' };
}
