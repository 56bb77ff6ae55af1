import { randomInt } from 'node:crypto';
import { problem } from '../problem';
import type { Subject } from '../run';
import type { Server } from './http-target';
import type { Settings } from './target';
import { SLOTS } from './unique';

type Environment = { readonly [name: string]: string | undefined };

/** The name of the variable that holds a provider's base URL. */
export function baseUrlName(provider: string): string {
  return `${provider.toUpperCase()}_BASE_URL`;
}

/** The required variables that are not set; none when the provider can be tested live. */
export function missingSettings(
  { provider, contract }: Pick<Subject, 'provider' | 'contract'>,
  environment: Environment,
): readonly string[] {
  const required = Object.keys(contract.settings).filter((name) => !contract.settings[name]?.optional);
  return [baseUrlName(provider), ...required].filter((name) => !environment[name]?.trim());
}

/**
 * Reads what a live target needs from environment variables.
 *
 * @throws a problem when a value is not of its type, or the base URL is none
 */
export function liveSettings(subject: Subject, environment: Environment): Omit<Server, 'kind'> {
  const baseUrl = readBaseUrl(baseUrlName(subject.provider), environment);
  const settings: Settings = Object.fromEntries(
    Object.entries(subject.contract.settings).flatMap(([name, { type }]) => {
      const text = environment[name];
      return text ? [[name, type === 'integer' ? readInteger(name, text) : text]] : [];
    }),
  );
  return {
    // Runs differ in their ids and, as well as they can, in their phone numbers.
    seed: {
      run: randomInt(36 ** 6)
        .toString(36)
        .padStart(6, '0'),
      slot: randomInt(SLOTS),
    },
    settings,
    abilities: [],
    start: () => Promise.resolve({ baseUrl, close: () => Promise.resolve() }),
  };
}

function readBaseUrl(name: string, environment: Environment): string {
  const text = environment[name] ?? '';
  if (URL.canParse(text) && /^https?:\/\/[^?#]+$/.test(text)) return text.replace(/\/+$/, '');
  throw problem(
    `read ${name}`,
    `"${text}" is no http or https URL`,
    'Set it to what stands for the server in the documentation, version included.',
  );
}

function readInteger(name: string, text: string): number {
  if (/^-?\d+$/.test(text)) return Number(text);
  throw problem(`read ${name}`, `"${text}" is no whole number`, 'Set it to the id as digits.');
}
