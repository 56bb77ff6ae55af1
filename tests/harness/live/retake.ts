import type { Session } from '../exchange/target';
import { otherSlot } from '../exchange/unique';
import type { PlannedCase } from '../plan/plan';
import type { Access } from './access';
import type { Ledger } from './ledger';
import { askByValue } from './look-up';
import { carriesPhone } from './ownership';

/** Which slots the cases of a session use. */
export interface Retaking {
  readonly retake: NonNullable<Session['retake']>;
  readonly slotOf: (each: PlannedCase, slot: number) => number;
  readonly notes: () => readonly string[];
}

/**
 * Reserved phone numbers are few: one may be in use at the server. Where the documented read by value shows a contact
 * with the number of a refused request, the case gets numbers from elsewhere.
 *
 * @param endsAt when the run ends, in milliseconds since the epoch
 */
export function retakingOf(access: Access, ledger: Ledger, endsAt: number): Retaking {
  const attempts = new Map<PlannedCase, number>();
  const notes: string[] = [];
  return {
    retake: async (each) => {
      const refused = ledger.attempts().at(-1);
      if (refused?.lookUp === undefined || !(await isInUse(access, ledger, refused.lookUp, endsAt))) return false;
      attempts.set(each, (attempts.get(each) ?? 0) + 1);
      notes.push(`${refused.lookUp} was in use already: another number was taken`);
      return true;
    },
    slotOf: (each, slot) => {
      const attempt = attempts.get(each);
      return attempt === undefined ? slot : otherSlot(slot, attempt);
    },
    notes: () => notes,
  };
}

/** Whether a contact has a number that no request of this run has created it with. */
async function isInUse(access: Access, ledger: Ledger, value: string, endsAt: number): Promise<boolean> {
  const isOurs = ledger.attempts().some(({ lookUp, state }) => lookUp === value && state.is !== 'gone');
  if (isOurs) return false;
  const response = await askByValue(access, value, endsAt);
  return response !== undefined && carriesPhone(response, value);
}
