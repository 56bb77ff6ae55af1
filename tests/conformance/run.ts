import type { Deviation } from '../harness/judge/deviations';
import { deviationOf } from '../harness/judge/deviations';
import { onWaiting } from '../harness/lib/waiting';
import type { Case, Clause, Outcome, Session, ShownReading, Subject, Target } from '../harness/model';
import { isAccepted, mayEnd, validCases, watchForOutage } from '../harness/outage';
import type { Failure } from '../harness/report/explain';
import { explain } from '../harness/report/explain';
import type { Progress } from '../harness/report/progress';
import { noteProgress } from '../harness/report/progress';
import type { Observation, Result } from '../harness/report/result';
import type { Tally } from '../harness/report/tally';
import { createTally } from '../harness/report/tally';
import type { Teller } from '../harness/report/told';
import { createTeller } from '../harness/report/told';
import { runCase } from '../harness/run';
import { exchangesOf, plainError, resultOf, uncheckedResult } from './results';

/** What the tests of one provider on one target share. */
export interface Run {
  readonly subject: Subject;
  readonly target: Target;
  /** Without their exchanges, which come with `shown`. */
  readonly results: Result[];
  readonly shown: ReturnType<typeof exchangesOf>[];
  readonly observed: Omit<Observation, 'times'>[];
  readonly readings: ShownReading[];
  readonly deviations: readonly Deviation[];
  readonly tally: Tally;
  readonly teller: Teller;
  /** Outcomes of cases that were run before their tests. */
  readonly early: Map<Case, Outcome>;
  readonly outage: (outcome: Outcome) => string | undefined;
  /** Milliseconds, on the clock of `performance`. */
  readonly startedAt: number;
  requests: number;
  /** Of a live run: notes how far it is. */
  note?: (more?: Partial<Pick<Progress, 'waiting' | 'phase'>>) => void;
  session?: Session;
  /** The results until the last accepted request: a rejection after it may have another reason than the expected one. */
  acceptedAt: number;
  /** Why nothing more is checked. */
  ended?: { readonly reason: string; readonly explained: string };
}

export function beginRun(subject: Subject, target: Target, deviations: readonly Deviation[]): Run {
  const tally = createTally(subject, target.kind);
  const teller = createTeller(globalThis.conformanceVerbose === true);
  const shared = { subject, target, deviations, tally, teller, early: new Map(), outage: watchForOutage() };
  return {
    ...shared,
    results: [],
    shown: [],
    observed: [],
    readings: [],
    acceptedAt: 0,
    startedAt: performance.now(),
    requests: 0,
  };
}

/** Opens the session of a run, and counts what is sent. */
export async function openSession(run: Run): Promise<Session> {
  const session = await run.target.open();
  const exchange: Session['exchange'] = (request, at) => {
    run.requests += 1;
    run.note?.();
    return session.exchange(request, at);
  };
  run.session = { ...session, exchange };
  return run.session;
}

/** Notes the progress of a live run, which takes minutes, for whoever watches it. */
export function followRun(run: Run): void {
  const { subject, target, results } = run;
  if (target.kind !== 'live') return;
  const pattern = new RegExp(globalThis.conformancePattern ?? '', 'i');
  const isAsked = (clause: Clause, each: Case) =>
    target.skips(clause, each) === undefined && pattern.test(`${target.kind} ${clause.id} ${each.name}`);
  const asked = subject.clauses.flatMap((clause) => clause.cases.filter((each) => isAsked(clause, each)));
  const note = noteProgress();
  let phase: Progress['phase'] = 'runs';
  run.note = (more = {}) => {
    phase = more.phase ?? phase;
    const counts = { judged: results.length, cases: asked.length, requests: run.requests };
    note({ provider: subject.provider, ...counts, ...more, phase }, Date.now());
  };
  onWaiting((waiting) => run.note?.(waiting ? { waiting } : {}));
}

/** Characters. */
const LONGEST_KEPT = 2 ** 16;

/**
 * Sends a valid request to a live server, and others when it is rejected: where none is accepted, every rejection that is
 * expected would pass for the wrong reason. What was sent is not sent again by its own test.
 */
export async function checkAcceptance(run: Run, session: Session): Promise<void> {
  const { subject, target, early } = run;
  if (target.kind !== 'live') return;
  const tried = validCases(subject.clauses, target.skips);
  const outcomes: Outcome[] = [];
  for (const { clause, testCase } of tried) {
    const outcome = await runCase(subject, session, clause, testCase);
    outcomes.push(outcome);
    // A body of megabytes is not kept until the test of its case: the request is sent again.
    if ((outcome.exchange?.response.text.length ?? 0) < LONGEST_KEPT) early.set(testCase, outcome);
    if (isAccepted(outcome)) return;
  }
  const [first] = tried;
  const [outcome] = outcomes;
  if (!first || !outcome) return;
  const status = outcome.exchange?.response.status;
  const answer = status === undefined ? outcome.reasons.join('; ') : `the first one returned ${status}`;
  const reason = `none of ${tried.length} valid requests was accepted: ${answer}`;
  const explained = explain(failureOf(run, session, first.clause, first.testCase), outcome);
  run.ended = { reason, explained: `${title(run)} was not checked: ${reason}.\n\n${explained}` };
}

function failureOf({ subject, target }: Run, session: Session, clause: Clause, testCase: Case): Failure {
  return { subject, kind: target.kind, session, clause, case: testCase };
}

/**
 * Judges one case and keeps its result.
 *
 * @throws what a test shows of a broken clause: an explanation for each
 */
