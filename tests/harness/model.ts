/**
 * The types that every part of the engine shares. This module imports only the vocabulary of the contracts and the types of
 * a spec.
 */
import type {
  Ability,
  AtOnce,
  Change,
  Contract,
  Level,
  Read,
  Sentence,
  SetupStep,
  Source,
} from '../../contracts/contract';
import type { Expectation, Json, Kind } from '../../contracts/expectation';
import type { Operation, Validators } from './spec-model';

/** How the validator must refuse the request of a derived case: by this keyword, at this JSON Pointer of the body. */
export interface Violation {
  readonly keyword: string;
  readonly at: string;
}

/** What a case needs of its target, e.g. `WACR_GROUP_ID`, `a server fault`. */
export type Need = { readonly setting: string; readonly what: string } | { readonly ability: Ability };

export interface Case {
  readonly name: string;
  readonly before: readonly SetupStep[];
  readonly request: readonly Change[];
  readonly read?: Read;
  readonly raw?: string;
  readonly atOnce?: AtOnce;
  readonly needs: readonly Need[];
  readonly expect: Expectation;
  /** Names of standing clauses that say nothing about the answers of this case. */
  readonly exempt: readonly string[];
  /** The standing clauses whose relations a derived case expects itself. */
  readonly asIn?: readonly string[];
  /** Present on cases that were derived from a constraint of the request: its one fault, or none. */
  readonly derived?: Violation | 'valid';
}

export interface Clause {
  /** `<provider>/<name>` */
  readonly id: string;
  readonly provider: string;
  readonly level: Level;
  readonly says: Sentence;
  readonly source: readonly Source[];
  readonly because?: string;
  /** Judges every answer of this kind in a run, besides those of its own cases. */
  readonly standing?: Standing;
  /** Left out of a run with DEPTH=first. */
  readonly depth?: 'second';
  readonly cases: readonly Case[];
}

export interface Standing {
  readonly of: Kind | { readonly response: string };
  readonly expect: Expectation;
}

/** All that the engine is handed of a provider. */
export interface Subject {
  readonly provider: string;
  readonly contract: Contract;
  readonly operation: Operation;
  readonly validators: Validators;
  readonly clauses: readonly Clause[];
}

/**
 * Where the unique values of one case come from. Cases of one run have different slots, so that their values differ;
 * runs have different ids. The same seed gives the same values, which makes a replay the same byte for byte.
 */
export interface Seed {
  /** Letters and digits. */
  readonly run: string;
  readonly slot: number;
  /** When the case was begun, in Unix seconds. */
  readonly time: number;
}

/** By the name of the environment variable. */
export type Settings = { readonly [name: string]: string | number | undefined };

/** A file to upload. */
export interface FilePart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** One field of a form: a text or a file. */
export interface FormPart {
  readonly name: string;
  readonly value: string | FilePart;
}

/** A form as it is sent, and as a person or a recording reads it. */
export interface Encoded {
  readonly type: string;
  readonly bytes: Buffer;
  /** A line for each field; a file is shown by its size and fingerprint. */
  readonly text: string;
  readonly parts: readonly FormPart[];
  /** The body before it was encoded, which is what expressions read. */
  readonly body: Json;
}

/** A request as it goes over the wire. */
export interface SentRequest {
  readonly method: 'POST' | 'GET' | 'DELETE';
  readonly url: string;
  /** Names in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** The body as it is sent; for forms, a text rendering that shows files by their fingerprints. */
  readonly text: string;
  readonly form?: Encoded;
  /** Never shown: the one in its headers, and those that would be right; in hexadecimal digits. */
  readonly signatures?: readonly string[];
}

/** An answer as it came over the wire; nothing is parsed, since it may be anything. */
export interface ReceivedResponse {
  readonly status: number;
  /** Names in lower case; values of a repeated header joined by a comma (RFC 9110, 5.3). */
  readonly headers: { readonly [name: string]: string };
  readonly text: string;
}

export interface Exchange {
  readonly request: SentRequest;
  readonly response: ReceivedResponse;
  readonly startedAt: Date;
  /** Milliseconds. */
  readonly durationMs: number;
}

/**
 * Replaces every secret in a text by its name; with `whole` not where only a part of one is there. Names stay as they
 * are, so that a text may be redacted again.
 */
export type Redact = (text: string, extent?: 'whole') => string;

export type TargetKind = 'fixture' | 'sandbox' | 'live';

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
  /** Milliseconds to wait before each further try of a read that is not as expected yet. */
  readonly patience: readonly number[];
  /** The memory of the store that answers this clause. */
  readonly memoryOf: (clause: Clause) => Memory;
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
  /** As many requests may be sent at the same time; any number, where this is absent. */
  readonly atOnce?: number;
  /** Why no request is sent any more. */
  readonly over?: () => string | undefined;
  readonly close: () => Promise<Closing>;
}

/** What to report of a session once it is over. */
export interface Closing {
  readonly leftovers: readonly Leftover[];
  readonly notes: readonly string[];
}

/**
 * The distinct values that the answers of one store have shown so far: by expression, then by value, with what identifies
 * the contact that has it.
 */
export type Memory = Map<string, Map<string, string>>;

/** Which request of a run this is. */
export interface Position {
  readonly clause: Clause;
  readonly case: Case;
  /** 0 is the first setup request; then comes the request that is judged, then those that are sent at the same time. */
  readonly step: number;
  /** Waits until all requests that are sent at the same time may be sent. */
  readonly gate?: () => Promise<void>;
  /** What the setup requests before it were answered. */
  readonly before: readonly Exchange[];
  readonly seed: Seed;
}

/** Something that a run may have left at a provider. */
export interface Leftover {
  readonly provider: string;
  readonly run: string;
  /**
   * `left`: the run created it and could not delete it. `possible`: it is unknown whether it was created.
   * `doubtful`: an answer named it, and it may be somebody else's.
   */
  readonly kind: 'left' | 'possible' | 'doubtful';
  readonly id?: string;
  /** Names and numbers that were sent, by which it can be found. */
  readonly values: readonly string[];
  readonly reason: string;
}

export type Verdict = 'pass' | 'warn' | 'fail' | 'skip' | 'error';

/** One way in which an answer is not what it was expected to be. Texts are whole; they are cut where they are shown. */
export interface Difference {
  /** The part of the exchange: `status`, `$created#/full_name` … */
  readonly what: string;
  readonly expected: string;
  readonly actual: string;
}

/** What one answer says of one standing clause. */
export interface StandingOutcome {
  readonly clause: Clause;
  readonly verdict: Verdict;
  /** Free of secrets. */
  readonly differences: readonly Difference[];
  readonly exchange: Exchange;
}

/** The reading of a contradiction that an answer shows. */
export interface ShownReading {
  /** Of the erratum. */
  readonly id: string;
  readonly reading: string;
}

/** What came of one case. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Free of secrets. */
  readonly differences: readonly Difference[];
  /** One line each: the differences, or why nothing could be judged. */
  readonly reasons: readonly string[];
  /** What the answer shows beyond the document, one line each. */
  readonly observed: readonly string[];
  readonly before: readonly Exchange[];
  readonly exchange?: Exchange;
  /** One for each answer and erratum of which it speaks. */
  readonly readings: readonly ShownReading[];
  /** What the answers of the case say of standing clauses. */
  readonly standing: readonly StandingOutcome[];
  readonly durationMs: number;
}
