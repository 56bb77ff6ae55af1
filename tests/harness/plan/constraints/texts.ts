import type { Contract } from '../../../../contracts/contract';
import type { Field } from '../fields';
import { isOpenText, shorten, stretch } from '../stretch';
import type { Constraint } from './constraint';
import { asValid } from './constraint';

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

/** A value that is unique cannot be cut to a few characters, so that of such a field the valid value is accepted. */
export function minLength(field: Field): readonly Constraint[] {
  const { label, schema, at } = field;
  const min = schema.minLength ?? 0;
  if (min === 0) return [];
  const value = typeof field.value === 'string' ? field.value : '';
  const variant = (length: number) => ({
    name: `${label} has ${length} characters`,
    request: field.put(shorten(value, length)),
  });
  return [
    {
      kind: 'min',
      says: `MUST reject \`${label}\` values shorter than ${min} characters`,
      refused: [{ ...variant(min - 1), fault: { keyword: 'minLength', at } }],
      accepted: isOpenText(value) ? asValid(field, `${label} is long enough`) : [variant(min)],
    },
  ];
}

/** Near misses of a format, by its name (JSON Schema Validation 2020-12, section 7.3). */
export const MALFORMED: { readonly [format: string]: readonly string[] } = {
  email: ['not-an-email-address', 'contract-test@'],
  uuid: ['not-a-uuid'],
  uri: ['not a uri'],
  date: ['not-a-date', '2024-13-01'],
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
