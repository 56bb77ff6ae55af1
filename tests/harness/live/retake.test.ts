import { otherSlot } from '../request/unique';
import { exampleExchange } from '../testing/exchange';
import { contactOf, LIVE, phoneOf, positionOf, SINCE, valuesOf } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { exampleAccess, NOT_FOUND, says } from '../testing/live-access';
import { created, exampleLedger } from '../testing/live-ledger';
import type { State } from './ledger';
import { retakingOf } from './retake';

/** A lot that is not drawn. */
const LOT = 7;

jest.mock('node:crypto', () => ({ ...jest.requireActual('node:crypto'), randomInt: () => LOT }));

const END = SINCE + 60_000;
const ASKED = ['GET /contacts?phone=%2B12015550102'];
const REFUSED = exampleExchange({ response: { status: 409 } });
const GONE: State = { is: 'gone' };
const REFUSED_STATE: State = { is: 'refused', wasExpected: false };
const testCase = positionOf(1).case;

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(SINCE + 30_000);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Whether another number is taken after attempts with one number, the last of them refused, and what is requested. */
async function retake(states: readonly (State | undefined)[], answer: Answer, contract = LIVE) {
  const ledger = exampleLedger();
  for (const state of states) ledger.add(1, state);
  const access = exampleAccess(() => answer, contract);
  const retaking = retakingOf(access, ledger, END);
  const isTaken = await retaking.retake(testCase, REFUSED);
  return { isTaken, asked: access.asked, notes: retaking.notes(), slot: retaking.slotOf(testCase, 1) };
}

describe('after a refusal', () => {
  const stranger = contactOf(1, 777, { name: 'Ada' });

  test.each<readonly [string, Answer]>([
    ['a stranger has the number', says(stranger)],
    ['a stranger has the number, among others', says([contactOf(9, 8), stranger])],
  ])('if %s, another is taken', async (_, answer) => {
    expect(await retake([GONE], answer)).toEqual({
      isTaken: true,
      asked: ASKED,
      notes: ['+12015550102 was in use: another number was taken'],
      slot: otherSlot(1, LOT + 1),
    });
  });

  test.each<readonly [string, Answer]>([
    ['no contact has the number', says([])],
    ['others are found', says([contactOf(9, 8)])],
    ['a contact of the case has it', says(contactOf(1, 5))],
    ['the read returns 404', NOT_FOUND],
    ['the read returns 500', says(stranger, 500)],
    ['the read gets no response', new Error('reset')],
  ])('if %s, none is', async (_, answer) => {
    expect(await retake([GONE], answer)).toEqual({ isTaken: false, asked: ASKED, notes: [], slot: 1 });
  });

  test.each<readonly [string, readonly (State | undefined)[]]>([
    ['was created before', [created(5), REFUSED_STATE]],
    ['is not there: nothing was sent', []],
  ])('if the contact with the number %s, nothing is requested', async (_, states) => {
    expect(await retake(states, says(stranger))).toEqual({ isTaken: false, asked: [], notes: [], slot: 1 });
  });

  test.each<readonly [string, readonly (State | undefined)[]]>([
    ['was refused', [REFUSED_STATE]],
    ['may have been created before', [undefined, REFUSED_STATE]],
    ['may be that of a stranger', [{ is: 'doubtful', why: 'it is older' }, REFUSED_STATE]],
    ['may be created by the refused request', [undefined]],
  ])('if the contact with the number %s, a stranger is looked up', async (_, states) => {
    expect(await retake(states, says(stranger))).toMatchObject({ isTaken: true, asked: ASKED });
  });

  test('what was created with another number does not matter', async () => {
    const ledger = exampleLedger();
    ledger.add(2, created(5));
    ledger.add(1, GONE);
    const retaking = retakingOf(
      exampleAccess(() => says(stranger)),
      ledger,
      END,
    );
    expect(await retaking.retake(testCase, REFUSED)).toBe(true);
  });

  test('nothing is requested for a request without a value to look up', async () => {
    const ledger = exampleLedger();
    ledger.settle(ledger.begin(valuesOf(1), undefined), GONE);
    const access = exampleAccess(() => says(stranger));
    expect(await retakingOf(access, ledger, END).retake(testCase, REFUSED)).toBe(false);
    expect(access.asked).toEqual([]);
  });

  test('the read is given the end of the run', async () => {
    const ledger = exampleLedger();
    ledger.add(1, GONE);
    const ends: number[] = [];
    const access = exampleAccess((_, endsAt) => {
      ends.push(endsAt);
      return says([]);
    });
    await retakingOf(access, ledger, END).retake(testCase, REFUSED);
    expect(ends).toEqual([END]);
  });
});

test('each retake of a case uses a new slot, which no other case has', async () => {
  const ledger = exampleLedger();
  const other = positionOf(1).case;
  const retaking = retakingOf(
    exampleAccess(() => says(contactOf(1, 777, { name: 'Ada' }))),
    ledger,
    END,
  );
  ledger.add(1, GONE);
  const slots: number[] = [];
  for (let count = 0; count < 3; count++) {
    slots.push(retaking.slotOf(testCase, 1));
    await retaking.retake(testCase, REFUSED);
  }
  expect(slots).toEqual([1, otherSlot(1, LOT + 1), otherSlot(1, LOT + 2)]);
  expect(retaking.slotOf(other, 1)).toBe(1);
  await retaking.retake(other, REFUSED);
  expect([retaking.slotOf(other, 1), retaking.slotOf(testCase, 1)]).toEqual([
    otherSlot(1, LOT + 1),
    otherSlot(1, LOT + 3),
  ]);
  expect(retaking.notes()).toEqual(
    Array.from({ length: 4 }, () => `${phoneOf(1)} was in use: another number was taken`),
  );
});
