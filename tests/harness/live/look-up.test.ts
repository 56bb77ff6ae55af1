import { contactOf, LIVE, SINCE, searchOf, valuesOf } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { exampleAccess, NOT_FOUND, says } from '../testing/live-access';
import type { ExampleLedger } from '../testing/live-ledger';
import { created, exampleLedger } from '../testing/live-ledger';
import type { State } from './ledger';
import { askByValue, lookUp, lookUpOpen, shownBy } from './look-up';
import { markersOf } from './markers';

const END = SINCE + 60_000;
const DOUBTFUL: State = { is: 'doubtful', why: 'it is older than this run' };
const REFUSED: State = { is: 'refused', wasExpected: false };
const SENT: State = { is: 'sent', why: 'no response' };

/** Responds to reads by value by slot; finds nothing for other slots. */
function finding(answers: { readonly [slot: number]: Answer }): (asked: string) => Answer {
  return (asked) => Object.entries(answers).find(([slot]) => asked === searchOf(Number(slot)))?.[1] ?? says([]);
}

/** A request sent at the start of the run is a little over 20 s old, when no response can arrive any more. */
const LATE = SINCE + 20_001;
let now = SINCE;

beforeEach(() => {
  now = SINCE;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.restoreAllMocks();
});

describe('open attempts', () => {
  /** The outcome of attempts, of slot 1, 2, …, and the requests for it. */
  async function settle(
    states: readonly State[],
    answers: { readonly [slot: number]: Answer },
    finds = false,
    at = LATE,
  ) {
    now = SINCE;
    const ledger = exampleLedger();
    for (const [index, state] of states.entries()) ledger.add(index + 1, state);
    now = at;
    const access = exampleAccess(finding(answers));
    const finder = { finds };
    await lookUpOpen(access, ledger, finder, END);
    return { states: ledger.attempts().map(({ state }) => state), asked: access.asked, finds: finder.finds };
  }

  test('are looked up by what was sent, and no others', async () => {
    const { asked } = await settle([SENT, created(5), DOUBTFUL, { is: 'gone' }, REFUSED], {}, true);
    expect(asked).toEqual([searchOf(1), searchOf(3), searchOf(5)]);
  });

  test.each([
    ['none left', [{ is: 'gone' }, created(5)] as const, []],
    ['none at all', [], []],
  ])('%s: nothing is requested', async (_, states, asked) => {
    expect(await settle(states, {})).toMatchObject({ asked });
  });

  test.each<readonly [string, State, Answer, State]>([
    ['is found', SENT, says([contactOf(1, 7)]), created(7)],
    ['is found, and was doubtful', DOUBTFUL, says(contactOf(1, 7)), created(7)],
    ['is found, and was refused', REFUSED, says(contactOf(1, 7)), created(7)],
    ['is older', SENT, says([contactOf(1, 7, { created_at: '2026-01-01T00:00:00Z' })]), SENT],
    ['is somebody else', SENT, says([contactOf(9, 7)]), { is: 'gone' }],
    ['is not found', SENT, says([]), { is: 'gone' }],
    ['is not found: 404', SENT, NOT_FOUND, { is: 'gone' }],
    ['is not found, and was doubtful', DOUBTFUL, says([]), DOUBTFUL],
    ['is not found, and was refused', REFUSED, says([]), REFUSED],
    ['is not shown: an object of another kind', SENT, says({}), SENT],
    ['is not shown: a page', SENT, { text: '<html>' }, SENT],
    ['is not shown: 500', SENT, says({}, 500), SENT],
    ['is not shown: 401', SENT, says({}, 401), SENT],
    ['is not shown: no answer', SENT, new Error('reset'), SENT],
  ])('one that %s', async (_, state, answer, want) => {
    const { states } = await settle([state], { 1: answer }, true);
    expect(states).toEqual([want]);
  });

  test('one that is not found may still be processed until its response is long overdue', async () => {
    expect((await settle([SENT], {}, true, LATE - 1)).states).toEqual([SENT]);
    expect((await settle([SENT], {}, true, LATE)).states).toEqual([{ is: 'gone' }]);
    expect((await settle([SENT], { 1: says([contactOf(1, 7)]) }, true, LATE - 1)).states).toEqual([created(7)]);
  });

  test('an empty result counts only once the read has found one', async () => {
    expect(await settle([SENT], {})).toMatchObject({ states: [SENT], finds: false });
    const known = await settle([SENT, created(5)], { 2: says([contactOf(2, 5)]) });
    expect(known).toMatchObject({ states: [{ is: 'gone' }, created(5)], finds: true });
    expect(known.asked).toEqual([searchOf(2), searchOf(1)]);
    const blind = await settle([SENT, created(5)], {});
    expect(blind).toMatchObject({ states: [SENT, created(5)], finds: false });
    const later = await settle([SENT, SENT, SENT], { 2: says([contactOf(2, 7)]) });
    expect(later).toMatchObject({ states: [SENT, created(7), { is: 'gone' }], finds: true });
  });

  test('a contact of the ledger is not counted twice', async () => {
    const { states } = await settle([created(5), SENT], { 2: says([contactOf(2, 5)]) });
    expect(states).toEqual([created(5), SENT]);
  });

  test('after three inconclusive reads in a row, no more are sent', async () => {
    const silent = new Error('reset');
    const all = [SENT, SENT, SENT, SENT, SENT, SENT];
    const given = await settle(all, { 1: silent, 2: silent, 3: silent, 4: says([contactOf(4, 7)]) }, true);
    expect(given).toMatchObject({ asked: [1, 2, 3].map(searchOf), states: all });
    const mixed = { 1: silent, 2: silent, 3: says([contactOf(3, 7)]), 4: silent, 5: silent, 6: NOT_FOUND };
    const { asked, states } = await settle(all, mixed, true);
    expect(asked).toHaveLength(6);
    expect([states[2], states[5]]).toEqual([created(7), { is: 'gone' }]);
    const late = await settle(all, { 1: says([contactOf(1, 7)]), 2: silent, 3: silent, 4: silent });
    expect(late).toMatchObject({ asked: [1, 2, 3, 4].map(searchOf) });
  });

  test('a request without a value to look up is not looked up, nor learned from', async () => {
    const ledger = exampleLedger();
    ledger.settle(ledger.begin([], undefined), created(5));
    ledger.begin([], undefined);
    ledger.add(3);
    const access = exampleAccess(finding({}));
    await lookUpOpen(access, ledger, { finds: false }, END);
    expect(access.asked).toEqual([searchOf(3)]);
  });
});

