import type { Contract } from '../../../../contracts/contract';
import type { Json } from '../../../../contracts/expectation';
import { EITHER } from '../../judge/expected-status';
import type { Operation } from '../../spec-model';
import { article, asValid, typesOf } from '../constraints/constraint';
import type { CaseDraft, ClauseDraft } from '../draft';
import type { Field } from '../fields';
import { fieldsOf } from '../fields';
import { namedField } from '../named';
import { listOf, sourcesOf } from '../sources';

interface Value {
  readonly is: string;
  readonly value: Json;
}

/** Of the valid value, since a server that takes the first item would find nothing wrong. */
const LIST = { is: 'a list', value: [] } as const;

/** Values of another type that hardly any server converts, beside the one that the clause of the type sends. */
const FOREIGN: { readonly [type: string]: readonly Value[] } = {
  string: [LIST],
  integer: [{ is: 'a word', value: 'many' }, LIST],
  boolean: [{ is: 'a word', value: 'maybe' }, LIST],
  array: [
    { is: 'an object', value: { key: 'value' } },
    { is: 'a number', value: 7 },
    { is: 'a text', value: 'text' },
  ],
  object: [
    { is: 'a list', value: ['text'] },
    { is: 'a number', value: 7 },
  ],
};

/** Values at the edges of a type. */
const EDGES: { readonly [type: string]: readonly Value[] } = {
  integer: [
    { is: 'zero', value: 0 },
    { is: 'negative', value: -1 },
    { is: 'beyond 32 bits', value: 2 ** 31 },
    { is: 'beyond 53 bits', value: 2 ** 53 },
  ],
  array: [{ is: 'an empty list', value: [] }],
  object: [{ is: 'an empty object', value: {} }],
};

/** Values of another type that a server may convert, or reject. */
const CONVERTIBLE: { readonly [type: string]: readonly Value[] } = {
  integer: [
    { is: 'a fraction', value: 1.5 },
    { is: 'true', value: true },
    { is: 'a number in quotes', value: '115' },
  ],
  boolean: [
    { is: 'the word true', value: 'true' },
    { is: 'the number 1', value: 1 },
  ],
};

/**
 * Clauses for values of other types than the documented one, and for values at the edges of their type. A form has texts
 * alone. What comes back of an edge is not judged: a server may convert it, or ignore an id that no account has.
 */
export function deriveTypeClauses(contract: Contract, operation: Operation): readonly ClauseDraft[] {
  if (operation.mediaType === 'multipart/form-data') return [];
  return fieldsOf(contract, operation.body).flatMap((field) => {
    const [type, ...others] = typesOf(field.schema);
    if (type === undefined || others.length > 0) return [];
    return [...foreignClause(contract, field, type), ...edgeClause(field, type)];
  });
}

function foreignClause(contract: Contract, field: Field, type: string): readonly ClauseDraft[] {
  const { name, label, at, schema } = field;
  const values = FOREIGN[type] ?? [];
  // Near misses of a closed list are those of its own clause.
  if (values.length === 0 || schema.enum || schema.const !== undefined) return [];
  const open = contract.leavesOpen?.[`${name}.type`];
  const expect = open ? EITHER : { ...contract.refused.expect, ...namedField(contract, field) };
  return [
    {
      name: `${name}.other-types`,
      says: open
        ? `SHOULD NOT return 5xx for \`${label}\` values of another type`
        : `SHOULD reject \`${label}\` values of any other type than ${type}`,
      because:
        open?.because ??
        'hardly any server converts these values; MUST is said of one of them, in the clause of the type',
      source: [...new Set([...sourcesOf(schema), ...listOf(contract.refused.source)])],
      depth: 'second',
      cases: [
        ...values.map(({ is, value }) => ({
          name: `${label} is ${is}`,
          before: [],
          request: field.put(is === LIST.is ? [field.value ?? 'text'] : value),
          expect,
          derived: { keyword: 'type', at },
        })),
        ...asValid(field, `${label} is ${article(type)}`).map((valid) => {
          return { ...valid, before: [], expect: { status: '2XX' as const }, derived: 'valid' as const };
        }),
      ],
    },
  ];
}

function edgeClause(field: Field, type: string): readonly ClauseDraft[] {
  const { label, name, schema } = field;
  if (schema.enum || schema.const !== undefined) return [];
  const cases = [
    ...(EDGES[type] ?? []).map((value) => edgeCase(field, value)),
    ...(CONVERTIBLE[type] ?? []).map((value) => edgeCase(field, value)),
    ...(type === 'string' && field.required ? [edgeCase(field, { is: 'an empty text', value: '' })] : []),
  ];
  const source = sourcesOf(schema);
  if (cases.length === 0 || source.length === 0) return [];
  return [
    {
      name: `${name}.edges`,
      says: `SHOULD accept or reject, without a server error, \`${label}\` values at the edges of its type`,
      because: 'no line says which of them are valid; a server may convert or ignore what it accepts',
      source,
      depth: 'second',
      cases,
    },
  ];
}

function edgeCase(field: Field, { is, value }: Value): CaseDraft {
  return { name: `${field.label} is ${is}`, before: [], request: field.put(value), expect: EITHER };
}
