import type { SideRequest } from '../../../contracts/contract';
import type { Exchange, Redact, Settings, Subject } from '../model';
import type { RequestScope } from '../request/expression';
import { buildSideRequest } from '../request/side-request';
import { defaultsOf, hiddenOf } from '../wire/http-target';
import { redactor } from '../wire/redact';
import type { Client } from './client';
import { createClient, systemClock } from './client';
import { consentedBaseUrl } from './consent';
import { createPace } from './pace';
import type { Seal } from './seal';
import { sealOf } from './seal';
import type { Environment, LiveLimits } from './settings';
import { readLimits, readSettings } from './settings';

/** What is needed to reach a provider's server. */
export interface Access {
  readonly subject: Subject & { readonly baseUrl: string };
  readonly settings: Settings;
  readonly limits: LiveLimits;
  readonly redact: Redact;
  readonly seal: Seal;
  readonly scope: () => RequestScope;
  /**
   * @param endsAt milliseconds since the epoch; nothing is sent or waited for after it
   * @param gate opens once all requests that are sent at the same time have had their turn
   */
  readonly exchange: Client['exchange'];
  /** Sends a request to another operation; `text` is its JSON body. */
  readonly ask: (side: SideRequest, endsAt: number, text?: string) => Promise<Exchange>;
  /** Of all requests that were sent. */
  readonly signatures: readonly string[];
  readonly notes: () => readonly string[];
}

/**
 * Reads the settings and prepares to send; sends nothing.
 *
 * @param run the id of the run
 * @throws a problem when a setting is wrong, or consent is missing
 */
export function accessOf(provided: Subject, environment: Environment, run: string): Access {
  const limits = readLimits(environment);
  const settings = { ...defaultsOf(provided), ...readSettings(provided, environment) };
  const subject = { ...provided, baseUrl: consentedBaseUrl(provided, environment) };
  const client = createClient(createPace(limits.rps, systemClock), limits);
  const signatures: string[] = [];
  const scope = () => ({ seed: { run, slot: 0, time: Math.floor(Date.now() / 1000) }, settings });
  const exchange: Client['exchange'] = (request, endsAt, gate) => {
    // Added before sending, since the response to this or any later request may repeat it.
    signatures.push(...(request.signatures ?? []));
    return client.exchange(request, endsAt, gate);
  };
  return {
    subject,
    settings,
    limits,
    redact: redactor(hiddenOf(provided, settings), signatures),
    seal: sealOf(provided.contract, settings),
    scope,
    exchange,
    ask: (side, endsAt, text) => exchange(buildSideRequest(subject, side, scope(), text), endsAt),
    signatures,
    notes: client.notes,
  };
}
