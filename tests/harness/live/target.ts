import { randomInt } from 'node:crypto';
import type { RequestScope } from '../exchange/expression';
import { defaultsOf, httpTarget } from '../exchange/http-target';
import type { Settings, Target } from '../exchange/target';
import { SLOTS } from '../exchange/unique';
import type { Subject } from '../run';
import type { Leftover } from './clean-up';
import { cleanUp, noteCreated } from './clean-up';
import type { Client } from './client';
import { createClient, systemClock } from './client';
import { consentedBaseUrl } from './consent';
import { journalOf } from './journal';
import { createPace } from './pace';
import { preflight } from './preflight';
import type { Environment } from './settings';
import { readLimits, readSettings } from './settings';
import { refuseWhenOver } from './stop';

/** What a provider's server is reached with. */
interface Access {
  readonly subject: Subject & { readonly baseUrl: string };
  readonly client: Client;
  readonly settings: Settings;
  readonly scope: () => RequestScope;
}

/**
 * Reads the settings and makes ready to send; sends nothing.
 *
 * @throws a problem when a setting is wrong, or consent is missing
 */
export function accessOf(subject: Subject, environment: Environment, run: string): Access {
  const limits = readLimits(environment);
  const settings = { ...defaultsOf(subject), ...readSettings(subject, environment) };
  return {
    subject: { ...subject, baseUrl: consentedBaseUrl(subject, environment) },
    client: createClient(createPace(limits.rps, systemClock), limits),
    settings,
    scope: () => ({ seed: { run, slot: 0, time: Math.floor(Date.now() / 1000) }, settings }),
  };
}

/** @throws a problem when the provider cannot be tested, whatever the reason; nothing was created then */
export async function checkReadiness(subject: Subject, environment: Environment): Promise<void> {
  const access = accessOf(subject, environment, 'preflight');
  await preflight(access.subject, access.client, access.scope());
}

/** Takes away what earlier runs left behind. Returns what is still there. */
export async function sweep(subject: Subject, environment: Environment, reports: string): Promise<readonly Leftover[]> {
  const access = accessOf(subject, environment, 'sweep');
  return cleanUp(access.subject, access.client, access.scope, journalOf(reports, subject.provider), () => true);
}

/**
 * A target that is somebody else's server: paced, within limits, and cleaned up when it is closed.
 *
 * @param run the id of the run
 * @param endsAt when the run ends, in milliseconds since the epoch; what it created is taken away after that too
 * @throws a problem when a setting is wrong, or consent is missing
 */
export function liveTarget(
  subject: Subject,
  environment: Environment,
  reports: string,
  run: string,
  endsAt: number,
): Target {
  const access = accessOf(subject, environment, run);
  const { settings } = access;
  const journal = journalOf(reports, subject.provider);
  let nameless = 0;
  return httpTarget(subject, {
    kind: 'live',
    seed: { run, slot: randomInt(SLOTS) },
    settings,
    abilities: [],
    start: (redact) =>
      Promise.resolve({
        baseUrl: access.subject.baseUrl,
        exchange: async (request) => {
          refuseWhenOver(endsAt);
          const exchange = await access.client.exchange(request);
          if (!noteCreated(subject, exchange, run, journal, redact)) nameless++;
          return exchange;
        },
        close: async () => {
          const leftovers = await cleanUp(
            access.subject,
            access.client,
            access.scope,
            journal,
            (created) => created.run === run,
          );
          const notes = access.client.notes();
          return { leftovers: nameless > 0 ? [...leftovers, withoutId(subject.provider, nameless)] : leftovers, notes };
        },
      }),
  });
}

function withoutId(provider: string, count: number): Leftover {
  return { provider, id: `${count} contacts at most`, reason: 'successes were answered without the id of a contact' };
}
