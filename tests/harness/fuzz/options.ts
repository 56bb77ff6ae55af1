import { randomInt } from 'node:crypto';
import { problem } from '../lib/problem';

/** The options of the command, as they are typed. */
export interface TypedOptions {
  readonly target?: string | undefined;
  readonly runs?: string | undefined;
  readonly seed?: string | undefined;
  readonly path?: string | undefined;
  readonly minutes?: string | undefined;
}

export interface FuzzOptions {
  readonly kind: 'sandbox' | 'live';
  readonly runs: number;
  readonly seed: number;
  readonly path?: string;
  /** How long walks are sent, in milliseconds. */
  readonly forMs: number;
  /** As many requests are sent to each provider. */
  readonly budget: number;
}

/** Requests to a server of somebody else, those of the clean-up not counted. */
const LIVE_BUDGET = 50;
/** Unique numbers repeat after more walks than these, and those of shrinking. */
const MOST_RUNS = 5000;
const USUAL_RUNS = 100;
const MOST_MINUTES = 1440;
const MOST_SEED = 2 ** 31 - 1;

/**
 * Reads the options of the command.
 *
 * @param target the TARGET of the environment, which is not enough for a live server
 * @param providers how many are fuzzed
 * @throws a problem with the first that makes no sense
 */
export function readOptions(typed: TypedOptions, target: string | undefined, providers: number): FuzzOptions {
  const kind = readKind(typed.target, target);
  const isLive = kind === 'live';
  const most = isLive ? LIVE_BUDGET : MOST_RUNS;
  const why = isLive ? 'a live server gets 50 requests at most' : undefined;
  const runs = readNumber('--runs', typed.runs, { least: 1, most, otherwise: Math.min(USUAL_RUNS, most), why });
  const { seed: typedSeed, path } = typed;
  const given =
    typedSeed === undefined ? undefined : readNumber('--seed', typedSeed, { least: 0, most: MOST_SEED, otherwise: 0 });
  const minutes = { least: 0.01, most: MOST_MINUTES, otherwise: MOST_MINUTES, mayBeFraction: true };
  const forMs = readNumber('--minutes', typed.minutes, minutes) * 60_000;
  if (path !== undefined) refusePath(path, given !== undefined, providers);
  return {
    kind,
    runs,
    seed: given ?? randomInt(MOST_SEED),
    ...(path === undefined ? {} : { path }),
    forMs,
    budget: isLive ? LIVE_BUDGET : Number.POSITIVE_INFINITY,
  };
}

function readKind(target: string | undefined, environment: string | undefined): FuzzOptions['kind'] {
  if (target === 'live' || target === 'sandbox') return target;
  if (target !== undefined)
    throw problem(
      `read --target ${target}`,
      'it is neither sandbox nor live',
      'Give one of the two, or none for the sandbox.',
    );
  if (!environment?.includes('live')) return 'sandbox';
  const remedy = 'Give --target live in so many words, or unset TARGET for the sandbox.';
  throw problem(`read TARGET=${environment}`, 'random requests need more than that to go to a live server', remedy);
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly otherwise: number;
  readonly mayBeFraction?: boolean;
  readonly why?: string | undefined;
}

function readNumber(
  name: string,
  text: string | undefined,
  { least, most, otherwise, mayBeFraction, why }: Bounds,
): number {
  if (text === undefined) return otherwise;
  const form = mayBeFraction ? /^\d+(?:\.\d+)?$/ : /^\d+$/;
  const number = form.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  const reason = `it is not a ${mayBeFraction ? '' : 'whole '}number from ${least} to ${most}${why && number > most ? `: ${why}` : ''}`;
  throw problem(`read ${name} "${text}"`, reason, `Correct it, or leave ${name} out.`);
}

/** The path of a finding is that of one seed and one provider. */
function refusePath(path: string, hasSeed: boolean, providers: number): void {
  const remedy = 'Copy the command of the finding: it has the provider, --seed and --path.';
  const reason = !/^\d{1,4}(?::\d+)*$/.test(path)
    ? 'it is not a path: numbers with colons between'
    : !hasSeed
      ? 'it says nothing without its --seed'
      : providers !== 1
        ? 'it belongs to one provider'
        : undefined;
  if (reason !== undefined) throw problem(`read --path "${path}"`, reason, remedy);
}
