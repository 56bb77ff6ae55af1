import type { Leftover, Subject } from '../model';
import type { Access } from './access';
import { accessOf } from './access';
import { cleanUp } from './clean-up';
import { isAlive } from './control';
import type { FoundJournal } from './found-journal';
import { findJournals } from './found-journal';
import { reopenJournal } from './journal';
import type { Attempt } from './ledger';
import { attemptsOf, createLedger } from './ledger';
import { leftoverOf } from './leftover';
import { preflight } from './preflight';
import { accountOf } from './seal';
import type { Environment } from './settings';

/** The result of a sweep. */
export interface Swept {
  /** Contacts that existed, or may have, and no longer do. */
  readonly gone: number;
  readonly leftovers: readonly Leftover[];
  /** Runs whose contacts were not touched, each with the reason. */
  readonly untouched: readonly string[];
}

/**
 * Deletes what earlier runs left at a provider. It touches the contacts of a run only if server and credentials are
 * those of that run, and the run is over.
 *
 * @param only a single run, which is known to be over; by default all
 * @throws a problem when a journal is corrupt, a setting is wrong, or the server cannot be reached
 */
export async function sweep(
  subject: Subject,
  environment: Environment,
  reports: string,
  only?: string,
): Promise<Swept> {
  const swept = { gone: 0, leftovers: [] as Leftover[], untouched: [] as string[] };
  const journals = findJournals(reports, subject.provider).filter(
    ({ head }) => only === undefined || head.run === only,
  );
  for (const journal of journals) {
    const access = accessOf(subject, environment, journal.head.run);
    const reason = only === undefined && isGoingOn(journal) ? 'is still running' : strangeness(access, journal);
    if (reason !== undefined) swept.untouched.push(inWords(journal, reason));
    else {
      const { gone, leftovers } = await sweepRun(access, journal, only === undefined);
      swept.gone += gone;
      swept.leftovers.push(...leftovers);
    }
  }
  return swept;
}

async function sweepRun(
  access: Access,
  found: FoundJournal,
  isLongOver: boolean,
): Promise<Pick<Swept, 'gone' | 'leftovers'>> {
  await preflight(access.subject, access, access.scope());
  const attempts = attemptsOf(found, access.seal);
  const journal = reopenJournal(found.file);
  const { run, startedAt } = found.head;
  const ledger = createLedger({ run, since: Date.parse(startedAt), journal, seal: access.seal }, attempts);
  const { leftovers } = await cleanUp(access, ledger, isLongOver);
  journal.close();
  if (leftovers.every(({ kind }) => kind === 'doubtful')) journal.remove();
  const isOpen = ({ state }: Attempt) => state.is === 'created' || state.is === 'sent';
  const open = new Set(attempts.filter(isOpen).map(({ number }) => number));
  const gone = ledger.attempts().filter(({ number, state }) => state.is === 'gone' && open.has(number));
  return { gone: gone.length, leftovers };
}

/** Why a journal does not belong to the server and account of the settings. */
function strangeness({ subject, seal }: Access, { head }: FoundJournal): string | undefined {
  if (head.baseUrl !== subject.baseUrl) return `used another server, ${head.baseUrl}`;
  if (head.account === accountOf(seal, head)) return undefined;
  return 'used other credentials';
}

/** Process ids are reused, so a run also counts as over after its end, or once it has cleaned up. */
function isGoingOn({ head, isClosed }: FoundJournal): boolean {
  return !isClosed && head.pid !== process.pid && Date.now() < head.overAt && isAlive(head.pid);
}

function inWords({ head, file }: FoundJournal, reason: string): string {
  return `run ${head.run} of ${head.startedAt} ${reason}: ${file} was left unchanged`;
}

/** What finished runs left at a provider, by their own journals; nothing is sent. */
export function whatIsLeft(subject: Subject, reports: string, only?: string): readonly Leftover[] {
  return findJournals(reports, subject.provider)
    .filter((journal) => (only === undefined ? !isGoingOn(journal) : journal.head.run === only))
    .flatMap((journal) =>
      attemptsOf(journal).flatMap((attempt) => leftoverOf(subject.provider, journal.head.run, attempt) ?? []),
    );
}

/** Whether a run left a journal and did not clean up. */
export function isBrokenOff(provider: string, reports: string, run: string): boolean {
  return findJournals(reports, provider).some(({ head, isClosed }) => head.run === run && !isClosed);
}
