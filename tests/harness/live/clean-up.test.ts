import type { Contract } from '../../../contracts/contract';
import { contactOf, LIVE, RUN, SINCE, searchOf, valuesOf } from '../testing/live';
import type { Answer } from '../testing/live-access';
import { exampleAccess, holding, NOT_FOUND, says, scripted } from '../testing/live-access';
import { created, exampleLedger } from '../testing/live-ledger';
import { cleanUp } from './clean-up';
import type { State } from './ledger';

const OK = says({});
const SENT: State = { is: 'sent', why: 'answered with 500' };
const MISSING = 'the delete returned 404, and no other delete has succeeded; it may be gone';
const BLIND = { identity: LIVE.identity, cleanUp: LIVE.cleanUp };

let now = SINCE;

beforeEach(() => {
  now = SINCE + 30_000;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
});

afterEach(() => {
  jest.restoreAllMocks();
});

/** Cleans up after attempts of slot 1, 2, …: their final states, what was requested, and what is left. */
async function clean(
  states: readonly State[],
  server: (asked: string) => Answer,
  contract: Partial<Contract> = LIVE,
  isSweep = false,
) {
  const ledger = exampleLedger();
  now = SINCE;
  for (const [index, state] of states.entries()) ledger.add(index + 1, state);
  now = SINCE + 30_000;
  const access = exampleAccess(server, contract);
  const { leftovers, notes } = await cleanUp(access, ledger, isSweep);
  return {
    notes,
    states: ledger.attempts().map(({ state }) => state),
    asked: access.asked,
    left: leftovers.map(({ kind, id, reason }) => [kind, id, reason]),
    leftovers,
  };
}

test('nothing is requested for a run that left nothing', async () => {
  expect(await clean([], () => OK)).toMatchObject({ asked: [], leftovers: [] });
  expect(await clean([{ is: 'gone' }], () => OK)).toMatchObject({ asked: [], leftovers: [] });
});

test('contacts are deleted in the order of their creation', async () => {
  const { asked, left, states, notes } = await clean(
    [created(7), created(5), created(6)],
    holding({ 5: 2, 6: 3, 7: 1 }),
  );
  expect(asked.filter((each) => each.startsWith('DELETE'))).toEqual([
    'DELETE /contacts/7',
    'DELETE /contacts/5',
    'DELETE /contacts/6',
  ]);
  expect({ left, states, notes }).toEqual({ left: [], notes: [], states: [1, 2, 3].map(() => ({ is: 'gone' })) });
});

test('possible contacts are looked up first, and deleted in order', async () => {
  const { asked, left } = await clean([SENT, created(5)], holding({ 4: 1, 5: 2 }));
  expect(asked).toEqual([
    // An existing contact shows whether the read finds anything.
    searchOf(2),
    searchOf(1),
    'GET /contacts/4',
    'DELETE /contacts/4',
    'GET /contacts/4',
    'GET /contacts/5',
    'DELETE /contacts/5',
    // Deleted contacts are looked up again.
    searchOf(1),
    searchOf(2),
  ]);
  expect(left).toEqual([]);
});

test('each round finds the next of several identical contacts after the previous one is deleted', async () => {
  const ledger = exampleLedger();
  now = SINCE;
  for (const state of [created(5), SENT, SENT, SENT]) ledger.add(1, state);
  now = SINCE + 30_000;
  const there = new Set([5, 6, 7, 8]);
  const access = exampleAccess((asked) => {
    const id = Number(/\d+$/.exec(asked)?.[0]);
    if (asked.startsWith('DELETE')) return there.delete(id) ? OK : NOT_FOUND;
    // The read by value shows one of them.
    if (asked.includes('?')) return says([...there].slice(0, 1).map((each) => contactOf(1, each)));
    return there.has(id) ? says(contactOf(1, id)) : NOT_FOUND;
  });
  const { leftovers } = await cleanUp(access, ledger);
  // It stops after three rounds; what may remain is reported.
  expect(access.asked.filter((asked) => asked.startsWith('DELETE'))).toEqual(
    [5, 6, 7].map((id) => `DELETE /contacts/${id}`),
  );
  expect(leftovers.map(({ kind, id }) => [kind, id])).toEqual([
    ...[1, 2, 3].map(() => ['left', '8']),
    ['possible', undefined],
  ]);
});

