import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { moved } from '../finding';

/** Limits of a number (JSON Schema Validation 2020-12, 6.2). */
export function range(before: Schema, after: Schema): readonly Finding[] {
  return [
    ...moved('lower', before.minimum, after.minimum, (min) => `${min} or more`),
    ...moved('lower', before.exclusiveMinimum, after.exclusiveMinimum, (min) => `more than ${min}`),
    ...moved('upper', before.maximum, after.maximum, (max) => `${max} or less`),
    ...moved('upper', before.exclusiveMaximum, after.exclusiveMaximum, (max) => `less than ${max}`),
  ];
}
