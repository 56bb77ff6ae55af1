import type { ValidateFunction } from 'ajv';
import type { Expression, JsonType, Operand, Relation } from '../../../contracts/expectation';
import { agree, isRecord } from '../lib/json';
import { rememberWeakly } from '../lib/remember';
import type { Difference } from '../model';
import { evaluate } from '../request/expression';
import { unescaped, valueAt } from '../request/pointer';
import { violations } from '../spec/operation';
import { jsonOf } from '../wire/exchange';
import { show } from './difference';
import { differenceOf, placeOf } from './documented';
import { instantOf, secondsApart } from './instant';
import type { JudgeScope } from './scope';

/** Checks one relation. Returns the differences, none where it holds. */
export function check(relation: Relation, scope: JudgeScope): readonly Difference[] {
  if ('anyOf' in relation) return checkAny(relation.anyOf, scope);
  if ('schema' in relation) return checkSchema(relation.schema, scope);
  if ('present' in relation) return one(relation.present, scope, (value) => value !== undefined, 'a value');
  if ('absent' in relation) return one(relation.absent, scope, (value) => value === undefined, 'nothing');
  if ('pattern' in relation) return checkPattern(relation.pattern, scope);
  if ('empty' in relation) return one(relation.empty, scope, isEmpty, 'nothing, null or an empty value');
  if ('iso8601' in relation) {
    return one(relation.iso8601, scope, (value) => instantOf(value) !== undefined, 'a date and time of ISO 8601');
  }
  if ('type' in relation) {
    const types = [relation.type[1]].flat();
    return one(relation.type[0], scope, (value) => types.some((type) => hasType(value, type)), types.join(' or '));
  }
  if ('withinSeconds' in relation) return checkNear(relation.withinSeconds, scope);
  if ('distinct' in relation) return checkDistinct(relation.distinct, scope);
  if ('constant' in relation) return checkConstant(relation.constant, scope);
  return checkPair(relation, scope);
}

/** A relation between two values: how it is worded, and when it holds. */
const PAIRS = {
  equal: { words: '', holds: (left: unknown, right: unknown) => agree(left, right) },
  unequal: {
    words: 'anything but ',
    holds: (left: unknown, right: unknown) => left !== undefined && !agree(left, right),
  },
  /** Objects may hold more, lists have the same length and order. */
  includes: { words: 'at least ', holds: (left: unknown, right: unknown) => agree(left, right, true) },
  digits: {
    words: 'the digits of ',
    holds: (left: unknown, right: unknown) => digitsOf(left) !== '' && digitsOf(left) === digitsOf(right),
  },
  text: {
    words: 'the text of ',
    holds: (left: unknown, right: unknown) => isScalar(left) && isScalar(right) && String(left) === String(right),
  },
  endsWith: {
    words: 'a text that ends in ',
    holds: (left: unknown, right: unknown) =>
      typeof left === 'string' && typeof right === 'string' && right !== '' && left.endsWith(right),
  },
  sameNames: {
    words: 'in any case and order ',
    holds: (left: unknown, right: unknown) =>
      (Array.isArray(left) || typeof right === 'string') && agree(folded(dividedAs(left, right)), folded(right)),
  },
  includesNames: {
    words: 'in any case and order at least ',
    holds: (left: unknown, right: unknown) => {
      const [found, wanted] = [folded(dividedAs(left, right)), folded(right)];
      return Array.isArray(found) && Array.isArray(wanted) && wanted.every((name) => found.includes(name));
    },
  },
  contains: {
    words: 'something that contains ',
    holds: (left: unknown, right: unknown) =>
      typeof left === 'string'
        ? isScalar(right) && right !== '' && left.includes(String(right))
        : Array.isArray(left) && left.some((item) => agree(item, right)),
  },
  sameItems: {
    words: 'in any order, and no others, ',
    holds: (left: unknown, right: unknown) => hasSameItems(left, right),
  },
  sameSize: {
    words: 'as many members as ',
    holds: (left: unknown, right: unknown) => sizeOf(left) !== undefined && sizeOf(left) === sizeOf(right),
  },
  atLeast: {
    words: 'not below ',
    holds: (left: unknown, right: unknown) => isNumeric(left) && isNumeric(right) && Number(left) >= Number(right),
  },
} as const;

function checkPair(
  relation: Partial<Record<keyof typeof PAIRS, readonly [Operand, Operand]>>,
  scope: JudgeScope,
): readonly Difference[] {
  return Object.entries(relation).flatMap(([name, [left, right]]) => {
    const { words, holds } = PAIRS[name as keyof typeof PAIRS];
    const expected = evaluate(right, scope);
    // Two values that are both not there would seem to be the same.
    if (expected === undefined)
      return [{ what: String(right), expected: 'a value to compare with', actual: 'nothing' }];
    return one(left, scope, (actual) => holds(actual, expected), `${words}${show(expected)}`);
  });
}

function one(
  operand: Operand,
  scope: JudgeScope,
  holds: (value: unknown) => boolean,
  expected: string,
): readonly Difference[] {
  const actual = evaluate(operand, scope);
  return holds(actual) ? [] : [{ what: String(operand), expected, actual: show(actual) }];
}

function checkAny(relations: readonly Relation[], scope: JudgeScope): readonly Difference[] {
  const results = relations.map((relation) => check(relation, scope));
  if (results.some((differences) => differences.length === 0)) return [];
  const all = results.flat();
  // The last alternative is the one that says something of the value; the others say that there may be none.
  const first = all.at(-1);
  return first
    ? [
        {
          ...first,
          what: all.map(({ what }) => what).join(' or '),
          expected: all.map(({ expected }) => expected).join(', or '),
        },
      ]
    : [];
}

