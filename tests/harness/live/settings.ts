import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { Ability } from '../../../contracts/contract';
import { closest } from '../lib/closest';
import { problem } from '../lib/problem';
import { readText } from '../lib/text-file';
import type { Settings, Subject } from '../model';

export type Environment = { readonly [name: string]: string | undefined };

type Described = Pick<Subject, 'provider' | 'contract'>;

/** The limits of a whole live run. */
export interface LiveLimits {
  /** Requests per second and provider. */
  readonly rps: number;
  /** Milliseconds for one response. */
  readonly timeoutMs: number;
  /** Milliseconds for the run. */
  readonly runMs: number;
  /** Milliseconds for the clean-up of one provider, after the end of the run too. */
  readonly cleanUpMs: number;
  /** As many requests may be sent at the same time. */
  readonly atOnce: number;
  /** Whether to run cases that send a sample number of a document, which may belong to somebody. */
  readonly samples: boolean;
  /** Whether to run cases whose contacts cannot be recognised, so that they stay. */
  readonly unmarked: boolean;
}

/**
 * Reads `.env`, if present, into the environment; variables that are already set are kept.
 *
 * @throws a problem when it cannot be read, or is not text
 */
export function loadEnvFile(folder: string): void {
  const file = resolve(folder, '.env');
  // A broken link is an error, too: it is hardly intended.
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

/** Unknown variables of a provider, each with the name that was probably meant. */
export function mistypedSettings({ provider, contract }: Described, environment: Environment): readonly string[] {
  const known = [baseUrlName(provider), ...Object.keys(contract.settings)];
  return mistyped(`${provider.toUpperCase()}_`, known, environment);
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

/** The bounds of the limits; a value outside would overflow a timer, or is a typo. */
const BOUNDS = {
  LIVE_RPS: { otherwise: 5, least: 0.1, most: 1000 },
  LIVE_TIMEOUT_MS: { otherwise: 10_000, least: 100, most: 600_000 },
  LIVE_MAX_MINUTES: { otherwise: 15, least: 0.01, most: 1440 },
  LIVE_CLEAN_UP_SECONDS: { otherwise: 180, least: 1, most: 3600 },
  LIVE_AT_ONCE: { otherwise: 2, least: 1, most: 20 },
} as const;

/**
 * Reads the limits of a live run: `LIVE_RPS`, `LIVE_TIMEOUT_MS`, `LIVE_MAX_MINUTES`, `LIVE_CLEAN_UP_SECONDS`,
 * `LIVE_AT_ONCE`, `LIVE_SAMPLES`, `LIVE_UNMARKED`.
 *
 * @throws a problem when one is not a plain decimal number within its bounds, or a switch is not 1
 */
export function readLimits(environment: Environment): LiveLimits {
  return {
    rps: readNumber('LIVE_RPS', environment),
    timeoutMs: readNumber('LIVE_TIMEOUT_MS', environment),
    runMs: readNumber('LIVE_MAX_MINUTES', environment) * 60_000,
    cleanUpMs: readNumber('LIVE_CLEAN_UP_SECONDS', environment) * 1000,
    atOnce: readCount('LIVE_AT_ONCE', environment),
    samples: readSwitch('LIVE_SAMPLES', environment),
    unmarked: readSwitch('LIVE_UNMARKED', environment),
  };
}

/** What a live target may do within its limits. */
export function abilitiesOf({ samples, unmarked }: LiveLimits): readonly Ability[] {
  return [
    ...(samples ? (['LIVE_SAMPLES=1, because it sends a documented sample number'] as const) : []),
    ...(unmarked
      ? (['LIVE_UNMARKED=1, because its contact carries nothing by which it could be deleted'] as const)
      : []),
  ];
}

/** Unknown variables that are named like those of all live runs, each with the name that was probably meant. */
export function mistypedLimits(environment: Environment): readonly string[] {
  const known = [...Object.keys(BOUNDS), 'LIVE_SAMPLES', 'LIVE_UNMARKED', 'LIVE_HOSTS'];
  return mistyped('LIVE_', known, environment);
}

function mistyped(prefix: string, known: readonly string[], environment: Environment): readonly string[] {
  const strays = Object.keys(environment).filter((name) => name.startsWith(prefix) && !known.includes(name));
  return strays.map((name) => `${name} is not a known setting; did you mean ${closest(name, known)[0]}?`);
}

/** Plain decimals only: 0x10, 1e3 and Infinity are more often typos than intended. */
function readNumber(name: keyof typeof BOUNDS, environment: Environment): number {
  const { otherwise, least, most } = BOUNDS[name];
  const text = environment[name]?.trim();
  if (!text) return otherwise;
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw problem(
    `read ${name}`,
    `${inLength(text)} is not a number from ${least} to ${most}`,
    `Correct it, or unset it for ${otherwise}.`,
  );
}

function readCount(name: keyof typeof BOUNDS, environment: Environment): number {
  const number = readNumber(name, environment);
  if (Number.isInteger(number)) return number;
  throw problem(`read ${name}`, 'it is not a whole number', 'Correct it, or unset it.');
}

function readSwitch(name: string, environment: Environment): boolean {
  const text = environment[name]?.trim();
  if (!text || text === '1') return text === '1';
  throw problem(`read ${name}`, `${inLength(text)} is not 1`, 'Set it to 1, or unset it.');
}

function readWhole(name: string, text: string): number {
  if (/^-?\d+$/.test(text) && Number.isSafeInteger(Number(text))) return Number(text);
  throw problem(`read ${name}`, `${inLength(text)} is not a whole number`, 'Set it to the id as digits.');
}

/** The value is not shown: it may be a credential in the wrong variable. */
function inLength({ length }: string): string {
  return length === 1 ? 'a text of 1 character' : `a text of ${length} characters`;
}