test('a round without new results is the last', async () => {
  const { asked, left } = await clean([SENT, created(5)], (each) => (each.startsWith('DELETE') ? OK : says({}, 500)));
  expect(asked).toEqual([
    searchOf(2),
    searchOf(1),
    'GET /contacts/5',
    searchOf(2),
    'DELETE /contacts/5',
    'GET /contacts/5',
    searchOf(2),
    searchOf(1),
    searchOf(2),
  ]);
  expect(left).toEqual([['possible', undefined, 'answered with 500']]);
});

test('a failed delete is not tried again', async () => {
  const { asked, left } = await clean(
    [created(5), SENT],
    scripted({
      'DELETE /contacts/5': [says({}, 500)],
      [searchOf(2)]: [says([contactOf(2, 6)]), says([])],
      'DELETE /contacts/6': [OK],
    }),
  );
  expect(asked.filter((each) => each === 'DELETE /contacts/5')).toHaveLength(1);
  expect(left).toEqual([['left', '5', 'the delete returned 500']]);
});

test('a delete that failed in an earlier run is not repeated, and keeps its reason', async () => {
  const { asked, left } = await clean([created(5, 'answered with 500')], () => OK);
  expect({ asked, left }).toEqual({ asked: [], left: [['left', '5', 'answered with 500']] });
});

describe('a delete that returns 404', () => {
  const answers = (first: Answer) => (asked: string) =>
    asked === 'DELETE /contacts/5' ? first : asked.startsWith('DELETE') ? NOT_FOUND : says({}, 500);

  test('means that a contact is gone if another delete succeeded', async () => {
    const { left } = await clean([created(4), created(5), created(6)], answers(OK));
    expect(left).toEqual([]);
  });

  test('means nothing if none did', async () => {
    const { left } = await clean([created(4), created(5)], answers(says({}, 500)));
    expect(left).toEqual([
      ['left', '4', MISSING],
      ['left', '5', 'the delete returned 500'],
    ]);
  });
});

test('deletes that are confirmed but not done are reported', async () => {
  const server = holding({ 5: 1, 6: 2 });
  const { left } = await clean([created(5), created(6)], (asked) => (asked.startsWith('DELETE') ? OK : server(asked)));
  const reason = 'the delete returned 200, and it still exists';
  expect(left).toEqual([
    ['left', '5', reason],
    ['left', '6', reason],
  ]);
});

test('a contact that exists after its delete is read again at the end', async () => {
  const [first, second] = [says(contactOf(1, 5)), says(contactOf(2, 6))];
  const { left, asked } = await clean(
    [created(5), created(6)],
    scripted({
      'GET /contacts/5': [first, first, NOT_FOUND],
      'GET /contacts/6': [second],
      'DELETE /contacts/5': [OK],
      'DELETE /contacts/6': [OK],
    }),
  );
  expect(left).toEqual([['left', '6', 'the delete returned 200, and it still exists']]);
  expect(asked.slice(-2)).toEqual(['GET /contacts/5', 'GET /contacts/6']);
});

describe('deleted contacts are looked up again', () => {
  const all = [1, 2, 3, 4, 5, 6, 7];
  /** Contact 4 reappears, or that of another slot. */
  const returning = (slot: number) => {
    const server = holding(Object.fromEntries(all.map((each) => [each, each])));
    let count = 0;
    return (asked: string) => {
      if (asked.startsWith('DELETE')) count += 1;
      return count === all.length && asked === searchOf(slot) ? says([contactOf(slot, 99)]) : server(asked);
    };
  };
  const states = all.map((id) => created(id));

  test('as a sample', async () => {
    const { left, asked } = await clean(states, returning(2));
    expect(asked.slice(-3)).toEqual([1, 4, 7].map(searchOf));
    expect(left).toEqual([]);
  });

  test('and if one of the sample exists, all are', async () => {
    const { left, asked } = await clean(states, returning(4));
    expect(asked.slice(-7)).toEqual([1, 4, 7, 2, 3, 5, 6].map(searchOf));
    expect(left).toEqual([['left', '99', 'a contact with its values exists after its delete']]);
  });
});

