import type { Json } from '../../../../contracts/expectation';
import type { Field } from '../fields';
import type { Constraint } from './constraint';
import { article, asValid, typesOf } from './constraint';

export function type(field: Field): readonly Constraint[] {
  const { label, schema, at, required } = field;
  const types = typesOf(schema);
  const [only = '', ...others] = types;
  const [wrong, wrongName] = wrongTypeOf(types) ?? [];
  if (wrong === undefined || wrongName === undefined) return [];
  const fault = { keyword: 'type', at };
  const mayBeNull = types.includes('null');
  const words = new Intl.ListFormat('en', { type: 'disjunction' }).format(types);
  return [
    {
      kind: 'type',
      says:
        others.length === 0
          ? `MUST reject a non-${only} \`${label}\``
          : `MUST reject \`${label}\` values of any other type than ${words}`,
      refused: [
        { name: `${label} is ${article(wrongName)}`, request: field.put(wrong), fault },
        ...(required && !mayBeNull ? [{ name: `${label} is null`, request: field.put(null), fault }] : []),
      ],
      accepted: [
        ...asValid(field, `${label} is ${article(types.find((each) => each !== 'null') ?? only)}`),
        ...(mayBeNull && others.length > 0 ? [{ name: `${label} is null`, request: field.put(null) }] : []),
      ],
    },
  ];
}

/** A value that no server can coerce to one of the types; undefined where they leave none. */
function wrongTypeOf(expected: readonly string[]): readonly [Json, string] | undefined {
  const isContainer = expected.includes('array') || expected.includes('object');
  const values: readonly (readonly [Json, string])[] = isContainer
    ? [
        [true, 'boolean'],
        ['text', 'string'],
      ]
    : [[{ wrong: 'type' }, 'object']];
  return expected.length === 0 ? undefined : values.find(([, name]) => !expected.includes(name));
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

export function constant(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  if (schema.const === undefined) return [];
  const fault = { keyword: 'const', at };
  return [
    {
      kind: 'const',
      says: `MUST reject \`${label}\` values other than \`${shown(schema.const)}\``,
      refused: [{ name: `${label} is another value`, request: field.put(otherThan(schema.const)), fault }],
      accepted: [{ name: `${label} is ${shown(schema.const)}`, request: field.put(schema.const) }],
    },
  ];
}

/** The values of an enumeration in prose: `a`, `b`, and `c`. */
function listed(values: readonly Json[]): string {
  return new Intl.ListFormat('en').format(values.map((value) => `\`${String(value)}\``));
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value outside an enumeration, of the same type as its values. */
function noneOf(values: readonly Json[]): Json {
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.length === values.length ? Math.max(...numbers) + 1 : 'none-of-them';
}

/** A value of the same type as a constant. */
function otherThan(value: Json): Json {
  return typeof value === 'boolean' ? !value : noneOf([value]);
}
