import type { Change, Contract, Json, Sentence } from '../../../contracts/contract';
import type { Violation } from '../model';
import type { Field } from './fields';
import { stretch } from './stretch';

/** One constraint of one field, with requests that just break it and requests that just meet it. */
export interface Constraint {
  readonly kind: 'required' | 'optional' | 'type' | 'enum' | 'max' | 'format' | 'pattern';
  readonly says: Sentence;
  readonly refused: readonly (DerivedCase & { readonly fault: Violation })[];
  readonly accepted: readonly DerivedCase[];
}

interface DerivedCase {
  readonly name: string;
  readonly request: readonly Change[];
}

export function presence(field: Field): readonly Constraint[] {
  const { label, required, at } = field;
  if (required === undefined) return [];
  const missing = { name: `${label} is missing`, request: field.leaveOut };
  if (!required) {
    const isKnown = field.value !== undefined && !field.sent;
    const accepted = [missing, ...(isKnown ? asValid(field, `${label} is sent`) : [])];
    const presences = field.sent || isKnown ? 'with or without' : 'without';
    return [{ kind: 'optional', says: `MUST accept a contact ${presences} \`${label}\``, refused: [], accepted }];
  }
  const fault = { keyword: 'required', at: at.slice(0, at.lastIndexOf('/')) };
  return [
    {
      kind: 'required',
      says: `MUST reject a contact when \`${label}\` is missing`,
      refused: [{ ...missing, fault }],
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
      says: `MUST reject a non-${schema.type} \`${label}\``,
      refused: [
        { name: `${label} is ${article(wrongName)}`, request: field.put(wrong), fault },
        ...(required ? [{ name: `${label} is null`, request: field.put(null), fault }] : []),
      ],
      accepted: asValid(field, `${label} is ${article(schema.type)}`),
    },
  ];
}

/** A value that no server can coerce to the type. */
function wrongTypeOf(expected: string): readonly [Json, string] {
  return expected === 'array' || expected === 'object' ? [true, 'boolean'] : [{ wrong: 'type' }, 'object'];
}

export function enumeration(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  if (!schema.enum) return [];
  const fault = { keyword: 'enum', at };
  const [first] = schema.enum;
  const upperCase =
    typeof first === 'string' && !schema.enum.includes(first.toUpperCase()) ? first.toUpperCase() : undefined;
  return [
    {
      kind: 'enum',
      says: `MUST reject \`${label}\` values other than ${listed(schema.enum)}`,
      refused: [
        { name: `${label} is not one of the values`, request: field.put(noneOf(schema.enum)), fault },
        ...(upperCase === undefined
          ? []
          : [{ name: `${label} is one of the values in upper case`, request: field.put(upperCase), fault }]),
      ],
      accepted: schema.enum.map((value) => ({ name: `${label} is ${String(value)}`, request: field.put(value) })),
    },
  ];
}

/** The values of an enumeration in prose: `a`, `b`, and `c`. */
function listed(values: readonly Json[]): string {
  return new Intl.ListFormat('en').format(values.map((value) => `\`${String(value)}\``));
}

/** A value outside an enumeration, of the same type as its values. */
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
      says: `MUST reject \`${label}\` values longer than ${max} characters`,
      refused: [{ ...variant(max + 1), fault: { keyword: 'maxLength', at } }],
      accepted: [variant(max)],
    },
  ];
}

/** Near misses of a format, by its name (JSON Schema Validation 2020-12, section 7.3). */
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
      says: `MUST reject \`${label}\` values that do not match the \`${schema.format}\` format`,
      refused: wrong.map((value) => ({ name: `${label} is ${value}`, request: field.put(value), fault })),
      accepted: asValid(field, `${label} is well-formed`),
    },
  ];
}

/** A pattern defines what is valid; the contract gives near misses. */
export function pattern(field: Field, malformed: Contract['malformed']): readonly Constraint[] {
  const { name, label, at, schema } = field;
  const wrong = malformed?.[name] ?? [];
  if (schema.pattern === undefined || wrong.length === 0) return [];
  const fault = { keyword: 'pattern', at };
  return [
    {
      kind: 'pattern',
      says: `MUST reject \`${label}\` values that are not in the documented format`,
      refused: wrong.map((each) => ({ name: `${label} ${each.name}`, request: field.put(each.value), fault })),
      accepted: asValid(field, `${label} is in the documented format`),
    },
  ];
}

function asValid(field: Field, name: string): readonly DerivedCase[] {
  if (field.value === undefined) return [];
  return [{ name, request: field.sent ? [] : field.put(field.value) }];
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
