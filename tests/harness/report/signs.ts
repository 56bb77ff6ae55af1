import { isRecord } from '../lib/json';
import { shorten } from '../lib/visible';
import type { Difference } from '../model';
import { parseJson } from '../wire/exchange';
import type { Result } from './result';

/** What a difference is a sign of. Signs with the same key come from the same fault of the server. */
export interface Sign {
  readonly key: string;
  /** What is wrong, once it is known which differences share the key. */
  readonly title: (differences: readonly Difference[]) => string;
  /** Several faults look like this one: only where it shows in many clauses has it a single cause. */
  readonly isCommon?: true;
}

/** The signs that one answer shows, each once; the reason of a result without differences is a sign, too. */
export function signsOf(result: Result, missing: ReadonlySet<string>): readonly Sign[] {
  const body = bodyOf(result);
  const signs = result.differences.map((difference) => signOf(difference, body, missing));
  const found = signs.length > 0 ? signs : [reasonSign(result)];
  return [...new Map(found.map((sign) => [sign.key, sign])).values()];
}

function reasonSign(result: Result): Sign {
  const [line = ''] = (result.reasons[0] ?? 'no reason is given').split('\n');
  return { key: `reason ${reasonKey(result)}`, title: () => shorten(line, 2 * LONGEST) };
}

/** What the reasons of several cases have in common: all but what names the case, and its numbers. */
export function reasonKey({ reasons, clause, case: name }: Pick<Result, 'reasons' | 'clause' | 'case'>): string {
  return reasons.join('; ').replaceAll(clause, '').replaceAll(name, '').replace(/\d+/g, '0');
}

/** The fields of the created contact that an answer lacks where the document shows them. */
export function missingFields({ differences }: Result): readonly string[] {
  return differences.filter(isMissing).flatMap(({ what }) => fieldsOf(what));
}

/** The sign of one difference, and of nothing but that. */
export function signOf(
  difference: Difference,
  body: Body,
  missing: ReadonlySet<string> = new Set(fieldsOf(difference.what)),
): Sign {
  const { what, expected, actual } = difference;
  if (what === 'status') return statusSign(difference);
  const isOfContact = what.includes('$created');
  if (what === 'body' || (isOfContact && body === 'not JSON')) return NOT_JSON;
  if (what === 'field') return { key: what, title: () => 'the rejected field is not named' };
  if (what === 'code' || what === 'message') {
    // Where nothing is like the expected text, the whole body is told.
    if (!actual.startsWith('"')) return { key: `${what} is missing`, title: () => `the documented ${what} is missing` };
    return { key: `${what} ${actual} ${expected}`, title: () => `${what} ${cut(actual)} instead of ${cut(expected)}` };
  }
  if (!isOfContact) return { key: what, title: (all) => wrong(what, all) };
  const place = isMissing(difference) ? movedTo(body, fieldsOf(what), missing) : undefined;
  if (place !== undefined) return { key: `the contact is ${place}`, title: () => `the contact is ${place}, ${NOT}` };
  const name = nameOf(what);
  if (name === '') return { key: what, title: () => 'the response has no created contact' };
  if (isMissing(difference)) return { key: `${name} is missing`, title: () => `the contact has no ${name}` };
  return { key: `${name} is wrong`, title: (all) => wrong(`${name} of the contact`, all) };
}

/** A parsed body; a text that was cut says nothing. */
type Body = { readonly json: unknown } | 'not JSON' | 'unknown';

function bodyOf({ exchange }: Result): Body {
  const text = exchange?.response.text;
  if (text === undefined || /… \(\d+ characters\)$/.test(text)) return 'unknown';
  const json = parseJson(text);
  return json === undefined ? 'not JSON' : { json };
}

const NOT = 'not where the document shows it';
const NOT_JSON: Sign = { key: 'body is not JSON', title: () => 'the body is not JSON' };
const LONGEST = 80;
const MOST_STATUSES = 3;

