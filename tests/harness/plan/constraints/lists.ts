import type { Json } from '../../../../contracts/expectation';
import { isRecord } from '../../lib/json';
import type { Field } from '../fields';
import type { Constraint } from './constraint';
import { asValid } from './constraint';

export function minItems(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const min = schema.minItems ?? 0;
  if (min === 0) return [];
  const says = `MUST reject \`${label}\` lists of fewer than ${min} ${items(min)}` as const;
  const fault = { keyword: 'minItems', at };
  const refused = sized(field, min - 1).map((each) => ({ ...each, fault }));
  return [{ kind: 'min', says, refused, accepted: sized(field, min) }];
}

export function maxItems(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const max = schema.maxItems;
  if (max === undefined) return [];
  const says = `MUST reject \`${label}\` lists of more than ${max} ${items(max)}` as const;
  const fault = { keyword: 'maxItems', at };
  const refused = sized(field, max + 1).map((each) => ({ ...each, fault }));
  return [{ kind: 'max', says, refused, accepted: sized(field, max) }];
}

export function uniqueItems(field: Field): readonly Constraint[] {
  const { label, schema, at, value } = field;
  if (schema.uniqueItems !== true) return [];
  const [first, ...others] = Array.isArray(value) ? value : [];
  const twice = first === undefined ? [] : [first, ...others.slice(0, room(field) - 2), first];
  const fault = { keyword: 'uniqueItems', at };
  return [
    {
      kind: 'unique',
      says: `MUST reject \`${label}\` lists with two equal items`,
      refused: twice.length === 0 ? [] : [{ name: `${label} has an item twice`, request: field.put(twice), fault }],
      accepted: asValid(field, `${label} has no item twice`),
    },
  ];
}

function room({ schema }: Field): number {
  return schema.maxItems ?? Number.MAX_SAFE_INTEGER;
}

function items(count: number): string {
  return count === 1 ? 'item' : 'items';
}

/** The valid list with so many items; none if the contract gives no item. */
function sized(field: Field, size: number) {
  const given: readonly Json[] = Array.isArray(field.value) ? field.value : [];
  const [first] = given;
  if (first === undefined) return [];
  const added = Array.from({ length: Math.max(size - given.length, 0) }, (_, index) =>
    field.schema.uniqueItems === true ? varied(first, index + 1) : first,
  );
  const list = [...given.slice(0, size), ...added];
  return [{ name: `${field.label} has ${size} ${items(size)}`, request: field.put(list) }];
}

/** A value like another, and not equal to it: of an object the first member is varied. */
function varied(value: Json, number: number): Json {
  if (typeof value === 'string') return `${value} ${number}`;
  if (typeof value === 'number') return value + number;
  if (!isRecord(value)) return value;
  const [name, member] = Object.entries(value)[0] ?? [];
  return name === undefined || member === undefined ? value : { ...value, [name]: varied(member, number) };
}
