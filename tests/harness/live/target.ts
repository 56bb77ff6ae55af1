import type { Closing, SentRequest, Subject, Target } from '../model';
import { firstSlot } from '../request/unique';
import { httpTarget } from '../wire/http-target';
import type { Access } from './access';
import { accessOf } from './access';
import { cleanUp } from './clean-up';
import { overAt, refuseWhenOver, whyOver } from './control';
import { findJournals } from './found-journal';
import type { JournalHead } from './journal';
import { beginJournal } from './journal';
import type { Ledger } from './ledger';
import { createLedger } from './ledger';
import { preflight } from './preflight';
import { retakingOf } from './retake';
import { accountOf } from './seal';
import type { Environment } from './settings';
import { abilitiesOf } from './settings';
import { watchOf } from './watch';

/**
 * @returns the signatures that were sent: a later response may repeat them
 * @throws a problem when the provider cannot be tested for any reason; nothing was created then
 */
export async function checkReadiness(
  subject: Subject,
  environment: Environment,
  reports: string,
): Promise<readonly string[]> {
  const access = accessOf(subject, environment, 'preflight');
  // An unreadable journal would hide what an earlier run left behind.
  findJournals(reports, subject.provider);
  const { timeoutMs, runMs } = access.limits;
  const endsAt = Date.now() + Math.min(timeoutMs, runMs);
  const client = { ...access, exchange: (request: SentRequest) => access.exchange(request, endsAt) };
  await preflight(access.subject, client, access.scope());
  return access.signatures;
}

/**
 * A target on a foreign server: paced, within limits, and cleaned up on close.
 *
 * @param reports the folder of the reports, which also contains the journal
 * @param run the id of the run
 * @param endsAt when the run ends, in milliseconds since the epoch; what it created is still deleted after that
 * @param signatures sent earlier, by the preflight
 * @throws a problem when a setting is wrong, or consent is missing
 */
export function liveTarget(
  subject: Subject,
  environment: Environment,
  reports: string,
  run: string,
  endsAt: number,
  signatures: readonly string[] = [],
): Target {
  const access = accessOf(subject, environment, run);
  return httpTarget(subject, {
    kind: 'live',
    signatures,
    seed: { run, slot: firstSlot(new Date(), casesOf(subject), Math.random) },
    settings: access.settings,
    abilities: abilitiesOf(access.limits),
    atOnce: access.limits.atOnce,
    start: () => {
      const journal = beginJournal(reports, headOf(access, run, endsAt));
      const ledger = createLedger({ run, since: Date.now(), journal, seal: access.seal });
      const watch = watchOf(access, ledger);
      const retaking = retakingOf(access, ledger, endsAt);
      return Promise.resolve({
        baseUrl: access.subject.baseUrl,
        exchange: async (request, at) => {
          refuseWhenOver(endsAt);
          // A read creates nothing.
          if (request.method === 'GET') return access.exchange(request, endsAt);
          return watch(request, at, () => access.exchange(request, endsAt, at.gate));
        },
        over: () => whyOver(endsAt),
        retake: retaking.retake,
        slotOf: retaking.slotOf,
        close: async () => {
          const { leftovers, notes } = await cleanUp(access, ledger);
          journal.close();
          if (leftovers.length === 0) journal.remove();
          return { leftovers, notes: [...retaking.notes(), ...notes, ...notesOf(access, ledger)] };
        },
      });
    },
  });
}

function casesOf({ clauses }: Subject): number {
  return clauses.reduce((sum, { cases }) => sum + cases.length, 0);
}

function notesOf(access: Access, ledger: Ledger): Closing['notes'] {
  const broken = ledger.broken();
  return broken === undefined ? access.notes() : [...access.notes(), `${broken}; cleaned up from memory`];
}

function headOf({ subject, seal, limits }: Access, run: string, endsAt: number): JournalHead {
  const { provider, baseUrl } = subject;
  const place = { baseUrl, run, startedAt: new Date().toISOString() };
  return {
    journal: 1,
    provider,
    ...place,
    account: accountOf(seal, place),
    overAt: overAt(endsAt, limits),
    pid: process.pid,
  };
}
