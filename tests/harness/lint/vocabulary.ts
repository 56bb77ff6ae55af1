import type { WrittenCase } from '../../../contracts/contract';
import type { Expectation, Kind, Relation, Status } from '../../../contracts/expectation';
import { suggestion } from './complaint';
import type { Wrong } from './expression';
import { isEmpty } from './members';

type NameOf<R> = R extends R ? Exclude<keyof R, 'because'> & string : never;

/** The words of the vocabulary, which a cast in a contract hides from the compiler. */
const RELATIONS = {
  equal: true,
  unequal: true,
  includes: true,
  text: true,
  endsWith: true,
  sameNames: true,
  includesNames: true,
  pattern: true,
  digits: true,
  contains: true,
  sameItems: true,
  sameSize: true,
  atLeast: true,
  distinct: true,
  constant: true,
  present: true,
  absent: true,
  empty: true,
  type: true,
  iso8601: true,
  withinSeconds: true,
  schema: true,
  anyOf: true,
} satisfies { readonly [name in NameOf<Relation>]: true };

const KINDS = { success: true, rejection: true, answer: true } satisfies { readonly [kind in Kind]: true };

/** What is wrong with the name of a relation, and of those below it: an unknown one, several, or none. */
export function wrongInWords(relation: Relation): readonly Wrong[] {
  const names = Object.keys(relation).filter((name) => name !== 'because');
  const known = Object.keys(RELATIONS);
  const unknown = names.filter((name) => !known.includes(name));
  const below = 'anyOf' in relation ? relation.anyOf : [];
  return [
    ...unknown.map((text) => ({ text, reason: `${text} is not a relation`, remedy: suggestion(text, known) })),
    ...(names.length === 1 ? [] : [severalWords(names)]),
    ...('anyOf' in relation && below.length === 0
      ? [{ text: 'anyOf', reason: 'anyOf has no relations', remedy: 'Write at least one.' }]
      : []),
    ...below.flatMap(wrongInWords),
  ];
}

function severalWords(names: readonly string[]): Wrong {
  const reason = `a relation has ${names.length === 0 ? 'no name' : `the names ${names.join(' and ')}`}`;
  return { text: names[0] ?? 'holds', reason, remedy: 'Write one relation in each object.' };
}

/** Members of an expectation that any answer fulfils: empty lists and texts, and `json: false`. */
export function emptyExpectations(expect: Expectation): readonly Wrong[] {
  return Object.entries(expect)
    .filter(([name, value]) => name !== 'status' && (value === '' || value === false || isEmptyList(value)))
    .map(([text]) => ({ text, reason: `"${text}" expects nothing`, remedy: 'Write what is expected, or delete it.' }));
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** What is wrong with expected statuses: 100 to 599, or a class. */
export function wrongStatuses(expected: Status | readonly Status[] | undefined): readonly Wrong[] {
  if (expected === undefined) return [];
  const remedy = 'Write a status from 100 to 599, 2XX, 4XX or 5XX.';
  const statuses: readonly Status[] = [expected].flat();
  if (statuses.length === 0) return [{ text: 'status', reason: 'the list of statuses is empty', remedy }];
  return statuses
    .filter((status) => !/^(?:[1-5]\d\d|[245]XX)$/.test(String(status)))
    .map((status) => ({ text: String(status), reason: `${status} is not a status`, remedy }));
}

/** What is wrong with the kind of answers that a standing clause judges. */
export function wrongKind(kind: Kind | undefined): readonly Wrong[] {
  if (kind === undefined || Object.hasOwn(KINDS, kind)) return [];
  return [{ text: kind, reason: `${kind} is not a kind of answer`, remedy: suggestion(kind, Object.keys(KINDS)) }];
}

/** A setup request has a name, which failures show. */
export function unnamedSteps({ before = [] }: WrittenCase): readonly Wrong[] {
  return before
    .filter(({ name }) => isEmpty(name))
    .map(() => ({ text: 'before', reason: 'a setup request has no name', remedy: 'Write what is true after it.' }));
}

/** What is wrong with an exemption: it needs a reason. */
export function wrongExemption({ exempt }: WrittenCase): readonly Wrong[] {
  if (!exempt || !isEmpty(exempt.because)) return [];
  return [{ text: 'exempt', reason: 'the case is exempt without a reason', remedy: 'Write why under "because".' }];
}

/** A case that reads sends the documented read alone: changes to the operation's request, and `raw`, would not be sent. */
export function unsentBesideRead({ read, request, raw }: WrittenCase): readonly Wrong[] {
  if (!read || (request === undefined && raw === undefined)) return [];
  const text = request === undefined ? 'raw' : 'request';
  return [{ text, reason: `a case with "read" does not send its "${text}"`, remedy: 'Move it into a setup request.' }];
}