export async function judgeCase(run: Run, clause: Clause, testCase: Case): Promise<void> {
  const { subject, target, session } = run;
  if (!session) return;
  if (run.ended) throw endTests(run, run.ended.explained);
  const outcome = run.early.get(testCase) ?? (await runCase(subject, session, clause, testCase));
  const over = await whyOver(run, session, testCase, outcome);
  if (over !== undefined) throw endTests(run, over);
  const result = resultOf(target, clause, testCase, outcome);
  const shown = exchangesOf(testCase, outcome);
  run.results.push({ ...result, ...knownOf(run, result) });
  run.shown.push(shown);
  if (isAccepted(outcome)) run.acceptedAt = run.results.length;
  run.observed.push(...outcome.observed.map((what) => ({ provider: subject.provider, target: target.kind, what })));
  run.readings.push(...outcome.readings);
  const failure = failureOf(run, session, clause, testCase);
  const sender = { clause: clause.id, case: testCase.name };
  const isDown = target.kind === 'live' && outcome.exchange !== undefined && outcome.verdict === 'error';
  const explained = !isBroken(run, clause, outcome)
    ? []
    : [
        isDown
          ? `${clause.id}: ${outcome.reasons.join('; ')}`
          : run.teller.tell({ ...result, ...shown(session.redact) }, sender, () => explain(failure, outcome)),
      ];
  const standing = run.tally
    .take(clause, testCase, outcome.standing, session.redact)
    .filter((each) => isBroken(run, each.clause, each));
  for (const { clause: broken, ...each } of standing) {
    const told = { ...outcome, ...each, reasons: [] };
    const result = { ...resultOf(target, broken, testCase, told), ...exchangesOf(testCase, told)(session.redact) };
    explained.push(
      run.teller.tell(result, sender, () => explain({ ...failure, clause: broken, sentBy: clause }, told)),
    );
  }
  const outage = target.kind === 'live' ? (run.outage(outcome) ?? session.over?.()) : undefined;
  if (outage !== undefined) throw endTests(run, inBlocks([...explained, endRun(run, outage)]));
  if (explained.length > 0) throw plainError(inBlocks(explained));
}

/** Explanations of many lines stand apart. */
function inBlocks(texts: readonly string[]): string {
  const isLine = (text: string | undefined) => text !== undefined && !text.includes('\n');
  return texts.reduce(
    (all, text, index) => `${all}${isLine(text) && isLine(texts[index - 1]) ? '\n' : '\n\n\n'}${text}`,
  );
}

/**
 * Explains that a live server accepts no contact any more: a valid request is refused, and so is the plain one that is sent to
 * find out. What was judged since the last accepted request counts as not checked.
 */
async function whyOver(run: Run, session: Session, testCase: Case, outcome: Outcome): Promise<string | undefined> {
  const { subject, target } = run;
  if (target.kind !== 'live' || !mayEnd(outcome, testCase)) return undefined;
  const [plain] = validCases(subject.clauses, target.skips);
  if (!plain) return undefined;
  const again = await runCase(subject, session, plain.clause, { ...plain.testCase });
  if (isAccepted(again)) return undefined;
  run.results.length = run.acceptedAt;
  run.shown.length = run.acceptedAt;
  const reason = `valid requests are no longer accepted: the last one returned ${again.exchange?.response.status ?? 'nothing'}`;
  return `${endRun(run, reason)}\n\n${explain(failureOf(run, session, plain.clause, plain.testCase), again)}`;
}

/** Ends a run in its middle. Returns what its last test says of that. */
function endRun(run: Run, reason: string): string {
  const explained = `${title(run)} is not checked any further: ${reason}.`;
  run.ended = { reason, explained };
  return explained;
}

/** What is not checked is said once, so that the other tests are skipped (see environment.ts). */
function endTests({ target }: Run, explained: string): Error {
  globalThis.conformanceEnded = [...(globalThis.conformanceEnded ?? []), target.kind];
  return plainError(explained);
}

function title({ subject, target }: Run): string {
  return `${subject.provider} on ${target.kind}`;
}

/** All results of a run. Where nothing could be checked, or nothing more, one error says so and what that leaves out. */
export function resultsOf(run: Run): readonly Result[] {
  const { subject, target, ended, session } = run;
  const results = session
    ? run.results.map((result, index) => ({ ...result, ...run.shown[index]?.(session.redact) }))
    : run.results;
  const standing = run.tally.results().map((result) => ({ ...result, ...knownOf(run, result) }));
  if (!ended) return [...results, ...standing];
  const checked = new Set(results.map(({ clause, case: name }) => `${clause} ${name}`));
  const left = subject.clauses.filter(({ id, cases }) => cases.some(({ name }) => !checked.has(`${id} ${name}`)));
  const names = left.map(({ id }) => id).join(', ');
  // What was broken before the end stays so; what held until then may have broken after it.
  const broken = standing.filter(({ verdict }) => isDifferent(verdict));
  return [
    ...results,
    ...broken,
    uncheckedResult(subject, target, [ended.reason, `not checked: ${left.length} clauses: ${names}`]),
  ];
}

/** Whether a verdict fails the test: a warning does in strict runs, and a known deviation never does. */
function isBroken({ deviations, target }: Run, clause: Clause, { verdict }: Pick<Result, 'verdict'>): boolean {
  if (isDifferent(verdict) && deviationOf(deviations, clause.id, target.kind)) return false;
  return verdict === 'warn' ? process.env.STRICT === '1' : verdict !== 'pass' && verdict !== 'skip';
}

function knownOf({ deviations, target }: Run, { clause, verdict }: Result): Pick<Result, 'known'> {
  const deviation = deviationOf(deviations, clause, target.kind);
  return deviation && isDifferent(verdict) ? { known: deviation.reason } : {};
}

/** An error says nothing about the clause, so that it excuses nothing. */
function isDifferent(verdict: Result['verdict']): boolean {
  return verdict === 'fail' || verdict === 'warn';
}
