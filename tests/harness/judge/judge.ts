import type { Level } from '../../../contracts/contract';
import type { Expectation, Relation, Status } from '../../../contracts/expectation';
import type { Difference, Verdict } from '../model';
import { factsOf } from '../request/relation-facts';
import type { Operation } from '../spec-model';
import { jsonOf } from '../wire/exchange';
import { show } from './difference';
import { checkDocumented, checkMediaType } from './documented';
import { classesOf } from './expected-status';
import { check } from './relations';
import type { JudgeScope } from './scope';
import { closestText, labelsOf, listsTexts, names, speaksOf, textsOf } from './search';

/**
 * Judges an answer. Whatever came is judged and never thrown: a body that is broken, empty or HTML is a difference.
 *
 * @returns all differences at once; none when the answer is as expected
 */
export function judge(expect: Expectation, scope: JudgeScope): readonly Difference[] {
  const { status, text } = scope.exchange.response;
  const wrongStatus = checkStatus(expect.status, status);
  // An answer of another class speaks of something else; comparing its body would only add noise.
  if (wrongStatus.length > 0 && !sameClass(expect.status, status))
    return wrongStatus.map((each) => ({ ...each, actual: `${each.actual} ${text}`.trim() }));
  const body = jsonOf(scope.exchange.response);
  if (body === undefined && readsBody(expect))
    return [...wrongStatus, { what: 'body', expected: 'JSON', actual: text === '' ? 'an empty body' : text }];
  return [
    ...wrongStatus,
    ...(expect.json ? checkMediaType('application/json', scope.exchange.response) : []),
    ...checkDocumented(expect, scope),
    ...checkText('code', expect.code, body),
    ...checkText('message', expect.message, body),
    ...checkFields(expect, body, scope),
    ...relationsFor(expect, status).flatMap((relation) => check(relation, scope)),
  ];
}

/**
 * Whether a body blames the right fields. A message without a label, in a body that labels
 * none, is reported for the field that it speaks of; so are as many messages as there are fields, and a text that names
 * the field, unless they are below another field of the request.
 */
function checkFields({ fields = [], message }: Expectation, body: unknown, scope: JudgeScope): readonly Difference[] {
  const missing = fields.filter((field) => !names(body, field));
  const isAlone = message !== undefined && textsOf(body).includes(message) && labelsOf(body, message).length === 0;
  if (missing.length === 0 || isAlone) return [];
  const others = Object.keys(scope.subject.operation.body.properties ?? {}).filter((field) => !fields.includes(field));
  const isList = message === undefined && missing.length === fields.length && listsTexts(body, fields.length, others);
  if (isList || (message === undefined && missing.every((field) => speaksOf(body, field, others)))) return [];
  return missing.map((field) => ({ what: 'field', expected: `${show(field)} named in the body`, actual: show(body) }));
}

function relationsFor({ holds = [], onSuccess = [] }: Expectation, status: number): readonly Relation[] {
  return classOf(status) === '2XX' ? [...holds, ...onSuccess] : holds;
}

/** What a difference means for a clause of a level: a MAY is only noted. */
export function verdictOf(level: Level, differences: readonly Difference[]): Verdict {
  if (differences.length === 0 || level === 'MAY') return 'pass';
  return level === 'MUST' ? 'fail' : 'warn';
}

/** Whether a status is one of those expected; every status is when none is. */
export function matchesStatus(expected: Status | readonly Status[] | undefined, status: number): boolean {
  return expected === undefined || [expected].flat().some((each) => each === status || each === classOf(status));
}

/** Whether only a success is expected. */
export function isSuccessOnly(expected: Status | readonly Status[] | undefined): boolean {
  return expected !== undefined && classesOf(expected).every((each) => each === '2XX');
}

function checkStatus(expected: Expectation['status'], status: number): readonly Difference[] {
  if (matchesStatus(expected, status)) return [];
  return [{ what: 'status', expected: [expected].flat().join(' or '), actual: String(status) }];
}

function sameClass(expected: Expectation['status'], status: number): boolean {
  return [expected].flat().some((each) => (typeof each === 'number' ? classOf(each) : each) === classOf(status));
}

/** The documented response that describes a status: the status itself, or its class. */
export function responseKey({ responses }: Operation, status: number): string | undefined {
  return [String(status), classOf(status)].find((key) => Object.hasOwn(responses, key));
}

// Every clause asks for the class of every answer.
const CLASSES = Array.from({ length: 10 }, (_, hundreds) => `${hundreds}XX`);

/** `2XX` for 201: the class of a status, as OpenAPI writes it. */
export function classOf(status: number): string {
  return CLASSES[Math.floor(status / 100)] ?? 'none';
}

function readsBody({ json, body, code, message, fields, holds = [] }: Expectation): boolean {
  const searched =
    json !== undefined || body !== undefined || code !== undefined || message !== undefined || fields !== undefined;
  return searched || holds.some((relation) => factsOf(relation).readsBody);
}

/** The document does not place the text, so it may be anywhere in the body; the text itself is exact. */
function checkText(what: string, expected: string | undefined, body: unknown): readonly Difference[] {
  if (expected === undefined || textsOf(body).includes(expected)) return [];
  return [{ what, expected: show(expected), actual: show(closestText(expected, textsOf(body)) ?? body) }];
}
