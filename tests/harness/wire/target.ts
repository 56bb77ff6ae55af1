import type { Leftover } from '../live/leftover';
import type { Case, Clause, Need } from '../plan/plan';
import type { Seed } from '../request/unique';
import type { Exchange, SentRequest } from './exchange';
import type { Redact } from './redact';

export const TARGET_KINDS = ['fixture', 'sandbox', 'live'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Who answers the requests of one provider. */
export interface Target {
  readonly kind: TargetKind;
  /** Why a case cannot be run here; undefined when it can. */
  readonly skips: (clause: Clause, testCase: Case) => string | undefined;
  readonly open: () => Promise<Session>;
  /** Why nothing can be judged here; then no case is run, and none is skipped. */
  readonly unusable?: string;
}

/** A target that is ready to answer. */
export interface Session {
  /** Stands for the document's server, without a trailing slash. */
  readonly baseUrl: string;
  readonly settingsOf: (clause: Clause, testCase: Case) => Settings;
  readonly seedOf: (clause: Clause, testCase: Case) => Seed;
  /** Hides the secrets, and the signatures of all requests so far, whichever of them an answer repeats. */
  readonly redact: Redact;
  /** @throws a problem, or what kept an answer from coming */
  readonly exchange: (request: SentRequest, at: Position) => Promise<Exchange>;
  /**
   * Takes other unique values for a case that was refused, when the refused ones turn out to be in use already.
   *
   * @param refused the exchange that was refused
   * @returns whether the case is to be run again
   */
  readonly retake?: (testCase: Case, refused: Exchange) => Promise<boolean>;
  readonly close: () => Promise<Closing>;
}

/** What is to be told of a session once it is over. */
export interface Closing {
  readonly leftovers: readonly Leftover[];
  readonly notes: readonly string[];
}

export const NOTHING_LEFT: Closing = { leftovers: [], notes: [] };

/** Which request of a run this is. */
export interface Position {
  readonly clause: Clause;
  readonly case: Case;
  /** 0 is the first setup request; the last is the request that is judged. */
  readonly step: number;
  readonly seed: Seed;
}

/** By the name of the environment variable. */
export type Settings = { readonly [name: string]: string | number | undefined };

/** What a need is missing, as the reason of a skip. */
export function unmet(needs: readonly Need[], settings: Settings, abilities: readonly string[]): string | undefined {
  const missing = needs.filter((need) =>
    'ability' in need ? !abilities.includes(need.ability) : settings[need.setting] === undefined,
  );
  if (missing.length === 0) return undefined;
  return `needs ${missing.map((need) => ('ability' in need ? need.ability : `${need.setting} (${need.what})`)).join(' and ')}`;
}

/** A target of which every case is skipped, for one reason. */
export function skippedTarget(kind: TargetKind, reason: string): Target {
  return { kind, skips: () => reason, open: () => Promise.reject(new Error(reason)) };
}

/** A target of which nothing can be judged, for one reason. */
export function unusableTarget(kind: TargetKind, reason: string): Target {
  return { ...skippedTarget(kind, reason), unusable: reason };
}
