import type { Schema } from '../../spec-model';
import type { Finding } from '../change';
import { moved } from '../finding';

/** Limits of a text, in characters (JSON Schema Validation 2020-12, 6.3). */
export function length(before: Schema, after: Schema): readonly Finding[] {
  return [
    // Every text has at least no character.
    ...moved(
      'lower',
      before.minLength || undefined,
      after.minLength || undefined,
      (min) => `${min} characters or more`,
    ),
    ...moved('upper', before.maxLength, after.maxLength, (max) => `${max} characters or fewer`),
  ];
}
