import type { Contract } from '../../../../contracts/contract';
import type { Json } from '../../../../contracts/expectation';
import { EITHER } from '../../judge/expected-status';
import type { Operation } from '../../spec-model';
import { typesOf } from '../constraints/constraint';
import type { CaseDraft, ClauseDraft } from '../draft';
import type { Field } from '../fields';
import { fieldsOf } from '../fields';
import { listOf, sourcesOfAll } from '../sources';
import { stretch } from '../stretch';
import { afterUnique, UNIQUE_ROOM, uniquePart } from '../unique-part';
import { carriedOf } from './carried';
import { putAll } from './put-all';
import type { TextClass } from './text-classes';
import { TEXT_CLASSES } from './text-classes';

/** The fields of the request that take any text: no keyword, and nothing that the contract says, limits its characters. */
export function freeTexts({ formed, singleUse = [], ...contract }: Contract, { body }: Operation): readonly Field[] {
  const uses: readonly string[] = singleUse;
  return fieldsOf(contract, body).filter(({ name, schema, value }) => {
    const isPlain = [schema.enum, schema.const, schema.format, schema.pattern].every((each) => each === undefined);
    const isText = typesOf(schema).includes('string') && isPlain && formed?.[name] === undefined;
    return isText && !uses.includes(name) && (value !== undefined || !name.includes('.'));
  });
}

/**
 * A clause for each class of text, which all free texts of one request have; and clauses for the longest texts.
 *
 * @param standing clauses that judge every success
 */
export function deriveTextClauses(
  contract: Contract,
  operation: Operation,
  standing: readonly ClauseDraft[],
): readonly ClauseDraft[] {
  const fields = freeTexts(contract, operation);
  if (fields.length === 0) return [];
  const classes = TEXT_CLASSES.flatMap((each) => classClause(contract, fields, standing, each));
  return [...classes, ...characterClauses(contract, fields, standing), ...longClauses(contract, fields, standing)];
}

function classClause(
  contract: Contract,
  fields: readonly Field[],
  standing: readonly ClauseDraft[],
  { name, what, because, texts, whole }: TextClass,
): readonly ClauseDraft[] {
  const shown = contract.shows?.[name];
  const roomy = fields.filter((field) => texts.every((text) => hasRoom(field, text)));
  if (roomy.length === 0) return [];
  const cases = texts.map((text) => ({
    name: texts.length === 1 ? `each text ${what}` : `each text is ${text}`,
    values: roomy.map((field) => [field, whole ? text : afterUnique(field.value, text)] as const),
  }));
  const clause: ClauseDraft = {
    name: `text.${name}`,
    says: `${shown ? 'MUST' : 'SHOULD'} accept a text that ${what}, and return it unchanged`,
    because: shown ? because : `the document allows any text; ${because}`,
    source: shown ? listOf(shown) : sourcesOfAll(roomy),
    depth: 'second',
    cases: cases.map((each) => accepted(contract, standing, each.name, each.values)),
  };
  return [clause];
}

function hasRoom({ schema, value }: Field, text: string): boolean {
  const before = uniquePart(value) === undefined ? 0 : UNIQUE_ROOM;
  const { length } = [...text];
  return length >= (schema.minLength ?? 0) && before + length <= (schema.maxLength ?? Number.POSITIVE_INFINITY);
}

/** Documented lengths count characters (JSON Schema Validation 2020-12, 6.3.1), whatever bytes they take. */
function characterClauses(
  contract: Contract,
  fields: readonly Field[],
  standing: readonly ClauseDraft[],
): readonly ClauseDraft[] {
  const limited = fields.filter(({ schema }) => schema.maxLength !== undefined);
  if (limited.length === 0) return [];
  return (['two-byte', 'four-byte'] as const).map((alphabet) => {
    const values = limited.map((field) => [field, `{$text.${alphabet}:${field.schema.maxLength ?? 1}}`] as const);
    const name = `each limited text has ${alphabet} characters`;
    const testCase = accepted(contract, standing, name, values);
    return {
      name: `text.longest-${alphabet}`,
      ...LONGEST[alphabet],
      source: sourcesOfAll(limited),
      depth: 'second',
      cases: [alphabet === 'two-byte' ? testCase : open(testCase)],
    };
  });
}

const LONGEST = {
  'two-byte': {
    says: 'SHOULD accept the longest text also of two-byte characters, and return it unchanged',
    because: 'a documented length counts characters, or units of UTF-16, but hardly bytes',
  },
  'four-byte': {
    says: 'SHOULD return the longest text of four-byte characters whole, or reject it',
    because: 'no line says whether a length counts characters or units of UTF-16, of which these have two',
  },
} as const;

/** The same case where a rejection passes as well; what is accepted must come back all the same. */
function open({ exempt: _, expect: { holds }, ...testCase }: CaseDraft): CaseDraft {
  return { ...testCase, expect: { ...EITHER, ...(holds ? { onSuccess: holds } : {}) } };
}

const LONG = [300, 5000];

/** What is unique about a value stays. */
function longText({ value }: Field, length: number): string {
  return value !== undefined && value === uniquePart(value) ? stretch(value, length) : `{$text:${length}}`;
}

function longClauses(
  contract: Contract,
  fields: readonly Field[],
  standing: readonly ClauseDraft[],
): readonly ClauseDraft[] {
  const unlimited = fields.filter(({ schema }) => schema.maxLength === undefined);
  if (unlimited.length === 0) return [];
  const cases = LONG.map((length) => {
    const values = unlimited.map((field) => [field, longText(field, length)] as const);
    return open(accepted(contract, standing, `each text without a limit has ${length} characters`, values));
  });
  return [
    {
      name: 'text.long',
      says: 'SHOULD return a long text whole, or reject it',
      because: 'the document states no limit; a server may have one, and should not cut the text in silence',
      source: sourcesOfAll(unlimited),
      depth: 'second',
      cases,
    },
  ];
}

function accepted(
  contract: Contract,
  standing: readonly ClauseDraft[],
  name: string,
  values: readonly (readonly [Field, Json])[],
): CaseDraft {
  const request = putAll(contract, values);
  const { holds, by } = carriedOf(standing, request);
  const names = by.map(({ name }) => name);
  const [first, ...more] = names;
  return {
    name,
    before: [],
    request,
    expect: { status: '2XX', ...(holds.length > 0 ? { holds } : {}) },
    derived: 'valid',
    ...(first === undefined
      ? {}
      : { asIn: names, exempt: { from: [first, ...more], because: 'the clause judges these fields itself' } }),
  };
}
