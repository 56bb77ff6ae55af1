import type { Change, Contract, Json, Sentence } from '../../../contracts/contract';
import type { Field } from './fields';
import type { Fault } from './plan';
import { stretch } from './stretch';

/** One constraint of one field: what is just refused, and beside it what is just accepted. */
export interface Constraint {
  readonly kind: 'required' | 'optional' | 'type' | 'enum' | 'max' | 'format' | 'pattern';
  readonly says: Sentence;
  readonly refused: readonly (Variant & { readonly fault: Fault })[];
  readonly accepted: readonly Variant[];
}

interface Variant {
  readonly name: string;
  readonly request: readonly Change[];
}

export function presence(field: Field): readonly Constraint[] {
  const { label, required, at } = field;
  if (required === undefined) return [];
  const leftOut = { name: `${label} is left out`, request: field.leaveOut };
  if (!required) {
    const isKnown = field.value !== undefined && !field.sent;
    const accepted = [leftOut, ...(isKnown ? asValid(field, `${label} is sent`) : [])];
    return [{ kind: 'optional', says: `MUST accept a contact with and without ${label}`, refused: [], accepted }];
  }
  const fault = { keyword: 'required', at: at.slice(0, at.lastIndexOf('/')) };
  return [
    {
      kind: 'required',
      says: `MUST refuse a contact without ${label}`,
      refused: [{ ...leftOut, fault }],
      accepted: [{ name: `${label} is sent`, request: [] }],
    },
  ];
}

export function type(field: Field): readonly Constraint[] {
  const { label, schema, at, required } = field;
  if (typeof schema.type !== 'string') return [];
  const fault = { keyword: 'type', at };
  const [wrong, wrongName] = wrongTypeOf(schema.type);
  return [
    {
      kind: 'type',
      says: `MUST refuse ${label} that is not ${article(schema.type)}`,
      refused: [
        { name: `${label} is ${article(wrongName)}`, request: field.put(wrong), fault },
        ...(required ? [{ name: `${label} is null`, request: field.put(null), fault }] : []),
      ],
      accepted: asValid(field, `${label} is ${article(schema.type)}`),
    },
  ];
}

/** A value that no server can take for the type by converting it. */
function wrongTypeOf(expected: string): readonly [Json, string] {
  return expected === 'array' || expected === 'object' ? [true, 'boolean'] : [{ wrong: 'type' }, 'object'];
}

export function enumeration(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  if (!schema.enum) return [];
  const fault = { keyword: 'enum', at };
  const [first] = schema.enum;
  const capitals =
    typeof first === 'string' && !schema.enum.includes(first.toUpperCase()) ? first.toUpperCase() : undefined;
  return [
    {
      kind: 'enum',
      says: `MUST refuse ${label} that is none of ${schema.enum.join(', ')}`,
      refused: [
        { name: `${label} is none of the values`, request: field.put(noneOf(schema.enum)), fault },
        ...(capitals === undefined
          ? []
          : [{ name: `${label} is one of the values in capitals`, request: field.put(capitals), fault }]),
      ],
      accepted: schema.enum.map((value) => ({ name: `${label} is ${String(value)}`, request: field.put(value) })),
    },
  ];
}

/** A value of the same type as those of an enumeration, and none of them. */
function noneOf(values: readonly Json[]): Json {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? Math.max(...numbers) + 1 : 'none-of-them';
}

export function maxLength(field: Field): readonly Constraint[] {
  const { label, schema, at, value } = field;
  const max = schema.maxLength;
  if (max === undefined) return [];
  const variant = (length: number) => ({
    name: `${label} has ${length} characters`,
    request: field.put(stretch(typeof value === 'string' ? value : '', length)),
  });
  return [
    {
      kind: 'max',
      says: `MUST refuse ${label} of more than ${max} characters`,
      refused: [{ ...variant(max + 1), fault: { keyword: 'maxLength', at } }],
      accepted: [variant(max)],
    },
  ];
}

/** What is just not of a format, by the format's name (JSON Schema Validation 2020-12, section 7.3). */
const MALFORMED: { readonly [format: string]: readonly string[] } = {
  email: ['not-an-email-address', 'contract-test@'],
  uuid: ['not-a-uuid'],
  uri: ['not a uri'],
  'date-time': ['not a date'],
};

export function format(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const wrong = schema.format === undefined ? undefined : MALFORMED[schema.format];
  if (wrong === undefined) return [];
  const fault = { keyword: 'format', at };
  return [
    {
      kind: 'format',
      says: `MUST refuse ${label} that is not of the format ${schema.format}`,
      refused: wrong.map((value) => ({ name: `${label} is ${value}`, request: field.put(value), fault })),
      accepted: asValid(field, `${label} is well-formed`),
    },
  ];
}

/** A pattern tells what is right; what is just wrong is the contract's to say. */
export function pattern(field: Field, malformed: Contract['malformed']): readonly Constraint[] {
  const { name, label, at, schema } = field;
  const wrong = malformed?.[name] ?? [];
  if (schema.pattern === undefined || wrong.length === 0) return [];
  const fault = { keyword: 'pattern', at };
  return [
    {
      kind: 'pattern',
      says: `MUST refuse ${label} that is not of the documented form`,
      refused: wrong.map((each) => ({ name: `${label} ${each.name}`, request: field.put(each.value), fault })),
      accepted: asValid(field, `${label} is of the documented form`),
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