function cut(text: string): string {
  return shorten(text, LONGEST);
}

const KINDS: { readonly [first: string]: string } = { 2: 'a success', 4: 'a rejection', 5: 'a server error' };

/** An answer of the right class has the wrong number everywhere, most likely; one of another class has its own reasons. */
function statusSign({ expected, actual }: Difference): Sign {
  const [status = ''] = actual.split(' ');
  const own = status.charAt(0);
  const classes = classesOf(expected);
  const isSame = classes.includes(own);
  return {
    key: `status ${status} instead of ${isSame ? own : classes.join()}`,
    title: (all) => {
      // Where one status alone is expected, it is known what should have come.
      const plain = all.filter((each) => !each.expected.includes(' or '));
      const told = plain.length > 0 ? plain : all;
      const wanted = [...new Set(told.flatMap((each) => each.expected.split(' or ')))].sort();
      const relevant = isSame ? wanted.filter((each) => each.startsWith(own)) : wanted;
      const kinds = (isSame ? [own] : classes).map((each) => KINDS[each] ?? `${each}XX`);
      const isFew = relevant.length === 1 || (isSame && relevant.length <= MOST_STATUSES);
      return `status ${cut(status)} instead of ${(isFew ? relevant : kinds).join(' or ')}`;
    },
    ...(isSame ? {} : { isCommon: true }),
  };
}

/** `4` of `400 or 4XX`. */
function classesOf(expected: string): readonly string[] {
  return [...new Set(expected.split(' or ').map((each) => each.charAt(0)))].sort();
}

function isMissing({ what, expected, actual }: Difference): boolean {
  return what.includes('$created') && actual === 'nothing' && expected !== 'nothing';
}

/** `/email` of `$created#/email`; of several, all. */
function fieldsOf(what: string): readonly string[] {
  return [...what.matchAll(/\$created#\/([^/\s]+)/g)].flatMap(([, field]) => field ?? []);
}

function nameOf(what: string): string {
  const [first = ''] = /(?<=\$created#\/)\S+/.exec(what) ?? [];
  return first === '' ? '' : `\`${cut(first.replaceAll('/', '.'))}\``;
}

/** Of all objects of a body the one with the most of the fields that are missing; it must have one of these. */
function movedTo(body: Body, fields: readonly string[], missing: ReadonlySet<string>): string | undefined {
  if (typeof body === 'string') return undefined;
  let [found, most]: [string | undefined, number] = [undefined, 0];
  for (const { path, record } of recordsWithPath(body.json)) {
    const count = [...missing].filter((field) => Object.hasOwn(record, field)).length;
    const hasOne = fields.length === 0 || fields.some((field) => Object.hasOwn(record, field));
    if (count > most && hasOne) [found, most] = [path.join('.'), count];
  }
  return found === undefined ? undefined : found === '' ? 'at the root' : `under \`${cut(found)}\``;
}

interface Placed {
  readonly path: readonly string[];
  readonly record: { readonly [key: string]: unknown };
}

/** Breadth first; lists count by their positions. */
function recordsWithPath(root: unknown): readonly Placed[] {
  const queue: { readonly path: readonly string[]; readonly value: unknown }[] = [{ path: [], value: root }];
  const found: Placed[] = [];
  for (const { path, value } of queue) {
    if (typeof value !== 'object' || value === null) continue;
    if (isRecord(value)) found.push({ path, record: value });
    for (const [key, child] of Object.entries(value)) queue.push({ path: [...path, key], value: child });
  }
  return found;
}

function wrong(what: string, all: readonly Difference[]): string {
  const [first, ...rest] = all;
  const isSame = rest.every(({ expected, actual }) => expected === first?.expected && actual === first.actual);
  return first && isSame
    ? `${cut(what)}: expected ${cut(first.expected)}, got ${cut(first.actual)}`
    : `${cut(what)} is not as expected`;
}
