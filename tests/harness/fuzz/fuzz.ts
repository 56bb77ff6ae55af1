import fc from 'fast-check';
import { messageOf, problem } from '../lib/problem';
import type { Session, Subject, Target } from '../model';
import { watchForOutage } from '../outage';
import { faultsOf } from './broken';
import { clauseOf } from './clauses';
import { commandsOf } from './commands';
import type { Finding } from './finding';
import type { Store } from './intent';
import type { Step } from './steps';
import { walkArbitrary } from './steps';
import type { Course, Walk } from './walk';
import { beginWalk, WalkEnd } from './walk';

/** How a provider is fuzzed. */
export interface Fuzzing {
  readonly runs: number;
  readonly seed: number;
  /** Of a finding: only its walk is run. */
  readonly path?: string;
  /** Why no request may be sent any more; asked before each. */
  readonly over: (requests: number) => string | undefined;
  /** Whether what a clause judges is known to be broken. */
  readonly isKnown: (finding: Finding) => boolean;
  readonly progress?: (runs: number, requests: number) => void;
}

/** A shrunk finding, and how to find it again. */
export interface Shrunk {
  readonly finding: Finding;
  readonly path: string;
  /** As many walks it took to find it, those of shrinking not counted. */
  readonly run: number;
}

export interface Fuzzed {
  readonly runs: number;
  readonly requests: number;
  readonly findings: readonly Shrunk[];
  /** Why walks were not judged, each reason once. */
  readonly unjudged: readonly string[];
  /** Why the run ended before all walks were run. */
  readonly ended?: string;
}

/** As many findings of one provider are shrunk and told. */
const MOST = 5;

/** What is thrown to fast-check, which then shrinks the walk. */
class Found extends Error {}

/**
 * Sends random walks to a provider until a finding, shrinks it, and goes on with the others.
 *
 * @throws a problem when the path names no walk
 */
export async function fuzz(subject: Subject, target: Target, session: Session, fuzzing: Fuzzing): Promise<Fuzzed> {
  const { seed, path, runs } = fuzzing;
  const hunt = beginHunt(subject, session, fuzzing);
  const walks = walksOf(subject, target, session);
  const findings = path === undefined ? await search(walks, hunt, seed, runs) : await replay(walks, hunt, seed, path);
  return { ...hunt.told(), findings };
}

async function search(walks: Walks, hunt: Hunt, seed: number, runs: number): Promise<readonly Shrunk[]> {
  const property = fc.asyncProperty(walks, hunt.run);
  const findings: Shrunk[] = [];
  for (let from = 0; from < runs && findings.length < MOST && hunt.over() === undefined; ) {
    const counterexample = await check(property, { seed, path: String(from), numRuns: runs - from });
    const finding = hunt.take();
    if (!finding || counterexample === null) break;
    from = Number(counterexample.split(':', 1)) + 1;
    findings.push({ finding, path: counterexample, run: from });
  }
  return findings;
}

/** @throws a problem when the path names no walk */
async function replay(walks: Walks, hunt: Hunt, seed: number, path: string): Promise<readonly Shrunk[]> {
  // Where the walk of the path has no finding, fast-check would go on with its neighbours.
  let isWalked = false;
  const once = fc.asyncProperty(walks, async (steps) => {
    if (isWalked) return;
    isWalked = true;
    await hunt.run(steps);
  });
  await check(once, { seed, path, numRuns: 1, endOnFailure: true });
  const finding = hunt.take();
  if (finding) return [{ finding, path, run: 1 }];
  if (hunt.told().runs === 0 && hunt.over() === undefined) throw strayPath(path, 'it leads to no walk');
  return [];
}

type Walks = fc.Arbitrary<readonly Step[]>;
type Property = fc.IAsyncProperty<[readonly Step[]]>;

/**
 * @returns the path of what failed, if anything
 * @throws a problem when the path names no walk; and what the suite itself throws
 */
async function check(property: Property, parameters: fc.Parameters<[readonly Step[]]>): Promise<string | null> {
  const details = await checked(property, parameters);
  if (details.failed && !(details.errorInstance instanceof Found)) throw details.errorInstance;
  return details.counterexamplePath;
}

async function checked(property: Property, parameters: fc.Parameters<[readonly Step[]]>) {
  try {
    return await fc.check(property, parameters);
  } catch (error) {
    throw strayPath(String(parameters.path), messageOf(error));
  }
}

function strayPath(path: string, reason: string): Error {
  const remedy = 'The walks were others when it was printed: run the seed without a path.';
  return problem(`replay the path ${path}`, reason, remedy);
}

function walksOf(subject: Subject, target: Target, session: Session): Walks {
  const faults = faultsOf(subject, (clause, testCase) => target.skips(clause, testCase) !== undefined);
  const clause = clauseOf(subject, 'valid');
  const settings = session.settingsOf(clause, { name: '', before: [], request: [], needs: [], expect: {}, exempt: [] });
  return walkArbitrary({ subject, settings, isMarked: target.kind === 'live' }, faults, session.atOnce);
}

/** What several checks of one run share. */
interface Hunt {
  readonly run: (steps: readonly Step[]) => Promise<void>;
  readonly over: () => string | undefined;
  /** The finding that was shrunk; it is known from now on. */
  readonly take: () => Finding | undefined;
  readonly told: () => Omit<Fuzzed, 'findings'>;
}

function beginHunt(subject: Subject, session: Session, { over, isKnown, progress }: Fuzzing): Hunt {
  const known = new Set<string>();
  const unjudged = new Set<string>();
  const outageIn = watchForOutage();
  let [runs, requests] = [0, 0];
  let ended: string | undefined;
  let hunted: Finding | undefined;
  const whyOver = () => {
    ended ??= over(requests) ?? session.over?.();
    return ended;
  };
  const course: Course = {
    subject,
    session,
    over: whyOver,
    count: () => {
      requests += 1;
    },
    note: (outcome) => {
      ended ??= outageIn(outcome);
      if (outcome.verdict === 'error' && whyOver() === undefined) unjudged.add(outcome.reasons.join('; '));
    },
    report: (findings) => {
      const found = findings.find((each) => !known.has(each.key) && !isKnown(each) && isGraver(each, hunted));
      hunted = found ?? hunted;
      if (found) throw new Found(found.key);
      if (findings.length > 0) throw new WalkEnd('it is known');
    },
  };
  const run = async (steps: readonly Step[]): Promise<void> => {
    if (whyOver() !== undefined) return;
    if (!hunted) runs += 1;
    progress?.(runs, requests);
    try {
      const setup = () => ({ model: new Map() satisfies Store, real: beginWalk(course) });
      await fc.asyncModelRun<Store, Walk, false, Store>(setup, commandsOf(subject, steps));
    } catch (error) {
      // A walk that is drawn again.
      if (fc.PreconditionFailure.isFailure(error)) runs -= 1;
      if (!(error instanceof WalkEnd)) throw error;
    }
  };
  const take = () => {
    const found = hunted;
    if (found) known.add(found.key);
    hunted = undefined;
    return found;
  };
  const told = () => ({ runs, requests, unjudged: [...unjudged], ...(ended === undefined ? {} : { ended }) });
  return { run, over: whyOver, take, told };
}

/** Whether a finding is the one that is being shrunk, or a broken MUST where that is a SHOULD. */
function isGraver(finding: Finding, hunted: Finding | undefined): boolean {
  return !hunted || finding.key === hunted.key || (finding.verdict === 'fail' && hunted.verdict === 'warn');
}
