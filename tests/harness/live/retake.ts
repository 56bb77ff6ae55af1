import { randomInt } from 'node:crypto';
import type { Case, Session } from '../model';
import { otherSlot } from '../request/unique';
import type { Access } from './access';
import type { Attempt, Ledger } from './ledger';
import { askByValue } from './look-up';
import { markersOf } from './markers';
import { showsStranger } from './ownership';

/** Which slots the cases of a session use. */
export interface Retaking {
  readonly retake: NonNullable<Session['retake']>;
  readonly slotOf: (testCase: Case, slot: number) => number;
  readonly notes: () => readonly string[];
}

const LOTS = 100;

/**
 * Reserved phone numbers are few: one may be in use at the server. If the documented read by value shows a contact with
 * the number of a refused request, the case gets other numbers.
 *
 * @param endsAt when the run ends, in milliseconds since the epoch
 */
export function retakingOf(access: Access, ledger: Ledger, endsAt: number): Retaking {
  const attempts = new Map<Case, number>();
  const notes: string[] = [];
  // Two runs that collide must not both move to the same numbers.
  const lot = randomInt(LOTS);
  return {
    retake: async (testCase) => {
      const refused = ledger.attempts().at(-1);
      if (refused?.lookUp === undefined || !(await isInUse(access, ledger, refused, endsAt))) return false;
      attempts.set(testCase, (attempts.get(testCase) ?? 0) + 1);
      notes.push(`${refused.lookUp} was in use: another number was taken`);
      return true;
    },
    slotOf: (testCase, slot) => {
      const attempt = attempts.get(testCase);
      return attempt === undefined ? slot : otherSlot(slot, lot + attempt);
    },
    notes: () => notes,
  };
}

/** Whether a contact of another run has the number of a refused request. */
async function isInUse(
  access: Access,
  ledger: Ledger,
  { lookUp = '', values }: Attempt,
  endsAt: number,
): Promise<boolean> {
  const isOurs = ledger.attempts().some((each) => each.lookUp === lookUp && each.state.is === 'created');
  if (isOurs) return false;
  const response = await askByValue(access, lookUp, endsAt);
  return response !== undefined && showsStranger(response, markersOf(values));
}
