import type { Outcome } from '../model';
import { walked, walkedSession } from '../testing/walking';
import type { Finding } from './finding';
import { toCreate } from './intent';
import type { Course } from './walk';
import { beginWalk, WalkEnd } from './walk';

const create = { does: 'create', isOther: false, draw: {} } as const;

function course(changes: Partial<Course> = {}) {
  const { session, got } = walkedSession();
  const outcomes: Outcome[] = [];
  const findings: Finding[] = [];
  const usual = {
    ...{ subject: walked, session, over: () => undefined, count: () => undefined },
    ...{
      note: (each: Outcome) => void outcomes.push(each),
      report: (each: readonly Finding[]) => void findings.push(...each),
    },
  };
  return { course: { ...usual, ...changes }, got, outcomes, findings };
}

test('each request is sent once, with those before it as its setup', async () => {
  const { course: given, got, outcomes, findings } = course();
  const walk = beginWalk(given);
  await walk.send(toCreate(walked, create, new Map()));
  await walk.send(toCreate(walked, create, new Map([[false, { step: 0, isCertain: true }]])));
  expect(got).toHaveLength(2);
  expect(walk.sent.map(({ response }) => response.status)).toEqual([201, 409]);
  expect(outcomes.map(({ verdict, before }) => [verdict, before.length])).toEqual([
    ['pass', 0],
    ['pass', 1],
  ]);
  expect(findings).toEqual([]);
});

test('walks have unique values of their own', async () => {
  const { course: given, got } = course();
  for (const walk of [beginWalk(given), beginWalk(given)]) await walk.send(toCreate(walked, create, new Map()));
  expect(got[0]?.text).not.toBe(got[1]?.text);
});

test('a body that is not as it was meant is not sent', async () => {
  const { course: given, got } = course();
  const intent = toCreate(walked, { ...create, draw: { kind: { send: 'nobody' } } }, new Map());
  await expect(beginWalk(given).send(intent)).rejects.toThrow();
  expect(got).toEqual([]);
});

test('a walk ends where nothing may be sent any more', async () => {
  const { course: given, got } = course({ over: () => 'the budget of requests is used up' });
  const sent = beginWalk(given).send(toCreate(walked, create, new Map()));
  await expect(sent).rejects.toThrow(WalkEnd);
  expect(got).toEqual([]);
});

test('what an answer breaks is reported', async () => {
  const { session } = walkedSession({ stored: (contact) => ({ ...contact, phone: '7' }) });
  const { course: given, findings } = course({ session });
  await beginWalk(given).send(toCreate(walked, create, new Map()));
  expect(findings.map(({ clause, key }) => [clause.id, key])).toEqual([['example/response.phone', '$created#/phone']]);
});
