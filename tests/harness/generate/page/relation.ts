import type { Operand, Relation } from '../../../../contracts/expectation';
import type { Schema } from '../../spec-model';
import { code, prose } from './markdown';
import type { AnyOf, KeyOf } from './members';
import { operand } from './operand';
import { fieldWords, typeWords } from './schema';

type Members = AnyOf<Relation>;
type Words = string | undefined;

/** The words of each member of a relation; undefined if the relation has no such member. */
const RELATION = {
  equal: ({ equal }) => pair(equal, 'equals'),
  unequal: ({ unequal }) => pair(unequal, 'is present and differs from'),
  includes: ({ includes }) => pair(includes, 'includes'),
  text: (members) => pair(members.text, 'equals, as text,'),
  endsWith: ({ endsWith }) => pair(endsWith, 'ends with'),
  sameNames: ({ sameNames }) => pair(sameNames, 'is, in any order and letter case,'),
  includesNames: ({ includesNames }) => pair(includesNames, 'includes, in any order and letter case,'),
  pattern: ({ pattern }) => pattern && `${operand(pattern[0])} matches ${code(pattern[1])} in full`,
  digits: ({ digits }) => pair(digits, 'has the same digits as'),
  contains: ({ contains }) => pair(contains, 'contains'),
  sameItems: ({ sameItems }) => pair(sameItems, 'has, in any order, the items, and no others, of'),
  sameSize: ({ sameSize }) => pair(sameSize, 'has as many members as'),
  atLeast: ({ atLeast }) => pair(atLeast, 'is at least'),
  distinct: ({ distinct }) =>
    distinct && `${operand(distinct[0])} is unique among contacts that differ in ${operand(distinct[1])}`,
  constant: ({ constant }) => one(constant, 'is the same in every answer of the run'),
  present: ({ present }) => one(present, 'is present'),
  absent: ({ absent }) => one(absent, 'is absent'),
  empty: ({ empty }) => one(empty, 'is absent, null or empty'),
  type: ({ type }) => type && `${operand(type[0])} is ${typeWords(type[1])}`,
  iso8601: ({ iso8601 }) => one(iso8601, 'is an ISO 8601 date and time'),
  withinSeconds: ({ withinSeconds: within }) =>
    within && `${operand(within[0])} is within ${within[1]} s of the request`,
  schema: ({ schema }, contact) => (schema === undefined ? undefined : fieldWords(schema, contact)),
  anyOf: ({ anyOf }, contact) => anyOf?.map((each) => relationWords(each, contact)).join(', or '),
  because: ({ because }) => because && `(because ${prose(because)})`,
} satisfies { readonly [Member in KeyOf<Relation>]: (members: Members, contact: Schema) => Words };

/**
 * What must hold between the parts of an exchange, in words.
 *
 * @param contact the schema of the created contact
 */
export function relationWords(relation: Relation, contact: Schema): string {
  return Object.values(RELATION)
    .flatMap((words) => words(relation, contact) ?? [])
    .join(' ');
}

function pair(operands: readonly [Operand, Operand] | undefined, words: string): Words {
  return operands && `${operand(operands[0])} ${words} ${operand(operands[1])}`;
}

function one(each: Operand | undefined, words: string): Words {
  return each === undefined ? undefined : `${operand(each)} ${words}`;
}
