import type { Need, PlannedCase, PlannedClause } from '../plan/plan';
import type { Exchange, SentRequest } from './exchange';
import type { Redact } from './redact';
import type { Seed } from './unique';

export type TargetKind = 'fixture' | 'sandbox' | 'live';

/** Who answers the requests of one provider. */
export interface Target {
  readonly kind: TargetKind;
  /** Why a case cannot be run here; undefined when it can. */
  readonly skips: (clause: PlannedClause, each: PlannedCase) => string | undefined;
  readonly open: () => Promise<Session>;
}

/** A target that is ready to answer. */
export interface Session {
  /** Stands for the document's server, without a trailing slash. */
  readonly baseUrl: string;
  readonly settingsOf: (clause: PlannedClause) => Settings;
  readonly seedOf: (clause: PlannedClause, each: PlannedCase) => Seed;
  readonly redact: Redact;
  /** @throws a problem, or what kept an answer from coming */
  readonly exchange: (request: SentRequest, at: Position) => Promise<Exchange>;
  readonly close: () => Promise<void>;
}

/** Which request of a run this is. */
export interface Position {
  readonly clause: PlannedClause;
  readonly case: PlannedCase;
  /** 0 is the first request that goes before; the last is the one that is judged. */
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

/** A target that cannot be had: every case is skipped for one reason. */
export function unreachable(kind: TargetKind, reason: string): Target {
  return { kind, skips: () => reason, open: () => Promise.reject(new Error(reason)) };
}