describe('a look-up', () => {
  const look = (ledger: ExampleLedger, answer: Answer, finder = { finds: false }) =>
    lookUp(
      exampleAccess(() => answer),
      ledger,
      finder,
      ledger.add(1),
      END,
    );

  test('shows whose a contact is, by what its attempt sent', async () => {
    const ledger = exampleLedger();
    expect(await look(ledger, says([contactOf(1, 7), contactOf(9, 8)]))).toMatchObject({ whose: 'ours' });
    expect(await look(ledger, says([contactOf(9, 8)]))).toEqual({ whose: 'nobody', isList: true });
    const older = contactOf(1, 8, { created_at: '2026-01-01T00:00:00Z' });
    expect(await look(ledger, says([older]))).toMatchObject({ whose: 'doubtful', isMarked: true });
    expect(await look(ledger, says([]))).toEqual({ whose: 'nobody', isList: true });
    expect(await look(ledger, NOT_FOUND)).toEqual({ whose: 'nobody', isList: false });
    expect(await look(ledger, says({}, 500))).toBeUndefined();
  });

  test('remembers that the read has found one', async () => {
    const finder = { finds: false };
    await look(exampleLedger(), says([contactOf(9, 8)]), finder);
    expect(finder.finds).toBe(false);
    await look(exampleLedger(), says([contactOf(1, 7)]), finder);
    await look(exampleLedger(), says([]), finder);
    expect(finder.finds).toBe(true);
  });
});

test('the read by value encodes the value for a URL, and may get no response', async () => {
  const access = exampleAccess(() => says([]));
  expect(await askByValue(access, 'a/b?c=d&e {value}$&', END)).toMatchObject({ status: 200, text: '[]' });
  expect(access.asked).toEqual(['GET /contacts?phone=a%2Fb%3Fc%3Dd%26e%20%7Bvalue%7D%24%26']);
  expect(
    await askByValue(
      exampleAccess(() => new Error('reset')),
      '1',
      END,
    ),
  ).toBeUndefined();
  const blind = exampleAccess(() => says([]), { ...LIVE, reads: { byId: LIVE.reads.byId } });
  expect(await askByValue(blind, '1', END)).toBeUndefined();
  const none = exampleAccess(() => says([]), { identity: LIVE.identity });
  expect([await askByValue(none, '1', END), none.asked, blind.asked]).toEqual([undefined, [], []]);
});

test('each request is given the end of the time', async () => {
  const ends: number[] = [];
  const access = exampleAccess((_, endsAt) => {
    ends.push(endsAt);
    return says([]);
  });
  await askByValue(access, '1', END);
  await lookUpOpen(access, ledgerWith(SENT), { finds: false }, END + 1);
  expect(ends).toEqual([END, END + 1]);
});

function ledgerWith(state: State): ExampleLedger {
  const ledger = exampleLedger();
  ledger.add(1, state);
  return ledger;
}

test.each([
  [200, [contactOf(1, 7)], 'ours'],
  [201, contactOf(1, 7), 'ours'],
  [200, [], 'nobody'],
  [200, [contactOf(9, 7)], 'nobody'],
  [200, {}, undefined],
  [200, 'ok', undefined],
  [404, contactOf(1, 7), 'nobody'],
  [400, contactOf(1, 7), undefined],
  [410, contactOf(1, 7), undefined],
  [500, contactOf(1, 7), undefined],
  [302, contactOf(1, 7), undefined],
])('a response of %d with %j shows: %s', (status, body, want) => {
  const { redact } = exampleAccess(() => NOT_FOUND);
  const proof = {
    identity: LIVE.identity,
    fields: ['name', 'phone'],
    markers: markersOf(valuesOf(1)),
    since: SINCE,
    redact,
  };
  expect(shownBy({ status, headers: {}, text: JSON.stringify(body) }, proof)?.whose).toBe(want);
});
