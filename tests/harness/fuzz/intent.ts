import type { Change } from '../../../contracts/contract';
import type { Expectation, Relation } from '../../../contracts/expectation';
import { EITHER } from '../judge/expected-status';
import type { Case, Clause, Subject } from '../model';
import { factsOf } from '../request/relation-facts';
import { breaking, expectedOf } from './broken';
import { bare, clauseOf } from './clauses';
import type { Drawn } from './draw';
import { changesOf, rootOf, templateOf } from './draw';
import { duplicateOf } from './duplicate';
import type { Step } from './steps';
import { standingOf, unusualOf } from './unusual';

/** A request that a walk is about to send: an ordinary case, whose setup requests have been sent already. */
export interface Intent {
  readonly clause: Clause;
  readonly testCase: Omit<Case, 'before' | 'needs'>;
  /** Whether each of its bodies has to be valid; undefined for a read. */
  readonly isValid?: boolean;
}

/** A contact that a walk knows to exist: the request that created it, counted from 0. */
export interface Known {
  readonly step: number;
  /** Whether what it holds is what this request sent: it was accepted as valid, and no other one after it. */
  readonly isCertain: boolean;
}

/** The model of the store: the two contacts of a walk, by whether they are the other one. */
export type Store = Map<boolean, Known>;

/** A valid contact, for the first time or again. */
export function toCreate(subject: Subject, { draw, isOther }: Extract<Step, { does: 'create' }>, store: Store): Intent {
  const request = changesOf(subject, { draw, isOther });
  if (store.has(isOther)) return again(subject, request);
  const { fields, isOpen, holds, exempt } = unusualOf(subject, [draw]);
  const all = [...holds, ...distinctFrom(subject, store)];
  const expect: Expectation = isOpen
    ? { status: EITHER.status, ...(all.length > 0 ? { onSuccess: all } : {}) }
    : { status: '2XX', ...(all.length > 0 ? { holds: all } : {}) };
  const clause = clauseOf(subject, fields.length > 0 ? 'text' : 'valid', request.length > 0 ? request.map(rootOf) : []);
  return { clause, isValid: true, testCase: { name: 'a drawn contact is sent', request, expect, exempt } };
}

function again(subject: Subject, request: readonly Change[]): Intent {
  const found = duplicateOf(subject);
  const own = clauseOf(subject, 'again', subject.contract.singleUse);
  const clause = found ? { ...bare(found.clause), id: own.id } : own;
  const expect = { status: found?.status ?? EITHER.status };
  return { clause, isValid: true, testCase: { name: 'a contact that exists is sent', request, expect, exempt: [] } };
}

/** A contact that is broken in one to three places. */
export function toBreak(subject: Subject, step: Extract<Step, { does: 'break' }>, store: Store): Intent {
  const { draw, faults, isOther } = step;
  const request = changesOf(subject, { draw, broken: breaking(faults), isOther });
  const { clause, expect } = expectedOf(subject, faults);
  const isOpen = faults.every((fault) => fault.isOpen);
  // A server may look first whether the contact exists.
  const expected: Expectation = store.has(isOther) ? { status: isOpen ? EITHER.status : '4XX' } : expect;
  const name = `a contact with ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} is sent`;
  return { clause, isValid: false, testCase: { name, request, expect: expected, exempt: [] } };
}

/** Two requests at the same time; undefined where the store does not allow to say how they are answered. */
export function toMeet(
  subject: Subject,
  { draws, isSame }: Extract<Step, { does: 'meet' }>,
  store: Store,
): Intent | undefined {
  if (store.has(false) || (!isSame && store.has(true))) return undefined;
  const [first, second] = draws;
  const { isOpen, holds, exempt } = unusualOf(subject, draws);
  const found = duplicateOf(subject);
  if (isOpen) return undefined;
  const body: Drawn = { draw: second, isOther: !isSame };
  const atOnce = {
    requests: [[{ op: 'replace', path: '/body', value: templateOf(subject, body) }]],
    succeeds: isSame && found ? 'one' : 'each',
  } as const;
  const each: Expectation = isSame
    ? { status: found?.status ?? EITHER.status }
    : { status: '2XX', ...(holds.length > 0 ? { holds } : {}) };
  const name = isSame ? 'a contact is sent twice at the same time' : 'two contacts are sent at the same time';
  const request = changesOf(subject, { draw: first });
  const clause = clauseOf(subject, 'meet', isSame ? subject.contract.singleUse : []);
  return { clause, isValid: true, testCase: { name, request, atOnce, expect: each, exempt } };
}

/**
 * The documented read of a contact that exists.
 *
 * @param sent the body of the request that created it
 */
export function toRead(subject: Subject, { by }: Extract<Step, { does: 'read' }>, known: Known, sent: unknown): Intent {
  const names = standingOf(subject).flatMap(({ standing }) => standing?.expect.holds ?? []);
  const of = known.step;
  const body = typeof sent === 'object' && sent !== null ? Object.entries(sent) : [];
  const present = body.filter(([, value]) => value !== null && value !== undefined).map(([name]) => name);
  const carried = known.isCertain ? names.filter((relation) => isOfBody(relation, present)) : [];
  const holds: readonly Relation[] = [
    { present: '$created' },
    ...carried.map((relation) =>
      JSON.parse(JSON.stringify(relation).replaceAll('$request.body', `$before.${of}.request.body`)),
    ),
  ];
  const expect: Expectation = known.isCertain ? { status: '2XX', holds } : { status: EITHER.status };
  const testCase = { name: 'a created contact is read', request: [], read: { by, of }, expect, exempt: [] };
  return { clause: clauseOf(subject, 'read'), testCase };
}

/** Whether a relation compares a contact with what was sent for some of these fields, and with nothing else. */
function isOfBody(relation: Relation, fields: readonly string[]): boolean {
  const read = factsOf(relation).fields;
  const isElsewhere = /\$(?:response|statusCode|request\.header)|"distinct"/.test(JSON.stringify(relation));
  return read.length > 0 && read.every((name) => fields.includes(name)) && !isElsewhere;
}

/** Two contacts have two ids, whatever else is the same. */
function distinctFrom({ contract }: Subject, store: Store): readonly Relation[] {
  const { id } = contract.identity;
  return [...store.values()].map(({ step }) => ({ unequal: [`$created#/${id}`, `$before.${step}.created#/${id}`] }));
}
