import type { Schema } from '../../spec-model';
import type { Field } from '../fields';
import type { Constraint } from './constraint';
import { typesOf } from './constraint';

export function minimum(field: Field): readonly Constraint[] {
  const { schema, label } = field;
  if (schema.minimum === undefined) return [];
  const says = `MUST reject \`${label}\` values less than ${schema.minimum}` as const;
  return [bound(field, { kind: 'min', says }, 'minimum', least(schema, schema.minimum), -1)];
}

export function exclusiveMinimum(field: Field): readonly Constraint[] {
  const { schema, label } = field;
  if (schema.exclusiveMinimum === undefined) return [];
  const says = `MUST reject \`${label}\` values that are not greater than ${schema.exclusiveMinimum}` as const;
  return [
    bound(field, { kind: 'exclusive-min', says }, 'exclusiveMinimum', above(schema, schema.exclusiveMinimum), -1),
  ];
}

export function maximum(field: Field): readonly Constraint[] {
  const { schema, label } = field;
  if (schema.maximum === undefined) return [];
  const says = `MUST reject \`${label}\` values greater than ${schema.maximum}` as const;
  return [bound(field, { kind: 'max', says }, 'maximum', -least(schema, -schema.maximum), 1)];
}

export function exclusiveMaximum(field: Field): readonly Constraint[] {
  const { schema, label } = field;
  if (schema.exclusiveMaximum === undefined) return [];
  const says = `MUST reject \`${label}\` values that are not less than ${schema.exclusiveMaximum}` as const;
  const accepted = -above(schema, -schema.exclusiveMaximum);
  return [bound(field, { kind: 'exclusive-max', says }, 'exclusiveMaximum', accepted, 1)];
}

/** Every integer is a multiple of 1. */
export function multipleOf(field: Field): readonly Constraint[] {
  const { schema, label, at } = field;
  const factor = schema.multipleOf;
  if (factor === undefined || (factor === 1 && isInteger(schema))) return [];
  const valid =
    schema.exclusiveMinimum === undefined
      ? least(schema, schema.minimum ?? factor)
      : above(schema, schema.exclusiveMinimum);
  const wrong = exact(valid + (isInteger(schema) ? 1 : factor / 2));
  return [
    {
      kind: 'multiple',
      says: `MUST reject \`${label}\` values that are not a multiple of ${factor}`,
      refused: [{ name: `${label} is ${wrong}`, request: field.put(wrong), fault: { keyword: 'multipleOf', at } }],
      accepted: [{ name: `${label} is ${valid}`, request: field.put(valid) }],
    },
  ];
}

/** @param direction where the values are that break the bound: below or above the last one that meets it */
function bound(
  field: Field,
  clause: Pick<Constraint, 'kind' | 'says'>,
  keyword: string,
  accepted: number,
  direction: -1 | 1,
): Constraint {
  const refused = exact(accepted + direction * stepOf(field.schema));
  return {
    ...clause,
    refused: [{ name: `${field.label} is ${refused}`, request: field.put(refused), fault: { keyword, at: field.at } }],
    accepted: [{ name: `${field.label} is ${exact(accepted)}`, request: field.put(exact(accepted)) }],
  };
}

/** The least value that is not below a bound. */
function least(schema: Schema, bound: number): number {
  if (schema.multipleOf === undefined && !isInteger(schema)) return bound;
  return exact(Math.ceil(exact(bound / stepOf(schema))) * stepOf(schema));
}

/** The least value that is above a bound, of those that the steps reach. */
function above(schema: Schema, bound: number): number {
  const first = least(schema, bound);
  return first > bound ? first : exact(first + stepOf(schema));
}

function stepOf(schema: Schema): number {
  return schema.multipleOf ?? (isInteger(schema) ? 1 : 0.01);
}

function isInteger(schema: Schema): boolean {
  return typesOf(schema).includes('integer');
}

/** Without the error of binary fractions; and no negative zero, which JSON does not have. */
function exact(value: number): number {
  return Number(value.toFixed(10)) + 0;
}
