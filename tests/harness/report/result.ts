import type { Level, Source } from '../../../contracts/contract';
import type { Difference, Leftover, SentRequest, TargetKind, Verdict } from '../model';

/** What the report says about one case on one target, or about all answers that a standing clause speaks of. */
export interface Result {
  readonly provider: string;
  readonly clause: string;
  readonly level: Level;
  readonly says: string;
  readonly source: readonly Source[];
  /** Left out of a run with DEPTH=first. */
  readonly depth?: 'second';
  readonly case: string;
  readonly target: TargetKind;
  readonly verdict: Verdict;
  /** One line each; for a skip, what is missing. */
  readonly reasons: readonly string[];
  /** In which the answer is not what was expected. */
  readonly differences: readonly Difference[];
  readonly durationMs: number;
  /** The setup requests that were answered, in order. */
  readonly setup: readonly { readonly name: string; readonly status: number }[];
  /** What was judged; of a standing clause, the first answer that breaks it. */
  readonly exchange?: ReportedExchange;
  /** What was sent at the same time. */
  readonly others?: readonly ReportedExchange[];
  /** Of a standing clause: how many answers it was asked of, how many break it, and whose request the first of those answers. */
  readonly answers?: { readonly seen: number; readonly broken: number; readonly first?: Sender };
  /** Why a failure was expected; for a known deviation. */
  readonly known?: string;
}

/** The case that sent a request. */
export interface Sender {
  readonly clause: string;
  readonly case: string;
}

/** An exchange free of secrets; long texts are cut. */
export interface ReportedExchange {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly request: ReportedRequest;
  readonly response: {
    readonly status: number;
    readonly headers: { readonly [name: string]: string };
    readonly text: string;
  };
}

export interface ReportedRequest extends Pick<SentRequest, 'method' | 'url' | 'headers' | 'text'> {
  /** The fields of a form; a file by its name and type. */
  readonly form?: { readonly parts: readonly ReportedPart[] };
}

export interface ReportedPart {
  readonly name: string;
  readonly value: string | { readonly name: string; readonly type: string };
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

/** Which reading of a contradiction the answers of a target show. */
export interface SeenReading {
  readonly provider: string;
  /** Of the contradiction. */
  readonly id: string;
  readonly target: TargetKind;
  readonly reading: string;
  /** How many answers show it. */
  readonly times: number;
}

/** One provider on one target: who answered, and under which settings. */
export interface Served {
  readonly provider: string;
  readonly target: TargetKind;
  /** The provider's documentation. */
  readonly document: string;
  /** Where requests were sent; of a replay, a stand-in. */
  readonly server: string;
  /** Settings that were used, by name; those that are secret without their values. */
  readonly settings: { readonly [name: string]: string };
  /** The settings that hold secrets. */
  readonly secrets: readonly string[];
  /** Requests of cases; those that look for contacts and delete them come besides. */
  readonly requests: number;
  readonly durationMs: number;
  /** Why not everything was checked. */
  readonly ended?: string;
}

/** What one test file found. */
export interface Part {
  readonly served: readonly Served[];
  readonly results: readonly Result[];
  readonly observed: readonly Omit<Observation, 'times'>[];
  readonly errata: readonly TakenReading[];
  readonly seen: readonly SeenReading[];
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

/** What a run was made with. */
export interface Versions {
  readonly suite: string;
  readonly node: string;
  /** The fingerprint of each provider's spec: the first 16 hexadecimal digits of its SHA-256. */
  readonly specs: { readonly [provider: string]: string };
}

/** The machine's report, `reports/conformance.json`; its JSON Schema is next to this file. */
export interface Report {
  /** Of this format. */
  readonly format: 2;
  /** Whether all that was asked for was judged; false while a run lasts. */
  readonly complete: boolean;
  readonly versions: Versions;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly targets: readonly TargetKind[];
  readonly served: readonly Served[];
  /** Cases by verdict. */
  readonly totals: { readonly [verdict in Verdict]: number };
  readonly results: readonly Result[];
  readonly observations: readonly Observation[];
  readonly errata: readonly (TakenReading & { readonly seen: readonly Omit<SeenReading, 'provider' | 'id'>[] })[];
  readonly leftovers: readonly Leftover[];
  readonly fixtures: readonly FixtureAge[];
  /** What the report lacks, and why; the run fails then. */
  readonly problems: readonly string[];
}