test('a delete with an undocumented response is the last, with a note', async () => {
  const cleanUp = { ...LIVE.cleanUp, holds: [{ equal: ['$response.body#/failed', 0] }] } as const;
  const answer = (each: string) => (each.startsWith('DELETE') ? says({ failed: 1 }) : says({}, 500));
  const { asked, left, notes } = await clean([created(5), created(6)], answer, { ...LIVE, cleanUp });
  expect(asked.filter((each) => each.startsWith('DELETE'))).toEqual(['DELETE /contacts/5']);
  expect(notes).toEqual([expect.stringMatching(/^a delete was not answered as documented: /)]);
  expect(left).toEqual(['5', '6'].map((id) => ['left', id, notes[0]]));
});

test('of an earlier run, only what a read confirms is deleted', async () => {
  const server = holding({ 5: 1, 6: 2 });
  const blind = (each: string) => (each === 'GET /contacts/6' || each === searchOf(2) ? says({}, 500) : server(each));
  const { asked, left } = await clean([created(5), created(6)], blind, LIVE, true);
  expect(asked.filter((each) => each.startsWith('DELETE'))).toEqual(['DELETE /contacts/5']);
  expect(left).toEqual([['left', '6', 'no read confirms that it is still the contact of that run']]);
});

test('it ends when its time has passed, and says so of the rest', async () => {
  const server = holding({ 5: 1, 6: 2, 7: 3 });
  const { asked, left } = await clean([created(5), created(6), created(7)], (each) => {
    // A read, a delete and a read use up the 60 s.
    now += 20_000;
    return server(each);
  });
  expect(asked).toEqual(['GET /contacts/5', 'DELETE /contacts/5', 'GET /contacts/5']);
  expect(left).toEqual([
    ['left', '6', 'LIVE_CLEAN_UP_SECONDS had passed'],
    ['left', '7', 'LIVE_CLEAN_UP_SECONDS had passed'],
  ]);
});

test('each request is given the end of the time', async () => {
  const ends = new Set<number>();
  const ledger = exampleLedger();
  ledger.add(1, created(5));
  ledger.add(2);
  await cleanUp(
    exampleAccess((_, endsAt) => {
      ends.add(endsAt);
      return OK;
    }),
    ledger,
  );
  expect([...ends]).toEqual([now + 60_000]);
});

test('nothing is lost: every remaining attempt is reported with what was sent', async () => {
  const { leftovers } = await clean(
    [created(5), SENT, { is: 'doubtful', why: 'it is older' }, { is: 'gone' }, { is: 'refused', wasExpected: false }],
    () => new Error('reset'),
  );
  const head = { provider: 'example', run: RUN };
  expect(leftovers).toEqual([
    { ...head, kind: 'left', id: '5', values: valuesOf(1), reason: 'reset' },
    { ...head, kind: 'possible', values: valuesOf(2), reason: 'answered with 500' },
    { ...head, kind: 'doubtful', values: valuesOf(3), reason: expect.stringContaining('it is older') },
  ]);
});

test('a provider without delete and reads gets no requests', async () => {
  const { asked, left } = await clean([created(5), SENT], () => OK, { identity: LIVE.identity });
  expect({ asked, left }).toEqual({
    asked: [],
    left: [
      ['left', '5', 'no delete is documented'],
      ['possible', undefined, 'answered with 500'],
    ],
  });
});

test('the word of a provider without reads is taken', async () => {
  const { asked, left } = await clean([created(5), created(6)], () => OK, BLIND);
  expect({ asked, left }).toEqual({ asked: ['DELETE /contacts/5', 'DELETE /contacts/6'], left: [] });
});
