import type { Change, Contract, Json, Sentence, Source } from '../../../contracts/contract';
import type { Operation } from '../spec/operation';
import type { Field } from './fields';
import { fieldsOf } from './fields';
import type { Draft, Fault } from './plan';
import { listOf, sourcesOf } from './sources';
import { stretch } from './stretch';

/** One constraint of one field, as it becomes a clause. */
interface Constraint {
  readonly kind: 'required' | 'optional' | 'type' | 'enum' | 'max' | 'format';
  readonly says: Sentence;
  readonly refused?: Variant & { readonly fault: Fault };
  readonly accepted: readonly Variant[];
}

interface Variant {
  readonly name: string;
  readonly request: readonly Change[];
}

/**
 * A clause for each constraint that the spec puts on the request's body: what is just refused, and beside it what is
 * just accepted.
 */
export function deriveRequestClauses(contract: Contract, operation: Operation): readonly Draft[] {
  return fieldsOf(contract, operation.body).flatMap((field) =>
    [presence, type, enumeration, maxLength, format]
      .flatMap((rule) => rule(field))
      .map((constraint) => draft(contract, field, constraint)),
  );
}

function draft(contract: Contract, field: Field, { kind, says, refused, accepted }: Constraint): Draft {
  const name = `${field.name}.${kind}`;
  const detail = contract.details?.[name];
  const expect = { ...contract.refused.expect, ...detail?.expect };
  const sources = [
    ...(detail ? listOf(detail.source) : []),
    ...sourcesOf(field.schema),
    ...(refused ? listOf(contract.refused.source) : []),
  ];
  return {
    name,
    says: detail?.expect.message === undefined ? says : `${says} with "${detail.expect.message}"`,
    source: [...new Set<Source>(sources)],
    cases: [
      ...(refused
        ? [{ name: refused.name, request: refused.request, before: [], expect, derived: refused.fault }]
        : []),
      ...accepted.map((each) => ({
        ...each,
        before: [],
        expect: { status: '2XX' } as const,
        derived: 'valid' as const,
      })),
    ],
  };
}

function presence(field: Field): readonly Constraint[] {
  const { label, required, at } = field;
  if (required === undefined) return [];
  const leftOut = { name: `${label} is left out`, request: field.leaveOut };
  if (!required) return [{ kind: 'optional', says: `MUST accept a contact without ${label}`, accepted: [leftOut] }];
  return [
    {
      kind: 'required',
      says: `MUST refuse a contact without ${label}`,
      refused: { ...leftOut, fault: { keyword: 'required', at: at.slice(0, at.lastIndexOf('/')) } },
      accepted: [{ name: `${label} is sent`, request: [] }],
    },
  ];
}

function type(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const expected = typeof schema.type === 'string' ? schema.type : undefined;
  if (expected === undefined) return [];
  const [wrong, wrongName] = wrongTypeOf(expected);
  return [
    {
      kind: 'type',
      says: `MUST refuse ${label} that is not ${article(expected)}`,
      refused: { name: `${label} is ${article(wrongName)}`, request: field.put(wrong), fault: { keyword: 'type', at } },
      accepted: asValid(field, `${label} is ${article(expected)}`),
    },
  ];
}

/** A value that no server can take for the type by converting it. */
function wrongTypeOf(expected: string): readonly [Json, string] {
  return expected === 'array' || expected === 'object' ? [true, 'boolean'] : [{ wrong: 'type' }, 'object'];
}

function enumeration(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  if (!schema.enum) return [];
  return [
    {
      kind: 'enum',
      says: `MUST refuse ${label} that is none of ${schema.enum.join(', ')}`,
      refused: {
        name: `${label} is none of the values`,
        request: field.put('none-of-them'),
        fault: { keyword: 'enum', at },
      },
      accepted: schema.enum.map((value) => ({ name: `${label} is ${String(value)}`, request: field.put(value) })),
    },
  ];
}

function maxLength(field: Field): readonly Constraint[] {
  const { label, schema, at, value } = field;
  const max = schema.maxLength;
  if (max === undefined) return [];
  const text = typeof value === 'string' ? value : '';
  return [
    {
      kind: 'max',
      says: `MUST refuse ${label} of more than ${max} characters`,
      refused: {
        name: `${label} has ${max + 1} characters`,
        request: field.put(stretch(text, max + 1)),
        fault: { keyword: 'maxLength', at },
      },
      accepted: [{ name: `${label} has ${max} characters`, request: field.put(stretch(text, max)) }],
    },
  ];
}

/** What is just not of a format, by the format's name (JSON Schema Validation 2020-12, section 7.3). */
const MALFORMED: { readonly [format: string]: string } = {
  email: 'not-an-email-address',
  uuid: 'not-a-uuid',
  uri: 'not a uri',
  'date-time': 'not a date',
};

function format(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const malformed = schema.format === undefined ? undefined : MALFORMED[schema.format];
  if (schema.format === undefined || malformed === undefined) return [];
  return [
    {
      kind: 'format',
      says: `MUST refuse ${label} that is not of the format ${schema.format}`,
      refused: { name: `${label} is malformed`, request: field.put(malformed), fault: { keyword: 'format', at } },
      accepted: asValid(field, `${label} is well-formed`),
    },
  ];
}

function asValid(field: Field, name: string): readonly Variant[] {
  if (field.value === undefined) return [];
  return [{ name, request: field.sent ? [] : field.put(field.value) }];
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
