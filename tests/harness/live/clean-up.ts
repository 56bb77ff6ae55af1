import type { Leftover } from '../model';
import type { Access } from './access';
import type { CleaningUp } from './delete';
import { deleteContact, read } from './delete';
import type { Attempt, Ledger } from './ledger';
import { leftoverOf } from './leftover';
import { lookUp, lookUpOpen } from './look-up';

/** Of a contact that was sent twice, a read shows the second only after the first is deleted. */
const ROUNDS = 3;
/** This many deleted contacts are looked up again; if one still exists, all are. */
const SAMPLE = 3;

/** What is left after a clean-up, and notes for the report. */
export interface CleanedUp {
  readonly leftovers: readonly Leftover[];
  readonly notes: readonly string[];
}

/**
 * Deletes what a run provably created, by the provider's documented delete; first looks up what it may have created
 * without a response. Takes at most `LIVE_CLEAN_UP_SECONDS`.
 *
 * @param isSweep whether the run ended earlier, so that only what a read confirms is deleted
 */
export async function cleanUp(access: Access, ledger: Ledger, isSweep = false): Promise<CleanedUp> {
  const endsAt = Date.now() + access.limits.cleanUpMs;
  const learned = {
    ...{ finds: false, deletes: false, keepsItsWord: false },
    ...{ missing: new Set<number>(), lingering: new Set<number>() },
  };
  const cleaning: CleaningUp = { access, ledger, endsAt, learned, isSweep };
  const deleted: Attempt[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await lookUpOpen(access, ledger, learned, endsAt);
    const gone = await deleteCreated(cleaning);
    if (gone.length === 0) break;
    deleted.push(...gone);
  }
  if (learned.deletes) settle(cleaning, learned.missing);
  settle(cleaning, await noLongerThere(cleaning));
  await checkDeleted(cleaning, deleted);
  const { stopped } = cleaning.learned;
  return {
    leftovers: ledger.attempts().flatMap((attempt) => leftoverOf(access.subject.provider, ledger.run, attempt) ?? []),
    notes: stopped === undefined ? [] : [stopped],
  };
}

/** @returns the attempts whose contacts are gone now */
async function deleteCreated(cleaning: CleaningUp): Promise<readonly Attempt[]> {
  const deleted: Attempt[] = [];
  for (const attempt of cleaning.ledger.attempts()) {
    const { state } = attempt;
    // A delete that was tried before has its reason.
    if (state.is !== 'created' || state.why !== undefined) continue;
    const after = await deleteContact(cleaning, attempt, state.id);
    cleaning.ledger.settle(attempt, after);
    if (after.is === 'gone') deleted.push(attempt);
  }
  return deleted;
}

/** A delete may take effect after its response. */
async function noLongerThere(cleaning: CleaningUp): Promise<ReadonlySet<number>> {
  const gone = new Set<number>();
  for (const attempt of cleaning.ledger.attempts()) {
    const { number, state } = attempt;
    if (!cleaning.learned.lingering.has(number) || state.is !== 'created' || Date.now() >= cleaning.endsAt) continue;
    const shown = await read(cleaning, attempt, state.id).catch(() => undefined);
    if (shown?.is === 'nothing') gone.add(number);
  }
  return gone;
}

function settle({ ledger }: CleaningUp, gone: ReadonlySet<number>): void {
  for (const attempt of ledger.attempts()) if (gone.has(attempt.number)) ledger.settle(attempt, { is: 'gone' });
}

/** A server may bring a contact back, or have stored it twice: the documented read by value shows it. */
async function checkDeleted(cleaning: CleaningUp, deleted: readonly Attempt[]): Promise<void> {
  const { access, ledger, learned, endsAt } = cleaning;
  const known = deleted.filter(({ lookUp: value }) => value !== undefined);
  const sample = known.filter((_, index) => index % Math.max(1, Math.ceil(known.length / SAMPLE)) === 0);
  const shows = async (attempt: Attempt) => {
    const found = Date.now() < endsAt ? await lookUp(access, ledger, learned, attempt, endsAt) : undefined;
    if (found?.whose !== 'ours') return false;
    ledger.settle(attempt, { is: 'created', id: found.id, why: 'a contact with its values exists after its delete' });
    return true;
  };
  let isBack = false;
  for (const attempt of sample) isBack = (await shows(attempt)) || isBack;
  if (isBack) for (const attempt of known.filter((each) => !sample.includes(each))) await shows(attempt);
}
