import { testClock } from '../testing/clock';
import { createPace } from './pace';

const START = Date.UTC(2026, 0, 2, 3, 4, 5);
const told = (status: number, headers: { readonly [name: string]: string }) => ({ status, headers });
const OVER = /^Failed to send the request: the run has reached its end/;

/** The times of some turns, in milliseconds from the start. */
async function turnsOf(rps: number, count: number): Promise<readonly number[]> {
  const clock = testClock(START);
  const pace = createPace(rps, clock);
  const turns: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    await pace.turn();
    turns.push(clock.now() - START);
  }
  return turns;
}

test.each([
  [5, [0, 200, 400, 600]],
  [1000, [0, 1, 2, 3]],
  [0.1, [0, 10_000, 20_000, 30_000]],
])('%d requests a second have their turns at %j ms', async (rps, want) => {
  expect(await turnsOf(rps, want.length)).toEqual(want);
});

test('simultaneous turns come one after the other, and idle time is not made up for', async () => {
  const clock = testClock(START);
  const pace = createPace(5, clock);
  await Promise.all([pace.turn(), pace.turn(), pace.turn()]);
  expect(clock.sleeps).toEqual([200, 200]);
  await clock.sleep(10_000);
  await Promise.all([pace.turn(), pace.turn()]);
  expect(clock.sleeps).toEqual([200, 200, 10_000, 200]);
});

test.each([
  [429, { 'retry-after': '3' }, 3000],
  [429, { 'retry-after': '3600' }, 60_000],
  [429, { 'retry-after': '9'.repeat(400) }, 60_000],
  [429, { 'x-ratelimit-reset': '9999999999' }, 60_000],
  [503, { 'retry-after': '2' }, 2000],
  [200, { 'ratelimit-remaining': '0', 'ratelimit-reset': '7' }, 7000],
  [200, {}, 200],
  [503, {}, 200],
])('after %d with %j the next turn comes after %d ms', async (status, headers, want) => {
  const clock = testClock(START);
  const pace = createPace(5, clock);
  await pace.turn();
  pace.learn(told(status, headers));
  await pace.turn();
  expect(clock.sleeps).toEqual([want]);
});

test('a short wait does not end a longer one', async () => {
  const clock = testClock(START);
  const pace = createPace(5, clock);
  expect([pace.learn(told(429, { 'retry-after': '9' })), pace.learn(told(429, { 'retry-after': '1' }))]).toEqual([
    9000, 1000,
  ]);
  await pace.turn();
  expect(clock.sleeps).toEqual([9000]);
});

test('a request that is already waiting waits longer when another response demands it', async () => {
  const clock = testClock(START);
  let isAsked = false;
  const pace = createPace(5, {
    now: clock.now,
    sleep: async (milliseconds) => {
      if (!isAsked) pace.learn(told(429, { 'retry-after': '30' }));
      isAsked = true;
      await clock.sleep(milliseconds);
    },
  });
  await pace.turn();
  await pace.turn();
  expect(clock.now() - START).toBe(30_000);
  await pace.turn();
  expect(clock.now() - START).toBe(30_200);
});

describe('the end of the run', () => {
  test('refuses a turn after it immediately, without a wait', async () => {
    const clock = testClock(START);
    const pace = createPace(5, clock);
    await pace.turn(START);
    await pace.turn(START + 200);
    const late = pace.turn(START + 399);
    await expect(late).rejects.toThrow(OVER);
    await expect(late).rejects.toThrow('would have to wait 1 s');
    expect(clock.sleeps).toEqual([200]);
    await expect(pace.turn(START + 199)).rejects.toThrow(OVER);
  });

  test('refuses a wait that a server demands', async () => {
    const clock = testClock(START);
    const pace = createPace(5, clock);
    pace.learn(told(429, { 'retry-after': '30' }));
    await expect(pace.turn(START + 29_999)).rejects.toThrow('would have to wait 30 s');
    expect(clock.sleeps).toEqual([]);
    // A refused turn is not used up: another with more time, such as clean-up, is not delayed.
    await pace.turn(START + 30_000);
    expect(clock.sleeps).toEqual([30_000]);
  });
});
