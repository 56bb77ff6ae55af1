import { createGate, isJudged, sendAtOnce, tooManySuccesses } from './at-once';
import type { Case, Exchange } from './model';

const CASE: Case = { name: 'it is tried', before: [], request: [], needs: [], exempt: [], expect: { status: 409 } };
const one: Case = { ...CASE, atOnce: { requests: [[]], succeeds: 'one' } };
const each: Case = { ...CASE, atOnce: { requests: [[]], succeeds: 'each' } };

const answer = (status: number): Exchange => ({
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: {}, text: '' },
  response: { status, headers: {}, text: '' },
  startedAt: new Date(0),
  durationMs: 0,
});

test('the gate opens when all have come', async () => {
  const enter = createGate(2);
  const [first, second] = [enter(), enter()];
  const seen: string[] = [];
  const waiting = first.arrive().then(() => seen.push('first'));
  await Promise.resolve();
  expect(seen).toEqual([]);
  await second.arrive();
  await waiting;
  expect(seen).toEqual(['first']);
});

test('one that leaves does not keep the others waiting', async () => {
  const enter = createGate(2);
  const [first, second] = [enter(), enter()];
  second.leave();
  second.leave();
  await expect(first.arrive()).resolves.toBeUndefined();
});

test('no request is sent before all may be', async () => {
  const sent: number[] = [];
  const answers = await sendAtOnce(3, async (index, gate) => {
    if (index === 2) expect(sent).toEqual([]);
    await gate();
    sent.push(index);
    return answer(200 + index);
  });
  expect(answers.map(({ response }) => response.status)).toEqual([200, 201, 202]);
});

test('one that fails is thrown once the others have been answered', async () => {
  const sent: number[] = [];
  const sending = sendAtOnce(2, async (index, gate) => {
    if (index === 0) throw new Error('refused');
    await gate();
    sent.push(index);
    return answer(200);
  });
  await expect(sending).rejects.toThrow('refused');
  expect(sent).toEqual([1]);
});

test('of several requests one may succeed at most', () => {
  expect(tooManySuccesses(one, [answer(201), answer(409)])).toEqual([]);
  expect(tooManySuccesses(one, [answer(409), answer(409)])).toEqual([]);
  expect(tooManySuccesses(each, [answer(201), answer(201)])).toEqual([]);
  expect(tooManySuccesses(one, [answer(201), answer(200)])).toMatchObject([{ actual: '2 of 2' }]);
});

test('what a case expects is said of the others', () => {
  expect([isJudged(one, answer(201)), isJudged(one, answer(409)), isJudged(each, answer(201))]).toEqual([
    false,
    true,
    true,
  ]);
});