/** What the schema of the contact says at a pointer and below it; what it says elsewhere is another clause's. */
function checkSchema(pointer: string, scope: JudgeScope): readonly Difference[] {
  const contact = scope.created(jsonOf(scope.exchange.response));
  if (!isRecord(contact)) return [{ what: '$created', expected: 'the created contact', actual: show(contact) }];
  if (validity(scope.subject.validators.contact)(contact)) return [];
  const found = violations(scope.subject.validators.contact, fieldAt(contact, pointer)).flatMap((violation) => {
    const at = placeOf(violation);
    // At the pointer, below it, or at what should hold it.
    const isHere = `${at}/`.startsWith(`${pointer}/`) || (at !== '' && pointer.startsWith(`${at}/`));
    return isHere ? [{ ...violation, at }] : [];
  });
  return found.map(({ at, ...violation }) => differenceOf(`$created#${at}`, violation, valueAt(contact, at)));
}

/** Whether a contact satisfies its schema as a whole: then it does so at every pointer, of which each clause has one. */
const validity = rememberWeakly((validate: ValidateFunction) => rememberWeakly((contact: object) => validate(contact)));

/** The contact with no other field than the pointer's, since not more than so many violations are found of all. */
function fieldAt(contact: { readonly [field: string]: unknown }, pointer: string): unknown {
  const [, step] = pointer.split('/');
  if (step === undefined) return contact;
  const field = unescaped(step);
  return Object.hasOwn(contact, field) ? { [field]: contact[field] } : {};
}

function checkPattern([operand, pattern]: readonly [Operand, string], scope: JudgeScope): readonly Difference[] {
  const whole = new RegExp(`^(?:${pattern})$`);
  return one(operand, scope, (value) => typeof value === 'string' && whole.test(value), `a text like ${pattern}`);
}

function checkNear([operand, tolerance]: readonly [Operand, number], scope: JudgeScope): readonly Difference[] {
  const { startedAt, response } = scope.exchange;
  const value = evaluate(operand, scope);
  const instant = instantOf(value);
  // iso8601 reports what is not an instant.
  if (!instant) return [];
  // The server's own clock, if it sends it: a wrong clock here must not cause a false alarm.
  const clocks = [startedAt, new Date(response.headers.date ?? startedAt)].filter(
    (clock) => !Number.isNaN(clock.getTime()),
  );
  const apart = Math.min(...clocks.map((clock) => secondsApart(instant, clock)));
  if (apart <= tolerance) return [];
  return [
    { what: String(operand), expected: `within ${tolerance} s of ${startedAt.toISOString()}`, actual: show(value) },
  ];
}

/** A value that an earlier answer has shown for a contact with another identity. */
function checkDistinct(
  [operand, identity]: readonly [Expression, Expression],
  scope: JudgeScope,
): readonly Difference[] {
  const [value, owner] = [evaluate(operand, scope), evaluate(identity, scope)];
  // What is missing is another clause's.
  if (value === undefined || value === null || owner === undefined) return [];
  const { memory = new Map<string, Map<string, string>>() } = scope;
  const seen = memory.get(operand) ?? new Map<string, string>();
  memory.set(operand, seen);
  const [key, name] = [show(value), show(owner)];
  const other = seen.get(key);
  if (other === undefined) seen.set(key, name);
  if (other === undefined || other === name) return [];
  return [{ what: operand, expected: `a value that no other contact has (${other} has it)`, actual: key }];
}

/** A value that differs from the one that the first answer has shown. */
function checkConstant(operand: Expression, scope: JudgeScope): readonly Difference[] {
  const value = evaluate(operand, scope);
  // What is missing is another clause's.
  if (value === undefined || value === null) return [];
  const { memory = new Map<string, Map<string, string>>() } = scope;
  const actual = show(value);
  const [first = actual] = memory.get(`constant ${operand}`)?.values() ?? [];
  memory.set(`constant ${operand}`, new Map([['first', first]]));
  return actual === first ? [] : [{ what: operand, expected: `${first}, as in other answers`, actual }];
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** How a text with commas is divided into items is another question. */
function dividedAs(left: unknown, right: unknown): unknown {
  return typeof right === 'string' && Array.isArray(left) ? left.map(trimmed) : left;
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** Whether each item of the right is in an item of the left that is not taken yet; objects of the left may hold more. */
function hasSameItems(left: unknown, right: unknown): boolean {
  if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false;
  const rest: unknown[] = [...left];
  return right.every((wanted) => {
    const index = rest.findIndex((item) => agree(item, wanted, true));
    return index >= 0 && rest.splice(index, 1).length === 1;
  });
}

/** The texts of a list in lower case and in order; those of a text are between its commas, each once. */
function folded(value: unknown): unknown {
  const items =
    typeof value === 'string'
      ? [
          ...new Set(
            value
              .toLowerCase()
              .split(',')
              .map((item) => item.trim()),
          ),
        ]
      : value;
  if (!Array.isArray(items) || !items.every((item) => typeof item === 'string')) return value;
  return items.map((item) => item.toLowerCase()).sort();
}

/** A number; a header shows it as text. */
function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value));
}

/** Text with commas, as some requests write lists, has as many members as it has items. */
function sizeOf(value: unknown): number | undefined {
  if (typeof value === 'string') return value.split(',').length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
}

/** An object that lists what an account knows, each with null, holds nothing of the contact. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((member) => member === null);
}

function hasType(value: unknown, type: JsonType): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function digitsOf(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\D/g, '') : '';
}
