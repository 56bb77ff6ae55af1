import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { moved } from '../finding';

/** Limits of a list, in items (JSON Schema Validation 2020-12, 6.4.1 and 6.4.2). */
export function itemCount(before: Schema, after: Schema): readonly Finding[] {
  return [
    // Every list has at least no item.
    ...moved('lower', before.minItems || undefined, after.minItems || undefined, (min) => `of ${min} items or more`),
    ...moved('upper', before.maxItems, after.maxItems, (max) => `of ${max} items or fewer`),
  ];
}
