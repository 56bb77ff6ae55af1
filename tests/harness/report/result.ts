import type { Level, Source } from '../../../contracts/contract';
import type { Leftover, TargetKind, Verdict } from '../model';

/** What the report says about one case on one target. */
export interface Result {
  readonly provider: string;
  readonly clause: string;
  readonly level: Level;
  readonly says: string;
  readonly source: readonly Source[];
  readonly case: string;
  readonly target: TargetKind;
  readonly verdict: Verdict;
  /** One line each; for a skip, what is missing. */
  readonly reasons: readonly string[];
  readonly durationMs: number;
  /** Why a failure was expected; for a known deviation. */
  readonly known?: string;
}

/** An undocumented behaviour seen in responses, or a value that a case was asked to report. */
export interface Observation {
  readonly provider: string;
  readonly target: TargetKind;
  readonly what: string;
  /** In how many cases. */
  readonly times: number;
}

/** A contradiction of a document, and the reading that was taken. */
export interface TakenReading {
  readonly provider: string;
  readonly id: string;
  readonly source: readonly Source[];
  readonly readings: readonly string[];
  readonly taken: string;
  readonly because: string;
}

/** What one test file found. */
export interface Part {
  readonly results: readonly Result[];
  readonly observed: readonly Omit<Observation, 'times'>[];
  readonly errata: readonly TakenReading[];
  /** What a live run created and could not delete. */
  readonly leftovers: readonly Leftover[];
  readonly fixtures: readonly FixtureAge[];
  /** What of all this could not be saved, and why. */
  readonly problems: readonly string[];
}

/** Where a provider's fixtures were recorded, and when the oldest of them was. */
export interface FixtureAge {
  readonly provider: string;
  readonly origin: string;
  /** ISO 8601, UTC. */
  readonly oldest: string;
  readonly clauses: number;
}

/** The machine's report, `reports/conformance.json`; its JSON Schema is next to this file. */
export interface Report {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly targets: readonly TargetKind[];
  /** Cases by verdict. */
  readonly totals: { readonly [verdict in Verdict]: number };
  readonly results: readonly Result[];
  readonly observations: readonly Observation[];
  readonly errata: readonly TakenReading[];
  readonly leftovers: readonly Leftover[];
  readonly fixtures: readonly FixtureAge[];
  /** What the report lacks, and why; the run fails then. */
  readonly problems: readonly string[];
}
