import type { Access } from './access';
import type { CleaningUp } from './delete';
import { deleteContact } from './delete';
import type { Ledger } from './ledger';
import type { Leftover } from './leftover';
import { leftoverOf } from './leftover';
import { lookUpOpen } from './look-up';

/** A contact that was sent twice shows to a read only once its twin is deleted. */
const ROUNDS = 3;

/**
 * Deletes what a run provably created, each by the provider's documented delete; looks first for what it may have
 * created without an answer. It takes no longer than `LIVE_CLEAN_UP_SECONDS`.
 *
 * @returns what is or may be left, with the reason
 */
export async function cleanUp(access: Access, ledger: Ledger): Promise<readonly Leftover[]> {
  const endsAt = Date.now() + access.limits.cleanUpMs;
  const learned = { finds: false, deletes: false, keepsItsWord: false, missing: new Set<number>() };
  const cleaning = { access, ledger, endsAt, learned };
  for (let round = 0; round < ROUNDS; round++) {
    const isNew = await lookUpOpen(access, ledger, learned, endsAt);
    if (round > 0 && !isNew) break;
    await deleteCreated(cleaning);
  }
  if (learned.deletes) settleMissing(cleaning);
  return ledger.attempts().flatMap((attempt) => leftoverOf(access.subject.provider, ledger.run, attempt) ?? []);
}

async function deleteCreated(cleaning: CleaningUp): Promise<void> {
  for (const attempt of cleaning.ledger.attempts()) {
    const { state } = attempt;
    // What was tried before has its reason.
    if (state.is !== 'created' || state.why !== undefined) continue;
    cleaning.ledger.settle(attempt, await deleteContact(cleaning, attempt, state.id));
  }
}

/** At a server that deletes contacts, one that is not there is gone. */
function settleMissing({ ledger, learned: { missing } }: CleaningUp): void {
  for (const attempt of ledger.attempts()) if (missing.has(attempt.number)) ledger.settle(attempt, { is: 'gone' });
}
