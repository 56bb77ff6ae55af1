import fc from 'fast-check';
import type { SetupStep } from '../../../contracts/contract';
import { problem } from '../lib/problem';
import type { Case, Exchange, Memory, Outcome, Session, Subject } from '../model';
import { bodyOf } from '../request/build';
import { runCase } from '../run';
import { violations } from '../spec/operation';
import type { Finding } from './finding';
import { findingsOf } from './finding';
import type { Intent } from './intent';

/** What ends a walk without a finding: nothing more can be said. */
export class WalkEnd extends Error {}

/** What a walk needs of the run that it is part of. */
export interface Course {
  readonly subject: Subject;
  readonly session: Session;
  /** Why no request may be sent any more. */
  readonly over: () => string | undefined;
  /** Called before each request. */
  readonly count: () => void;
  /** Called with each outcome. */
  readonly note: (outcome: Outcome) => void;
  /** Called with what an answer breaks; throws to end the walk. */
  readonly report: (findings: readonly Finding[]) => void;
}

/** A sequence of requests with the unique values of one case. */
export interface Walk {
  /** The requests that were sent so far, without reads. */
  readonly sent: readonly Exchange[];
  /**
   * Sends a request and judges its answer.
   *
   * @returns the answers; the one request that is judged comes first, then those at the same time
   * @throws what ends the walk
   */
  readonly send: (intent: Intent) => Promise<readonly Exchange[]>;
}

interface Sent {
  readonly step: SetupStep;
  readonly exchange: Exchange;
}

/** Begins a walk: it has a slot of its own, and a memory, so that what it finds needs nothing before it. */
export function beginWalk({ subject, session, over, count, note, report }: Course): Walk {
  const sent: Sent[] = [];
  const memory: Memory = new Map();
  const own: Case = { name: 'a walk', before: [], request: [], needs: [], expect: { status: '2XX' }, exempt: [] };
  const send = async (intent: Intent): Promise<readonly Exchange[]> => {
    const testCase: Case = { ...intent.testCase, before: sent.map(({ step }) => step), needs: [] };
    checkBodies(subject, session, intent, testCase, own);
    const fresh: Exchange[] = [];
    const isFirst = sent.length === 0;
    let isInUse = false;
    const outcome = await runCase(
      subject,
      {
        ...session,
        seedOf: (clause) => session.seedOf(clause, own),
        memoryOf: () => memory,
        exchange: async (request, at) => {
          // What came before has been answered already.
          const known = sent[at.step];
          if (known) return known.exchange;
          const reason = over();
          if (reason !== undefined) throw problem('send the request', reason, 'Run it again.');
          count();
          const exchange = await session.exchange(request, at);
          fresh[at.step - sent.length] = exchange;
          return exchange;
        },
        retake: async (_, refused) => {
          isInUse = (await session.retake?.(own, refused)) ?? false;
          return isInUse && isFirst;
        },
      },
      intent.clause,
      testCase,
    );
    if (isInUse && !isFirst) throw new WalkEnd('a number was in use');
    note(outcome);
    if (outcome.verdict === 'error' || outcome.verdict === 'skip') throw new WalkEnd(outcome.reasons.join('; '));
    report(findingsOf(subject, intent, testCase, outcome, fresh, session.redact));
    if (!testCase.read)
      for (const [index, exchange] of fresh.entries()) sent.push({ step: stepOf(testCase, index, exchange), exchange });
    return fresh;
  };
  return {
    get sent() {
      return sent.map(({ exchange }) => exchange);
    },
    send,
  };
}

/** A request is sent only when the validator finds that it is as it was meant; otherwise the walk is drawn again. */
function checkBodies(subject: Subject, session: Session, { clause, isValid }: Intent, testCase: Case, own: Case): void {
  if (isValid === undefined) return;
  const scope = { seed: session.seedOf(clause, own), settings: session.settingsOf(clause, own) };
  const requests = [
    testCase.request,
    ...(testCase.atOnce?.requests ?? []).map((more) => [...testCase.request, ...more]),
  ];
  for (const request of requests) {
    const body = bodyOf(subject.contract, request, scope);
    fc.pre((violations(subject.validators.request, body).length === 0) === isValid);
  }
}

/** A request as the setup of the ones after it. */
function stepOf({ name, request, atOnce }: Case, index: number, { response }: Exchange): SetupStep {
  const more = atOnce?.requests[index - 1] ?? [];
  return { name, request: [...request, ...more], status: response.status };
}
