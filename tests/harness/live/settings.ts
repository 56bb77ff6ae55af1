import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Settings } from '../exchange/target';
import { closest } from '../plan/select';
import { problem } from '../problem';
import type { Subject } from '../run';
import { readText } from '../text-file';

export type Environment = { readonly [name: string]: string | undefined };

type Described = Pick<Subject, 'provider' | 'contract'>;

/** What holds for a whole live run. */
export interface LiveLimits {
  /** Requests per second and provider. */
  readonly rps: number;
  /** Milliseconds for one answer. */
  readonly timeoutMs: number;
  /** Milliseconds for the run. */
  readonly runMs: number;
}

/**
 * Reads `.env` into the environment, where there is one; what is set already stays.
 *
 * @throws a problem when it cannot be read, or is not text
 */
export function loadEnvFile(folder: string): void {
  const file = resolve(folder, '.env');
  // Of a broken link too, which is hardly meant to be no file.
  if (!lstatSync(file, { throwIfNoEntry: false })) return;
  const text = readText(file, 'read .env', '.env.example shows its form.');
  for (const [name, value] of Object.entries(parseEnv(text))) process.env[name] ??= value;
}

/** The name of the variable that holds a provider's base URL. */
export function baseUrlName(provider: string): string {
  return `${provider.toUpperCase()}_BASE_URL`;
}

/** The required variables that are not set; none when the provider can be tested live. */
export function missingSettings({ provider, contract }: Described, environment: Environment): readonly string[] {
  const required = Object.keys(contract.settings).filter((name) => !contract.settings[name]?.optional);
  return [baseUrlName(provider), ...required].filter((name) => !environment[name]?.trim());
}

/** Variables of a provider that nobody reads, each with the name that was probably meant. */
export function mistypedSettings({ provider, contract }: Described, environment: Environment): readonly string[] {
  const known = [baseUrlName(provider), ...Object.keys(contract.settings)];
  const prefix = `${provider.toUpperCase()}_`;
  const strays = Object.keys(environment).filter((name) => name.startsWith(prefix) && !known.includes(name));
  return strays.map((name) => `${name} is not known, is ${closest(name, known)[0]} meant?`);
}

/**
 * Reads a provider's settings.
 *
 * @throws a problem when a value is not of its type
 */
export function readSettings({ contract }: Described, environment: Environment): Settings {
  return Object.fromEntries(
    Object.entries(contract.settings).flatMap(([name, { type }]) => {
      const text = environment[name]?.trim();
      return text ? [[name, type === 'integer' ? readWhole(name, text) : text]] : [];
    }),
  );
}

/**
 * Reads the limits of a live run: `LIVE_RPS`, `LIVE_TIMEOUT_MS`, `LIVE_MAX_MINUTES`.
 *
 * @throws a problem when one is no positive number
 */
export function readLimits(environment: Environment): LiveLimits {
  return {
    rps: readPositive('LIVE_RPS', environment, 5),
    timeoutMs: readPositive('LIVE_TIMEOUT_MS', environment, 10_000),
    runMs: readPositive('LIVE_MAX_MINUTES', environment, 15) * 60_000,
  };
}

/** @throws a problem when a number that is set is not above zero */
export function readPositive(name: string, environment: Environment, otherwise: number): number {
  const text = environment[name]?.trim();
  if (!text) return otherwise;
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw problem(`read ${name}`, `"${text}" is no number above zero`, `Correct it, or leave it out for ${otherwise}.`);
}

function readWhole(name: string, text: string): number {
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw problem(`read ${name}`, `"${text}" is no whole number`, 'Set it to the id as digits.');
}
